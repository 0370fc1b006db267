/// A language that pages and messages are written in.
///
/// To add one: a case here, its words in `Localization`, its prose in each `…Problem+Prose.swift`
/// (the compiler lists them), and a strings file in `Templates/strings`.
package enum Language: String, Sendable, Hashable, CaseIterable, Comparable {
  case thai = "th"
  case english = "en"

  package static func < (first: Language, second: Language) -> Bool {
    first.rawValue < second.rawValue
  }
}
