import Localization
import SourceText

/// The constraints of a text field, made ready once for a table.
struct TextRules {
  private let choices: [String]
  private let pattern: (regex: Regex<AnyRegexOutput>, text: String)?
  private let minimumLength: Int
  private let maximumLength: Int
  private let isStatus: Bool

  /// Nil where every text is welcome.
  init?(_ field: Field) {
    let constraints = field.constraints
    choices = constraints.enumeration.map(\.text)
    // By scalars: a class such as `[ก-ฮ]` could not match a Thai consonant that bears a vowel as one character.
    pattern = constraints.pattern.flatMap { text in
      (try? Regex(text)).map { ($0.matchingSemantics(.unicodeScalar), text) }
    }
    minimumLength = constraints.minimumLength ?? 0
    maximumLength = constraints.maximumLength ?? .max
    isStatus = field.role == .status
    if choices.isEmpty, pattern == nil, minimumLength == 0, maximumLength == .max, !isStatus { return nil }
  }

  func fault(of text: String) -> CellFault? {
    if isStatus, ObservationStatus(rawValue: text) == nil {
      let upper = text.uppercased()
      return .status(suggestion: ObservationStatus(rawValue: upper) == nil ? nil : upper)
    }
    if !choices.isEmpty, !choices.contains(text) {
      return .enumeration(choices, suggestion: Suggestion.nearest(to: text, among: choices))
    }
    let length = text.unicodeScalars.count
    if length < minimumLength { return .tooShort(minimum: minimumLength) }
    if length > maximumLength { return .tooLong(maximum: maximumLength) }
    if let pattern, (try? pattern.regex.wholeMatch(in: text)) == nil { return .pattern(pattern.text) }
    return nil
  }
}
