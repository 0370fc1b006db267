import Foundation
import Localization
import SourceText
import TestSupport
import Testing

@testable import Datasets

@Suite("The profile of a dataset")
struct ProfileTests {
  private func profile(_ fields: [String], _ rows: String, _ more: String = "") throws -> DatasetProfile {
    DatasetProfile(try Samples.load(Samples.descriptor(fields, more), rows))
  }

  @Test("each field has its missing and distinct values, bounds, total and most frequent values")
  func fields() throws {
    let dataset = try Samples.load(Samples.prices, Samples.priceRows)
    let profile = DatasetProfile(dataset)
    #expect(profile.rowCount == 9)
    #expect(profile.fields.map(\.field.name) == ["week", "province", "commodity", "price", "status"])
    #expect(profile.fields.map(\.missingCount) == [0, 0, 0, 1, 0])
    #expect(profile.fields.map(\.distinctCount) == [4, 2, 2, 8, 3])
    let bounds = profile.fields.map { $0.bounds.map { [$0.least.text, $0.greatest.text] } }
    #expect(bounds == [["2026-11-02", "2026-11-23"], nil, nil, ["2500", "15300"], nil])
    let top = profile.fields.map { $0.top.map { "\($0.value.text) \($0.count)" } }
    #expect(top == [[], ["31 5", "32 4"], ["paddy 8", "cassava 1"], [], ["A 7", "O 1", "P 1"]])
    #expect(profile.fields.allSatisfy { $0.total == nil })
  }

  @Test("only a measure that may be summed has a total, which misses no small part")
  func total() throws {
    let fields = [
      "{name: a, type: number, role: measure, unit: x, aggregate: sum}",
      "{name: b, type: integer, role: measure, unit: x, aggregate: mean}", "{name: c, type: integer}",
    ]
    let profile = try profile(fields, "a,b,c\n10000000000000000,1,1\n1,2,2\n,3,3\n-10000000000000000,4,4\n")
    #expect(profile.fields.map(\.total) == [1, nil, nil])
    #expect(try self.profile(fields, "a,b,c\n,1,1\n").fields[0].total == nil)
  }

  @Test("by a field, each value has its rows, periods, bounds and totals; rows without a value stand last")
  func groups() throws {
    let fields = [
      "{name: goods, type: string}", "{name: size, type: integer, role: dimension}",
      "{name: month, type: yearmonth, role: time}",
      "{name: price, type: number, role: measure, unit: x, aggregate: mean}",
      "{name: sold, type: integer, role: measure, unit: x, aggregate: sum}",
    ]
    let rows =
      "goods,size,month,price,sold\n,2,2026-03,5,1\npig,10,2026-02,80,2\negg,2,2026-01,3.5,3\npig,2,2026-01,,\n"
    let dataset = try Samples.load(Samples.descriptor(fields), rows)
    func text(by field: String) throws -> [String] {
      try GroupProfile(dataset, by: field, weekStart: .monday).groups.map { group in
        let time = group.time.map { "\($0.lowerBound.iso)..\($0.upperBound.iso)" } ?? "never"
        let numbers = group.profiles.map { item in
          "\(item.missingCount) \(item.bounds?.least.text ?? "-") \(item.bounds?.greatest.text ?? "-") "
            + (item.total.map { "\($0)" } ?? "-")
        }
        return "\(group.value?.text ?? "none"): \(group.rowCount) \(time) | " + numbers.joined(separator: " | ")
      }
    }
    #expect(
      try text(by: "goods") == [
        "pig: 2 2026-01..2026-02 | 1 80 80 - | 1 2 2 2.0", "egg: 1 2026-01..2026-01 | 0 3.5 3.5 - | 0 3 3 3.0",
        "none: 1 2026-03..2026-03 | 0 5 5 - | 0 1 1 1.0",
      ])
    #expect(
      try text(by: "size") == [
        "2: 3 2026-01..2026-03 | 1 3.5 5 - | 1 1 3 4.0", "10: 1 2026-02..2026-02 | 0 80 80 - | 0 2 2 2.0",
      ])
    #expect(throws: QueryProblem.fieldUnknown("good", dataset: dataset.id, suggestion: "goods")) {
      try text(by: "good")
    }
    #expect(throws: QueryProblem.fieldNotCategorical("sold", choices: ["goods", "size", "month"])) {
      try text(by: "sold")
    }
  }

  @Test("by a field of a code list, rows stand where the list leads", arguments: ["kind.size", "size"])
  func groupsOfList(path: String) throws {
    let dataset = try Samples.load(
      Samples.descriptor([
        "{name: kind, type: string, role: dimension, codelist: kinds}",
        "{name: sold, type: integer, role: measure, unit: x, aggregate: sum}",
      ]), "kind,sold\na,1\nb,2\n,3\nc,4\n")
    let kinds = try Samples.load(
      Samples.descriptor(["{name: id, type: string}", "{name: size, type: integer}"], "primaryKey: id"),
      "id,size\na,10\nb,2\nc,10\n")
    let profile = try GroupProfile(dataset, by: path, in: ["kinds": kinds], weekStart: .monday)
    #expect(profile.name == "kind.size")
    #expect(
      profile.groups.map { "\($0.value?.text ?? "none"): \($0.rowCount) \($0.profiles[0].total ?? 0)" }
        == ["2: 1 2.0", "10: 2 5.0", "none: 1 3.0"])
    #expect(throws: QueryProblem.fieldWithoutList("kind", path: "kind.size")) {
      try GroupProfile(dataset, by: "kind.size", weekStart: .monday)
    }
  }

  @Test(
    "gaps are runs of periods without a row",
    arguments: [
      ("yearmonth", "2025-11 2026-01 2026-02 2026-05", "2025-11..2026-05 4: 2025-12 2026-03..2026-04"),
      ("yearmonth", "2026-05 2026-05", "2026-05..2026-05 1:"),
      ("year", "2020 2023", "2020..2023 2: 2021..2022"),
      ("date, weekly", "2026-11-04 2026-11-09 2026-11-29", "2026-11-02..2026-11-23 3: 2026-11-16"),
      ("date, quarterly", "2025-01-01 2026-01-01", "2025-Q1..2026-Q1 2: 2025-Q2..2025-Q4"),
      ("date", "2026-02-27 2026-03-02", "2026-02-27..2026-03-02 2:"),
      ("date", "2026-02-27 2026-03-04", "2026-02-27..2026-03-04 2: 2026-03-02..2026-03-03"),
      ("date", "2026-02-27 2026-03-10", "2026-02-27..2026-03-10 2: 2026-03-02..2026-03-09"),
      ("date", "2026-02-28 2026-03-03", "2026-02-28..2026-03-03 2: 2026-03-02"),
      (
        "date", "2026-02-22 2026-02-27 2026-02-28 2026-03-02",
        "2026-02-22..2026-03-02 4: 2026-02-23..2026-02-26 2026-03-01"
      ),
      ("date, once", "2026-02-27 2026-03-02", "2026-02-27..2026-03-02 2:"),
      ("yearmonth", "", "none"),
    ])
  func gaps(time: String, rows: String, expected: String) throws {
    let parts = time.split(separator: ", ")
    var descriptor = Samples.descriptor(["{name: t, type: \(parts[0]), role: time}", "{name: x, type: string}"])
    if parts.count == 2 {
      descriptor = descriptor.replacingOccurrences(
        of: "    path: rows.csv", with: "    path: rows.csv\n    frequency: \(parts[1])")
    }
    let csv = "t,x\n" + rows.split(separator: " ").map { "\($0),a\n" }.joined()
    let profile = DatasetProfile(try Samples.load(descriptor, csv)).time
    let text = profile.map { time in
      "\(time.first.iso)..\(time.last.iso) \(time.periodCount):"
        + time.gaps.map { $0.periodCount == 1 ? " \($0.first.iso)" : " \($0.first.iso)..\($0.last.iso)" }.joined()
    }
    #expect(text ?? "none" == expected)
    if let profile { #expect(profile.missingPeriodCount == profile.gaps.reduce(0) { $0 + $1.periodCount }) }
  }

  @Test("words are numbered by first appearance, small and large ones alike")
  func words() {
    var generator = SeededGenerator(seed: 7)
    var numbers = WordNumbers()
    var expected: [UInt64: Int] = [:]
    for _ in 0..<20_000 {
      let choice = UInt64.random(in: 0..<4, using: &generator)
      let small = UInt64.random(in: 0..<2000, using: &generator)
      let word = [small, small << 20, small.multipliedReportingOverflow(by: .max / 2001).partialValue, .max - small][
        Int(choice)]
      let number = numbers.number(of: word)
      #expect(expected[word, default: expected.count] == number)
      expected[word] = number
    }
    #expect(numbers.count == expected.count)
  }

  @Test("published registrations: the totals, months and provinces of the file", .enabled(if: RealDataTests.isThere))
  func registrations() throws {
    let name = "dbd_new_juristic_by_province_201501_201606.csv"
    let dataset = try RealDataTests.load(
      name,
      Samples.descriptor(
        [
          "{name: period, type: yearmonth, role: time}", "{name: province_code, type: string, role: dimension}",
          "{name: province_th, type: string, role: label}",
          "{name: new_registrations, type: integer, role: measure, unit: firms, aggregate: sum}",
          "{name: registered_capital_million_baht, type: number, role: measure, unit: million baht, aggregate: sum}",
        ], "primaryKey: [period, province_code]"))
    let profile = DatasetProfile(dataset)
    let lines = try NaiveLines(RealDataTests.folder + "/" + name)
    #expect(profile.rowCount == 1386 && lines.rows.count == 1386)
    #expect(profile.fields.map(\.distinctCount) == (0..<5).map { lines.distinct($0) })
    #expect(profile.fields[3].total == 91_939 && lines.integers(3).reduce(0, +) == 91_939)
    #expect(profile.fields[3].bounds?.least == .integer(Int64(lines.integers(3).min() ?? -1)))
    #expect(profile.fields[3].bounds?.greatest == .integer(Int64(lines.integers(3).max() ?? -1)))
    #expect(abs((profile.fields[4].total ?? 0) - 390_863.446) < 1e-6)
    #expect(profile.time?.periodCount == 18 && profile.time?.gaps == [])
    #expect(profile.time?.first.iso == "2015-01" && profile.time?.last.iso == "2016-06")
  }

  @Test("published rice prices: the days without one", .enabled(if: RealDataTests.isThere))
  func rice() throws {
    let name = "dit_rice_wholesale_daily.csv"
    let price = "type: number, role: measure, unit: บาท, kind: price, aggregate: mean"
    let dataset = try RealDataTests.load(
      name,
      Samples.descriptor([
        "{name: date, type: date, role: time}", "{name: product_id, type: string, role: dimension}",
        "{name: product_th, type: string, role: label}", "{name: category_th, type: string, role: label}",
        "{name: price_min, \(price)}", "{name: price_max, \(price)}", "{name: price_avg, \(price)}",
        "{name: unit_th, type: string, role: label}",
      ]))
    let profile = DatasetProfile(dataset)
    let lines = try NaiveLines(RealDataTests.folder + "/" + name)
    #expect(profile.rowCount == 8330)
    #expect(profile.fields.map(\.distinctCount) == (0..<8).map { lines.distinct($0) })
    let time = try #require(profile.time)
    #expect(time.periodCount == lines.distinct(0))
    let weekdays = (time.first.ordinal...time.last.ordinal).count { $0 % 7 != 2 && $0 % 7 != 3 }
    #expect(time.closedDays == [.saturday, .sunday] && time.missingPeriodCount == weekdays - lines.distinct(0))
    let codes = Dictionary(grouping: lines.rows.map { $0[1] }) { $0 }.mapValues(\.count)
    #expect(profile.fields[1].top.first?.count == codes.values.max())
  }
}

/// A file cut at every line break and comma: right for files without quotes, and nothing of the reader's.
struct NaiveLines {
  var rows: [[String]]

  init(_ path: String) throws {
    let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
    try #require(!text.contains("\""))
    rows = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  func distinct(_ column: Int) -> Int { Set(rows.map { $0[column] }).subtracting([""]).count }
  func integers(_ column: Int) -> [Int] { rows.compactMap { Int($0[column]) } }
}
