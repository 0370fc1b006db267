import Localization
import SourceText

extension DatePattern {
  /// 20 November 2026, 09:30, as a cell of this format writes it.
  func example(_ format: CellFormat) -> String {
    let year = format.era.year(fromCommon: 2026)
    let words = CalendarWords.of(format.era == .buddhist ? .thai : .english)
    let written = parts.map { part in
      switch part {
      case .literal(let bytes): String(decoding: bytes, as: UTF8.self)
      case .space: " "
      case .monthName: text.contains("%B") ? words.months[10] : words.shortMonths[10]
      case .meridiem: "AM"
      case .zone: "+0700"
      case .number(let component, _):
        switch component {
        case .year: String(year)
        case .shortYear: String(year % 100)
        case .month: "11"
        case .day: "20"
        case .hour, .hour12: "09"
        case .minute: "30"
        case .second: "00"
        case .fraction: "5"
        }
      }
    }.joined()
    guard format.hasThaiDigits else { return written }
    return String(
      String.UnicodeScalarView(
        written.unicodeScalars.map { ("0"..."9").contains($0) ? Unicode.Scalar($0.value + 0x0E20) ?? $0 : $0 }))
  }
}
