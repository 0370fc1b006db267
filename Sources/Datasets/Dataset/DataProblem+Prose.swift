import Localization
import SourceText

extension DataProblem: MendedInDescriptor {
  package var code: String {
    switch self {
    case .foreignKey: "csv-foreign-key"
    case .periodTwice: "series-period-twice"
    case .gap: "series-gap"
    case .status: "series-status"
    case .total: "series-total"
    case .afterUpdate: "series-after-update"
    }
  }

  package var severity: Severity {
    switch self {
    case .foreignKey, .periodTwice: .error
    case .gap, .status, .total, .afterUpdate: .warning
    }
  }

  package var message: Prose { wholeMessage.shortened }
  package var hint: Prose? { wholeHint?.shortened }
  func hint(hasDialect: Bool) -> Prose? { hint }

  var mendedPart: DescriptorHome.Part? {
    switch self {
    case .afterUpdate: .resource
    case .periodTwice, .total: .schema
    case .foreignKey, .gap, .status: nil
    }
  }

  private var wholeMessage: Prose {
    switch self {
    case .foreignKey(let row, let columns, let values, let resource, _):
      Prose(
        th:
          "แถวที่ \(row) คอลัมน์ \(Self.list(columns)): ไม่มี \(Self.list(values)) ใน '\(resource)'",
        en: "row \(row), column\(columns.count == 1 ? "" : "s") \(Self.list(columns)): "
          + "'\(resource)' has no \(Self.list(values))")
    case .periodTwice(let row, let first, let period, let series, let era):
      Prose(
        th: "แถวที่ \(row): \(period.name(in: .thai, era))\(Self.of(series, " ของ ")) มีข้อมูลแล้วในแถวที่ \(first)",
        en: "row \(row): row \(first) already holds \(period.name(in: .english, era))\(Self.of(series, " for "))")
    case .gap(let count, let first, let series, _, let era) where count == 1:
      Prose(
        th: "ไม่มีแถวของ\(first.name(in: .thai, era))\(Self.of(series, " สำหรับ "))",
        en: "there is no row for \(first.name(in: .english, era))\(Self.of(series, " of "))")
    case .gap(let count, let first, let series, _, let era):
      Prose(
        th: "ขาดข้อมูล \(count) งวด\(Self.of(series, "สำหรับ ")) งวดแรกที่ขาดคือ\(first.name(in: .thai, era))",
        en: "\(count) periods\(Self.of(series, " of ")) have no row, the first of them \(first.name(in: .english, era))"
      )
    case .status(let status, let row, let count, let hasNumber):
      Prose(
        th: "แถวที่ \(row): สถานะ \(status.rawValue) (\(status.words.thai)) แต่\(hasNumber ? "มีตัวเลข" : "ไม่มีตัวเลข")"
          + (count == 1 ? "" : " เป็นเช่นนี้ทั้งหมด \(count) แถว"),
        en: "row \(row): the status is \(status.rawValue), \(status.words.english), but there is "
          + (hasNumber ? "a number" : "no number") + (count == 1 ? "" : "; so it is in \(count) rows"))
    case .total(let row, let field, let value):
      Prose(
        th: "แถวที่ \(row) คอลัมน์ '\(field)': '\(value.readable)' ดูเหมือนผลรวมของแถวอื่น ผลรวมทั้งหมดจึงนับซ้ำ",
        en: "row \(row), column '\(field)': '\(value.readable)' looks like the sum of other rows: "
          + "sums over all rows count them twice")
    case .afterUpdate(let count, let first, let date, let era):
      Prose(
        th: "มี \(count) แถวที่อยู่หลังวันที่ปรับปรุงล่าสุด \(date) แถวแรกคือ\(first.name(in: .thai, era))",
        en: "\(count) row\(count == 1 ? " is" : "s are") later than the last update of \(date), "
          + "first \(first.name(in: .english, era))")
    }
  }

  private var wholeHint: Prose? {
    switch self {
    case .foreignKey(_, _, _, _, let suggestion?):
      Prose(th: "หมายถึง '\(suggestion)' หรือไม่", en: "did you mean '\(suggestion)'?")
    case .foreignKey(_, _, _, let resource, nil):
      Prose(th: "เพิ่มแถวนั้นใน '\(resource)' หรือแก้ค่า", en: "add that row to '\(resource)', or correct the value")
    case .periodTwice:
      Prose(
        th: "แก้วันที่ ลบแถวที่ซ้ำ แก้ 'frequency' หรือเพิ่ม 'role: dimension' ที่คอลัมน์ซึ่งแยกสองแถวนี้ออกจากกัน",
        en:
          "correct the date, remove one of the rows, correct 'frequency', or add 'role: dimension' to the field that tells the two apart"
      )
    case .gap(_, _, _, hasStatus: false, _):
      Prose(
        th: "ถ้างวดนั้นไม่มีค่า ให้เพิ่มแถวที่เว้นค่าว่างไว้",
        en: "where a period has no value, add its row with an empty cell")
    case .gap:
      Prose(
        th: "ถ้างวดนั้นไม่มีค่า ให้เพิ่มแถวที่เว้นค่าว่างไว้พร้อมสถานะ O",
        en: "where a period has no value, add its row with an empty cell and the status O")
    case .status(let status, _, _, hasNumber: true):
      Prose(
        th: "ลบตัวเลข หรือใช้สถานะอื่นที่ไม่ใช่ \(status.rawValue) เช่น A ปกติ",
        en: "remove the number, or give another status than \(status.rawValue), such as A normal")
    case .status:
      Prose(
        th: "เติมตัวเลข หรือใช้สถานะที่บอกว่าไม่มี เช่น O ไม่มีข้อมูล Q ปกปิดข้อมูล H วันหยุด",
        en: "fill in the number, or give a status that says why there is none: O missing, Q suppressed, H holiday")
    case .total(_, let field, _):
      Prose(
        th: "ลบแถวเหล่านี้ออก หรือถ้าไม่ใช่ผลรวม ให้ระบุค่าทั้งหมดของ '\(field)' ใน 'categories'",
        en: "remove these rows; or, where it is no sum, list the values of '\(field)' in 'categories'")
    case .afterUpdate:
      Prose(th: "แก้วันที่ หรือปรับ 'lastUpdated'", en: "correct the dates, or bring 'lastUpdated' up to date")
    }
  }

  private static func list(_ texts: [String]) -> String {
    texts.map { "'\($0)'" }.joined(separator: ", ")
  }

  private static func of(_ series: [String], _ word: String) -> String {
    series.isEmpty ? "" : word + series.map { "'\($0)'" }.joined(separator: ", ")
  }
}

extension Period {
  /// The period after its kind, by the text that data files have: `week 2026-11-16`.
  fileprivate func name(in language: Language, _ era: Era) -> String {
    let words: (th: String, en: String) =
      switch granularity {
      case .day: ("วันที่", "day")
      case .week: ("สัปดาห์", "week")
      case .month: ("เดือน", "month")
      case .quarter: ("ไตรมาส", "quarter")
      case .half: ("ครึ่งปี", "half")
      case .year: ("ปี", "year")
      case .fiscalYear: ("ปีงบประมาณ", "fiscal year")
      }
    return (language == .thai ? words.th : words.en) + " " + iso(in: era)
  }
}
