import Datasets
import Localization
import SourceText

/// The words of a profile.
struct ProfileWords {
  let language: Language

  private func pick(_ thai: String, _ english: String) -> String { Prose(th: thai, en: english)[language] }

  var field: String { pick("คอลัมน์", "field") }
  var type: String { pick("ชนิด", "type") }
  var role: String { pick("บทบาท", "role") }
  var unit: String { pick("หน่วย", "unit") }
  var missing: String { pick("ไม่มีค่า", "missing") }
  var distinct: String { pick("ค่าไม่ซ้ำ", "distinct") }
  var least: String { pick("ต่ำสุด", "least") }
  var greatest: String { pick("สูงสุด", "greatest") }
  var value: String { pick("ค่า", "value") }
  var name: String { pick("ชื่อ", "name") }
  var rowCount: String { pick("แถว", "rows") }
  var total: String { pick("ผลรวม", "total") }
  var mostFrequent: String { pick("ค่าที่พบบ่อยที่สุด", "Most frequent values") }
  var derived: String { pick("ตัวชี้วัดที่คำนวณจากตัวชี้วัดอื่น", "Derived measures") }
  var measure: String { pick("ตัวชี้วัด", "measure") }
  var formula: String { pick("สูตร", "formula") }
  var totals: String { pick("ผลรวมทั้งหมด", "Totals") }
  var demonstration: String { pick("ข้อมูลสมมติเพื่อการสาธิต", "made-up data for demonstration") }

  var first: String { pick("เริ่ม", "first") }
  var last: String { pick("ล่าสุด", "last") }
  var withoutValue: String { pick("(ไม่มีค่า)", "(none)") }

  /// - Parameter measure: nil of rows without numbers.
  func group(_ measure: String?, by field: String) -> String {
    pick("\(measure ?? rowCount) แยกตาม \(field)", "\(measure.map { $0 + " by" } ?? "Rows by") \(field)")
  }

  func more(_ count: Int) -> String {
    pick("และอีก \(ProfileReport.count(count)) ค่า", "and \(ProfileReport.count(count)) more")
  }

  func rows(_ count: Int, _ frequency: Frequency?) -> String {
    let number = ProfileReport.count(count)
    let rows = pick("\(number) แถว", count == 1 ? "1 row" : "\(number) rows")
    return frequency.map { "\(rows), \($0.words[language])" } ?? rows
  }

  /// From when to when, in how many periods, and what is missing between.
  func time(_ time: TimeProfile) -> String {
    let first = time.first.text(in: language, style: .medium)
    let last = time.last.text(in: language, style: .medium)
    let count = ProfileReport.count(time.periodCount)
    let unit = unit(time.first.granularity, isPlural: time.periodCount != 1)
    var text = pick("\(first) ถึง \(last) มีข้อมูล \(count) \(unit)", "\(first) to \(last), \(count) \(unit) with data")
    let closed = closed(time.closedDays)
    guard let gap = time.gaps.first, let longest = time.longestGap else {
      return text + pick(" ไม่ขาดช่วง", ", no gaps") + closed
    }
    let missing = ProfileReport.count(time.missingPeriodCount)
    let gaps = ProfileReport.count(time.gaps.count)
    text += pick(
      " ขาด \(missing) \(self.unit(time.first.granularity, isPlural: true)) ใน \(gaps) ช่วง",
      "; \(missing) missing in \(gaps) \(time.gaps.count == 1 ? "gap" : "gaps")")
    text += pick(" ช่วงแรก \(self.text(gap))", ", the first \(self.text(gap))")
    if longest != gap { text += pick(" ช่วงยาวที่สุด \(self.text(longest))", ", the longest \(self.text(longest))") }
    return text + closed
  }

  private func closed(_ days: Set<Weekday>) -> String {
    switch (days.contains(.saturday), days.contains(.sunday)) {
    case (true, true): pick(" (ไม่นับวันเสาร์และวันอาทิตย์)", "; weekends not counted")
    case (true, false): pick(" (ไม่นับวันเสาร์)", "; Saturdays not counted")
    case (false, true): pick(" (ไม่นับวันอาทิตย์)", "; Sundays not counted")
    case (false, false): ""
    }
  }

  private func text(_ gap: TimeProfile.Gap) -> String {
    let first = gap.first.text(in: language, style: .medium)
    if gap.periodCount == 1 { return first }
    let last = gap.last.text(in: language, style: .medium)
    return pick("\(first) ถึง \(last)", "\(first) to \(last)")
  }

  private func unit(_ granularity: Granularity, isPlural: Bool) -> String {
    switch granularity {
    case .day: pick("วัน", isPlural ? "days" : "day")
    case .week: pick("สัปดาห์", isPlural ? "weeks" : "week")
    case .month: pick("เดือน", isPlural ? "months" : "month")
    case .quarter: pick("ไตรมาส", isPlural ? "quarters" : "quarter")
    case .half: pick("ครึ่งปี", isPlural ? "halves" : "half")
    case .year: pick("ปี", isPlural ? "years" : "year")
    case .fiscalYear: pick("ปีงบประมาณ", isPlural ? "fiscal years" : "fiscal year")
    }
  }
}
