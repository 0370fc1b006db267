import Datasets
import Localization
import SourceText

extension QueryResult {
  /// What a reader of a figure must know of the periods it shows.
  func notes(in language: Language) -> [String] {
    guard !partialPeriods.isEmpty else { return [] }
    let periods = partialPeriods.map { $0.text(in: language) }.joined(separator: ", ")
    return [language == .thai ? "ข้อมูลไม่ครบทั้งช่วง: \(periods)" : "Covered in part only: \(periods)"]
  }
}
