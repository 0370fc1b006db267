import SourceText

/// Where in an HTML page the literal text of a template has led to.
///
/// Small on purpose: it knows tags, attributes, comments, scripts and styles, which is what decides how a value
/// must be written there and whether it may stand there at all.
struct MarkupContext: Sendable, Equatable {
  enum State: Sendable, Equatable {
    case text
    /// After `<` or `</`.
    case tagOpening
    case tagName
    /// Within a tag, where an attribute may start.
    case tag
    case attributeName
    /// After an attribute's name and white space.
    case afterAttributeName
    /// After `=`.
    case beforeValue
    case quotedValue(UInt8)
    case unquotedValue
    /// After `<!` and so many dashes.
    case exclamation(dashes: Int)
    case declaration
    /// So many dashes of `-->` were seen.
    case comment(dashes: Int)
    /// In a script or a style, with so many bytes of its end tag seen.
    case rawText(matched: Int)
  }

  enum Element: Sendable, Equatable {
    case other
    case script
    case style
  }

  enum Attribute: Sendable, Equatable {
    case other
    case link
    case type
    case style
    case script(String)
    case document(String)
    /// What it is called is not known.
    case unknown
  }

  private(set) var state = State.text
  private(set) var element = Element.other
  private(set) var attribute = Attribute.other
  private var isEndTag = false
  /// Whether the script being opened, or open, holds JSON.
  private var holdsData = false
  /// Of two types of a script the first counts.
  private var hasType = false
  /// Whether the scheme of the link being written may still be open: no `/`, `?` or `#` was seen.
  private var schemeIsOpen = false
  /// The name, or the type, being read.
  private var word: [UInt8] = []

  static func == (first: MarkupContext, second: MarkupContext) -> Bool {
    first.state == second.state && first.element == second.element && first.attribute == second.attribute
      && first.isEndTag == second.isEndTag && first.holdsData == second.holdsData && first.hasType == second.hasType
      && first.schemeIsOpen == second.schemeIsOpen
  }

  // MARK: Values

  /// How a value is written at a place.
  enum Place: Sendable, Equatable {
    case text
    case attribute
    /// In a link whose scheme a value could still decide.
    case link
    /// In a script of JSON.
    case data
    case forbidden(TemplateProblem.OutputPlace)
  }

  var place: Place {
    switch state {
    case .text: .text
    case .tagOpening, .tagName: .forbidden(.tagName)
    case .tag, .attributeName, .afterAttributeName: .forbidden(.attributeName)
    case .beforeValue, .unquotedValue: .forbidden(.unquotedAttribute)
    case .exclamation, .declaration: .forbidden(.declaration)
    case .comment: .forbidden(.comment)
    case .rawText: element == .style ? .forbidden(.style) : holdsData ? .data : .forbidden(.script)
    case .quotedValue:
      switch attribute {
      case .other, .type: .attribute
      case .link: schemeIsOpen ? .link : .attribute
      case .style: .forbidden(.styleAttribute)
      case .script(let name): .forbidden(.scriptAttribute(name))
      case .document(let name): .forbidden(.documentAttribute(name))
      case .unknown: .forbidden(.attributeName)
      }
    }
  }

  /// Notes that a value was written here.
  mutating func passValue() {
    switch state {
    case .quotedValue: word.append(0)
    case .beforeValue: state = .unquotedValue
    case .rawText: state = .rawText(matched: 0)
    default: break
    }
  }

  // MARK: Branches

  /// Where two branches lead to, or nil where they lead to different places.
  func joined(with other: MarkupContext) -> MarkupContext? {
    var first = self
    var second = other
    if first == second { return first.word == second.word ? first : first.withForgottenWord }
    first.endName()
    second.endName()
    if case .quotedValue = first.state {
      let isOpen = first.schemeIsOpen || second.schemeIsOpen
      first.schemeIsOpen = isOpen
      second.schemeIsOpen = isOpen
    }
    return first == second ? first : nil
  }

  private var withForgottenWord: MarkupContext {
    var copy = self
    switch state {
    case .tagName, .attributeName: copy.endName()
    default: copy.word.append(0)
    }
    return copy
  }

  /// Within a tag it does not matter which name came last.
  private mutating func endName() {
    switch state {
    case .tagName: endTagName()
    case .attributeName, .afterAttributeName: resetAttribute()
    default: break
    }
  }

  private mutating func resetAttribute() {
    state = .tag
    attribute = .other
    word = []
  }

  // MARK: Literal text

  mutating func advance(over text: ArraySlice<UInt8>) {
    for byte in text { advance(over: byte) }
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
        word.append(byte.lowercased)
      }
    case .tag, .afterAttributeName: advanceTag(byte)
    case .attributeName:
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"):
        endAttributeName()
        advanceTag(byte)
      case _ where byte.isTemplateSpace: endAttributeName()
      default: word.append(byte.lowercased)
      }
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        state = .quotedValue(byte)
        schemeIsOpen = attribute == .link
        word = []
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if !byte.isTemplateSpace {
        state = .unquotedValue
        word = [byte.lowercased]
      }
    case .quotedValue(let quote):
      if byte == quote {
        endValue()
      } else {
        if schemeIsOpen, [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains(byte) {
          schemeIsOpen = false
        }
        word.append(byte.lowercased)
      }
    case .unquotedValue:
      if byte.isTemplateSpace {
        endValue()
      } else if byte == UInt8(ascii: ">") {
        endValue()
        endTag()
      } else {
        word.append(byte.lowercased)
      }
    case .exclamation, .declaration, .comment: advanceDeclaration(byte)
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

  private mutating func endTagName() {
    element = word == Array("script".utf8) ? .script : word == Array("style".utf8) ? .style : .other
    holdsData = false
    hasType = false
    resetAttribute()
  }

  private mutating func endTag() {
    let opensRawText = !isEndTag && element != .other
    if !opensRawText {
      element = .other
      holdsData = false
    }
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
      state = .attributeName
      attribute = .other
      word = [byte.lowercased]
    }
  }

  private mutating func endAttributeName() {
    attribute = Self.attribute(named: String(decoding: word, as: UTF8.self))
    state = .afterAttributeName
    word = []
  }

  private mutating func endValue() {
    if attribute == .type, element == .script, !hasType {
      hasType = true
      holdsData = ["application/json", "application/ld+json"].contains(String(decoding: word, as: UTF8.self))
    }
    resetAttribute()
    schemeIsOpen = false
  }

  private mutating func advanceDeclaration(_ byte: UInt8) {
    switch (state, byte) {
    case (.exclamation(let dashes), UInt8(ascii: "-")):
      state = dashes == 1 ? .comment(dashes: 0) : .exclamation(dashes: 1)
    case (.comment(let dashes), UInt8(ascii: "-")): state = .comment(dashes: min(2, dashes + 1))
    case (.comment(2), UInt8(ascii: ">")): state = .text
    case (.comment, _): state = .comment(dashes: 0)
    case (_, UInt8(ascii: ">")): state = .text
    default: state = .declaration
    }
  }

  private mutating func advanceRawText(_ byte: UInt8, _ matched: Int) {
    let end = Array((element == .script ? "</script" : "</style").utf8)
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
      "ping", "srcset", "imagesrcset", "longdesc", "usemap", "profile", "codebase", "classid", "archive":
      .link
    case "type": .type
    case "style": .style
    case "srcdoc": .document(name)
    default: name.hasPrefix("on") ? .script(name) : .other
    }
  }
}
