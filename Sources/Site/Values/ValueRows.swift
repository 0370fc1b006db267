import Datasets
import Figures
import Localization
import SourceText

/// The rows behind the live values of a page, as a file beside it: each query that a value names, once.
struct ValueRows {
  /// No figure has an id with `_`, so none has this file.
  static let fileName = "live_values.csv"

  private var results: [(name: String, result: QueryResult)] = []
  private var names: Set<String> = []

  mutating func add(_ name: String, _ result: @autoclosure () -> QueryResult?) {
    guard names.insert(name).inserted, let result = result() else { return }
    results.append((name, result))
  }

  var isDemonstration: Bool { results.contains { $0.result.isDemonstration } }

  /// A line for each number, in the order of the values; numbers as published. Nil where there are none.
  /// - Parameter notice: stands in the last column of the first line: it goes where the file goes.
  func csv(in language: Language, notice: String?) -> [UInt8]? {
    guard !results.isEmpty else { return nil }
    let heading =
      language == .thai
      ? ["ชื่อ", "งวด", "ค่า", "หน่วย", "สถานะ", "ข้อมูลบางส่วน", "ชุดข้อมูล", "หมายเหตุ"]
      : ["name", "period", "value", "unit", "status", "partial", "dataset", "notice"]
    var writer = CSVWriter()
    writer.row(notice == nil ? heading.dropLast() : heading)
    var remark = notice
    for (name, result) in results {
      let unit = UnitText.text(unit: result.measure.unit, phrase: result.measure.unitPhrase, in: language)
      for series in result.series {
        for index in series.values.indices {
          writer.beginRow()
          writer.text(name)
          writer.text(result.periods.isEmpty ? "" : result.periods[index].iso)
          writer.number(series.values[index], decimals: result.measure.decimals)
          writer.text(unit)
          writer.text(series.statuses[index]?.rawValue ?? "")
          writer.text(String(series.values[index] != nil && result.isPartial(series, at: index)))
          writer.text(result.dataset)
          if notice != nil { writer.text(remark ?? "") }
          remark = nil
          writer.endRow()
        }
      }
    }
    return writer.bytes
  }
}
