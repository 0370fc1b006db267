import Localization
import SourceText

/// A field with the unit it declares, for a message: `price (baht per kilogram)`.
package struct UnitOfField: Sendable, Hashable {
  let name: String
  let unit: LocalizedText?
  let phrase: LocalizedText?

  init(_ field: Field) {
    (name, unit, phrase) = (field.name, field.unit, field.unitPhrase)
  }

  var thai: String { text(in: .thai) }
  var english: String { text(in: .english) }

  private func text(in language: Language) -> String {
    let unit = UnitText.text(unit: unit, phrase: phrase, in: language)
    return unit.isEmpty ? "'\(name)'" : "'\(name)' (\(unit))"
  }
}
