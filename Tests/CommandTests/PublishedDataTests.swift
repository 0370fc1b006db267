import Foundation
import Testing

/// `phanit data` on data as offices published it, where that lies beside the project.
@Suite("Published data")
struct PublishedDataTests {
  static let published = Folders.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data").path
  static var isPublishedThere: Bool { FileManager.default.fileExists(atPath: published) }

  private static let registrations = """
    name: registrations
    resources:
      - name: registrations
        path: rows.csv
        schema:
          fields:
            - {name: period, type: yearmonth, role: time}
            - {name: province_code, type: string, role: dimension}
            - {name: province_th, type: string, role: label}
            - {name: new_registrations, type: integer, role: measure, unit: firms, aggregate: sum}
            - {name: registered_capital_million_baht, type: number, role: measure, unit: million baht, aggregate: sum}
          primaryKey: [period, province_code]

    """

  @Test("published registrations add up, and a changed figure is found", .enabled(if: isPublishedThere))
  func registrations() throws {
    let folder = try TemporaryFolder()
    let rows = try String(
      contentsOfFile: Self.published + "/dbd_new_juristic_by_province_201501_201606.csv", encoding: .utf8)
    for name in ["a", "b"] { try folder.write(Self.registrations, to: name + "/datapackage.yaml") }
    try folder.write(rows, to: "a/rows.csv")
    var lines = rows.split(whereSeparator: \.isNewline).map(String.init)
    let cells = lines[700].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let count = try #require(Int(cells[3]))
    lines[700] = (cells[..<3] + ["\(count * 10)"] + cells[4...]).joined(separator: ",")
    lines.swapAt(1, 1300)
    try folder.write(lines.joined(separator: "\n") + "\n", to: "b/rows.csv")

    let valid = try Program.run("data", "validate", "a", in: folder.path)
    #expect(valid.output == "1 dataset, 1,386 rows: no problems\n" && valid.errors == "")
    #expect(try Program.run("data", "describe", "./a", in: folder.path).output.contains("91,939  firms"))
    let answer = try Program.run(
      "data", "query", "--package", "a", "--dataset", "registrations", "--measure", "new_registrations", "--per",
      "month", "--format", "csv", in: folder.path)
    let values = answer.output.split(separator: "\r\n").dropFirst().compactMap {
      Int($0.split(separator: ",", omittingEmptySubsequences: false)[3])
    }
    var months: [String: Int] = [:]
    for line in rows.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      months[String(cells[0]), default: 0] += Int(cells[3]) ?? 0
    }
    #expect(values == months.sorted { $0.key < $1.key }.map(\.value) && values.reduce(0, +) == 91_939)

    let diff = try Program.run("data", "diff", "a", "b", "--format", "csv", in: folder.path)
    let changes = diff.output.split(separator: "\r\n").filter { $0.hasPrefix("changed") }
    #expect(diff.output.contains("\ntotal,,,new_registrations,,91939,\(91_939 + count * 9),"))
    #expect(changes == ["changed,\(cells[0]),\(cells[1]),new_registrations,,\(count),\(count * 10),\(count * 9),900"])
  }

  @Test("published rice prices are read whole", .enabled(if: isPublishedThere))
  func rice() throws {
    let folder = try TemporaryFolder()
    let rows = try String(contentsOfFile: Self.published + "/dit_rice_wholesale_daily.csv", encoding: .utf8)
    let names = rows.prefix { !$0.isNewline }.split(separator: ",").map(String.init)
    let fields = names.map { name in
      switch name {
      case "date": "{name: date, type: date, role: time}"
      case _ where name.hasPrefix("price"):
        "{name: \(name), type: number, role: measure, unit: baht, kind: price, aggregate: mean}"
      case "product_id": "{name: product_id, type: string, role: dimension}"
      default: "{name: \(name), type: string}"
      }
    }
    try folder.write(rows, to: "rice/rows.csv")
    try folder.write(
      "name: rice\nresources:\n  - name: rice\n    path: rows.csv\n    schema:\n      fields:\n"
        + fields.map { "        - \($0)\n" }.joined(), to: "rice/datapackage.yaml")
    let valid = try Program.run("data", "validate", "rice", in: folder.path)
    #expect(valid.output == "1 dataset, 8,330 rows: no problems\n", "\(valid.errors)")
    struct Description: Decodable {
      struct Field: Decodable { var name: String, missing: Int, distinct: Int }
      struct Time: Decodable { var first: String, last: String, periods: Int, missingPeriods: Int }
      struct Item: Decodable { var rows: Int, time: Time, fields: [Field] }
      var datasets: [Item]
    }
    let output = try Program.run("data", "describe", "./rice", "--format", "json", in: folder.path).output
    let item = try #require(try JSONDecoder().decode(Description.self, from: Data(output.utf8)).datasets.first)
    let dates = Set(rows.split(whereSeparator: \.isNewline).dropFirst().map { $0.prefix(10) })
    #expect(item.rows == 8330 && item.time.periods == dates.count && item.fields.map(\.name) == names)
    #expect(item.time.first == dates.min().map(String.init) && item.time.last == dates.max().map(String.init))
  }
}
