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

  /// What to do where only `unitPhrase` tells the units apart; nil where they are others.
  static func hint(_ fields: [UnitOfField]) -> Prose? {
    guard fields.count > 1, let unit = fields.first?.unit, fields.allSatisfy({ $0.unit == unit }) else { return nil }
    return Prose(
      th: "ทั้งหมดมี 'unit' เดียวกันคือ '\(unit.text(in: .thai))' แต่ 'unitPhrase' ต่างกัน "
        + "ถ้าหน่วยเดียวกันจริง ให้เขียน 'unitPhrase' ให้เหมือนกัน",
      en: "all have the 'unit' '\(unit.text(in: .english))', and only 'unitPhrase' differs: "
        + "where they are one unit, write it alike")
  }

  private func text(in language: Language) -> String {
    let unit = UnitText.text(unit: unit, phrase: phrase, in: language)
    return unit.isEmpty ? "'\(name)'" : "'\(name)' (\(unit))"
  }
}
