import Charting
import SourceText
import Testing

@testable import Figures

@Suite("Tile maps of tables written in place")
struct TileMapTests {
  private func drawing(
    _ rows: String, field: String = "type: string, role: dimension", query: String = ""
  ) throws -> Drawing {
    try Drawing(
      "mark: tile\ntitle: T\ndata:\n  fields: [{name: place, \(field)}, {name: n, type: integer, role: measure, unit: x}]\n"
        + "  by: place\n\(query)  rows: \(rows)\n")
  }

  private func tiles(_ drawing: Drawing) -> [ChartCategory.Tile?] {
    guard case .categories(let categories, _)? = drawing.description?.positions else { return [] }
    return categories.sorted { $0.key < $1.key }.map(\.tile)
  }

  @Test(
    "know the places of the list of provinces by code and by name",
    arguments: ["[[a, 3], [b, 4]]", "[[Ayut, 3], [Bung, 4]]"])
  func places(rows: String) throws {
    let drawing = try drawing(rows)
    #expect(drawing.problems == [])
    #expect(tiles(drawing).map { $0.map { [$0.row, $0.column] } } == [[0, 1], [1, 1]])
    #expect(tiles(drawing).first??.abbreviation == "AY")
  }

  @Test("a value that is no province is told with the nearest")
  func stranger() throws {
    let drawing = try drawing("[[Ayut, 3], [Bunk, 4]]")
    #expect(drawing.problems == ["6:22 figure-province-unknown"])
    #expect(drawing.hints == ["did you mean 'Bung'?"])
    #expect(drawing.messages.map(\.thai) == ["'Bunk' ไม่ใช่รหัสหรือชื่อจังหวัด"])
  }

  @Test(
    "a value that is no province is told at its cell",
    arguments: [
      ("[{place: Ayut, n: 3}, {n: 4, place: Bunk}]", "6:45"), ("|\n    place,n\n    Ayut,3\n    Bunk,4", "9:5"),
      ("|\n    place,n\n    Bunkers,3\n    a,3\n    Bunk,4", "8:5"),
    ])
  func cellOfStranger(rows: String, place: String) throws {
    #expect(try drawing(rows).problems.first == place + " figure-province-unknown")
  }

  @Test("a name of which two letters differ is another place, and a total is to be removed")
  func strangersAreNoSlips() throws {
    let far = try drawing("[[Ayut, 3], [Bunko, 4]]")
    #expect(far.hints == ["write a code or a name, such as 50 or Chiang Mai"])
    for word in ["Total", "รวม"] {
      let total = try drawing("[[Ayut, 3], [\(word), 3]]")
      #expect(total.problems == ["6:22 figure-province-unknown"])
      #expect(total.proseHints.allSatisfy { $0.english.contains("remove it") && $0.thai.contains("ให้ลบแถวนี้ออก") })
    }
  }

  @Test(
    "places of the list without a row are shown as missing",
    arguments: ["type: string, role: dimension", "type: string, role: dimension, codelist: places"])
  func placesWithoutRow(field: String) throws {
    let drawing = try drawing("[[b, 3]]", field: field)
    #expect(drawing.problems == [])
    #expect(tiles(drawing).count == 2)
    #expect(drawing.description?.series.map(\.values) == [[3, nil]])
    guard case .categories(let categories, _)? = drawing.description?.positions else { return }
    #expect(categories.map(\.label) == ["Bung", "Ayut"] || categories.map(\.label) == ["b", "Ayut"])
  }

  @Test("where the query chose places, the others are not shown", arguments: ["where: {place: a}", "limit: 1"])
  func chosenPlaces(query: String) throws {
    #expect(tiles(try drawing("[[a, 3], [b, 4]]", query: "  \(query)\n")).count == 1)
  }

  @Test("a condition on another field chooses no places")
  func conditionOnOtherField() throws {
    let drawing = try Drawing(
      "mark: tile\ntitle: T\ndata: {dataset: prices, where: {good: lime}, by: place, period: 2026-03}\n")
    #expect(tiles(drawing).count == 2 && drawing.description?.series.map(\.values) == [[30, nil]])
  }

  @Test("values of which none is a province say what would be")
  func others() throws {
    let drawing = try drawing("[[x1, 3], [x2, 4]]")
    #expect(drawing.problems == ["1:7 figure-tiles-without-list"])
    #expect(
      drawing.hints == [
        "write codes or names of provinces, or give the field a 'codelist' that has tile_row and tile_column"
      ])
  }
}
