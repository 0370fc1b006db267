import Foundation
import Localization
import SourceText
import Testing

@testable import Charting

@Suite("Tiles and days")
struct TileTests {
  /// Tiles beside one another.
  private func tiles(
    _ letters: [String], _ values: [Double?], columns: Int = 11, decimals: Int = 0
  ) throws -> Chart {
    let categories = letters.enumerated().map { index, letters in
      ChartCategory(
        key: "\(index)", label: "Place \(index)",
        tile: .init(row: index / columns, column: index % columns, abbreviation: letters))
    }
    return try Chart(
      ChartDescription(
        id: "t", language: .english, title: "T", positions: .categories(categories, heading: "Place"),
        measure: ChartMeasure(name: "M", unit: "u", decimals: decimals, kind: .quantity),
        series: [ChartSeries(key: "m", label: "M", values: values)], layers: [ChartLayer(.tile)]))
  }

  private func svg(_ chart: Chart, width: Int) -> String {
    String(decoding: chart.drawing(widthInPixels: width).svg, as: UTF8.self)
  }

  private let withoutNumbers = "Numbers are left out where they have no room; the table has them"
  private let withoutLetters = "Letters are left out where they have no room"

  @Test("letters that have no room are smaller in all tiles, and not cut")
  func smallerLetters() throws {
    let chart = try tiles(["MKM", "NMA", "NWT", "UBN"] + (4..<22).map { _ in "TRT" }, (0..<22).map(Double.init))
    let svg = svg(chart, width: 360)
    #expect(["MKM", "NMA", "NWT", "UBN"].allSatisfy { svg.contains(">\($0)</text>") } && !svg.contains("…"))
    let sizes = svg.components(separatedBy: "font-size=\"").dropFirst().map { Double($0.prefix { $0 != "\"" }) ?? 0 }
    #expect(sizes.count == 22 && Set(sizes).count == 1 && sizes.allSatisfy { (9..<13).contains($0) }, "\(sizes)")
    try check(chart.drawing(widthInPixels: 360))
    #expect(!self.svg(chart, width: 720).contains("font-size"))
    #expect(!chart.drawings().notes.contains(withoutLetters))
  }

  @Test("letters for which even the smallest is too large are left out, which a note says")
  func noLetters() throws {
    let chart = try tiles(["MWMWM"] + (1..<22).map { _ in "TRT" }, (0..<22).map(Double.init))
    let svg = svg(chart, width: 360)
    #expect(!svg.contains("MW") && svg.contains(">TRT</text>") && !svg.contains("…"))
    #expect(chart.drawings().notes.contains(withoutLetters))
    let thai = chart.notes(.thai)
    #expect(thai.contains("ช่องที่แคบเกินไปไม่มีอักษรย่อ"))
  }

  @Test("numbers that are too wide for their tiles are left out, which a note says")
  func noNumbers() throws {
    let wide = try tiles(["A", "B", "C"], [-12_345, 98_765, 56_789])
    #expect(!svg(wide, width: 720).contains(">98,765</text>"))
    #expect(wide.drawings().notes == [withoutNumbers])
    let few = try tiles(["A", "B", "C"], [1, 2, 3])
    #expect(svg(few, width: 360).contains(">3</text>") && few.drawings().notes == [])
    // On a phone the tiles are too low, all of them, which is plain to see.
    let many = try tiles((0..<11).map { "A\($0)" }, (0..<11).map(Double.init)).drawings()
    #expect(many.narrow.omissions == [.numbers] && many.wide.omissions == [] && many.notes == [])
  }

  @Test("a tile without data has its letters on paper, and the key alone says what its hatch means")
  func missing() throws {
    let chart = try tiles(["AA", "BB", "CC"], [1, nil, 3])
    let svg = svg(chart, width: 720)
    #expect(svg.contains("ph-paper\" d=\"") && svg.components(separatedBy: ">no data</text>").count == 2)
    #expect(chart.drawings().notes == [] && !svg.contains(">–</text>"))
  }

  /// A calendar of the days, with values.
  private func days(_ days: [Int]) throws -> Chart {
    let first = try #require(Period(iso: "2026-01-05"))
    return try Chart(
      ChartDescription(
        id: "d", language: .english, title: "T", positions: .time(days.map { first.advanced(by: $0) }),
        measure: ChartMeasure(name: "M", unit: "u", decimals: 0, kind: .quantity),
        series: [ChartSeries(key: "m", label: "M", values: days.map(Double.init))], layers: [ChartLayer(.cell)]))
  }

  @Test("days of a calendar that are not listed between others are hatched, as the key says")
  func missingDays() throws {
    let svg = svg(try days(Array(0..<60).filter { $0 != 20 && $0 != 21 }), width: 720)
    #expect(svg.contains(">no data</text>"))
    #expect(svg.contains("ph-hatched"))
  }

  @Test("days of the week that are never listed, and days of a sparse series, are not missing")
  func daysNotDue() throws {
    for days in [Array(0..<60).filter { $0 % 7 < 5 }, [0, 15, 31, 46, 59], Array(0..<60)] {
      let svg = svg(try self.days(days), width: 720)
      #expect(!svg.contains("no data") && !svg.contains("ph-hatched"), "\(days.prefix(6))")
    }
  }
}

extension Chart {
  /// The notes of the wide and the narrow drawing in another language.
  fileprivate func notes(_ language: Language) -> [String] {
    var description = description
    description.language = language
    return (try? Chart(description).drawings().notes) ?? []
  }
}
