import Datasets
import Fingerprints
import Localization
import SourceText

extension SiteContents {
  /// The record of a bulletin as it would be published now, whether or not it has one.
  /// - Parameters:
  ///   - tool: the version of the program.
  ///   - instant: when it is made.
  /// - Returns: nil where it shows no data, or has errors.
  package func makeRecord(
    of name: DocumentName, tool: String, at instant: Instant
  ) -> (record: BulletinRecord?, diagnostics: [Diagnostic]) {
    let pages = plan.languages(of: .document(name)).compactMap { plan.page(.document(name), in: $0) }
    let (published, diagnostics) = publication(of: pages)
    guard !diagnostics.hasErrors, published.contains(where: { !$0.log.answers.isEmpty }) else {
      return (nil, diagnostics)
    }
    return (record(of: name, published, tool: tool, at: instant), diagnostics)
  }

  /// What pages show of today's data.
  func publication(
    of pages: [PlannedPage]
  ) -> (published: [(page: PlannedPage, log: PublicationLog)], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let shared = SharedContents(self)
    let published = pages.map { page in
      var context = RenderContext(shared, page: page, isRecording: true)
      _ = PageRenderer(page: page).files(&context)
      diagnostics += context.diagnostics
      return (page, context.publication ?? PublicationLog())
    }
    return (published, diagnostics)
  }

  /// - Precondition: the pages are those of one document.
  func record(
    of name: DocumentName, _ published: [(page: PlannedPage, log: PublicationLog)], tool: String, at instant: Instant
  ) -> BulletinRecord {
    var maker = RecordMaker(contents: self)
    for (_, log) in published {
      for (query, result) in log.answers { maker.add(query, result) }
    }
    let languages = published.map(\.page.language)
    let texts = languages.compactMap { documents.document(name, in: $0) }
    return BulletinRecord(
      bulletin: name, instant: instant, tool: tool, zone: settings.zone, weekStart: settings.weekStart,
      texts: texts.map {
        RecordedText(
          language: $0.language, path: $0.file.path, fingerprints: $0.textFingerprints, lines: $0.lineFingerprints)
      },
      files: maker.files, datasets: maker.recordedDatasets, answers: maker.answers,
      names: published.flatMap { page, log in
        log.names.sorted { $0.key < $1.key }.compactMap { name, query in
          maker.numbers(of: [query]).first.map { RecordedName(language: page.language, name: name, answer: $0) }
        }
      },
      values: published.flatMap { page, log in
        var known: Set<String> = []
        return log.values.filter { known.insert($0.expression).inserted }.map {
          RecordedValue(
            language: page.language, expression: $0.expression, text: $0.text, answers: maker.numbers(of: $0.queries))
        }
      },
      figures: published.flatMap { page, log in
        log.figures.map {
          RecordedFigure(
            language: page.language, id: $0.id, kind: $0.kind, answers: maker.numbers(of: $0.queries))
        }
      })
  }
}

/// Collects answers, with the rows behind them and the files those stand in.
private struct RecordMaker {
  let contents: SiteContents
  private(set) var answers: [RecordedAnswer] = []
  private(set) var files: [RecordedFile] = []
  private var numbersOfQueries: [Query: Int] = [:]
  private var numbersOfFiles: [String: Int] = [:]
  private var ids: [String] = []
  /// Of each dataset, the number of each of its rows that stands in the record.
  private var rows: [String: [Int32: Int]] = [:]
  private var recordedRows: [String: [RecordedRow]] = [:]

  init(contents: SiteContents) {
    self.contents = contents
  }

  func numbers(of queries: [Query]) -> [Int] { queries.compactMap { numbersOfQueries[$0] } }

  var recordedDatasets: [RecordedDataset] {
    ids.compactMap { id in
      contents.datasets[id].map {
        RecordedDataset(
          facts: DatasetFacts($0), fields: $0.schema.fields.map(\.name),
          timeField: $0.schema.fields.firstIndex { $0.role == .time }, rows: recordedRows[id] ?? [])
      }
    }
  }

  mutating func add(_ query: Query, _ result: QueryResult) {
    guard numbersOfQueries[query] == nil, let dataset = contents.datasets[result.dataset] else { return }
    numbersOfQueries[query] = answers.count
    if rows[dataset.id] == nil { addFiles(of: dataset) }
    let behind = result.series.indices.map { series in
      (0..<result.series[series].values.count).map { result.rows(series: series, period: $0) }
    }
    // In the order of the file, behind those of earlier queries.
    for row in Set(behind.joined().joined()).sorted() where rows[dataset.id]?[row] == nil {
      let line = recorded(row, of: dataset)
      rows[dataset.id]?[row] = recordedRows[dataset.id]?.count ?? 0
      recordedRows[dataset.id]?.append(line)
    }
    let known = rows[dataset.id] ?? [:]
    answers.append(
      RecordedAnswer(query: query, result: result, rows: behind.map { $0.map { $0.compactMap { known[$0] } } }))
  }

  private mutating func addFiles(of dataset: Dataset) {
    ids.append(dataset.id)
    (rows[dataset.id], recordedRows[dataset.id]) = ([:], [])
    // Labels, and what `where` may choose by, come from the code lists.
    for id in contents.datasets.withCodeLists(dataset.id) { contents.datasets[id].map { addPaths(of: $0) } }
  }

  private mutating func addPaths(of dataset: Dataset) {
    for path in [dataset.descriptorFile.path, dataset.schemaFile.path] + dataset.files.map(\.path) {
      guard numbersOfFiles[path] == nil, let fingerprint = contents.fileFingerprint(path) else { continue }
      numbersOfFiles[path] = files.count
      files.append(RecordedFile(path: path, fingerprint: fingerprint))
    }
  }

  private func recorded(_ row: Int32, of dataset: Dataset) -> RecordedRow {
    let origin = dataset.table.origin(ofRow: Int(row))
    return RecordedRow(
      file: numbersOfFiles[origin.path] ?? 0, number: origin.number,
      cells: dataset.table.row(Int(row)).cells)
  }
}
