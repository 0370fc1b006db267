import Localization
import SourceText

extension Chart {
  /// The rows of the chart as a file: UTF-8 with a byte order mark so that spreadsheets show Thai, periods in ISO
  /// form, numbers without grouping, a status column after each series that has any.
  ///
  /// Why rounded as published: the file, the table and the drawing show the same numbers.
  /// - Parameter notice: a sentence in a last column of the first row: it goes where the file goes.
  /// - Source: RFC 4180 for quotes and line ends.
  package func csv(notice: String? = nil) -> [UInt8] {
    var output: [UInt8] = [0xEF, 0xBB, 0xBF]
    appendHeader(hasNotice: notice != nil, to: &output)
    for index in 0..<description.positions.count {
      switch description.positions {
      case .time(let periods): output.append(periods[index].iso)
      case .categories(let categories, _): CSVText.append(categories[index].label, to: &output)
      }
      for series in series {
        output.append(UInt8(ascii: ","))
        if let value = series.values[index] {
          output.append(NumberText.plain(value, decimals: description.measure.decimals))
        }
        if !series.statuses.isEmpty {
          output.append(UInt8(ascii: ","))
          output.append(series.status(at: index)?.rawValue ?? ChartStatus.normal.rawValue)
        }
      }
      if let notice {
        output.append(UInt8(ascii: ","))
        if index == 0 { CSVText.append(notice, to: &output) }
      }
      output.append("\r\n")
    }
    return output
  }

  private func appendHeader(hasNotice: Bool, to output: inout [UInt8]) {
    let isThai = language == .thai
    switch description.positions {
    case .time: output.append(isThai ? "งวด" : "period")
    case .categories(_, let heading):
      CSVText.append(heading.isEmpty ? (isThai ? "รายการ" : "category") : heading, to: &output)
    }
    let unit = description.measure.unit.isEmpty ? "" : " (\(description.measure.unit))"
    for series in series {
      output.append(UInt8(ascii: ","))
      CSVText.append(series.label + unit, to: &output)
      if !series.statuses.isEmpty {
        output.append(UInt8(ascii: ","))
        CSVText.append(series.label + (isThai ? " (สถานะ)" : " (status)"), to: &output)
      }
    }
    if hasNotice { output.append(isThai ? ",หมายเหตุ" : ",notice") }
    output.append("\r\n")
  }
}
