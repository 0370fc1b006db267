import Charting
import Datasets
import Localization
import SourceText

/// What can be wrong with a figure's spec, or with the answers that it puts together.
package enum FigureProblem: Sendable, Hashable {
  /// A key of one layer beside a list of layers.
  case besideLayers(key: String)
  case baseWithoutIndex
  case annotationKind(found: [String])
  case seriesOfNote
  /// A number with marks between its thousands.
  case thousandsApart(key: String, String)
  /// Of a number with words beside it: its unit, "million".
  case numberWithWords(key: String, String)
  /// Of an annotation that has one place.
  case severalPlaces(key: String)
  case noValues(EmptyAnswer)
  /// A chart in a file has no page whose queries it could name.
  case queryNotInFile(name: String)
  /// - Parameter unit: what both are called where only `unitPhrase` tells them apart.
  case unitsDiffer(String, String, unit: String?)
  case lengthsDiffer(Granularity?, Granularity?)
  case emptyFile
  /// A file that says neither how to draw nor which cards.
  case fileWithoutMark
  /// A text of a chart file is a mapping of languages.
  case severalLanguages(key: String)
  case labelsAlike(String)
  /// What is not a sum of its parts on one another.
  /// - Parameter isInPlace: whether the field of the measure is declared in the chart itself.
  case stackNotAdditive(measure: String, isInPlace: Bool)
  case channelUnknown(key: String, word: String, choices: [String])
  case channelTwice(key: String, word: String)
  case channelsWithoutMeasure
  case seriesUnknown(String, suggestion: String?, choices: [String])
  case positionUnknown(String, suggestion: String?, choices: [String])
  case periodUnknown(String, first: Period, last: Period)
  case annotationNeedsTime
  case indexNeedsTime
  /// - Parameters:
  ///   - base: the period, as `Period.named` says it.
  ///   - lowest: the lowest value in the base, which is not above zero; nil where there is none.
  ///   - first: the first period that could be the base.
  case indexBase(series: String, base: Prose, lowest: String?, first: Period?)
  /// The data has no such period.
  case indexBaseOutside(base: Prose, first: Period?)
  case indexWithoutCommonBase
  /// - Parameters:
  ///   - field: the dimension, where the query has one.
  ///   - knowsProvinces: whether there is a list of provinces, of which the values are none.
  case tilesWithoutList(field: String?, knowsProvinces: Bool)
  /// A value of a tile map that is neither a code nor a name of a province.
  case provinceUnknown(String, suggestion: String?)
  /// A line over a time that is a single period.
  case lineOfOnePeriod(Prose)
  /// A `stack` of what has nothing to be stacked.
  case stackWithoutEffect(ChartStacking, ChartMark)
  /// A series that is a sum of the others, among them.
  case totalInStack(String)
  /// The values are left with so many whole percent of the axis.
  case targetFlattens(label: String, percent: Int)
  /// An annotation of a time before the first period shown, which is left out.
  case annotationPassed(label: String, first: Period)
  /// A note at a value that is missing.
  case noteWithoutValue(label: String)
  /// So many lines, of all or of those that are highlighted, have no colour of their own.
  case linesArePale(Int)
  /// A card of several series.
  case cardNotSingle(title: String, count: Int)
  case cardWithoutValue(title: String, period: String)
  /// A change that a table has a column for already.
  case changeTwice(String)
  /// Changes of numbers that are set against others already.
  case changesOfComparison(String)
  /// A table of the latest numbers, of data without time.
  case latestNeedsTime(key: String)
  /// The course of so few periods that none is shown.
  case courseTooShort(count: Int, fewest: Int)
  /// Of a chart that was to stand, and lies.
  case namesWithoutRoom
}
