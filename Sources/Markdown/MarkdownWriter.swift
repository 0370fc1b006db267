import SourceText

/// Writes the HTML of a tree, node by node, and leaves slots.
struct MarkdownWriter {
  private let lines: LineMap
  private let options: MarkdownOptions
  private var body = MarkdownBody()
  private var html: [UInt8] = []
  private var ids = HeadingIDs()
  /// Where the text of an open heading began, to make its id when it closes.
  private var openHeading: (level: Int, insertion: (part: Int, byte: Int), text: String)?
  /// Inside an image only text counts: it becomes the alternative text.
  private var openImage: (target: MarkdownBody.LinkTarget, title: String, text: String)?
  private var blockRange = SourceRange.start

  init(file: SourceFile, range: SourceRange, options: MarkdownOptions) {
    lines = LineMap(file: file, range: range)
    self.options = options
  }

  consuming func finish() -> MarkdownBody {
    flush()
    return body
  }

  mutating func visit(_ event: MarkdownDocument.Event, _ node: MarkdownDocument.Node) {
    let entering = event == .enter
    if openImage != nil, visitInsideImage(entering, node) { return }
    switch node.kind {
    case .document, .other: break
    case .quote: block(entering ? "<blockquote>\n" : "</blockquote>\n")
    case .list(let start): list(entering, start: start)
    case .item: entering ? block("<li>") : html.append("</li>\n")
    case .paragraph: paragraph(entering, node)
    case .heading(let level): heading(entering, level: level, node)
    case .rule: block("<hr>\n")
    case .code: code(node)
    case .rawBlock, .rawInline: rawHTML(node)
    case .text: text(node)
    case .softBreak: html.append("\n")
    case .hardBreak: html.append("<br>\n")
    case .codeSpan: codeSpan(node)
    case .emphasis: html.append(entering ? "<em>" : "</em>")
    case .strong: html.append(entering ? "<strong>" : "</strong>")
    case .link: link(entering, node)
    case .image: image(node)
    }
  }

  // MARK: Blocks

  /// Starts a block on a line of its own.
  private mutating func block(_ tag: StaticString) {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append("\n") }
    html.append(tag)
  }

  private mutating func list(_ entering: Bool, start: Int?) {
    guard let start else { return block(entering ? "<ul>\n" : "</ul>\n") }
    guard entering else { return block("</ol>\n") }
    block("<ol")
    if start != 1 { html.append(" start=\"\(start)\"") }
    html.append(">\n")
  }

  private mutating func paragraph(_ entering: Bool, _ node: MarkdownDocument.Node) {
    if entering { blockRange = lines.range(of: node) }
    guard !node.isInTightList else { return }
    entering ? block("<p>") : html.append("</p>\n")
  }

  private mutating func heading(_ entering: Bool, level: Int, _ node: MarkdownDocument.Node) {
    if entering {
      blockRange = lines.range(of: node)
      block("<h")
      html.append("\(level)")
      openHeading = (level, (body.parts.count, html.count), "")
      html.append(">")
    } else if let open = openHeading {
      html.append("</h\(level)>\n")
      openHeading = nil
      let id = ids.id(for: open.text)
      body.headings.append(MarkdownBody.Heading(level: level, id: id, text: open.text))
      insert(" id=\"\(id)\"", at: open.insertion)
    }
  }

  /// Puts the id into the opening tag, which may lie in a part that a live value has closed since.
  private mutating func insert(_ text: String, at place: (part: Int, byte: Int)) {
    if place.part == body.parts.count {
      html.insert(contentsOf: text.utf8, at: place.byte)
    } else if case .html(var bytes) = body.parts[place.part] {
      bytes.insert(contentsOf: text.utf8, at: place.byte)
      body.parts[place.part] = .html(bytes)
    }
  }

  private mutating func code(_ node: MarkdownDocument.Node) {
    let word = node.fenceInfo.split(separator: " ").first.map(String.init) ?? ""
    if options.directives.contains(word) {
      guard node.isTopLevel else { return report(.directiveInsideBlock(word), at: lines.range(of: node)) }
      flush()
      body.parts.append(.block(MarkdownBody.DirectiveBlock(name: word, range: lines.contentRange(ofFence: node))))
      return
    }
    block("<pre><code")
    if !word.isEmpty {
      html.append(" class=\"language-")
      Escaping.escape(word, into: &html)
      html.append("\"")
    }
    html.append(">")
    Escaping.escape(node.literal, into: &html)
    html.append("</code></pre>\n")
  }

  private mutating func rawHTML(_ node: MarkdownDocument.Node) {
    let literal = node.literal
    guard options.allowsRawHTML else {
      let range = lines.range(of: node)
      let tag = literal.split(whereSeparator: \.isNewline).first.map { String($0.prefix(40)) } ?? ""
      return report(.rawHTML(tag), at: range.isEmpty || range.count > 2_000 ? lines.find(tag, from: blockRange.lowerBound) : range)
    }
    if case .rawBlock = node.kind { block("") }
    html.append(literal)
  }

  // MARK: Inlines

  /// Text, in which `[=name]` is a live value.
  private mutating func text(_ node: MarkdownDocument.Node) {
    let literal = node.literal
    openHeading?.text += literal
    guard literal.utf8.contains(UInt8(ascii: "=")) else { return Escaping.escape(literal, into: &html) }
    var rest = Substring(literal)
    while let open = rest.firstIndex(ofLiveValue: ()) {
      guard let close = rest[open...].firstIndex(of: "]") else { break }
      Escaping.escape(String(rest[..<open]), into: &html)
      let written = String(rest[open...close])
      value(String(written.dropFirst(2).dropLast()), at: lines.find(written, from: lines.range(of: node).lowerBound))
      rest = rest[rest.index(after: close)...]
    }
    Escaping.escape(String(rest), into: &html)
  }

  private mutating func codeSpan(_ node: MarkdownDocument.Node) {
    let literal = node.literal
    if literal.hasPrefix("=") {
      return value(String(literal.dropFirst()), at: lines.find(literal, from: lines.range(of: node).lowerBound))
    }
    openHeading?.text += literal
    html.append("<code>")
    Escaping.escape(literal, into: &html)
    html.append("</code>")
  }

  private mutating func value(_ written: String, at range: SourceRange) {
    let expression = String(written.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    guard !expression.isEmpty else { return report(.emptyValue, at: range) }
    flush()
    body.parts.append(.value(MarkdownBody.LiveValue(expression: expression, range: range)))
  }

  private mutating func link(_ entering: Bool, _ node: MarkdownDocument.Node) {
    guard entering else { return html.append("</a>") }
    html.append("<a href=\"")
    slot(for: node, isImage: false)
    html.append("\"")
    title(node.title)
    html.append(">")
  }

  private mutating func image(_ node: MarkdownDocument.Node) {
    openImage = (
      MarkdownBody.LinkTarget(
        destination: node.url, isImage: true, range: lines.find(node.url, from: lines.range(of: node).lowerBound)),
      node.title, ""
    )
  }

  /// Returns false for the end of the image itself.
  private mutating func visitInsideImage(_ entering: Bool, _ node: MarkdownDocument.Node) -> Bool {
    switch node.kind {
    case .text, .codeSpan: openImage?.text += node.literal
    case .softBreak, .hardBreak: openImage?.text += " "
    case .image where !entering:
      guard let image = openImage else { return true }
      openImage = nil
      if image.text.isEmpty { report(.imageWithoutText(image.target.destination), at: image.target.range) }
      html.append("<img src=\"")
      append(image.target)
      html.append("\" alt=\"")
      Escaping.escape(image.text, into: &html)
      html.append("\"")
      title(image.title)
      html.append(">")
    default: break
    }
    return true
  }

  private mutating func title(_ title: String) {
    guard !title.isEmpty else { return }
    html.append(" title=\"")
    Escaping.escape(title, into: &html)
    html.append("\"")
  }

  private mutating func slot(for node: MarkdownDocument.Node, isImage: Bool) {
    let place = lines.find(node.url, from: lines.range(of: node).lowerBound)
    append(MarkdownBody.LinkTarget(destination: node.url, isImage: isImage, range: place))
  }

  private mutating func append(_ target: MarkdownBody.LinkTarget) {
    guard Escaping.isSafeLink(target.destination) else {
      return report(.unsafeLink(target.destination), at: target.range)
    }
    flush()
    body.parts.append(.link(target))
  }

  private mutating func flush() {
    guard !html.isEmpty else { return }
    body.parts.append(.html(html))
    html = []
  }

  private mutating func report(_ problem: MarkdownProblem, at range: SourceRange) {
    body.diagnostics.append(Diagnostic(problem, in: lines.file, at: range))
  }
}

extension Substring {
  fileprivate func firstIndex(ofLiveValue: Void) -> Index? {
    var index = startIndex
    while let open = self[index...].firstIndex(of: "[") {
      let next = self.index(after: open)
      if next < endIndex, self[next] == "=" { return open }
      index = next
    }
    return nil
  }
}
