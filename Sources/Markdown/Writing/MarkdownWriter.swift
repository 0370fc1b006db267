import SourceText

/// Writes the HTML of a tree, node by node, and leaves slots.
struct MarkdownWriter {
  var places: PlaceFinder
  let options: MarkdownOptions
  let extensions: MarkdownExtensions
  var body = MarkdownBody()
  var html: [UInt8] = []
  var notes: NoteNumbers
  /// What the quotes are that are open.
  private var quotes: [QuoteRole] = []
  private var ids = HeadingIDs()
  /// Where the text of an open heading began, to make its id when it closes.
  var openHeading: OpenHeading?
  /// Whether the open paragraph, heading, cell or caption holds live values, and where it began.
  private var holdsValues = false
  private var valuesStart = (part: 0, byte: 0)
  /// Inside an image only text counts: it becomes the alternative text.
  var openImage: OpenImage?
  /// Where to go on searching when the open link closes.
  var linkEnd = 0
  /// Nodes that are not to be written: what they say was written elsewhere.
  private var skipped: Set<MarkdownDocument.Node.ID> = []
  private var skipping: MarkdownDocument.Node.ID?

  struct OpenHeading {
    var insertion: (part: Int, byte: Int)
    var text = ""
  }

  struct OpenImage {
    var target: MarkdownBody.LinkTarget
    var title: String
    var text = ""
    var imagesInside = 0
    /// Whether its title is written below it.
    var isCaptioned: Bool
    /// Where its target ends in the file.
    var end: Int
  }

  enum QuoteRole { case quote, callout, note(Int) }

  init(_ text: MarkdownText, options: MarkdownOptions) {
    places = PlaceFinder(text)
    extensions = text.extensions
    notes = NoteNumbers(text.extensions.notes)
    self.options = options
    html.reserveCapacity(text.bytes.count + text.bytes.count / 8)
  }

  consuming func finish() -> MarkdownBody {
    writeNotes()
    if !html.isEmpty { body.parts.append(.html(html)) }
    return body
  }

  mutating func visit(_ event: MarkdownDocument.Event, _ node: MarkdownDocument.Node) {
    let entering = event == .enter
    if let id = skipping {
      if !entering, node.id == id { skipping = nil }
      return
    }
    if !skipped.isEmpty, skipped.remove(node.id) != nil {
      if case .paragraph = node.kind { skipping = node.id }
      return
    }
    if openImage != nil { return visitInsideImage(entering, node) }
    switch node.kind {
    case .document, .other: break
    case .quote: quote(entering, node)
    case .list(let start): list(entering, start: start)
    case .item: entering ? block("<li>") : html.append("</li>\n")
    case .paragraph: paragraph(entering, node)
    case .heading(let level): heading(entering, level: level, node)
    case .rule: block(options.isCommonMark ? "<hr />\n" : "<hr>\n")
    case .code: code(node)
    case .rawBlock, .rawInline: rawHTML(node)
    case .text: text(node)
    case .softBreak: lineBreak("\n")
    case .hardBreak: lineBreak(options.isCommonMark ? "<br />\n" : "<br>\n")
    case .codeSpan: codeSpan(node)
    case .emphasis: html.append(entering ? "<em>" : "</em>")
    case .strong: html.append(entering ? "<strong>" : "</strong>")
    case .link: link(entering, node)
    case .image: if entering { image(node) }
    }
  }

  /// Leaves a node out when it comes, with all within it.
  mutating func skip(_ node: MarkdownDocument.Node) { skipped.insert(node.id) }

  // MARK: Blocks

  /// Starts a block on a line of its own.
  mutating func block(_ tag: StaticString) {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append("\n") }
    html.append(tag)
  }

  private mutating func quote(_ entering: Bool, _ node: MarkdownDocument.Node) {
    if entering {
      let role = role(ofQuote: node)
      quotes.append(role)
      if case .quote = role { block("<blockquote>\n") }
    } else {
      switch quotes.removeLast() {
      case .quote: block("</blockquote>\n")
      case .callout: block("</aside>\n")
      case .note(let number): closeNote(number)
      }
    }
  }

  private mutating func role(ofQuote node: MarkdownDocument.Node) -> QuoteRole {
    if let number = openNote() { return .note(number) }
    return openCallout(node) ? .callout : .quote
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
    if !options.isCommonMark, let image = node.firstChild, image.isCaptionedImage {
      return figure(entering, caption: image.title)
    }
    let isBare = node.isInTightList
    if entering {
      if !isBare { block("") }
      enterValues()
      if !isBare { html.append("<p>") }
    } else {
      leaveValues { if !isBare { $0.html.append("</p>\n") } }
    }
  }

  /// An image by itself, with a title: its caption.
  private mutating func figure(_ entering: Bool, caption: String) {
    guard !entering else { return block("<figure class=\"ph-picture\">") }
    html.append("<figcaption>")
    Escaping.escape(caption, into: &html)
    html.append("</figcaption></figure>\n")
  }

  private mutating func heading(_ entering: Bool, level: Int, _ node: MarkdownDocument.Node) {
    if let role = places.text.role(ofLine: node.start.line) { return placeholder(entering, role, node) }
    if entering {
      places.enterBlock(node)
      block("")
      enterValues()
      html.append("<h\(level)")
      openHeading = OpenHeading(insertion: here)
      html.append(">")
    } else if let open = openHeading {
      html.append("</h\(level)>\n")
      openHeading = nil
      guard !options.isCommonMark else { return }
      let id = ids.id(for: open.text)
      body.headings.append(MarkdownBody.Heading(level: level, id: id, text: open.text))
      insert(" id=\"\(id)\"", at: open.insertion)
      leaveValues(linksRows: false) { _ in }
    }
  }

  private var here: (part: Int, byte: Int) { (body.parts.count, html.count) }

  /// Puts the id into the opening tag, which may lie in a part that a live value has closed since.
  private mutating func insert(_ text: String, at place: (part: Int, byte: Int)) {
    if place.part == body.parts.count {
      html.insert(contentsOf: text.utf8, at: place.byte)
    } else if case .html(var bytes) = body.parts[place.part] {
      bytes.insert(contentsOf: text.utf8, at: place.byte)
      body.parts[place.part] = .html(bytes)
    }
  }

  private mutating func placeholder(
    _ entering: Bool, _ role: MarkdownExtensions.Role, _ node: MarkdownDocument.Node
  ) {
    switch role {
    case .cell(let table, let row, let column):
      if entering { places.enterBlock(node) }
      cell(entering, row: row, column: column, ofTable: table, node)
    case .note(let number): if entering { notes.next = number }
    case .separator: break
    }
  }

  /// The directive that was meant by a word close to it, over what begins as the text of one does: with a key.
  private func misspelled(_ word: String, _ text: String) -> String? {
    let key = text.prefix { $0.isASCII && $0.isLetter }
    guard !key.isEmpty, text.dropFirst(key.count).first == ":" else { return nil }
    return Suggestion.nearest(to: word, among: options.directives.sorted())
  }

  private mutating func code(_ node: MarkdownDocument.Node) {
    let word = node.fenceInfo.split(separator: " ").first.map(String.init) ?? ""
    if options.directives.contains(word) {
      guard node.isTopLevel else { return report(.directiveInsideBlock(word), at: places.text.range(of: node)) }
      flush()
      body.parts.append(
        .block(MarkdownBody.DirectiveBlock(name: word, range: places.text.contentRange(ofFence: node))))
      return
    }
    if let near = misspelled(word, node.literal) {
      report(.directiveUnknown(word, suggestion: near), at: places.text.range(of: node))
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

  mutating func rawHTML(_ node: MarkdownDocument.Node) {
    let literal = node.literal
    guard options.allowsRawHTML else {
      let tag = literal.split(whereSeparator: \.isNewline).first.map { String($0.prefix(40)) } ?? ""
      if case .rawBlock = node.kind { return report(.rawHTML(tag), at: places.place(ofBlock: node)) }
      return report(.rawHTML(tag), at: places.locate(literal, in: node))
    }
    if case .rawBlock = node.kind { block("") } else { _ = places.locate(literal, in: node) }
    html.append(literal)
  }

  // MARK: Parts

  mutating func append(_ value: MarkdownBody.LiveValue) {
    append(.value(value))
    holdsValues = true
  }

  /// At the start of what may hold live values, and is left out with one of them.
  mutating func enterValues() { valuesStart = here }

  /// At its end.
  /// - Parameter linksRows: whether it has room for a link to the rows behind the values.
  mutating func leaveValues(linksRows: Bool = true, _ close: (inout Self) -> Void) {
    guard holdsValues else { return close(&self) }
    holdsValues = false
    if linksRows { append(.rowsLink) }
    close(&self)
    append(.valuesEnd)
    // The first value closed the part in which the paragraph began.
    guard case .html(let bytes) = body.parts[valuesStart.part] else {
      return body.parts.insert(.valuesBegin, at: valuesStart.part)
    }
    body.parts[valuesStart.part...valuesStart.part] = [
      .html(Array(bytes[..<valuesStart.byte])), .valuesBegin, .html(Array(bytes[valuesStart.byte...])),
    ]
  }

  mutating func append(_ part: MarkdownBody.Part) {
    flush()
    body.parts.append(part)
  }

  mutating func flush() {
    guard !html.isEmpty else { return }
    // A copy, so that the next part need not grow anew.
    body.parts.append(.html(Array(html[...])))
    html.removeAll(keepingCapacity: true)
  }

  mutating func report(_ problem: MarkdownProblem, at range: SourceRange) {
    body.diagnostics.append(Diagnostic(problem, in: places.text.file, at: range))
  }
}
