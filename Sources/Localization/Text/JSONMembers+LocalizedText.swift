import SourceText

extension JSONMembers {
  /// An empty text is as none.
  package mutating func add(_ name: String, _ text: LocalizedText?, _ language: Language) {
    add(name, text.flatMap { $0.isEmpty ? nil : $0.text(in: language) })
  }

  /// The text in the first language and, where it is another in one of the others, that beside it: `title` and `title@en`.
  package mutating func add(_ name: String, _ text: LocalizedText?, _ languages: [Language]) {
    guard let first = languages.first else { return }
    add(name, text, first)
    for language in languages.dropFirst() {
      guard let other = text?[language], other != text?.text(in: first) else { continue }
      add("\(name)@\(language.rawValue)", other)
    }
  }
}
