import Localization

/// Finds how the dates of a column are written.
struct DateGuess {
  var type: FieldType
  var format: CellFormat
  /// Whether days and months could as well stand the other way round.
  var isDayOrMonth = false
  /// Whether the century follows from nothing in the file.
  var isCenturyOpen = false

  /// - Parameters:
  ///   - texts: the distinct texts of the column, without those that mean no value.
  ///   - mayBeDigits: whether digits alone, such as `256901`, may be meant as dates.
  ///   - mayBeYears: whether digits alone, such as `2569`, may be meant as years.
  init?(_ texts: [String], mayBeDigits: Bool, mayBeYears: Bool = false) {
    guard let first = texts.first, first.contains(where: \.isNumber) else { return nil }
    let hasThaiDigits = texts.contains { $0.unicodeScalars.contains { ("๐"..."๙").contains($0) } }
    for type in [FieldType.date, .yearmonth, .year] {
      for pattern in DateExplainer.patterns[type] ?? [] {
        if type == .year, pattern.text == "%Y", !mayBeYears { continue }
        if !mayBeDigits, texts.allSatisfy({ $0.allSatisfy(\.isNumber) }) { continue }
        guard let format = Self.format(pattern, type, texts, hasThaiDigits: hasThaiDigits) else { continue }
        self.type = type
        self.format = format
        isCenturyOpen =
          pattern.hasShortYear
          && !texts.contains { $0.unicodeScalars.contains { (0x0E01...0x0E2E).contains($0.value) } }
        isDayOrMonth = Self.isReadOtherwise(texts, pattern, format)
        return
      }
    }
    return nil
  }

  /// Whether a text of digits and marks is a date of some form.
  static func isDate(_ text: String) -> Bool {
    DateGuess([text], mayBeDigits: false).map { $0.type != .year } ?? false
  }

  /// The format by which all texts, or all but very few, are dates of likely years; nil where there is none.
  private static func format(
    _ pattern: DatePattern, _ type: FieldType, _ texts: [String], hasThaiDigits: Bool
  ) -> CellFormat? {
    let parts = texts.compactMap { text in pattern.read(Array(text.utf8).span, hasThaiDigits: hasThaiDigits) }
    guard Tolerance.allows(texts.count - parts.count, of: texts.count) else { return nil }
    let isThai = texts.contains { $0.unicodeScalars.contains { (0x0E01...0x0E2E).contains($0.value) } }
    var format = CellFormat()
    format.hasThaiDigits = hasThaiDigits
    let buddhist = parts.count { isBuddhist($0, isThai) }
    format.era = buddhist * 2 > parts.count ? .buddhist : .common
    let isPlain = texts.allSatisfy { ISODate.read(Array($0.utf8).span, type, hasThaiDigits: hasThaiDigits) != nil }
    format.pattern = isPlain ? nil : pattern.text
    let faults = texts.count { text in
      guard let value = try? CellParser.value(text, as: type, format) else { return true }
      return !isLikely(value)
    }
    return Tolerance.allows(faults, of: texts.count) ? format : nil
  }

  /// Years of two digits up to 42 are likelier those of the common era: 2543 is the year 2000.
  private static func isBuddhist(_ parts: DateParts, _ isThai: Bool) -> Bool {
    parts.hasShortYear ? isThai || (43...80).contains(parts.year) : (2400...2700).contains(parts.year)
  }

  private static func isLikely(_ value: CellValue) -> Bool {
    switch value {
    case .date(let date): (1900...2150).contains(date.components.year)
    case .period(let period): (1900...2150).contains(period.firstDay.components.year)
    default: true
    }
  }

  private static func isReadOtherwise(_ texts: [String], _ pattern: DatePattern, _ format: CellFormat) -> Bool {
    for mark in ["/", "-", "."] where pattern.text.hasPrefix("%d\(mark)%m") {
      guard let other = DatePattern("%m\(mark)%d" + pattern.text.dropFirst(5)) else { return false }
      let pairs = texts.compactMap { text -> (DateParts, DateParts)? in
        let bytes = Array(text.utf8)
        guard let one = pattern.read(bytes.span, hasThaiDigits: format.hasThaiDigits),
          let two = other.read(bytes.span, hasThaiDigits: format.hasThaiDigits)
        else { return nil }
        return (one, two)
      }
      return pairs.allSatisfy { $0.1.month <= 12 } && pairs.contains { $0.0.month != $0.1.month }
    }
    return false
  }
}

/// How many cells of a column may be slips, which are told once the column is described.
enum Tolerance {
  static func allows(_ faults: Int, of count: Int) -> Bool { faults == 0 || faults * 50 <= count }
}
