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
    /// After the quotation mark that ends a value, or where the name of the tag may just have ended: a space must follow,
    /// or the end of the tag.
    case beforeSpace
    /// After `=`.
    case beforeValue
    case quotedValue(UInt8)
    case unquotedValue
    /// After `<!` and so many dashes.
    case exclamation(dashes: Int)
    case declaration
    /// After `<!--` and so many dashes more.
    case commentStart(dashes: Int)
    /// So many dashes of `-->` were seen.
    case comment(dashes: Int)
    /// After `--!`.
    case commentBang
    /// In a script, a style, a text area or a title, with so many bytes of its end tag seen.
    case rawText(matched: Int)
  }

  enum Element: Sendable, Equatable {
    case other
    case script
    case style
    case meta
    case image
    /// Elements whose content is text alone.
    case textarea
    case title
  }

  enum Attribute: Sendable, Equatable {
    case other
    case link
    /// Several links, as `srcset` has them.
    case links
    case type
    /// Of a `meta` what it does, and with what.
    case httpEquivalent
    case content
    case style
    case script(String)
    case document(String)
    /// What it is called is not known.
    case unknown
  }

  var state = State.text
  var element = Element.other
  var attribute = Attribute.other
  var isEndTag = false
  /// Whether the script being opened, or open, holds JSON.
  var holdsData = false
  /// Of two types of a script the first counts.
  var hasType = false
  /// Whether the `meta` being read may lead to another page by itself.
  var isRefresh = false
  /// Whether its content holds a value.
  var contentHoldsValue = false
  /// Whether the scheme of the link being written may still be open: no `/`, `?` or `#` was seen.
  var schemeIsOpen = false
  /// Whether a value was written into the link, while it could decide on the scheme.
  var linkHoldsValue = false
  /// Whether literal text after it may have made a scheme of it: a colon, or a reference to one.
  var linkNeedsCheck = false
  /// The name, or the type, being read.
  var word: [UInt8] = []
  /// Where the tag, the comment or the script begins that was opened last. It makes no difference to what may follow.
  var opening: Opening?
  /// The byte that was read last.
  var position: Opening?
  /// The quotation mark before the value that is being read.
  var valueStart: Opening?
  /// Links within the site that were written out, until they are taken.
  var links: [Link] = []
  /// Where, in the text that is being read, links are to be checked that are written there, until they are taken.
  var linkChecks: [(offset: Int, mode: OutputMode)] = []
  /// Whether the script that is being opened has a file.
  var hasSource = false
  /// Styles and scripts that stand in the page, until they are taken.
  var inlines: [Link] = []
  /// Whether the image that is being read has an `alt`, on every way.
  var hasAlternative = false
  /// Where images without one begin, until they are taken.
  var bareImages: [Link] = []
  /// What is wrong with the tag that is being read, until that is reported.
  var fault: TemplateProblem?

  struct Opening: Sendable {
    /// Among the program's frames.
    let frame: Index
    let offset: Int
  }

  struct Link: Sendable {
    let text: String
    let frame: Index
    let range: SourceRange
  }

  static func == (first: MarkupContext, second: MarkupContext) -> Bool {
    first.state == second.state && first.element == second.element && first.attribute == second.attribute
      && first.isEndTag == second.isEndTag && first.holdsData == second.holdsData && first.hasType == second.hasType
      && first.isRefresh == second.isRefresh && first.contentHoldsValue == second.contentHoldsValue
      && first.linkHoldsValue == second.linkHoldsValue && first.linkNeedsCheck == second.linkNeedsCheck
      && first.schemeIsOpen == second.schemeIsOpen
  }

  /// Whether both are one place, with the same of a name that is not at its end.
  func isSame(as other: MarkupContext) -> Bool { self == other && unfinishedWord == other.unfinishedWord }

  private var unfinishedWord: [UInt8] {
    switch state {
    case .tagName, .attributeName, .afterAttributeName: word
    case .quotedValue: attribute == .type || attribute == .httpEquivalent || attribute == .unknown ? word : []
    default: []
    }
  }

  // MARK: Values

  /// How a value is written at a place.
  enum Place: Sendable, Equatable {
    case text
    case attribute
    /// In a link whose scheme a value could still decide.
    case link
    /// In an attribute of several links.
    case links
    /// In a script of JSON.
    case data
    case forbidden(TemplateProblem.OutputPlace)
  }

  var place: Place {
    switch state {
    case .text: .text
    case .tagOpening, .tagName: .forbidden(.tagName)
    case .tag, .attributeName, .afterAttributeName, .beforeSpace: .forbidden(.attributeName)
    case .beforeValue, .unquotedValue: .forbidden(.unquotedAttribute)
    case .exclamation, .declaration: .forbidden(.declaration)
    case .commentStart, .comment, .commentBang: .forbidden(.comment)
    case .rawText:
      switch element {
      case .textarea, .title: .text
      case .style: .forbidden(.style)
      default: holdsData ? .data : .forbidden(.script)
      }
    case .quotedValue:
      switch attribute {
      case .other, .type, .httpEquivalent: .attribute
      case .content: element == .meta && isRefresh ? .forbidden(.refresh) : .attribute
      case .links: .links
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
    case .quotedValue:
      word.append(0)
      if attribute == .content { contentHoldsValue = true }
      if attribute == .links || schemeIsOpen { linkHoldsValue = true }
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
    first.hasAlternative = hasAlternative && other.hasAlternative
    if first == second {
      if first.word == second.word { return first }
      return state == .tagName ? nil : first.withForgottenWord
    }
    let states = [first.state, second.state]
    let needsSpace = states.contains(.beforeSpace) || states.contains(.tagName)
    let mayGoOn = states.contains(.attributeName) || states.contains(.afterAttributeName)
    first.endName()
    second.endName()
    first.suspect(what: second)
    second.suspect(what: first)
    if case .quotedValue = first.state {
      let isOpen = first.schemeIsOpen || second.schemeIsOpen
      first.schemeIsOpen = isOpen
      second.schemeIsOpen = isOpen
    }
    guard first == second else { return nil }
    if first.state == .tag { first.endBranches(needsSpace: needsSpace, mayGoOn: mayGoOn) }
    return first
  }

  /// What was seen on the other way may have been seen on this.
  private mutating func suspect(what other: MarkupContext) {
    isRefresh = isRefresh || other.isRefresh
    contentHoldsValue = contentHoldsValue || other.contentHoldsValue
    linkHoldsValue = linkHoldsValue || other.linkHoldsValue
    linkNeedsCheck = linkNeedsCheck || other.linkNeedsCheck
  }

  /// Within a tag: where a name may be open on one way, what comes next may be a part of it, so that the whole is the
  /// name of something that is not known.
  private mutating func endBranches(needsSpace: Bool, mayGoOn: Bool) {
    if needsSpace {
      state = .beforeSpace
    } else if mayGoOn {
      state = .attributeName
      word = [0]
    }
  }

  private var withForgottenWord: MarkupContext {
    var copy = self
    if state == .attributeName { copy.word = [0] } else { copy.word.append(0) }
    return copy
  }

  /// Within a tag it does not matter which name came last.
  private mutating func endName() {
    switch state {
    case .tagName: endTagName()
    case .attributeName, .afterAttributeName, .beforeSpace: resetAttribute()
    default: break
    }
  }

  mutating func resetAttribute() {
    state = .tag
    attribute = .other
    word = []
  }
}
