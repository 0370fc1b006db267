import Datasets
import Localization
import SourceText

extension QueryResult {
  /// What a reader of a figure must know of the numbers it shows.
  func notes(in language: Language) -> [String] {
    [partialNote, incompleteNote, leftOutNote].compactMap { $0?[language] }
  }

  private var partialNote: Prose? {
    guard !partialPeriods.isEmpty else { return nil }
    func periods(_ language: Language) -> String {
      partialPeriods.map { $0.text(in: language) }.joined(separator: ", ")
    }
    return Prose(
      th: "ข้อมูลไม่ครบทั้งช่วง: \(periods(.thai))", en: "Covered in part only: \(periods(.english))")
  }

  /// How many incomplete numbers are named.
  private static let namedCount = 6

  /// Numbers of other periods of which a part is missing.
  private var incompleteNote: Prose? {
    let places = series.indices.flatMap { series in
      periods.indices.filter { point in
        self.series[series].contributions[point].isPartial && !partialPeriods.contains(periods[point])
      }.map { (series: series, point: $0) }
    }
    guard !places.isEmpty else { return nil }
    func names(_ language: Language) -> String {
      places.prefix(Self.namedCount).map { place in
        let period = periods[place.point].text(in: language)
        return dimension == nil ? period : "\(series[place.series].label.text(in: language)) \(period)"
      }.joined(separator: ", ")
    }
    let rest = places.count - Self.namedCount
    return Prose(
      th: "ข้อมูลที่ใช้คำนวณขาดหายบางส่วน: \(names(.thai))" + (rest > 0 ? " และอีก \(rest) ค่า" : ""),
      en: "Calculated with a part of the data missing: \(names(.english))" + (rest > 0 ? " and \(rest) more" : ""))
  }
}

extension [FigureAnswer] {
  /// What a reader must know of the numbers of a figure, each sentence once.
  package func notes(in language: Language) -> [String] {
    flatMap { $0.result.notes(in: language) }.reduce(into: []) { notes, note in
      if !notes.contains(note) { notes.append(note) }
    }
  }
}
