import Localization
import SourceText
import Testing

@testable import Datasets

@Suite("Embargoes")
struct EmbargoTests {
  private static func instant(_ text: String) throws -> Instant {
    try #require(Instant(text, zone: .thailand))
  }

  private static func dataset(
    _ lines: String, type: String = "date", frequency: String = "weekly", _ rows: [String]
  ) throws -> Dataset {
    let descriptor = """
      name: x
      resources:
        - name: x
          path: x.csv
          frequency: \(frequency)
          lastUpdated: 2026-12-04
          nextRelease: 2026-12-11
          \(lines)
          schema:
            fields:
              - {name: time, type: \(type), role: time}
              - {name: good, type: string, role: dimension}
              - {name: price, type: number, role: measure, unit: baht, kind: price, aggregate: mean}
      """
    let (dataset, problems) = Dataset.load(
      descriptorFile: SourceFile(path: "datapackage.yaml", text: descriptor),
      csvFile: SourceFile(path: "x.csv", text: "time,good,price\n" + rows.map { $0 + "\n" }.joined()))
    #expect(!problems.hasErrors, "\(problems.map(\.problem.message.english))")
    return try #require(dataset)
  }

  /// What the rows hold, as they are exported.
  private static func csv(_ dataset: Dataset) -> String {
    String(decoding: DatasetExport.csv(dataset), as: UTF8.self)
  }

  private static let rows = [
    "2026-11-23,pork,130.5", "2026-11-23,lime,50", "2026-11-30,durian,987654.321", "2026-11-30,pork,131.25",
  ]

  @Test("rows are withheld until the instant, and a dataset before it is publishable at all is nothing")
  func withheld() throws {
    let embargo =
      "embargo: {until: 2026-12-04T09:00, from: 2026-11-30, lastUpdated: 2026-11-27}\n    publishAt: 2026-12-01"
    let dataset = try Self.dataset(embargo, Self.rows)
    func published(_ clock: String) throws -> Dataset? {
      dataset.published(at: try Self.instant(clock), weekStart: .monday)
    }
    #expect(try published("2026-11-30T23:59:59") == nil)
    let before = try #require(try published("2026-12-04T08:59:59"))
    #expect(before.table.rowCount == 2)
    #expect(before.descriptor.resource.lastUpdated?.iso == "2026-11-27")
    #expect(before.descriptor.resource.nextRelease == nil)
    let after = try #require(try published("2026-12-04T09:00"))
    #expect(after.table.rowCount == 4 && after.descriptor.resource.nextRelease?.iso == "2026-12-11")
  }

  @Test("what is left is what a file without the rows holds, to the codes of texts and the digits of numbers")
  func asIfAbsent() throws {
    let mixed = [Self.rows[2], Self.rows[0], "2026-12-07,durian,1e300", Self.rows[1], Self.rows[3]]
    let embargo = "embargo: {until: 2026-12-04T09:00, from: 2026-11-30}"
    let cut = try #require(
      try Self.dataset(embargo, mixed).published(at: try Self.instant("2026-12-01"), weekStart: .monday))
    let plain = try Self.dataset("keywords: []", Array(Self.rows[..<2]))
    #expect(Self.csv(cut) == Self.csv(plain))
    for (one, other) in zip(cut.table.columns, plain.table.columns) {
      #expect("\(one.storage)" == "\(other.storage)" && one.validity == other.validity)
    }
    #expect(cut.table.number(ofRow: 0) == 3 && cut.table.number(ofRow: 1) == 5)
    #expect(cut.files[0].text(in: cut.place(row: 1, field: "price").range) == "50")
  }

  @Test(
    "a period belongs to those from 'from' on by its first day, in both eras",
    arguments: [
      ("2026-11-30", "date", "weekly", ["2026-11-23,a,1", "2026-11-29,b,2"], ["2026-11-30,a,3", "2026-12-02,b,4"]),
      // A day within a week stands for the week.
      ("2026-12-02", "date", "weekly", ["2026-11-29,b,2"], ["2026-11-30,a,3"]),
      ("2569-12", "date", "weekly", ["2026-11-30,a,3"], ["2026-12-07,a,3"]),
      ("2026-W49", "date", "weekly", ["2026-11-23,a,3"], ["2026-11-30,a,3"]),
      ("2569-11", "yearmonth", "monthly", ["2026-10,a,1"], ["2026-11,a,1", "2027-01,a,2"]),
      ("2026-Q4", "yearmonth", "monthly", ["2026-09,a,1"], ["2026-10,a,1"]),
      ("2026-11-15", "yearmonth", "monthly", ["2026-10,a,1"], ["2026-11,a,1"]),
      ("2026-12-01", "date", "daily", ["2026-11-30,a,1"], ["2026-12-01,a,1"]),
      ("2569", "year", "annual", ["2025,a,1"], ["2026,a,1"]),
    ] as [(String, String, String, [String], [String])])
  func periods(from: String, type: String, frequency: String, shown: [String], hidden: [String]) throws {
    let dataset = try Self.dataset(
      "embargo: [{until: 2026-12-04T09:00, from: '\(from)'}]", type: type, frequency: frequency, hidden + shown)
    let cut = try #require(dataset.published(at: try Self.instant("2026-12-01"), weekStart: .monday))
    let expected = try Self.dataset("keywords: []", type: type, frequency: frequency, shown)
    #expect(Self.csv(cut) == Self.csv(expected))
  }

  @Test("of several embargoes each holds until its instant; the one that ends first says what is known till then")
  func several() throws {
    let embargoes = """
      embargo:
            - {until: 2026-12-11, from: 2026-12-07, lastUpdated: 2026-12-04}
            - {until: 2026-12-04, from: 2026-11-30, lastUpdated: 2026-11-27, nextRelease: 2026-12-04}
      """
    let dataset = try Self.dataset(embargoes, Self.rows + ["2026-12-07,pork,132"])
    let states = try ["2026-12-03", "2026-12-04", "2026-12-11"].map { clock in
      let cut = try #require(dataset.published(at: try Self.instant(clock), weekStart: .monday))
      return "\(cut.table.rowCount) \(cut.descriptor.resource.lastUpdated?.iso ?? "")"
    }
    #expect(states == ["2 2026-11-27", "4 2026-12-04", "5 2026-12-04"])
  }

  @Test(
    "what would publish by a slip what was to be withheld is an error",
    arguments: [
      ("    path: x.csv", "    path: x.csv\n    publishat: 2026-12-01", "unknown-key"),
      ("    path: x.csv", "    path: x.csv\n    embargos: {until: 2026-12-01, from: 2026-11}", "unknown-key"),
      ("name: x\nres", "name: x\npublishAt: 2026-12-01\nres", "descriptor-key-elsewhere"),
      ("name: x\nres", "name: x\nembargoes: []\nres", "unknown-key"),
      ("      fields", "      embargo: {until: 2026-12-01, from: 2026-11}\n      fields", "descriptor-key-elsewhere"),
      ("    path: x.csv", "    path: x.csv\n    publishAt: tomorrow", "wrong-type"),
      ("    path: x.csv", "    path: x.csv\n    embargo: 2026-12-01", "wrong-type"),
      ("    path: x.csv", "    path: x.csv\n    embargo: {until: 2026-12-01}", "missing-key"),
      ("    path: x.csv", "    path: x.csv\n    embargo: {from: 2026-11}", "missing-key"),
      ("    path: x.csv", "    path: x.csv\n    embargo: {until: 2026-12-01, from: soon}", "wrong-type"),
      ("    path: x.csv", "    path: x.csv\n    embargo: {until: 2026-12-01, from: 2026-11, form: 1}", "unknown-key"),
      (", role: time}", "}", "descriptor-embargo"),
    ])
  func slips(old: String, new: String, code: String) {
    let text = """
      name: x
      resources:
        - name: x
          path: x.csv
          schema:
            fields: [{name: time, type: date, role: time}, {name: v, type: string}]
      """
    let timed =
      code == "descriptor-embargo"
      ? text.replacing("x.csv", with: "x.csv\n    embargo: {until: 2026-12-01, from: 2026}") : text
    let (descriptor, problems) = DatasetDescriptor.decode(
      file: SourceFile(path: "datapackage.yaml", text: timed.replacing(old, with: new)))
    #expect(descriptor == nil)
    let errors = problems.filter(\.isError).map(\.problem.code)
    #expect(errors.allSatisfy { $0 == code } && !errors.isEmpty, "\(problems.map(\.problem.message.english))")
  }

  @Test("a publisher is no slip of publishAt")
  func publisher() {
    let text = Samples.descriptor(["{name: v, type: string}"])
      .replacing("    path: rows.csv", with: "    path: rows.csv\n    publisher: MOC")
    #expect(DatasetDescriptor.decode(file: SourceFile(path: "datapackage.yaml", text: text)).diagnostics.isEmpty)
  }
}
