import SourceText

/// A part of a page as `HTMLScanner` reads it.
enum HTMLToken {
  case start(HTMLTag)
  /// - Parameter name: in small letters.
  case end(String)
  /// With its references; also the content of scripts, styles, titles and text areas.
  case text(ArraySlice<UInt8>)
}

/// A start tag.
struct HTMLTag {
  /// In small letters, as those of attributes.
  let name: String
  var attributes: [Attribute] = []
  /// Whether it ends with `/>`.
  var isClosed = false

  struct Attribute {
    let name: String
    /// With its references.
    let raw: ArraySlice<UInt8>
  }

  /// Whether nothing can stand in it, so that it has no end tag.
  var isVoid: Bool { isClosed || Self.voidElements.contains(name) }

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// The value of an attribute as a browser takes it; nil where the tag has none of that name.
  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }.map {
      String(decoding: CharacterReference.resolved($0.raw), as: UTF8.self)
    }
  }

  /// Whether an attribute says anything.
  func says(_ attribute: String) -> Bool { self[attribute]?.contains { !$0.isWhitespace } == true }
}
