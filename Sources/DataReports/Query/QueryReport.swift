import Datasets
import Fingerprints
import Localization
import SourceText

/// What `data query` prints of an answer.
package struct QueryReport: Sendable {
  private let result: QueryResult
  private let language: Language

  package init(_ result: QueryResult, language: Language) {
    self.result = result
    self.language = language
  }

  package func bytes(_ format: ReportFormat) -> [UInt8] {
    switch format {
    case .text: Array(text().utf8)
    case .json: Array((json() + "\n").utf8)
    case .csv: QueryCSV(result, language: language).bytes()
    }
  }

  // MARK: Text

  /// More series than these stand below each other.
  private static let widest = 8

  private func text() -> String {
    let unit = UnitText.text(unit: result.measure.unit, phrase: result.measure.unitPhrase, in: language)
    var title = result.measure.title.text(in: language)
    if !unit.isEmpty { title += " (\(unit))" }
    if let conditions = result.measure.conditions?.text(in: language), !conditions.isEmpty {
      title += ", \(conditions)"
    }
    var text = TextTable.heading("\(result.dataset): \(title)") + "\n"
    if result.isDemonstration { text += ProfileWords(language: language).demonstration + "\n" }
    let table = table().text()
    text += "\n" + (table.isEmpty ? Prose(th: "ไม่มีค่า", en: "no values")[language] + "\n" : table)
    let statuses = Set(result.series.flatMap { $0.statuses.compactMap { $0 } }).filter { $0 != .normal }.sorted()
    if result.hasPartialValues {
      text += "\n" + Prose(th: "* ข้อมูลไม่ครบ", en: "* a part of the data is missing")[language] + "\n"
    }
    if let note = result.leftOutNote { text += "\n" + note[language] + "\n" }
    if !statuses.isEmpty {
      text += "\n" + statuses.map { "\($0.rawValue) \($0.words[language])" }.joined(separator: "  ") + "\n"
    }
    return text
  }

  private var pointCount: Int { result.series.first?.values.count ?? 0 }

  private func table() -> TextTable {
    let periodTitle = Prose(th: "ช่วงเวลา", en: "period")[language]
    let valueTitle = Prose(th: "ค่า", en: "value")[language]
    let seriesTitle = result.dimension?.title.text(in: language) ?? ""
    // How many reported stands beside each number, so they stand below each other.
    let isRolledUp = result.series.contains { $0.contributions.contains { $0.reporting != nil } }
    if pointCount > 1, result.series.count <= Self.widest, !isRolledUp {
      var table = TextTable(
        [(periodTitle, .leading)] + result.series.map { ($0.label.text(in: language), .trailing) })
      let columns = result.series.map(cells)
      for point in 0..<pointCount { table.add([period(point)] + columns.map { $0[point] }) }
      return table
    }
    let reportedTitle = Prose(th: "มีข้อมูลจาก", en: "reported")[language]
    var table = TextTable([
      (seriesTitle, .leading), (periodTitle, .leading), (valueTitle, .trailing), (reportedTitle, .trailing),
    ])
    for series in result.series {
      let label = result.dimension == nil ? "" : series.label.text(in: language)
      for (point, cell) in cells(series).enumerated() {
        table.add([label, period(point), cell, reported(series.contributions[point])])
      }
    }
    return table
  }

  /// "2 of 17": the members with a value, of those there are.
  private func reported(_ contribution: Contribution) -> String {
    guard let reporting = contribution.reporting else { return "" }
    guard let expected = contribution.expected else { return String(reporting) }
    return Prose(th: "\(reporting) จาก \(expected)", en: "\(reporting) of \(expected)")[language]
  }

  private func period(_ index: Int) -> String {
    guard index < result.periods.count else { return "" }
    return result.periods[index].text(in: language, style: .medium)
  }

  /// The numbers of a series with their marks: `*` where a part is missing, and the status. A series that has any keeps
  /// room for them behind every number.
  private func cells(_ series: ResultSeries) -> [String] {
    let hasPartial = series.contributions.contains(where: \.isPartial)
    let hasStatus = series.statuses.contains { $0 != nil && $0 != .normal }
    return series.values.indices.map { index in
      var text = series.values[index].map { NumberText.text($0, decimals: result.measure.decimals) } ?? "–"
      if hasPartial { text += series.contributions[index].isPartial ? "*" : " " }
      if hasStatus { text += " " + (series.statuses[index].flatMap { $0 == .normal ? nil : $0.rawValue } ?? " ") }
      return text
    }
  }

  // MARK: JSON

  private func json() -> String {
    var members = JSONMembers(absent: .null)
    members.add("dataset", result.dataset)
    members.add(raw: "measure", measure())
    members.add(
      raw: "by",
      result.dimension.map { dimension in
        var members = JSONMembers(absent: .null)
        members.add("field", dimension.field)
        members.add("title", dimension.title, language)
        return members.text
      })
    members.add("granularity", result.granularity?.name)
    members.add("aggregate", result.aggregation.rawValue)
    members.add("compare", result.comparison?.text)
    members.add("rows", result.rowCount)
    members.add(
      raw: "leftOut",
      result.leftOut.map { leftOut in
        var members = JSONMembers(absent: .null)
        members.add("members", leftOut.members)
        members.add("rows", leftOut.rows)
        return members.text
      })
    members.add("demonstration", result.isDemonstration)
    members.add("hash", "sha256:" + result.contentHash.hexadecimal)
    members.add(
      "periods",
      result.periods.map { period in
        var members = JSONMembers(absent: .null)
        members.add("period", period.iso)
        members.add("first", period.firstDay.iso)
        members.add("last", period.lastDay.iso)
        members.add("text", period.text(in: language))
        members.add("partial", result.partialPeriods.contains(period))
        return members.text
      })
    members.add("series", result.series.map(json))
    return members.text
  }

  private func measure() -> String {
    let measure = result.measure
    var members = JSONMembers(absent: .null)
    members.add("field", measure.field)
    members.add("title", measure.title, language)
    members.add("unit", measure.unit, language)
    members.add("unitPhrase", measure.unitPhrase, language)
    members.add("conditions", measure.conditions, language)
    members.add("kind", measure.kind.rawValue)
    members.add("decimals", measure.decimals)
    return members.text
  }

  private func json(_ series: ResultSeries) -> String {
    var members = JSONMembers(absent: .null)
    members.add("key", series.key)
    members.add("label", series.label, language)
    members.add("values", series.values.map { $0.map(NumberText.shortest) ?? "null" })
    members.add("statuses", series.statuses.map { $0.map { JSONText.string($0.rawValue) } ?? "null" })
    members.add(
      "contributions",
      series.contributions.map { contribution in
        var members = JSONMembers(absent: .null)
        members.add("withValue", contribution.withValue)
        members.add("rows", contribution.rows)
        members.add("reporting", contribution.reporting)
        members.add("expected", contribution.expected)
        members.add("partial", contribution.isPartial)
        return members.text
      })
    return members.text
  }
}
