import Datasets
import Localization
import SourceText

extension QueryResult {
  /// Whether something is missing of what a number is made of, or compared with.
  package func isPartial(_ series: ResultSeries, at point: Int) -> Bool {
    series.contributions[point].isPartial || (point < periods.count && partialPeriods.contains(periods[point]))
  }

  /// What a reader of a figure must know of the numbers it shows.
  func notes(in language: Language) -> [String] {
    [partialNote, incompleteNote, leftOutNote].compactMap { $0?[language] }
  }

  private var partialNote: Prose? {
    let runs = runs(of: periods.indices.filter { partialPeriods.contains(periods[$0]) })
    guard !runs.isEmpty else { return nil }
    return Prose(
      th: "ข้อมูลไม่ครบช่วง: " + runs.map { text(of: $0, .thai) }.joined(separator: ", "),
      en: "Covered in part: " + runs.map { text(of: $0, .english) }.joined(separator: ", "))
  }

  /// How many stretches of incomplete numbers are named.
  private static let namedCount = 4

  /// Numbers of other periods of which a part is missing: "ภาคเหนือ ธ.ค. 2568, ส.ค. – ก.ย. 2569; ภาคใต้ …".
  private var incompleteNote: Prose? {
    let places = series.indices.map { series in
      runs(
        of: periods.indices.filter { point in
          self.series[series].contributions[point].isPartial && !partialPeriods.contains(periods[point])
        })
    }
    guard places.contains(where: { !$0.isEmpty }) else { return nil }
    // What is the same for all is said once.
    let isShared = series.count > 1 && Set(places).count == 1
    let all = isShared ? [places[0]] : places
    var named: [[Range<Int>]] = []
    for runs in all { named.append(Array(runs.prefix(Self.namedCount - named.joined().count))) }
    let rest = all.joined().reduce(0) { $0 + $1.count } - named.joined().reduce(0) { $0 + $1.count }
    func names(_ language: Language) -> String {
      zip(series, named).filter { !$1.isEmpty }.map { series, runs in
        let label =
          isShared
          ? language == .thai ? "ทุกชุดข้อมูล " : "all series "
          : dimension == nil ? "" : series.label.text(in: language) + " "
        return label + runs.map { text(of: $0, language) }.joined(separator: ", ")
      }.joined(separator: "; ")
    }
    return Prose(
      th: "คำนวณจากข้อมูลบางส่วน: \(names(.thai))" + (rest > 0 ? " และอีก \(rest) ค่า" : ""),
      en: "From a part of the data: \(names(.english))" + (rest > 0 ? " and \(rest) more" : ""))
  }

  /// Stretches of periods that follow one another.
  private func runs(of points: [Int]) -> [Range<Int>] {
    points.reduce(into: []) { runs, point in
      if let last = runs.last, last.upperBound == point {
        runs[runs.count - 1] = last.lowerBound..<point + 1
      } else {
        runs.append(point..<point + 1)
      }
    }
  }

  private func text(of run: Range<Int>, _ language: Language) -> String {
    PeriodRange(periods[run.lowerBound], periods[run.upperBound - 1]).text(in: language, style: .medium)
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
