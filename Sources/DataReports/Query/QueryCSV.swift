import Datasets
import Localization
import SourceText

/// An answer for a spreadsheet: one row for each number.
struct QueryCSV {
  private let result: QueryResult
  private let language: Language

  init(_ result: QueryResult, language: Language) {
    self.result = result
    self.language = language
  }

  func bytes() -> [UInt8] {
    var writer = CSVWriter()
    var names = ["key", "label", "period", "value", "unit", "status", "withValue", "rows", "reporting", "expected"]
    if result.hasPartialValues { names.append("partial") }
    if result.leftOut != nil { names += ["leftOutMembers", "leftOutRows"] }
    writer.row(names)
    let unit = UnitText.text(unit: result.measure.unit, phrase: result.measure.unitPhrase, in: language)
    for series in result.series {
      for point in series.values.indices { write(series, point, unit, to: &writer) }
    }
    return writer.bytes
  }

  private func write(_ series: ResultSeries, _ point: Int, _ unit: String, to writer: inout CSVWriter) {
    let contribution = series.contributions[point]
    writer.beginRow()
    writer.text(series.key ?? "")
    writer.text(series.label.text(in: language))
    writer.text(point < result.periods.count ? result.periods[point].iso : "")
    writer.number(series.values[point].map(NumberText.shortest))
    writer.text(unit)
    writer.text(series.statuses[point]?.rawValue ?? "")
    writer.number(String(contribution.withValue))
    writer.number(String(contribution.rows))
    writer.number(contribution.reporting.map { String($0) })
    writer.number(contribution.expected.map { String($0) })
    if result.hasPartialValues { writer.text(contribution.isPartial ? "true" : "false") }
    if let leftOut = result.leftOut {
      writer.number(String(leftOut.members))
      writer.number(String(leftOut.rows))
    }
    writer.endRow()
  }
}
