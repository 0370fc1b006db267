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
  case noValues(EmptyAnswer)
  /// A chart in a file has no page whose queries it could name.
  case queryNotInFile(name: String)
  case unitsDiffer(String, String)
  case lengthsDiffer(Granularity?, Granularity?)
  case emptyFile
  case labelsAlike(String)
  /// What is not a sum of its parts on one another.
  case stackNotAdditive(measure: String)
  case channelUnknown(key: String, word: String, choices: [String])
  case channelTwice(key: String, word: String)
  case channelsWithoutMeasure
  case seriesUnknown(String, suggestion: String?, choices: [String])
  case positionUnknown(String, suggestion: String?, choices: [String])
  case periodUnknown(String, first: Period, last: Period)
  case annotationNeedsTime
  case indexNeedsTime
  /// - Parameters:
  ///   - lowest: the lowest value in the base, which is not above zero; nil where there is none.
  ///   - first: the first period that could be the base.
  case indexBase(series: String, period: Period, lowest: String?, first: Period?)
  /// The data has no such period.
  case indexBaseOutside(Period, first: Period?)
  case indexWithoutCommonBase
  case tilesWithoutList
  /// A card of several series.
  case cardNotSingle(title: String, count: Int)
  case cardWithoutValue(title: String, period: String)
  /// Of a chart that was to stand, and lies.
  case namesWithoutRoom
}
