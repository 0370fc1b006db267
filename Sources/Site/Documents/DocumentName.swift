import SourceText

/// What a Markdown file is called, without language and ending: one name for the same text in every language.
package struct DocumentName: Sendable, Hashable, Comparable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case page
    case bulletin

    /// The folder below the site.
    package var folder: String {
      switch self {
      case .page: "Content/pages/"
      case .bulletin: "Content/bulletins/"
      }
    }
  }

  package let kind: Kind
  /// The path below the folder: `topics/prices`, `2026/rice-week-46`.
  package let path: String

  package init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }

  /// The file of the document in a language.
  func filePath(in language: Language) -> String { "\(kind.folder)\(path).\(language.rawValue).md" }

  package static func < (first: DocumentName, second: DocumentName) -> Bool {
    (first.kind.rawValue, first.path) < (second.kind.rawValue, second.path)
  }

  /// The last component.
  package var slug: String { String(path.utf8[lastStart...]) ?? "" }

  /// The components before the last, with a `/` after each.
  package var folder: String { String(path.utf8[..<lastStart]) ?? "" }

  private var lastStart: String.Index {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
  }
}
