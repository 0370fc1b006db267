import Datasets
import Fingerprints
import Localization
import SourceText

/// Where a published number came from: what `phanit trace` tells.
package struct NumberTrace: Sendable {
  /// The address of the page, with the id where one was asked for.
  package let address: String
  package let language: Language
  /// Nil for a page without a record: it is then traced through today's data.
  package let recorded: Recorded?
  /// Of a bulletin that no longer stands.
  package let withdrawal: Withdrawal?
  /// What the page shows of the data; one where an id was asked for.
  package let items: [Item]

  package struct Recorded: Sendable {
    package let path: String
    package let instant: String
    package let tool: String
  }

  /// A live value or a figure.
  package struct Item: Sendable {
    package let id: String
    package let kind: Kind
    /// What a live value printed; nil for a figure.
    package let text: String?
    package let answers: [Answer]

    package enum Kind: String, Sendable {
      case value
      case chart
      case table
      case kpi
    }
  }

  package struct Answer: Sendable {
    /// As JSON, with the query's own keys.
    package let query: String
    package let measure: LocalizedText
    package let numbers: [Number]
    package let rows: [Row]
    package let files: [File]
    package let sources: [DataSource]
    /// What today's data gives otherwise; nil where it cannot be asked any more.
    package let changes: [RecordedChange]?
  }

  package struct Number: Sendable {
    package let series: LocalizedText?
    package let period: Period?
    /// As it was rounded; nil where there is none.
    package let digits: String?
    /// Nil for a normal value.
    package let status: ObservationStatus?

    func text(in language: Language) -> String {
      [digits ?? "–", status.map { "(\($0.words[language]))" }].compactMap(\.self).joined(separator: " ")
    }
  }

  package struct Row: Sendable {
    package let path: String
    /// As a spreadsheet shows it.
    package let number: Int
    package let cells: [(field: String, text: String)]
  }

  package struct File: Sendable {
    package let path: String
    package let sha256: String
    package let today: State

    package enum State: String, Sendable {
      case same
      case changed
      case gone
    }
  }
}

extension SiteContents {
  /// Traces a number by its address, `https://host/bulletins/2026/rice-46/#value-rice`; without an id, all of the page.
  /// - Parameter text: also a file of the site or the end of an address, where that leads to one page.
  package func trace(_ text: String, tool: String) -> (trace: NumberTrace?, diagnostics: [Diagnostic]) {
    let address = TraceAddress(text, below: settings.address)
    let pages = pages(at: address)
    guard pages.count == 1, let page = pages.first else {
      return (nil, [Diagnostic(problem(with: address, leadingTo: pages))])
    }
    guard let name = page.id.document else {
      return (nil, [Diagnostic(TraceProblem.withoutNumbers(page.path))])
    }
    if records.broken.contains(name) {
      return (nil, [Diagnostic(RecordProblem.damaged(BulletinRecord.path(of: name)), at: nil)])
    }
    var record: BulletinRecord?
    var problems: [Diagnostic] = []
    let recorded = records[name]
    if recorded == nil {
      let (published, diagnostics) = publication(of: [page])
      problems = diagnostics.filter(\.isError)
      record = self.record(of: name, published, tool: tool, at: clock)
    }
    guard problems.isEmpty, let traced = recorded ?? record else { return (nil, problems) }
    var items = traced.items(in: page.language, self)
    if let id = address.id {
      let found = items.named(id)
      if let problem = found.problem { return (nil, [Diagnostic(problem)]) }
      items = found.items
    }
    let id = items.count == 1 && address.id != nil ? items.first?.id : address.id
    return (
      NumberTrace(
        address: settings.address.absolute(page.path) + (id.map { "#" + $0 } ?? ""), language: page.language,
        recorded: recorded.map(NumberTrace.Recorded.init), withdrawal: withdrawal(of: name, in: page.language),
        items: items), []
    )
  }

  /// That of a bulletin, where it holds.
  private func withdrawal(of name: DocumentName, in language: Language) -> Withdrawal? {
    guard let withdrawal = documents.document(name, in: language)?.frontMatter.withdrawn else { return nil }
    return withdrawal.start(in: settings.zone) <= clock ? withdrawal : nil
  }
}

extension NumberTrace.Recorded {
  fileprivate init(_ record: BulletinRecord) {
    path = BulletinRecord.path(of: record.bulletin)
    instant = record.instant.iso(in: record.zone)
    tool = record.tool
  }
}

extension [NumberTrace.Item] {
  /// Those that an id is of: the page's own id, that of a figure as its block has it, or `kpi` for all cards of the page; where
  /// there is none, the one that differs in the case of letters, or is a value without `value-`.
  fileprivate func named(_ id: String) -> (items: [NumberTrace.Item], problem: TraceProblem?) {
    let exact = filter { $0.id == id || $0.id == "fig-" + id }
    let own =
      exact.isEmpty
      ? filter { $0.kind == .kpi && [$0.kind.rawValue, "fig-" + $0.kind.rawValue].contains(id.lowercased()) } : exact
    if !own.isEmpty { return (own, nil) }
    let near = filter { item in ["", "fig-", "value-"].contains { item.id.lowercased() == $0 + id.lowercased() } }
    switch near.count {
    case 0:
      let known = map(\.id)
      return ([], .unknownID(id, known: known, suggestion: Suggestion.nearest(to: id, among: known)))
    case 1: return (near, nil)
    default: return ([], .ambiguous(id, candidates: near.map(\.id)))
    }
  }
}

extension BulletinRecord {
  fileprivate func items(in language: Language, _ contents: SiteContents) -> [NumberTrace.Item] {
    func item(
      _ id: String, _ kind: NumberTrace.Item.Kind, _ text: String?, _ extent: TraceExtent, _ numbers: [Int]
    ) -> NumberTrace.Item {
      NumberTrace.Item(
        id: id, kind: kind, text: text,
        answers: numbers.map { trace(answers[$0], extent, contents) })
    }
    var cards = 0
    return values.filter { $0.language == language }.map {
      item(
        LiveExpression.id(of: $0.expression), .value, $0.text, TraceExtent(of: LiveExpression($0.expression)),
        $0.answers)
    }
      + figures.filter { $0.language == language }.map { figure in
        if figure.id.isEmpty { cards += 1 }
        let id = figure.id.isEmpty ? FigureBuilder.elementID(ofCards: cards) : figure.id
        return item(id, NumberTrace.Item.Kind(rawValue: figure.kind) ?? .chart, nil, .all, figure.answers)
      }
  }

  private func trace(
    _ answer: RecordedAnswer, _ extent: TraceExtent, _ contents: SiteContents
  ) -> NumberTrace.Answer {
    let result = answer.result
    var numbers: [NumberTrace.Number] = []
    var behind: [Int] = []
    for (series, rows) in zip(result.series, answer.rows) {
      for index in extent.places(in: series.values) {
        let value = series.values[index]
        behind += rows[index]
        numbers.append(
          NumberTrace.Number(
            series: result.dimension == nil ? nil : series.label,
            period: result.periods.isEmpty ? nil : result.periods[index],
            digits: value.map { NumberText.text($0, decimals: result.measure.decimals) },
            status: series.statuses[index] == .normal ? nil : series.statuses[index]))
      }
    }
    let dataset = datasets.first { $0.facts.id == result.dataset }
    let rows = Set(behind).sorted().compactMap { number -> NumberTrace.Row? in
      guard let dataset else { return nil }
      let row = dataset.rows[number]
      return NumberTrace.Row(
        path: files[row.file].path, number: row.number,
        cells: zip(dataset.fields, row.cells).filter { !$1.isEmpty }.map { (field: $0, text: $1) })
    }
    let paths = Set(rows.map(\.path))
    return NumberTrace.Answer(
      query: answer.query.json, measure: result.measure.title, numbers: numbers, rows: rows,
      files: files.filter { paths.contains($0.path) }.map { $0.traced(contents.fileFingerprint($0.path)) },
      sources: dataset?.facts.sources ?? [], changes: answer.changes(in: contents.queryContext))
  }
}

/// Which values of an answer a page tells of.
private enum TraceExtent {
  case all
  /// A live value is the latest of its answer, and what is said of it is told from the one before.
  case latest
  case lowestAndHighest

  init(of expression: LiveExpression) {
    self = expression.isMember(.range) ? .lowestAndHighest : .latest
  }

  /// In the order of time.
  func places(in values: [Double?]) -> [Int] {
    switch self {
    case .all: return Array(values.indices)
    case .latest: return values.indices.suffix(2)
    case .lowestAndHighest:
      let known = values.indices.filter { values[$0] != nil }
      let ends = [known.min { values[$0]! < values[$1]! }, known.max { values[$0]! < values[$1]! }]
      return Set(ends.compactMap(\.self)).sorted()
    }
  }
}

extension RecordedFile {
  fileprivate func traced(_ today: Fingerprint?) -> NumberTrace.File {
    let state: NumberTrace.File.State = today == nil ? .gone : today == fingerprint ? .same : .changed
    return NumberTrace.File(path: path, sha256: fingerprint.hexadecimal, today: state)
  }
}
