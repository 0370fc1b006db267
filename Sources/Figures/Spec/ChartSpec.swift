import Charting
import Localization
import SourceText

/// What a chart is to look like, as a person wrote it.
package struct ChartSpec: Sendable {
  package var head: FigureHead
  package var file: SourceFile
  package var range: SourceRange
  var x: Located<String>?
  var y: Located<String>?
  var color: Located<String>?
  var facet: Located<String>?
  /// At least one, where the spec has no errors.
  var layers: [LayerSpec]
  var scale = ScaleSpec()
  var sort: Located<ChartSort>?
  var isHorizontal: Located<Bool>?
  /// Keys or names of series or categories.
  package var highlighted: [Located<String>] = []
  var annotations: [AnnotationSpec] = []

  init(head: FigureHead, file: SourceFile, range: SourceRange, layers: [LayerSpec] = []) {
    self.head = head
    self.file = file
    self.range = range
    self.layers = layers
  }

  /// A table shows the numbers of a chart as they are.
  package static func table(_ head: FigureHead, file: SourceFile, range: SourceRange) -> ChartSpec {
    var spec = ChartSpec(head: head, file: file, range: range, layers: [LayerSpec(mark: .text, range: range)])
    spec.sort = Located(value: .data, range: range)
    return spec
  }

  package func place(_ range: SourceRange?) -> Diagnostic.Place {
    Diagnostic.Place(file: file, range: range ?? self.range)
  }
}

/// The order of categories.
enum ChartSort: String, Sendable, CaseIterable {
  case value
  case descendingValue = "-value"
  case label
  /// As the query has them.
  case data

  /// What other programs, and people, call an order.
  static let otherWords: [String: ChartSort] = [
    "asc": .value, "ascending": .value, "desc": .descendingValue, "descending": .descendingValue, "name": .label,
    "alphabetical": .label, "none": .data, "false": .data,
  ]
}

/// One mark over some of the series.
struct LayerSpec: Sendable {
  var mark: ChartMark
  var stacking: Located<ChartStacking>?
  /// Names of data or of series; nil is all.
  var series: [Located<String>]?
  var ends: (low: Located<String>, high: Located<String>)?
  /// Whether it shows the series that no range of the chart ends at, or all where there are no others.
  var isRest = false
  var range: SourceRange

  init(mark: ChartMark, range: SourceRange) {
    self.mark = mark
    self.range = range
  }
}

/// How values become lengths.
struct ScaleSpec: Sendable {
  enum Kind: String, Sendable, CaseIterable { case linear, log, sqrt, index }

  var kind: Kind = .linear
  /// Where an index stands at 100.
  var base: Located<Period>?
  /// Whether all small charts have one scale.
  var isShared = true
  var range: SourceRange?
}

/// What is said beside the data.
struct AnnotationSpec: Sendable {
  enum Kind: Sendable {
    case event(Period)
    case band(Period, Period)
    case target(Double)
    /// - Parameter position: a period or a category.
    case note(at: Located<String>, series: Located<String>?)
  }

  var kind: Kind
  var label: String
  var range: SourceRange
}
