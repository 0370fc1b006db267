import Datasets
import Fingerprints
import Localization
import SourceText

/// What a bulletin published: every number with its query, the rows behind it and the files they came from.
///
/// It is made by `phanit record`, kept beside the texts, and drawn from ever after, whatever becomes of the data.
package struct BulletinRecord: Sendable {
  /// The bulletin beside which it lies; when it was made, it may have had another name.
  var bulletin: DocumentName
  /// The name it had then.
  let firstName: DocumentName
  /// When it was made.
  package let instant: Instant
  /// The version of Phanit that made it.
  let tool: String
  let zone: ZoneOffset
  let weekStart: Weekday
  let texts: [RecordedText]
  let files: [RecordedFile]
  let datasets: [RecordedDataset]
  let answers: [RecordedAnswer]
  let names: [RecordedName]
  let values: [RecordedValue]
  let figures: [RecordedFigure]
  private let numbers: [Query: Int]

  init(
    bulletin: DocumentName, instant: Instant, tool: String, zone: ZoneOffset, weekStart: Weekday, texts: [RecordedText],
    files: [RecordedFile], datasets: [RecordedDataset], answers: [RecordedAnswer], names: [RecordedName],
    values: [RecordedValue],
    figures: [RecordedFigure]
  ) {
    self.bulletin = bulletin
    firstName = bulletin
    self.instant = instant
    self.tool = tool
    self.zone = zone
    self.weekStart = weekStart
    self.texts = texts
    self.files = files
    self.datasets = datasets
    self.answers = answers
    self.names = names
    self.values = values
    self.figures = figures
    numbers = Dictionary(answers.enumerated().map { ($1.query, $0) }) { first, _ in first }
  }

  /// The answer that was published; nil where the query was not asked then.
  func answer(to query: Query) -> QueryResult? { numbers[query].map { answers[$0].result } }

  /// The text that was printed for a live value, where it stood for the same query.
  /// - Returns: also whether it holds a made-up number.
  func text(
    of expression: String, for query: Query, in language: Language
  ) -> (text: String, isDemonstration: Bool)? {
    let number = numbers[query]
    let value = values.first { value in
      // Words that stood for a number which was not there yet have no answer.
      value.expression == expression && value.language == language
        && (number.map { value.answers.contains($0) } ?? value.answers.isEmpty)
    }
    return value.map { value in (value.text, value.answers.contains { answers[$0].result.isDemonstration }) }
  }

  /// What a name stood for when the bulletin was recorded.
  func query(named name: String, in language: Language) -> Query? {
    names.first { $0.name == name && $0.language == language }.map { answers[$0.answer].query }
  }

  func facts(of dataset: String) -> DatasetFacts? { datasets.first { $0.facts.id == dataset }?.facts }

  /// Where the record of a bulletin lies.
  package static func path(of name: DocumentName) -> String { name.kind.folder + name.path + suffix }

  package static let suffix = ".record.json"

  /// Where a page of the bulletin lay under the name that the bulletin had when it was recorded; nil where it is the same.
  func firstAddress(of page: PlannedPage) -> String? {
    let end = "/" + bulletin.path + "/"
    guard firstName != bulletin, page.path.hasSuffix(end) else { return nil }
    return page.path.dropLast(end.count) + "/" + firstName.path + "/"
  }

  /// Where a record of a published bulletin lies that was made anew, by its fingerprint.
  static func keptPath(of name: DocumentName, _ fingerprint: Fingerprint) -> String {
    "\(name.kind.folder)\(name.path).record-\(fingerprint.hexadecimal.prefix(8)).json"
  }
}

/// A text of the bulletin.
struct RecordedText: Sendable, Hashable {
  let language: Language
  let path: String
  let fingerprints: TextFingerprints
  /// Nil in a record of before these were kept.
  let lines: LineFingerprints?
}

/// The identity of what a text says, whatever its line ends.
struct TextFingerprints: Sendable, Hashable {
  /// As they are written, with the names of their values.
  let title: Fingerprint
  let summary: Fingerprint
  let body: Fingerprint
}

/// A file of the data.
struct RecordedFile: Sendable, Hashable {
  let path: String
  let fingerprint: Fingerprint
}

/// What the bulletin shows of a dataset.
struct RecordedDataset: Sendable {
  let facts: DatasetFacts
  /// The names of the columns.
  let fields: [String]
  /// The number of that with the time, whatever it is called by now; nil in data without time.
  let timeField: Int?
  /// Those behind the published values, each once: query after query, of each in the order of the file.
  let rows: [RecordedRow]
}

struct RecordedRow: Sendable, Hashable {
  /// The number of its file among those of the record.
  let file: Int
  /// As a spreadsheet shows it: the first row of the file is 1.
  let number: Int
  let cells: [String]
}

struct RecordedAnswer: Sendable {
  let query: Query
  let result: QueryResult
  /// For each series and each of its values, the rows behind it: numbers of those of its dataset.
  let rows: [[[Int]]]
}

/// A query that the bulletin, or its series, had a name for.
struct RecordedName: Sendable, Hashable {
  let language: Language
  let name: String
  /// The number of its answer.
  let answer: Int
}

/// A live value as it was printed.
struct RecordedValue: Sendable, Hashable {
  let language: Language
  let expression: String
  let text: String
  /// The numbers of the answers it was made of.
  let answers: [Int]
}

/// A chart, a table or cards.
struct RecordedFigure: Sendable, Hashable {
  let language: Language
  /// Its id in the page; empty for cards, which have none.
  let id: String
  let kind: String
  let answers: [Int]
}

extension BulletinRecord {
  /// How many live values, figures and rows it holds.
  package var counts: (values: Int, figures: Int, rows: Int) {
    (values.count, figures.count, datasets.reduce(0) { $0 + $1.rows.count })
  }
}
