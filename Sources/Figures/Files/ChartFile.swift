import Charting
import Datasets
import Fingerprints
import Localization
import SourceText
import YAML

/// A chart, or cards, in a file of its own: the keys of a `chart` block, or the `items` of a `kpi` block, and `language`.
package struct ChartFile: Sendable {
  enum Content: Sendable {
    case chart(ChartSpec)
    case cards([FigureHead])
  }

  let content: Content
  package let file: SourceFile
  /// The language of its texts, where the file tells.
  package let language: Language?

  /// What the charts of files can read.
  package struct Context: Sendable {
    package var queries: QueryContext
    /// The language of a file that tells none.
    package var language: Language
    /// Stands with data made up for a demonstration.
    package var notice: LocalizedText
    /// The provinces, for a tile map whose dimension names no code list.
    package var places: Dataset?
    package var wordBreaker: WordBreaker

    package init(
      queries: QueryContext, language: Language, notice: LocalizedText, places: Dataset? = nil, wordBreaker: WordBreaker
    ) {
      self.queries = queries
      self.language = language
      self.notice = notice
      self.places = places
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
    if let keys = root?.mapping?.map(\.key), !keys.contains(where: Self.saysWhatItHolds) {
      return (
        nil, [Diagnostic(FigureProblem.fileWithoutMark, in: file, at: reader.keys.first?.keyRange ?? reader.range)]
      )
    }
    for key in ["title", "subtitle"] {
      if let node = root?[key], node.mapping?.contains(where: { Language(rawValue: $0.key) != nil }) == true {
        return (nil, [Diagnostic(FigureProblem.severalLanguages(key: key), in: file, at: node.range)])
      }
    }
    let content =
      reader.keys.contains { $0.key == "items" } ? Content.cards(FigureHead.cards(&reader)) : .chart(ChartSpec(&reader))
    let language = readLanguage(&reader)
    let chart = ChartFile(content: content, file: file, language: language)
    for case .named(let name) in chart.data.map(\.origin) {
      reader.report(FigureProblem.queryNotInFile(name: name.text), at: name.range)
    }
    return (reader.diagnostics.hasErrors ? nil : chart, reader.diagnostics)
  }

  /// What the file of a chart, and that of cards, may say.
  package static var kind: KeyKind {
    let chart = KeyKind.mapping("chart") { reader in
      _ = ChartSpec(&reader)
      readLanguage(&reader)
    }
    let cards = KeyKind.mapping("kpi") { reader in
      FigureHead.describeCards(&reader)
      readLanguage(&reader)
    }
    return .either([chart, cards])
  }

  /// The last key of a file.
  @discardableResult
  private static func readLanguage(_ reader: inout YAMLMappingReader) -> Language? {
    reader.describe(in: "chart file")
    let language = reader.choice("language", of: Language.self)
    reader.finish()
    return language
  }

  /// Whether a key tells a chart from cards, also where it is misspelt.
  private static func saysWhatItHolds(_ key: String) -> Bool {
    let words = ["mark", "layers", "items"]
    return words.contains(key) || Suggestion.nearest(to: key, among: words) != nil
  }

  private var data: [FigureData] {
    switch content {
    case .chart(let spec): spec.head.data
    case .cards(let heads): heads.flatMap(\.data)
    }
  }

  /// The datasets that its queries ask, each at its first place.
  package var datasets: [LocatedText] {
    var names: [LocatedText] = []
    for name in data.compactMap(\.dataset) where !names.contains(where: { $0.text == name.text }) {
      names.append(name)
    }
    return names
  }

  /// The code lists that its tables name, and the provinces for a tile map.
  package var codeLists: [String] {
    guard case .chart(let spec) = content, spec.hasTiles else { return data.flatMap(\.codeLists) }
    return data.flatMap(\.codeLists) + [ChartSpec.provinces]
  }

  /// Asks the queries and puts the figure together.
  /// - Returns: nil where there are errors.
  package func figure(in context: Context) -> (figure: FileFigure?, diagnostics: [Diagnostic]) {
    let language = language ?? context.language
    var queries = context.queries
    queries.language = language
    var diagnostics: [Diagnostic] = []
    var answers: [FigureAnswer] = []
    var descriptors: [DatasetDescriptor] = []
    for data in data {
      let (result, descriptor, problems) = data.answer(in: queries)
      diagnostics += problems
      guard let result else { continue }
      answers.append(FigureAnswer(data: data, result: result))
      if let descriptor { descriptors.append(descriptor) }
    }
    guard !diagnostics.hasErrors, answers.count == data.count else { return (nil, diagnostics) }
    let isDemonstration = answers.contains { $0.result.isDemonstration }
    let source = SourceLine.text(
      descriptors.flatMap(\.sources), notice: isDemonstration ? context.notice.text(in: language) : nil, in: language)
    switch content {
    case .chart(let spec):
      let texts = ChartComposer.Texts(
        id: identifier, title: spec.head.title?.text ?? "", subtitle: spec.head.subtitle?.text, source: source)
      let list = answers.lazy.compactMap(\.result.tileList).first
      let (chart, problems) = ChartComposer.chart(
        spec, answers, texts: texts, places: list.map { queries.datasets[$0] } ?? context.places,
        wordBreaker: context.wordBreaker, language: language)
      return (chart.map { .chart($0) }, diagnostics + problems)
    case .cards(let heads):
      let (cards, problems) = IndicatorCard.cards(heads, answers, language: language)
      diagnostics += problems
      guard !diagnostics.hasErrors else { return (nil, diagnostics) }
      let sheet = CardSheet(
        id: identifier, language: language, cards: cards, source: source, wordBreaker: context.wordBreaker)
      return (.cards(sheet), diagnostics)
    }
  }

  /// The id of the spec, else the name of the file. Of a name that cannot be an id, such as one in Thai, that which can
  /// stays, with eight digits of a hash that tells it from others.
  private var identifier: String {
    if case .chart(let spec) = content, let id = spec.head.id?.text { return id }
    let allowed = name.utf8.filter {
      (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 0x2D || $0 == 0x5F
    }
    let kept = String(decoding: allowed, as: UTF8.self)
    if kept == name { return "chart-" + kept }
    return "chart-" + (kept.isEmpty ? "" : kept + "-") + Fingerprint(of: name).hexadecimal.prefix(8)
  }

  /// The name of the file without its ending.
  package var name: String { Self.name(file.path) }

  package static func name(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? "chart"
    return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
  }
}
