import Localization
import SourceText

/// The values of a chart as a table of text: a row for each period or category, a column for each series.
package struct ChartTable: Sendable, Hashable {
  package let caption: String
  /// The first names the row headers, the others the series.
  package let header: [String]
  package let rows: [Row]
  /// Of the chart; larger than `rows.count` where the table was cut.
  package let totalRowCount: Int
  /// "แสดง 60 งวดล่าสุด จากทั้งหมด 520 งวด …"; nil where nothing was cut.
  package let cutNote: String?
  /// What the marks in the cells mean, in the order of the code list.
  package let statusKey: [StatusMeaning]

  package var isCut: Bool { rows.count < totalRowCount }

  package struct Row: Sendable, Hashable {
    /// The row header: "ตุลาคม 2568".
    package let header: String
    /// ISO text of a period, for `<time datetime>`; nil for a category.
    package let iso: String?
    package let cells: [Cell]
  }

  package struct Cell: Sendable, Hashable {
    /// The number as published; "–" where it is missing.
    package let text: String
    package let isMissing: Bool
    /// "P"; nil for a normal value.
    package let statusCode: String?
    /// "ตัวเลขเบื้องต้น".
    package let statusWords: String?

    /// The number with its mark: "15,230 (P)".
    package var markedText: String { statusCode.map { "\(text) (\($0))" } ?? text }
  }

  package struct StatusMeaning: Sendable, Hashable {
    package let code: String
    package let words: String
  }
}

extension Chart {
  /// - Parameter maximumRowCount: of more periods the latest stay, of more categories the first.
  package func table(maximumRowCount: Int = largestTableRowCount) -> ChartTable {
    let count = description.positions.count
    let shown = tabled(maximumRowCount)
    var heading =
      switch description.positions {
      case .time: language == .thai ? "งวด" : "Period"
      case .categories(_, let name): name
      }
    if heading.isEmpty { heading = language == .thai ? "รายการ" : "Category" }
    return ChartTable(
      caption: caption, header: [heading] + series.map(fullLabel), rows: shown.map(row), totalRowCount: count,
      cutNote: cutNote(shown: shown.count, of: count), statusKey: statusKey)
  }

  package static let largestTableRowCount = 60

  /// Positions that a table of so many rows at most lists.
  func tabled(_ maximumRowCount: Int = largestTableRowCount) -> Range<Int> {
    let count = description.positions.count
    return description.isOverTime ? max(0, count - maximumRowCount)..<count : 0..<min(count, maximumRowCount)
  }

  private var caption: String {
    let measure = description.measure
    let unit = measure.unit.isEmpty ? "" : " (\(measure.unit))"
    return [description.title, measure.name + unit].filter { !$0.isEmpty }.joined(separator: " – ")
  }

  private func row(_ index: Int) -> ChartTable.Row {
    var (iso, header): (String?, String) = (nil, positionText(index))
    if case .time(let periods) = description.positions {
      iso = periods[index].iso
      // The days of a week with their months written out would fill a telephone.
      if case .week = periods[index].granularity { header = periods[index].text(in: language, style: .medium) }
    }
    let cells = series.map { series in
      let value = series.values[index]
      let status = series.status(at: index)
      return ChartTable.Cell(
        text: value.map(description.measure.text) ?? "–", isMissing: value == nil, statusCode: status?.rawValue,
        statusWords: status?.words[language])
    }
    return ChartTable.Row(header: header, iso: iso, cells: cells)
  }

  private func cutNote(shown: Int, of count: Int) -> String? {
    guard shown < count else { return nil }
    switch description.positions {
    case .time:
      return language == .thai
        ? "แสดง \(shown) งวดล่าสุด จากทั้งหมด \(count) งวด ข้อมูลทั้งหมดอยู่ในไฟล์ CSV"
        : "The latest \(shown) of \(count) periods; the CSV file holds them all"
    case .categories:
      return language == .thai
        ? "แสดง \(shown) รายการแรก จากทั้งหมด \(count) รายการ ข้อมูลทั้งหมดอยู่ในไฟล์ CSV"
        : "The first \(shown) of \(count) categories; the CSV file holds them all"
    }
  }

  private var statusKey: [ChartTable.StatusMeaning] {
    let present = Set(series.flatMap { $0.statuses.compactMap { $0 } })
    return ObservationStatus.allCases.filter { $0 != .normal && present.contains($0) }
      .map { ChartTable.StatusMeaning(code: $0.rawValue, words: $0.words[language]) }
  }
}
