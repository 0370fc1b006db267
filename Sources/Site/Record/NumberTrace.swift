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
    /// `value`, `chart`, `table` or `kpi`.
    package let kind: String
    /// What a live value printed; nil for a figure.
    package let text: String?
    package let answers: [Answer]
  }

  package struct Answer: Sendable {
    /// As JSON, with the query's own keys.
    package let query: String
    package let measure: String
    package let numbers: [Number]
    package let rows: [Row]
    package let files: [File]
    package let sources: [DataSource]
    /// What today's data gives otherwise; nil where it cannot be asked any more.
    package let changes: [RecordedChange]?
  }

  package struct Number: Sendable {
    package let series: String?
    package let period: String?
    package let text: String
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
  package func trace(_ url: String, tool: String) -> (trace: NumberTrace?, diagnostics: [Diagnostic]) {
    let (path, id) = Self.parts(of: url, below: settings.address)
    guard let page = plan.page(at: path) ?? plan.page(at: path + "/") else {
      let near = Suggestion.nearest(to: path, among: plan.pagePaths)
      return (nil, [Diagnostic(TraceProblem.unknownPage(path, suggestion: near))])
    }
    var record: BulletinRecord?
    var problems: [Diagnostic] = []
    let recorded = self.record(drawing: page)
    if recorded == nil, let name = page.id.document {
      let (published, diagnostics) = publication(of: [page])
      problems = diagnostics.filter(\.isError)
      record = self.record(of: name, published, tool: tool, at: clock)
    }
    guard problems.isEmpty, let traced = recorded ?? record else { return (nil, problems) }
    var items = traced.items(in: page.language, self)
    if let id {
      let known = items.map(\.id)
      items.removeAll { $0.id != id && $0.id != "fig-" + id }
      if items.isEmpty {
        let near = Suggestion.nearest(to: id, among: known)
        return (nil, [Diagnostic(TraceProblem.unknownID(id, known: known, suggestion: near))])
      }
    }
    let origin = recorded.map { record in
      NumberTrace.Recorded(
        path: BulletinRecord.path(of: record.bulletin), instant: record.instant.iso(in: record.zone),
        tool: record.tool)
    }
    let address = settings.address.absolute(page.path) + (id.map { "#" + $0 } ?? "")
    return (NumberTrace(address: address, language: page.language, recorded: origin, items: items), [])
  }

  private static func parts(of url: String, below address: SiteAddress) -> (path: String, id: String?) {
    let pieces = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var path = pieces.first ?? ""
    let root = address.absolute("/")
    if path.hasPrefix(root) {
      path = "/" + path.dropFirst(root.count)
    } else if let scheme = path.firstIndex(of: ":"), path[scheme...].hasPrefix("://") {
      // Of wherever the site stands now.
      let host = path[path.index(scheme, offsetBy: 3)...]
      path = host.firstIndex(of: "/").map { String(host[$0...]) } ?? "/"
    }
    if path.hasSuffix("index.html") { path.removeLast("index.html".count) }
    if !path.hasPrefix("/") { path = "/" + path }
    let id = pieces.count == 2 && !pieces[1].isEmpty ? Escaping.percentDecoded(pieces[1]) ?? pieces[1] : nil
    return (Escaping.percentDecoded(path) ?? path, id)
  }
}

extension PageID {
  /// The document a page is made of.
  fileprivate var document: DocumentName? {
    switch self {
    case .document(let name), .row(let name, _): name
    default: nil
    }
  }
}

extension BulletinRecord {
  fileprivate func items(in language: Language, _ contents: SiteContents) -> [NumberTrace.Item] {
    func item(_ id: String, _ kind: String, _ text: String?, _ numbers: [Int]) -> NumberTrace.Item {
      // A live value is the latest of its answer, and what is said of it is told from the one before.
      let depth = text == nil ? Int.max : 2
      return NumberTrace.Item(
        id: id, kind: kind, text: text,
        answers: numbers.map { trace(answers[$0], latest: depth, in: language, contents) })
    }
    return values.filter { $0.language == language }.map {
      item(LiveExpression.id(of: $0.expression), "value", $0.text, $0.answers)
    }
      + figures.filter { $0.language == language }.map {
        item($0.id.isEmpty ? $0.kind : $0.id, $0.kind, nil, $0.answers)
      }
  }

  /// - Parameter depth: how many of the latest values of each series are told.
  private func trace(
    _ answer: RecordedAnswer, latest depth: Int, in language: Language, _ contents: SiteContents
  ) -> NumberTrace.Answer {
    let result = answer.result
    var numbers: [NumberTrace.Number] = []
    for series in result.series {
      for (index, value) in series.values.enumerated().suffix(depth) {
        let status = series.statuses[index].flatMap { $0 == .normal ? nil : $0.rawValue }
        let number = value.map { NumberText.text($0, decimals: result.measure.decimals) } ?? "–"
        numbers.append(
          NumberTrace.Number(
            series: result.dimension == nil ? nil : series.label.text(in: language),
            period: result.periods.isEmpty ? nil : result.periods[index].written,
            text: [number, status].compactMap(\.self).joined(separator: " ")))
      }
    }
    let dataset = datasets.first { $0.facts.id == result.dataset }
    let behind = answer.rows.flatMap { $0.suffix(depth).joined() }
    let rows = Set(behind).sorted().compactMap { number -> NumberTrace.Row? in
      guard let dataset else { return nil }
      let row = dataset.rows[number]
      return NumberTrace.Row(
        path: files[row.file].path, number: row.number,
        cells: zip(dataset.fields, row.cells).filter { !$1.isEmpty }.map { (field: $0, text: $1) })
    }
    let paths = Set(rows.map(\.path))
    return NumberTrace.Answer(
      query: answer.query.json, measure: result.measure.title.text(in: language), numbers: numbers, rows: rows,
      files: files.filter { paths.contains($0.path) }.map { $0.traced(contents.fileFingerprint($0.path)) },
      sources: dataset?.facts.sources ?? [], changes: answer.changes(in: contents.queryContext))
  }
}

extension RecordedFile {
  fileprivate func traced(_ today: Fingerprint?) -> NumberTrace.File {
    let state: NumberTrace.File.State = today == nil ? .gone : today == fingerprint ? .same : .changed
    return NumberTrace.File(path: path, sha256: fingerprint.hexadecimal, today: state)
  }
}
