import Datasets
import Localization

/// What a page showed of the data, in order: for the record of a bulletin, and to trace a number.
struct PublicationLog {
  struct Value {
    let expression: String
    let text: String
    let queries: [Query]
  }

  struct Figure {
    let id: String
    let kind: String
    let queries: [Query]
  }

  private(set) var answers: [(query: Query, result: QueryResult)] = []
  private(set) var values: [Value] = []
  private(set) var figures: [Figure] = []
  private var known: Set<Query> = []
  /// Every query as often as it was asked.
  private var asked: [Query] = []

  /// How many questions were asked so far: what is asked from here on belongs to what comes next.
  var mark: Int { asked.count }

  mutating func note(_ query: Query, _ result: QueryResult) {
    asked.append(query)
    if known.insert(query).inserted { answers.append((query, result)) }
  }

  mutating func note(value expression: String, _ text: String, since mark: Int) {
    values.append(Value(expression: expression, text: text, queries: queries(since: mark)))
  }

  mutating func note(figure id: String, kind: String, since mark: Int) {
    figures.append(Figure(id: id, kind: kind, queries: queries(since: mark)))
  }

  /// Each once.
  private func queries(since mark: Int) -> [Query] {
    var seen: Set<Query> = []
    return asked[mark...].filter { seen.insert($0).inserted }
  }
}
