import Localization

/// What would have to be declared for a date to be read as it is written.
package struct DateDeclaration: Sendable, Hashable {
  /// Nil for the plain form.
  var pattern: String?
  var isBuddhist = false
  var hasThaiDigits = false
  /// Whether the year has two digits and nothing tells its era.
  var isAmbiguous = false

  /// The first of the forms that offices use by which `text` is a real date; nil where none is.
  init?(for text: String, _ type: FieldType) {
    // No date of theirs is longer.
    guard text.utf8.count <= 80 else { return nil }
    let bytes = Array(text.utf8)
    for pattern in Self.patterns[type] ?? [] {
      guard let parts = pattern.read(bytes.span, hasThaiDigits: true) else { continue }
      guard parts.isClock, let isBuddhist = Self.era(of: parts, text, type) else { continue }
      let isPlain = ISODate.read(bytes.span, type, hasThaiDigits: true) != nil
      self.pattern = isPlain ? nil : pattern.text
      self.isBuddhist = isBuddhist
      isAmbiguous = parts.hasShortYear && !isBuddhist
      hasThaiDigits = text.unicodeScalars.contains { ("๐"..."๙").contains($0) }
      return
    }
    return nil
  }

  /// Whether the year is Buddhist; nil where there is no such day, or it is in no year that data is likely of.
  private static func era(of parts: DateParts, _ text: String, _ type: FieldType) -> Bool? {
    guard type != .time else { return false }
    let hasThai = text.unicodeScalars.contains { (0x0E01...0x0E2E).contains($0.value) }
    let isBuddhist = parts.hasShortYear ? hasThai : (2400...2700).contains(parts.year)
    guard parts.hasShortYear || isBuddhist || (1900...2200).contains(parts.year) else { return nil }
    let year = parts.hasShortYear ? 2000 : isBuddhist ? parts.year - Era.offset : parts.year
    return CivilDate(year: year, month: parts.month, day: parts.day) == nil ? nil : isBuddhist
  }

  /// Whether a field of this format lacks any of it.
  func differs(from format: CellFormat) -> Bool {
    pattern != format.pattern || isBuddhist != (format.era == .buddhist) || (hasThaiDigits && !format.hasThaiDigits)
  }

  /// As a descriptor says it: `format: "%d/%m/%Y", era: buddhist`.
  var text: String {
    let parts = [
      pattern.map { "format: \"\($0)\"" }, isBuddhist ? "era: buddhist" : nil, hasThaiDigits ? "digits: thai" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// Day before month where both are possible, as in Thailand.
  private static let patterns: [FieldType: [DatePattern]] = [
    .date: [
      "%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y/%m/%d", "%m/%d/%Y", "%d %b %Y", "%d-%b-%Y", "%d %b %y",
      "%d-%b-%y", "%b %d, %Y", "%d/%m/%y", "%d-%m-%y", "%d %b พ.ศ. %Y",
    ],
    .yearmonth: [
      "%Y-%m", "%b %Y", "%b-%Y", "%b %y", "%b-%y", "%m/%Y", "%m-%Y", "%Y/%m", "%Y %b", "%b%y", "%b พ.ศ. %Y", "%m/%y",
    ],
    .year: ["%Y", "พ.ศ. %Y", "พ.ศ.%Y", "ปี %Y"],
    .datetime: [
      "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M:%S",
      "%d/%m/%Y %H:%M", "%d %b %Y %H:%M",
    ],
    .time: ["%H:%M", "%H.%M", "%I:%M %p"],
  ].mapValues { $0.compactMap { DatePattern($0) } }
}
