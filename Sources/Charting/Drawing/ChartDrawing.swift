/// A finished SVG of one size.
package struct ChartDrawing: Sendable {
  /// Of the `svg` element.
  package let id: String
  package let widthInPixels: Int
  package let heightInPixels: Int
  /// UTF-8, one element, without an XML declaration: it may stand in a page or in a file.
  package let svg: [UInt8]
  /// Where the positions of its table stand; nil where a page can point at none.
  package var steps: DrawingSteps?
  /// Annotations whose text does not stand in it as a whole.
  let untold: [ChartAnnotation]
  let omissions: Set<Omission>
  /// For tests: where each text stands.
  let textBoxes: [Box]
}

/// What a figure of a page shows of a chart.
package struct ChartDrawings: Sendable {
  package let wide: ChartDrawing
  /// For a phone.
  package let narrow: ChartDrawing
  /// The wide one with title, notes and source inside, in light colours.
  package let file: ChartDrawing
  /// What a reader must know to read either, a sentence each; they stand below.
  package let notes: [String]
}
