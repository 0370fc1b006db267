import SourceText

/// Writes the HTML of a tree, node by node, and leaves slots.
struct MarkdownWriter {
  private var places: PlaceFinder
  private let options: MarkdownOptions
  private var body = MarkdownBody()
  private var html: [UInt8] = []
  private var ids = HeadingIDs()
  /// Where the text of an open heading began, to make its id when it closes.
  private var openHeading: (level: Int, insertion: (part: Int, byte: Int), text: String)?
  /// Inside an image only text counts: it becomes the alternative text.
  private var openImage: (target: MarkdownBody.LinkTarget, title: String, text: String, imagesInside: Int, end: Int)?
  /// Where to go on searching when the open link closes.
  private var linkEnd = 0

  init(file: SourceFile, range: SourceRange, options: MarkdownOptions) {
    places = PlaceFinder(LineMap(file: file, range: range))
    self.options = options
  }

  consuming func finish() -> MarkdownBody {
    flush()
    return body
  }

  mutating func visit(_ event: MarkdownDocument.Event, _ node: MarkdownDocument.Node) {
    let entering = event == .enter
    if openImage != nil { return visitInsideImage(entering, node) }
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
    case .softBreak: lineBreak("\n")
    case .hardBreak: lineBreak("<br>\n")
    case .codeSpan: codeSpan(node)
    case .emphasis: html.append(entering ? "<em>" : "</em>")
    case .strong: html.append(entering ? "<strong>" : "</strong>")
    case .link: link(entering, node)
    case .image: if entering { image(node) }
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
    if entering { places.enterBlock(node) }
    guard !node.isInTightList else { return }
    entering ? block("<p>") : html.append("</p>\n")
  }

  private mutating func heading(_ entering: Bool, level: Int, _ node: MarkdownDocument.Node) {
    if entering {
      places.enterBlock(node)
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
      guard node.isTopLevel else { return report(.directiveInsideBlock(word), at: places.lines.range(of: node)) }
      flush()
      body.parts.append(
        .block(MarkdownBody.DirectiveBlock(name: word, range: places.lines.contentRange(ofFence: node))))
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
      let tag = literal.split(whereSeparator: \.isNewline).first.map { String($0.prefix(40)) } ?? ""
      if case .rawBlock = node.kind { return report(.rawHTML(tag), at: places.place(ofBlock: node)) }
      return report(.rawHTML(tag), at: places.locate(literal, in: node))
    }
    if case .rawBlock = node.kind { block("") } else { _ = places.locate(literal, in: node) }
    html.append(literal)
  }

  // MARK: Inlines

  private mutating func lineBreak(_ tag: StaticString) {
    openHeading?.text += " "
    html.append(tag)
  }

  /// Text, in which `[=name]` is a live value, but not `\[=name]`.
  private mutating func text(_ node: MarkdownDocument.Node) {
    let literal = node.literal
    guard literal.utf8.contains(UInt8(ascii: "=")) else { return plain(literal) }
    var rest = Substring(literal)
    while let written = rest.firstLiveValue {
      plain(String(rest[..<written.startIndex]))
      let range = places.locate(String(written), in: node)
      if places.lines.isEscaped(range.lowerBound) {
        plain(String(written))
      } else {
        value(String(written.unicodeScalars.dropFirst(2).dropLast()), at: range)
      }
      rest = rest[written.endIndex...]
    }
    plain(String(rest))
  }

  private mutating func plain(_ text: String) {
    openHeading?.text += text
    Escaping.escape(text, into: &html)
  }

  private mutating func codeSpan(_ node: MarkdownDocument.Node) {
    let literal = node.literal
    if literal.utf8.first == UInt8(ascii: "=") {
      return value(String(literal.unicodeScalars.dropFirst()), at: places.locateCode(literal, in: node))
    }
    // What only looks like a live value must not be found in the place of one that follows.
    if literal.utf8.contains(UInt8(ascii: "=")) { _ = places.locateCode(literal, in: node) }
    html.append("<code>")
    plain(literal)
    html.append("</code>")
  }

  private mutating func value(_ written: String, at range: SourceRange) {
    let expression = String(written.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    guard !expression.isEmpty else { return report(.emptyValue, at: range) }
    flush()
    body.parts.append(.value(MarkdownBody.LiveValue(expression: expression, range: range)))
  }

  private mutating func link(_ entering: Bool, _ node: MarkdownDocument.Node) {
    guard entering else {
      places.goOn(behind: linkEnd)
      return html.append("</a>")
    }
    html.append("<a href=\"")
    let (target, end) = places.target(of: node, isImage: false)
    linkEnd = end
    append(target)
    html.append("\"")
    title(node.title)
    html.append(">")
  }

  private mutating func image(_ node: MarkdownDocument.Node) {
    let (target, end) = places.target(of: node, isImage: true)
    openImage = (target, node.title, "", 0, end)
  }

  /// Takes what stands inside an image, its end included.
  private mutating func visitInsideImage(_ entering: Bool, _ node: MarkdownDocument.Node) {
    switch node.kind {
    case .text, .codeSpan: openImage?.text += node.literal
    case .softBreak, .hardBreak: openImage?.text += " "
    case .rawInline where !options.allowsRawHTML: rawHTML(node)
    case .image where entering: openImage?.imagesInside += 1
    case .image where openImage?.imagesInside != 0: openImage?.imagesInside -= 1
    case .image:
      guard let image = openImage else { return }
      openImage = nil
      places.goOn(behind: image.end)
      if image.text.allSatisfy(\.isWhitespace) {
        report(.imageWithoutText(image.target.destination), at: image.target.range)
      }
      html.append("<img src=\"")
      append(image.target)
      html.append("\" alt=\"")
      Escaping.escape(image.text, into: &html)
      html.append("\"")
      title(image.title)
      html.append(">")
    default: break
    }
  }

  private mutating func title(_ title: String) {
    guard !title.isEmpty else { return }
    html.append(" title=\"")
    Escaping.escape(title, into: &html)
    html.append("\"")
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
    body.diagnostics.append(Diagnostic(problem, in: places.lines.file, at: range))
  }
}

extension Substring {
  /// The first `[=…]`.
  fileprivate var firstLiveValue: Substring? {
    var rest = utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[rest.index(after: open)...]
      guard rest.first == UInt8(ascii: "=") else { continue }
      guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      // Not `open...close`: that would take in a mark which stands on the bracket.
      return self[open..<utf8.index(after: close)]
    }
    return nil
  }
}
