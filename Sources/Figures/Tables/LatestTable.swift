import Charting
import Localization
import SourceText

/// The latest number of each series in a row of its own, with how it changed and its course up to then: what an office
/// prints of the prices of a week. The table of a page and its file are made from this one value.
package struct LatestTable: Sendable {
  package let id: String
  package let language: Language
  package let title: String
  package let subtitle: String
  /// Of the period that all numbers are of.
  package let period: Period
  /// What the rows are.
  package let heading: String
  package let value: Column
  package let changes: [Column]
  /// The heading of the column with the courses; nil where there is none.
  package let courseHeading: String?
  /// Cells in the order of the columns.
  package let rows: [Row]
  /// What a reader must know of the data, a sentence each.
  package let remarks: [String]

  package struct Column: Sendable, Hashable {
    /// What it measures, for a file.
    package let name: String
    /// What a reader sees above it, with the unit.
    package let heading: String
    /// The same beside a number of its own, which says whether it rose.
    package let label: String
    package let unit: String
    package let decimals: Int
  }

  package struct Row: Sendable {
    package let label: String
    package let value: Number
    /// One for each column of changes.
    package let changes: [Number]
    /// Nil where there are too few values to show one.
    package let course: Sparkline?
  }

  package struct Number: Sendable, Hashable {
    /// Nil is missing.
    package let value: Double?
    /// As it is published; "–" where it is missing.
    package let text: String
    /// Normal is nil.
    package let status: ObservationStatus?
    /// Whether something is missing of what it is made of, or compared with.
    package let isPartial: Bool
    /// Of a change.
    package var direction: ChangeText.Direction?

    /// With its marks: "15,230* (P)".
    package var markedText: String { text + (isPartial ? "*" : "") + (status.map { " (\($0.rawValue))" } ?? "") }
  }

  /// How many rows a page shows.
  package static let shownCount = 60

  package var header: [String] {
    [heading, value.heading] + changes.map(\.heading) + [courseHeading].compactMap(\.self)
  }

  /// Title and measure; units stand above the columns.
  package var caption: String { [title, value.name].filter { !$0.isEmpty }.joined(separator: " – ") }

  /// What the marks beside the numbers mean: "P = ตัวเลขเบื้องต้น".
  package var markKey: [String] {
    let numbers = rows.prefix(Self.shownCount).flatMap { [$0.value] + $0.changes }
    let statuses = Set(numbers.compactMap(\.status))
    let partial = language == .thai ? "* = คำนวณจากข้อมูลบางส่วน" : "* = from a part of the data"
    return ObservationStatus.allCases.filter(statuses.contains).map { "\($0.rawValue) = \($0.words[language])" }
      + (numbers.contains(where: \.isPartial) ? [partial] : [])
  }
}
