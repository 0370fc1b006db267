import SourceText

/// Units as a noun.
package enum UnitText {
  /// "บาทต่อตัน" of the unit "บาท" and the phrase "ตันละ"; "baht per tonne".
  package static func text(unit: LocalizedText?, phrase: LocalizedText?, in language: Language) -> String {
    let unit = unit?.text(in: language) ?? ""
    guard let phrase = phrase?.text(in: language), !phrase.isEmpty else { return unit }
    switch language {
    case .thai:
      return phrase.hasSuffix("ละ") ? ThaiPhrase.joined("\(unit)ต่อ", String(phrase.dropLast(2))) : "\(phrase) \(unit)"
    case .english: return "\(unit) \(phrase)"
    }
  }
}
