import Localization
import SourceText
import TestSupport
import Testing

@testable import Datasets

/// The engine against the plainest way to work a query out: a loop over rows and a dictionary.
@Suite struct NaiveQueryTests {
  struct Row {
    var date: CivilDate
    var place: Int
    var good: Int
    var value: Int?
    var status: ObservationStatus
  }

  static func rows(_ generator: inout SeededGenerator, isLarge: Bool) -> [Row] {
    (0..<(isLarge ? 6_000 : 150)).map { _ in
      Row(
        date: CivilDate(dayNumber: 20_000 + Int.random(in: 0..<400, using: &generator)),
        place: Int.random(in: 0..<7, using: &generator), good: Int.random(in: 0..<5, using: &generator),
        value: Int.random(in: 0..<9, using: &generator) == 0 ? nil : Int.random(in: -999...9_999, using: &generator),
        status: [.normal, .normal, .provisional, .estimated][Int.random(in: 0..<4, using: &generator)])
    }
  }

  static func dataset(_ rows: [Row]) throws -> Dataset {
    let descriptor = Samples.descriptor([
      "{name: day, type: date, role: time}", "{name: place, type: string, role: dimension}",
      "{name: good, type: string, role: dimension}",
      "{name: n, type: integer, role: measure, unit: x, aggregate: sum}", "{name: status, type: string, role: status}",
    ])
    let lines = rows.map { row in
      "\(row.date.iso),p\(row.place),g\(row.good),\(row.value.map { String($0) } ?? ""),\(row.status.rawValue)"
    }
    return try Samples.load(descriptor, "day,place,good,n,status\n" + lines.joined(separator: "\n") + "\n")
  }

  struct Key: Hashable {
    var series: String
    var period: Period
  }

  @Test("Sums and means by any field and length of period are those of a plain loop", arguments: 0..<30)
  func values(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &* 77)
    let rows = Self.rows(&generator, isLarge: seed % 3 == 0)
    let context = QueryContext(datasets: ["sample": try Self.dataset(rows)])
    let per: [Granularity] = [.day, .week(startingOn: .monday), .month, .quarter, .half, .year, .fiscalYear]
    for _ in 0..<12 {
      let length = per[Int.random(in: 0..<per.count, using: &generator)]
      let wantedPlaces = Set((0..<3).map { _ in Int.random(in: 0..<7, using: &generator) })
      let isMean = Bool.random(using: &generator)
      let splits = Bool.random(using: &generator)
      let excluded = Int.random(in: 0..<5, using: &generator)
      let query = Query(
        dataset: "sample",
        filters: [
          QueryFilter("place", wantedPlaces.sorted().map { "p\($0)" }), QueryFilter("good", not: ["g\(excluded)"]),
        ], by: splits ? "good" : nil, per: length, aggregate: isMean ? .mean : .sum,
        over: splits ? ["place"] : ["place", "good"])
      let result = try query.evaluate(in: context).get()
      var cells: [Key: [Int]] = [:]
      for (index, row) in rows.enumerated() where wantedPlaces.contains(row.place) && row.good != excluded {
        let key = Key(series: splits ? "g\(row.good)" : "", period: Period(length, containing: row.date))
        cells[key, default: []].append(index)
      }
      #expect(result.rowCount == cells.values.reduce(0) { $0 + $1.count })
      for (number, series) in result.series.enumerated() {
        for (place, period) in result.periods.enumerated() {
          let members = cells[Key(series: series.key ?? "", period: period)] ?? []
          let values = members.compactMap { rows[$0].value }
          let sum = Double(values.reduce(0, +))
          let expected = values.isEmpty ? nil : isMean ? sum / Double(values.count) : sum
          let told = members.filter { values.isEmpty || rows[$0].value != nil }.map { rows[$0].status }
          #expect(series.values[place] == expected)
          #expect(series.statuses[place] == told.max())
          #expect(result.rows(series: number, period: place).map { Int($0) } == members)
          #expect(series.contributions[place].withValue == values.count)
          let reporting = Set(members.filter { rows[$0].value != nil }.map { rows[$0].place }).count
          #expect(series.contributions[place].reporting == reporting)
        }
      }
    }
  }
}
