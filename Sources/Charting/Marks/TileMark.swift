import SourceText

/// A square for each place of a map. `TileLayout` draws it.
enum TileMark: Mark {
  static let traits = MarkTraits(
    words: Prose(th: "แผนที่ช่องสี่เหลี่ยม", en: "Tile map"), baseline: .free, positions: .bands, naming: .none,
    preliminary: Prose(th: "ช่องที่มีจุด", en: "Tile with a dot"),
    missing: nil)

  static func draw(_ layer: PlotLayer, in frame: PlotFrame, on canvas: inout Canvas) {}
}
