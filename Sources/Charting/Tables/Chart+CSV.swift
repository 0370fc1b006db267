import Localization
import SourceText

extension Chart {
  /// The rows of the chart as a file: UTF-8 with a byte order mark so that spreadsheets show Thai, periods in ISO
  /// form, numbers without grouping, a status column after each series that has any.
  ///
  /// Why rounded as published: the file, the table and the drawing show the same numbers.
  /// - Parameter notice: a sentence in a last column of the first row: it goes where the file goes.
  package func csv(notice: String? = nil) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(csvHeader + (notice == nil ? [] : [language == .thai ? "หมายเหตุ" : "notice"]))
    for index in 0..<description.positions.count {
      writer.beginRow()
      switch description.positions {
      case .time(let periods): writer.text(periods[index].iso)
      case .categories(let categories, _): writer.text(categories[index].label)
      }
      for series in series {
        writer.number(series.values[index], decimals: description.measure.decimals)
        if !series.statuses.isEmpty {
          writer.text(series.status(at: index)?.rawValue ?? ObservationStatus.normal.rawValue)
        }
      }
      if let notice { writer.text(index == 0 ? notice : "") }
      writer.endRow()
    }
    return writer.bytes
  }

  private var csvHeader: [String] {
    let isThai = language == .thai
    let unit = description.measure.unit.isEmpty ? "" : " (\(description.measure.unit))"
    let heading =
      switch description.positions {
      case .time: isThai ? "งวด" : "period"
      case .categories(_, let heading): heading.isEmpty ? (isThai ? "รายการ" : "category") : heading
      }
    return [heading]
      + series.flatMap { series in
        let label = fullLabel(of: series)
        return [label + unit] + (series.statuses.isEmpty ? [] : [label + (isThai ? " (สถานะ)" : " (status)")])
      }
  }
}
