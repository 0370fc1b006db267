import Foundation
import SourceText
import Testing

@testable import Datasets

/// What the heading of a column and the extent of its values decide.
extension DatasetDraftTests {
  @Test(
    "a heading is read by its words, not by letters that stand in other words",
    arguments: [
      ("No. of companies", "10", "20", "integer measure"), ("No.", "1", "2", "integer -"),
      ("ยอดขายภาคตะวันออก", "2510", "2599", "integer measure"), ("เงินเดือน", "2510", "2599", "integer measure"),
      ("ยอดขายปีนี้", "2510", "2599", "integer measure"), ("ปี", "2568", "2569", "year time"),
      ("พ.ศ.", "2568", "2569", "year time"), ("fiscal year", "2025", "2026", "year time"),
      ("period", "2025", "2026", "year time"), ("เดือน", "256801", "256802", "yearmonth time"),
      ("หน่วยงาน", "ก", "ข", "string dimension"), ("หน่วย", "ก", "ข", "string label"),
    ])
  func headings(heading: String, first: String, second: String, expected: String) throws {
    let (draft, _) = try Self.begin(Array("\(heading),note\n\(first),x\n\(second),y\n".utf8))
    let column = draft.columns[0]
    #expect("\(column.type.rawValue) \(column.role?.rawValue ?? "-")" == expected)
    #expect(column.doubts.isEmpty)
  }

  @Test("numbers that could be years below a heading that does not speak of years are told to be open")
  func likeYears() throws {
    let (draft, descriptor) = try Self.begin(Array("ยอดขายรายวัน,note\n2510,x\n2599,y\n".utf8))
    #expect(draft.columns[0].role == .measure && draft.columns[0].doubts == [.likeYears(example: "2510")])
    #expect(descriptor.openLines.contains { $0.text.contains("'type: year'") })
  }

  @Test(
    "the limits that are offered hold for the data",
    arguments: [
      ("-3", "7000000000000000", "{maximum: 100000000000000000}"), ("0.5", "2", "{minimum: 0, maximum: 10}"),
      ("1", "9000000000000000000", "{minimum: 0}"), ("1.5", "2e17", "{minimum: 0, maximum: 1000000000000000000}"),
    ])
  func limits(low: String, high: String, offer: String) throws {
    let csv = "week,price\n2026-10-26,\(low)\n2026-11-02,\(high)\n2026-11-09,\(high)\n"
    let (_, descriptor) = try Self.begin(Array(csv.utf8))
    #expect(descriptor.text.contains("# constraints: \(offer) "), "\(descriptor.text)")
    let (dataset, problems) = Dataset.load(
      descriptorFile: SourceFile(
        path: "datapackage.yaml", text: descriptor.text.replacing("# constraints:", with: "constraints:")),
      csvFile: SourceFile(path: "rows.csv", text: csv))
    #expect(dataset != nil && problems.isEmpty, "\(problems.map(\.problem.message.english))")
  }

  @Test("a file without blank rows is described without them")
  func withoutBlankRows() throws {
    let (_, descriptor) = try Self.begin(Array("week,price\n2026-10-26,1\n2026-11-02,2\n".utf8))
    #expect(!descriptor.text.contains("skipBlankRows"))
  }
}
