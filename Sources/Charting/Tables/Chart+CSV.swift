import Localization
import SourceText

extension Chart {
  /// The rows of the chart as a file: UTF-8 with a byte order mark so that spreadsheets show Thai, periods in ISO
  /// form, numbers without grouping, a status column after each series that has any.
  ///
  /// Why rounded as published: the file, the table and the drawing show the same numbers.
  /// - Source: RFC 4180 for quotes and line ends.
  package func csv() -> [UInt8] {
    var output: [UInt8] = [0xEF, 0xBB, 0xBF]
    appendHeader(to: &output)
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
      output.append("\r\n")
    }
    return output
  }

  private func appendHeader(to output: inout [UInt8]) {
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
    output.append("\r\n")
  }
}

/// Text cells of a CSV file.
enum CSVText {
  /// Quoted where it must be; a text that a spreadsheet would run as a formula gets an apostrophe before it.
  static func append(_ text: String, to output: inout [UInt8]) {
    var bytes = Array(text.utf8)
    switch bytes.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      bytes.insert(UInt8(ascii: "'"), at: 0)
    default: break
    }
    let quote = UInt8(ascii: "\"")
    guard bytes.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }) else {
      output.append(contentsOf: bytes)
      return
    }
    output.append(quote)
    for byte in bytes {
      if byte == quote { output.append(quote) }
      output.append(byte)
    }
    output.append(quote)
  }
}
