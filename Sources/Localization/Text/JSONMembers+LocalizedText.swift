import SourceText

extension JSONMembers {
  /// An empty text is as none.
  package mutating func add(_ name: String, _ text: LocalizedText?, _ language: Language) {
    add(name, text.flatMap { $0.isEmpty ? nil : $0.text(in: language) })
  }
}
