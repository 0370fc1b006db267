import Charting
import SourceText
import Testing

@testable import Figures

@Suite("Tile maps of tables written in place")
struct TileMapTests {
  private func drawing(_ rows: String, field: String = "type: string, role: dimension") throws -> Drawing {
    try Drawing(
      "mark: tile\ntitle: T\ndata:\n  fields: [{name: place, \(field)}, {name: n, type: integer, role: measure, unit: x}]\n"
        + "  by: place\n  rows: \(rows)\n")
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
    #expect(drawing.problems == ["1:7 figure-province-unknown"])
    #expect(drawing.hints == ["did you mean 'Bung'?"])
    #expect(drawing.messages.map(\.thai) == ["'Bunk' ไม่ใช่รหัสหรือชื่อจังหวัด"])
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
