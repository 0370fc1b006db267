import SourceText

extension MarkupContext {
  /// Goes on over literal text of a frame's file; its indices are those of the file.
  mutating func advance(over text: ArraySlice<UInt8>, in frame: Index) {
    for offset in text.indices {
      if text[offset] == UInt8(ascii: "<"), state == .text || state == .tagOpening {
        opening = Opening(frame: frame, offset: offset)
      }
      position = Opening(frame: frame, offset: offset)
      advance(over: text[offset])
    }
  }

  private mutating func advance(over byte: UInt8) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") {
        state = .tagOpening
        isEndTag = false
      }
    case .tagOpening: advanceTagOpening(byte)
    case .tagName:
      if byte.isTemplateSpace || byte == UInt8(ascii: "/") {
        endTagName()
      } else if byte == UInt8(ascii: ">") {
        endTagName()
        endTag()
      } else {
        noteNameCharacter(byte)
        word.append(byte.lowercased)
      }
    case .tag, .afterAttributeName: advanceTag(byte)
    case .beforeSpace:
      if !byte.isTemplateSpace, byte != UInt8(ascii: "/"), byte != UInt8(ascii: ">") {
        note(.malformedTag(.missingSpace))
      }
      state = .tag
      advanceTag(byte)
    case .attributeName:
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"):
        endAttributeName()
        advanceTag(byte)
      case _ where byte.isTemplateSpace: endAttributeName()
      default:
        noteNameCharacter(byte)
        word.append(byte.lowercased)
      }
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        state = .quotedValue(byte)
        schemeIsOpen = attribute == .link
        word = []
        valueStart = position
        (linkHoldsValue, linkNeedsCheck) = (false, false)
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if !byte.isTemplateSpace {
        state = .unquotedValue
        word = [byte]
      }
    case .quotedValue(let quote):
      if byte == quote {
        noteLinks()
        if linkNeedsCheck, let position { linkChecks.append((position.offset, attribute == .links ? .links : .link)) }
        endValue()
        state = .beforeSpace
      } else {
        noteLinkByte(byte)
        word.append(byte)
      }
    case .unquotedValue:
      if byte.isTemplateSpace {
        endValue()
      } else if byte == UInt8(ascii: ">") {
        endValue()
        endTag()
      } else {
        noteNameCharacter(byte)
        word.append(byte)
      }
    case .exclamation, .declaration, .commentStart, .comment, .commentBang: advanceDeclaration(byte)
    case .rawText(let matched): advanceRawText(byte, matched)
    }
  }

  private mutating func advanceTagOpening(_ byte: UInt8) {
    if byte.isLetter {
      state = .tagName
      word = [byte.lowercased]
    } else if isEndTag {
      state = byte == UInt8(ascii: ">") ? .text : .declaration
    } else {
      switch byte {
      case UInt8(ascii: "/"): isEndTag = true
      case UInt8(ascii: "!"): state = .exclamation(dashes: 0)
      case UInt8(ascii: "?"): state = .declaration
      case UInt8(ascii: "<"): break
      default: state = .text
      }
    }
  }

  mutating func endTagName() {
    element =
      switch String(decoding: word, as: UTF8.self) {
      case "script": .script
      case "style": .style
      case "meta": .meta
      case "img": .image
      case "textarea": .textarea
      case "title": .title
      default: .other
      }
    isRefresh = false
    contentHoldsValue = false
    holdsData = false
    hasType = false
    hasSource = false
    hasAlternative = false
    resetAttribute()
  }

  private mutating func endTag() {
    let opensRawText = !isEndTag && element.rawTextEnd != nil
    if opensRawText { noteInlineElement() }
    noteBareImage()
    if !opensRawText {
      element = .other
      holdsData = false
      hasType = false
    }
    isRefresh = false
    contentHoldsValue = false
    resetAttribute()
    isEndTag = false
    state = opensRawText ? .rawText(matched: 0) : .text
  }

  private mutating func advanceTag(_ byte: UInt8) {
    if byte.isTemplateSpace { return }
    switch byte {
    case UInt8(ascii: "/"): resetAttribute()
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "="):
      if state == .tag { attribute = .unknown }
      state = .beforeValue
    default:
      noteNameCharacter(byte)
      if isEndTag { note(.malformedTag(.endTagAttribute)) }
      state = .attributeName
      attribute = .other
      word = [byte.lowercased]
    }
  }

  private mutating func noteLinkByte(_ byte: UInt8) {
    let isInReference = byte == UInt8(ascii: "#") && word.last == UInt8(ascii: "&")
    if linkHoldsValue, schemeIsOpen || attribute == .links, [UInt8(ascii: ":"), UInt8(ascii: "&")].contains(byte) {
      linkNeedsCheck = true
    }
    if schemeIsOpen, !isInReference, [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains(byte) {
      schemeIsOpen = false
    }
  }

  mutating func takeLinkChecks() -> [(offset: Int, mode: OutputMode)] {
    defer { linkChecks = [] }
    return linkChecks
  }

  /// Keeps the links of the value that ends here which begin with `/` and are written out.
  private mutating func noteLinks() {
    guard attribute == .link || attribute == .links, !word.contains(0), let start = valueStart, let end = position,
      start.frame == end.frame
    else { return }
    let parts = attribute == .link ? [word[...]] : word.split { $0.isTemplateSpace || $0 == UInt8(ascii: ",") }
    for part in parts where part.first == UInt8(ascii: "/") && !part.starts(with: "//".utf8) {
      let offset = start.offset + 1 + part.startIndex
      let text = String(decoding: part, as: UTF8.self).replacing("&amp;", with: "&")
      links.append(Link(text: text, frame: start.frame, range: SourceRange(offset, offset + part.count)))
    }
  }

  private mutating func noteInlineAttribute(_ name: String) {
    switch attribute {
    case .style, .script:
      guard let position else { return }
      let range = SourceRange(max(0, position.offset - name.utf8.count), position.offset)
      inlines.append(Link(text: name, frame: position.frame, range: range))
    default: break
    }
  }

  /// Notes a style, or a script that is neither data nor a file, where its tag ends.
  private mutating func noteInlineElement() {
    guard element == .style || element == .script && !holdsData && !hasSource, let opening else { return }
    let name = element == .style ? "<style>" : "<script>"
    inlines.append(
      Link(text: name, frame: opening.frame, range: SourceRange(opening.offset, opening.offset + name.utf8.count - 1)))
  }

  private mutating func noteBareImage() {
    guard element == .image, !isEndTag, !hasAlternative, let opening else { return }
    bareImages.append(
      Link(text: "<img>", frame: opening.frame, range: SourceRange(opening.offset, opening.offset + "<img".utf8.count)))
  }

  mutating func takeBareImages() -> [Link] {
    defer { bareImages = [] }
    return bareImages
  }

  mutating func takeInlines() -> [Link] {
    defer { inlines = [] }
    return inlines
  }

  mutating func takeLinks() -> [Link] {
    defer { links = [] }
    return links
  }

  // MARK: Faults

  /// What no name holds: it is from behind a quotation mark or a `>` that is missing.
  private mutating func noteNameCharacter(_ byte: UInt8) {
    guard [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<")].contains(byte) else { return }
    note(.malformedTag(.character(String(UnicodeScalar(byte)))))
  }

  private mutating func note(_ found: TemplateProblem) {
    if fault == nil { fault = found }
  }

  mutating func takeFault() -> TemplateProblem? {
    defer { fault = nil }
    return fault
  }

  // MARK: Parts of tags

  private mutating func endAttributeName() {
    let name = String(decoding: word, as: UTF8.self)
    attribute = word.contains(0) ? .unknown : Self.attribute(named: name)
    if name == "src" { hasSource = true }
    if name == "alt" { hasAlternative = true }
    noteInlineAttribute(name)
    state = .afterAttributeName
    word = []
  }

  private mutating func endValue() {
    let word = word.map(\.lowercased)
    if attribute == .type, element == .script, !hasType {
      hasType = true
      holdsData = ["application/json", "application/ld+json"].contains(String(decoding: word, as: UTF8.self))
    }
    if attribute == .httpEquivalent || attribute == .unknown, word == Array("refresh".utf8) || word.contains(0) {
      isRefresh = true
      if contentHoldsValue { note(.outputPlace(.refresh)) }
    }
    resetAttribute()
    schemeIsOpen = false
  }

  private mutating func advanceDeclaration(_ byte: UInt8) {
    switch (state, byte) {
    case (.exclamation(let dashes), UInt8(ascii: "-")):
      state = dashes == 1 ? .commentStart(dashes: 0) : .exclamation(dashes: 1)
    // `<!-->` and `<!--->` are comments to browsers.
    case (.commentStart(let dashes), UInt8(ascii: "-")):
      state = dashes == 1 ? .comment(dashes: 2) : .commentStart(dashes: 1)
    case (.comment(let dashes), UInt8(ascii: "-")): state = .comment(dashes: min(2, dashes + 1))
    case (.comment(2), UInt8(ascii: "!")): state = .commentBang
    case (.commentBang, UInt8(ascii: "-")): state = .comment(dashes: 1)
    case (.commentStart, UInt8(ascii: ">")), (.comment(2), UInt8(ascii: ">")), (.commentBang, UInt8(ascii: ">")):
      state = .text
    case (.commentStart, _), (.comment, _), (.commentBang, _): state = .comment(dashes: 0)
    case (_, UInt8(ascii: ">")): state = .text
    default: state = .declaration
    }
  }

  private mutating func advanceRawText(_ byte: UInt8, _ matched: Int) {
    let end = element.rawTextEnd ?? []
    if matched == end.count, byte.isTemplateSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      isEndTag = true
      state = .tag
      if byte == UInt8(ascii: ">") { endTag() }
    } else if matched < end.count, byte.lowercased == end[matched] {
      state = .rawText(matched: matched + 1)
    } else {
      state = .rawText(matched: byte == UInt8(ascii: "<") ? 1 : 0)
    }
  }

  // MARK: Attributes

  private static func attribute(named name: String) -> Attribute {
    switch name {
    case "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "background", "manifest",
      "longdesc", "usemap", "profile", "codebase", "classid":
      .link
    case "srcset", "imagesrcset", "ping", "archive": .links
    case "http-equiv": .httpEquivalent
    case "content": .content
    case "type": .type
    case "style": .style
    case "srcdoc": .document(name)
    default: name.hasPrefix("on") ? .script(name) : .other
    }
  }
}

extension MarkupContext.Element {
  /// What ends its content, in which no other tag is one.
  fileprivate var rawTextEnd: [UInt8]? {
    switch self {
    case .script: Array("</script".utf8)
    case .style: Array("</style".utf8)
    case .textarea: Array("</textarea".utf8)
    case .title: Array("</title".utf8)
    case .other, .meta, .image: nil
    }
  }
}
