import Datasets
import Localization
import SourceText

extension QueryResult {
  /// What a reader of a figure must know of the numbers it shows.
  func notes(in language: Language) -> [String] {
    [partialNote, leftOutNote].compactMap { $0?[language] }
  }

  private var partialNote: Prose? {
    guard !partialPeriods.isEmpty else { return nil }
    func periods(_ language: Language) -> String {
      partialPeriods.map { $0.text(in: language) }.joined(separator: ", ")
    }
    return Prose(
      th: "ข้อมูลไม่ครบทั้งช่วง: \(periods(.thai))", en: "Covered in part only: \(periods(.english))")
  }
}
