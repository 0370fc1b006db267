import Charting
import Datasets
import Fingerprints
import Localization
import SourceText
import YAML

/// A chart in a file of its own: the keys of a `chart` block, and `language`.
package struct ChartFile: Sendable {
  package let spec: ChartSpec
  /// The language of its texts, where the file tells.
  package let language: Language?

  /// What the charts of files can read.
  package struct Context: Sendable {
    package var queries: QueryContext
    /// The language of a file that tells none.
    package var language: Language
    /// Stands with data made up for a demonstration.
    package var notice: LocalizedText
    package var wordBreaker: WordBreaker

    package init(queries: QueryContext, language: Language, notice: LocalizedText, wordBreaker: WordBreaker) {
      self.queries = queries
      self.language = language
      self.notice = notice
      self.wordBreaker = wordBreaker
    }
  }

  /// - Returns: nil where the file has errors.
  package static func decode(_ file: SourceFile) -> (chart: ChartFile?, diagnostics: [Diagnostic]) {
    let (root, problems) = YAMLParser.parse(file)
    guard problems.isEmpty else { return (nil, problems) }
    if root?.isNull ?? true {
      return (nil, [Diagnostic(FigureProblem.emptyFile, in: file, at: root?.range ?? SourceRange(0, 0))])
    }
    var reader = YAMLMappingReader(file, root, named: "chart")
    let spec = ChartSpec(&reader)
    let language = reader.choice("language", of: Language.self)
    reader.finish()
    for case .named(let name) in spec.head.data.map(\.origin) {
      reader.report(FigureProblem.queryNotInFile(name: name.text), at: name.range)
    }
    return (reader.diagnostics.hasErrors ? nil : ChartFile(spec: spec, language: language), reader.diagnostics)
  }

  /// The datasets that its queries ask, each at its first place.
  package var datasets: [LocatedText] {
    var names: [LocatedText] = []
    for name in spec.head.data.compactMap(\.dataset) where !names.contains(where: { $0.text == name.text }) {
      names.append(name)
    }
    return names
  }

  /// The code lists that its tables name.
  package var codeLists: [String] {
    spec.head.data.flatMap(\.codeLists)
  }

  /// Asks the queries and puts the chart together.
  /// - Returns: nil where there are errors.
  package func chart(in context: Context) -> (chart: Chart?, diagnostics: [Diagnostic]) {
    let language = language ?? context.language
    var queries = context.queries
    queries.language = language
    var diagnostics: [Diagnostic] = []
    var answers: [FigureAnswer] = []
    var descriptors: [DatasetDescriptor] = []
    for data in spec.head.data {
      let (result, descriptor, problems) = data.answer(in: queries)
      diagnostics += problems
      guard let result else { continue }
      answers.append(FigureAnswer(data: data, result: result))
      if let descriptor { descriptors.append(descriptor) }
    }
    guard !diagnostics.hasErrors, let title = spec.head.title else { return (nil, diagnostics) }
    let isDemonstration = answers.contains { $0.result.isDemonstration }
    let texts = ChartComposer.Texts(
      id: identifier, title: title.text, subtitle: spec.head.subtitle?.text,
      source: SourceLine.text(
        descriptors.flatMap(\.sources), notice: isDemonstration ? context.notice.text(in: language) : nil,
        in: language))
    let list = answers.lazy.compactMap(\.result.tileList).first.flatMap { queries.datasets[$0] }
    let (chart, problems) = ChartComposer.chart(
      spec, answers, texts: texts, places: list, wordBreaker: context.wordBreaker, language: language)
    return (chart, diagnostics + problems)
  }

  /// The id of the spec, else the name of the file. Of a name that cannot be an id, such as one in Thai, that which can
  /// stays, with eight digits of a hash that tells it from others.
  private var identifier: String {
    if let id = spec.head.id?.text { return id }
    let allowed = name.utf8.filter {
      (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 0x2D || $0 == 0x5F
    }
    let kept = String(decoding: allowed, as: UTF8.self)
    if kept == name { return "chart-" + kept }
    return "chart-" + (kept.isEmpty ? "" : kept + "-") + Fingerprint(of: name).hexadecimal.prefix(8)
  }

  /// The name of the file without its ending.
  package var name: String { Self.name(spec.file.path) }

  package static func name(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? "chart"
    return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
  }
}

extension FigureData {
  /// The answer to a query or a table written in place.
  fileprivate func answer(
    in context: QueryContext
  ) -> (result: QueryResult?, descriptor: DatasetDescriptor?, diagnostics: [Diagnostic]) {
    let result: QueryResult?
    let descriptor: DatasetDescriptor?
    var diagnostics: [Diagnostic]
    let query: LocatedQuery?
    switch origin {
    case .named: return (nil, nil, [])
    case .query(let node):
      (query, diagnostics) = Query.decode(node, file: file, weekStart: context.weekStart)
      guard let query else { return (nil, nil, diagnostics) }
      let (answer, problems) = query.evaluate(in: context)
      diagnostics += problems
      result = answer
      descriptor = answer.flatMap { context.datasets[$0.dataset]?.descriptor }
    case .table(let node):
      let (table, problems) = WrittenTable.decode(node, file: file, weekStart: context.weekStart)
      guard let table else { return (nil, nil, problems) }
      let (answer, faults) = table.evaluate(in: context)
      diagnostics = problems + table.check(against: context.datasets, weekStart: context.weekStart) + faults
      result = answer
      query = table.query
      descriptor = table.dataset.descriptor
    }
    if let empty = result?.emptyAnswer, let query {
      diagnostics.append(Diagnostic(FigureProblem.noValues(empty), in: file, at: query.range(of: .period)))
    }
    return (result, descriptor, diagnostics)
  }

  /// The code lists that the fields of a table name.
  fileprivate var codeLists: [String] {
    guard case .table(let node) = origin else { return [] }
    return (node["fields"]?.sequence ?? []).compactMap { $0["codelist"]?.scalar?.text }
  }
}
