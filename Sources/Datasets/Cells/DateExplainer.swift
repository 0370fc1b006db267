import Localization

/// Finds how a date or time is written that its field does not take.
struct DateExplainer {
  private let type: FieldType
  private let format: CellFormat

  init(_ type: FieldType, _ format: CellFormat) {
    self.type = type
    self.format = format
  }

  func cause(of text: String) -> CellFault.LikelyCause? {
    if type == .date || type == .yearmonth, text.utf8.count == 5, let day = Int(text), (15_000...60_000).contains(day) {
      return .serialNumber
    }
    if let cause = declared(text) { return cause }
    guard type == .date, let day = Self.day(of: text) else { return nil }
    var remedy = CellRemedy()
    if (try? CellParser.value(day, as: type, format)) == nil {
      guard case .remedy(let found)? = declared(day) else { return nil }
      remedy = found
    }
    remedy.written = day
    remedy.alternative = Self.momentLines(text)
    return .remedy(remedy)
  }

  /// What makes a field of the type `other` one of this type that takes `text`.
  func remedy(of text: String, from other: FieldType) -> CellRemedy? {
    var remedy = CellRemedy()
    if (try? CellParser.value(text, as: type, format)) == nil {
      guard case .remedy(let found)? = declared(text) else { return nil }
      remedy = found
    }
    remedy.lines.insert(.init("type", type.rawValue), at: 0)
    if type == .date, other == .yearmonth { remedy.frequency = .monthly }
    return remedy
  }

  /// What makes a field of days one of moments; empty where that cannot be told.
  private static func momentLines(_ text: String) -> [CellRemedy.Line] {
    let type = CellRemedy.Line("type", "datetime")
    if (try? CellParser.value(text, as: .datetime)) != nil { return [type] }
    let moment = DateExplainer(.datetime, CellFormat()).declared(text)
    guard case .remedy(let remedy)? = moment else { return [] }
    return [type] + remedy.lines
  }

  /// By the first of the forms that offices use which the parser takes.
  private func declared(_ text: String) -> CellFault.LikelyCause? {
    let bytes = Array(text.utf8)
    let isThai = text.unicodeScalars.contains { ("๐"..."๙").contains($0) }
    var isNoDay = false
    for pattern in Self.patterns[type] ?? [] {
      guard let parts = pattern.read(bytes.span, hasThaiDigits: true), parts.isClock else { continue }
      guard let isBuddhist = isBuddhist(parts, text) else { continue }
      var candidate = format
      candidate.pattern = ISODate.read(bytes.span, type, hasThaiDigits: true) == nil ? pattern.text : nil
      candidate.hasThaiDigits = format.hasThaiDigits || isThai
      candidate.era = type == .time ? format.era : isBuddhist ? .buddhist : .common
      guard (try? CellParser.value(text, as: type, candidate)) != nil else {
        isNoDay = isNoDay || ((1...12).contains(parts.month) && (1...31).contains(parts.day))
        continue
      }
      if parts.hasShortYear, !isBuddhist { return .shortYear(pattern: pattern.text) }
      var remedy = CellRemedy(lines(of: candidate))
      remedy.changesFormat = format.pattern != nil && candidate.pattern != format.pattern
      return .remedy(remedy)
    }
    return isNoDay ? .noSuchDay : nil
  }

  /// What a field of another format lacks of `candidate`.
  private func lines(of candidate: CellFormat) -> [CellRemedy.Line] {
    var lines: [CellRemedy.Line] = []
    if candidate.pattern != format.pattern {
      lines.append(.init("format", candidate.pattern.map { "\"\($0)\"" } ?? "default"))
    }
    if candidate.era != format.era { lines.append(.init("era", candidate.era == .buddhist ? "buddhist" : "common")) }
    if candidate.hasThaiDigits, !format.hasThaiDigits { lines.append(.init("digits", "thai")) }
    return lines
  }

  /// Whether the year is Buddhist; nil where it is one that data is not likely of.
  private func isBuddhist(_ parts: DateParts, _ text: String) -> Bool? {
    if type == .time { return false }
    if parts.hasShortYear {
      return format.era == .buddhist || text.unicodeScalars.contains { (0x0E01...0x0E2E).contains($0.value) }
    }
    if (2400...2700).contains(parts.year) { return true }
    return (1900...2200).contains(parts.year) ? false : nil
  }

  /// The day of a text that has a time of day behind it.
  private static func day(of text: String) -> String? {
    guard let gap = text.lastIndex(where: { $0 == " " || $0 == "T" }) else { return nil }
    let clock = Array(text[text.index(after: gap)...].utf8)
    let isClock =
      ISODate.read(clock.span, .time, hasThaiDigits: false) != nil
      || (patterns[.time] ?? []).contains { $0.read(clock.span, hasThaiDigits: false)?.isClock == true }
    return isClock ? String(text[..<gap]) : nil
  }

  /// Day before month where both are possible, as in Thailand.
  static let patterns: [FieldType: [DatePattern]] = [
    .date: [
      "%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y/%m/%d", "%Y.%m.%d", "%m/%d/%Y", "%Y%m%d", "%d %b %Y",
      "%d-%b-%Y", "%d%b%Y", "%d %b %y", "%d-%b-%y", "%d%b%y", "%b %d, %Y", "%d/%m/%y", "%d-%m-%y", "%d %b พ.ศ. %Y",
    ],
    .yearmonth: [
      "%Y-%m", "%b %Y", "%b-%Y", "%b%Y", "%b %y", "%b-%y", "%m/%Y", "%m-%Y", "%Y/%m", "%Y%m", "%Y %b", "%b%y",
      "%b พ.ศ. %Y", "%m/%y",
    ],
    .year: ["%Y", "พ.ศ. %Y", "พ.ศ.%Y", "ปี %Y"],
    .datetime: [
      "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M:%S",
      "%d/%m/%Y %H:%M", "%d %b %Y %H:%M",
    ],
    .time: ["%H:%M", "%H:%M:%S", "%H.%M", "%H.%M น.", "%I:%M %p", "%I:%M:%S %p"],
  ].mapValues { $0.compactMap { DatePattern($0) } }
}
