/// One sentence in every language of messages.
package struct Prose: Sendable, Hashable {
  package var thai: String
  package var english: String

  package init(th thai: String, en english: String) {
    self.thai = thai
    self.english = english
  }

  package subscript(language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}
