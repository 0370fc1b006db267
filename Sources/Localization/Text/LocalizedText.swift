import SourceText

/// A text of the content in one language or more.
package struct LocalizedText: Sendable, Hashable {
  private var thai: String?
  private var english: String?

  package init(_ texts: [Language: String] = [:]) {
    for (language, text) in texts { self[language] = text }
  }

  /// The same text in every language: a name, a number.
  package init(same text: String) {
    thai = text
    english = text
  }

  package subscript(language: Language) -> String? {
    get {
      switch language {
      case .thai: thai
      case .english: english
      }
    }
    set {
      switch language {
      case .thai: thai = newValue
      case .english: english = newValue
      }
    }
  }

  /// The text in `language`, else in any other, else empty.
  package func text(in language: Language) -> String {
    self[language] ?? Language.allCases.lazy.compactMap { self[$0] }.first ?? ""
  }

  package var isEmpty: Bool { thai == nil && english == nil }

  package func missing(of languages: [Language]) -> [Language] {
    languages.filter { self[$0] == nil }
  }
}
