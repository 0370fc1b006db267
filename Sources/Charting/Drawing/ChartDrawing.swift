/// A finished SVG of one size.
package struct ChartDrawing: Sendable {
  /// Of the `svg` element.
  package let id: String
  package let widthInPixels: Int
  package let heightInPixels: Int
  /// UTF-8, one element, without an XML declaration: it may stand in a page or in a file.
  package let svg: [UInt8]
  /// For tests: where each text stands.
  let textBoxes: [Box]
}
