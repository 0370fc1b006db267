import Localization
import SourceText
import Testing

@testable import Charting

@Suite("Tables and files")
struct TableTests {
  private let description = ChartDescription(
    id: "t", language: .thai, mark: .line, title: "ราคาข้าว", positions: .time(Samples.months("2025-09", count: 2)),
    measure: Samples.price,
    series: [
      ChartSeries(key: "a", label: "สุรินทร์", values: [15_230.4, nil], statuses: [.provisional, .suppressed]),
      ChartSeries(key: "b", label: "=cmd, \"ร้อยเอ็ด\"", values: [-14_000.5, 1]),
    ])

  @Test("a cell is the published text, its status beside it, and – where it is missing")
  func cells() throws {
    let table = try Chart(description).table()
    #expect(table.caption == "ราคาข้าว – ราคาข้าวเปลือกหอมมะลิเฉลี่ย (บาทต่อตัน)")
    #expect(table.header == ["งวด", "สุรินทร์", "=cmd, \"ร้อยเอ็ด\""])
    #expect(table.rows.map(\.header) == ["กันยายน 2568", "ตุลาคม 2568"])
    #expect(table.rows.map(\.iso) == ["2025-09", "2025-10"])
    #expect(table.rows[0].cells.map(\.markedText) == ["15,230 (P)", "\u{2212}14,001"])
    #expect(table.rows[1].cells.map(\.markedText) == ["– (Q)", "1"])
    #expect(table.statusKey.map(\.words) == ["ตัวเลขเบื้องต้น", "ปกปิดข้อมูล"])
    #expect(!table.isCut && table.cutNote == nil)
  }

  @Test("long tables keep the latest periods or the first categories")
  func cuts() throws {
    let table = try Chart(Samples.crowdedLines(.english)).table(maximumRowCount: 10)
    #expect(table.rows.count == 10 && table.totalRowCount == 44)
    #expect(table.rows.last?.header == "October 2025")
    #expect(table.cutNote == "The latest 10 of 44 periods; the CSV file holds them all")
    #expect(try Chart(Samples.ranked()).table(maximumRowCount: 3).rows.count == 3)
  }

  @Test("a file has a mark for Thai, ISO periods, plain numbers, statuses, and runs no formula")
  func csv() throws {
    let text = String(decoding: try Chart(description).rows().csv(), as: UTF8.self)
    #expect(
      text
        == "\u{FEFF}งวด,สุรินทร์ (บาทต่อตัน),สุรินทร์ (สถานะ),\"'=cmd, \"\"ร้อยเอ็ด\"\" (บาทต่อตัน)\"\r\n"
        + "2025-09,15230,P,-14001\r\n2025-10,,Q,1\r\n")
  }

  @Test("a file tells which numbers are made of a part of the data, where any is")
  func partialValues() throws {
    var description = description
    description.series[0].partial = [true, true]
    let rows = try Chart(description).rows()
    let text = String(decoding: rows.csv(), as: UTF8.self)
    // What is missing is not partial.
    #expect(text.contains("สุรินทร์ (สถานะ),สุรินทร์ (ข้อมูลบางส่วน),"), "\(text)")
    #expect(text.contains("2025-09,15230,P,true,-14001\r\n2025-10,,Q,false,1\r\n"), "\(text)")
    var bytes: [UInt8] = []
    rows.writeJSON(into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"สุรินทร์ (ข้อมูลบางส่วน)\":true"))
    #expect(rows.jsonFields().contains(#"{"name":"สุรินทร์ (ข้อมูลบางส่วน)","type":"boolean"}"#))
  }

  @Test("a file of categories has their period, where it is known of any")
  func periodOfCategories() throws {
    var description = try Chart(Samples.ranked()).description
    guard case .categories(var categories, let heading) = description.positions else { return }
    categories[1].period = Period(iso: "2025-10")
    description.positions = .categories(categories, heading: heading)
    let rows = try Chart(description).rows()
    #expect(rows.rows.prefix(2).map(\.keys) == [[categories[0].label, ""], [categories[1].label, "2025-10"]])
    #expect(rows.keys.last?.granularity == .month)
  }

  @Test("categories stand in the order they are drawn")
  func order() throws {
    let chart = try Chart(Samples.ranked())
    let values = chart.table().rows.map { $0.cells[0].text }
    #expect(values.last == "–")
    let lines = String(decoding: chart.rows().csv(), as: UTF8.self).split(separator: "\r\n").dropFirst()
    #expect(lines.map { String($0.prefix { $0 != "," }) } == chart.table().rows.map(\.header))
  }
}
