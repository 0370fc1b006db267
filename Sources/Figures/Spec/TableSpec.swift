import Datasets
import SourceText
import YAML

/// What a table is to show, as a person wrote it.
package struct TableSpec: Sendable {
  package var head: FigureHead
  package var file: SourceFile
  package var range: SourceRange
  /// What the latest numbers are set against: a column for each.
  var changes: [Located<QueryComparison>]
  /// Where a column with the course of each row is asked for.
  var sparkline: SourceRange?

  /// Reads the keys of a table; the caller finishes the reader.
  package init(_ reader: inout YAMLMappingReader) {
    head = FigureHead(&reader, .figure)
    file = reader.file
    range = reader.range
    changes = Self.changes(&reader)
    sparkline = reader.bool("sparkline") == true ? reader.node("sparkline")?.range : nil
  }

  /// Whether it shows the latest number of each series, and what belongs to it, in a row.
  package var isOfLatest: Bool { !changes.isEmpty || sparkline != nil }

  package var comparisons: [QueryComparison] { changes.map(\.value) }

  /// A table of all numbers is that of a chart.
  package var chart: ChartSpec { .table(head, file: file, range: range) }

  private static func changes(_ reader: inout YAMLMappingReader) -> [Located<QueryComparison>] {
    guard let node = reader.node("changes") else {
      reader.describe("changes", as: .oneOrMore(.choice(QueryComparison.changeNames)))
      return []
    }
    if node.sequence?.isEmpty == true { reader.report(YAMLProblem.empty(key: "changes"), at: node.range) }
    var changes: [Located<QueryComparison>] = []
    for node in node.sequence ?? [node] {
      guard let text = node.scalar?.text, !node.isNull else {
        let _: Int? = reader.report(type: .text, of: "changes", node)
        continue
      }
      guard QueryComparison.changeNames.contains(text), let change = QueryComparison(text) else {
        let problem = YAMLProblem.choice(
          key: "changes", value: text, choices: QueryComparison.changeNames, meant: otherWords[text.lowercased()])
        reader.report(problem, at: node.range)
        continue
      }
      if changes.contains(where: { $0.value == change }) {
        reader.report(FigureProblem.changeTwice(text), at: node.range)
      } else {
        changes.append(Located(value: change, range: node.range))
      }
    }
    return changes
  }

  /// What people call the changes.
  private static let otherWords = [
    "yoy": "year-ago", "year": "year-ago", "yearago": "year-ago", "ปีก่อน": "year-ago", "mom": "previous",
    "wow": "previous", "before": "previous", "งวดก่อน": "previous", "difference": "previous-difference",
  ]
}
