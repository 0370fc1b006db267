import Figures
import Fingerprints
import Markdown
import SourceText
import Synchronization

/// What the text of a Markdown file says, as far as a build needs it before the text is shown. What is worked out once stays known
/// while the file is the same.
package final class BodyFacts: Sendable {
  /// What a text shows of data.
  struct Queries: Sendable, Hashable {
    /// Queries by name.
    var names: Set<String> = []
    /// The datasets of queries that stand in a figure, where they are named.
    var datasets: [Dataset] = []

    struct Dataset: Sendable, Hashable {
      var id: String
      var range: SourceRange
    }
  }

  struct Known: Sendable {
    var queries: Queries?
    var fingerprint: Fingerprint?
    /// Whether any of it was worked out here, not known from before.
    var isNew = false
  }

  /// Whether anything may stand in fences.
  let hasFence: Bool
  /// Whether a bracket stands in it that is none of a link.
  let hasBracket: Bool
  private let state: Mutex<Known>

  /// Of no text.
  convenience init() { self.init(hasFence: false, hasBracket: false, Known(queries: Queries())) }

  init(hasFence: Bool, hasBracket: Bool, _ known: Known) {
    self.hasFence = hasFence
    self.hasBracket = hasBracket
    state = Mutex(known)
  }

  /// - Parameter start: where the text begins.
  convenience init(of file: SourceFile, from start: Int) {
    let text = file.bytes[start...]
    self.init(
      hasFence: ["```", "~~~"].contains { text.firstIndex(of: $0) != nil },
      hasBracket: text.firstIndex(of: "\\[") != nil, Known())
  }

  var known: Known { state.withLock { $0 } }

  /// - Parameter document: that whose text these are facts of.
  func queries(of document: Document) -> Queries {
    if let known = known.queries { return known }
    let queries = Queries(document)
    state.withLock { ($0.queries, $0.isNew) = (queries, true) }
    return queries
  }

  /// Of the text, however its lines end.
  func fingerprint(of document: Document) -> Fingerprint {
    if let known = known.fingerprint { return known }
    let body = document.file.bytes[document.body.lowerBound..<document.body.upperBound]
    let fingerprint = Fingerprint(of: body.filter { $0 != UInt8(ascii: "\r") })
    state.withLock { ($0.fingerprint, $0.isNew) = (fingerprint, true) }
    return fingerprint
  }
}

extension BodyFacts.Queries {
  fileprivate init(_ document: Document) {
    for part in MarkdownParser.parse(document.file, range: document.body).parts {
      switch part {
      case .value(let value): add(value.expression)
      case .block(let block):
        guard let template = FigureTemplate(rawValue: block.name) else { continue }
        let (figure, _) = FigureBlock.decode(template, document.file, block.range)
        for case let text? in figure?.texts ?? [] { for expression in LiveText(text.text).values { add(expression) } }
        for data in figure?.data ?? [] { add(data) }
      default: continue
      }
    }
  }

  private mutating func add(_ expression: String) {
    if let name = LiveExpression(expression).query { names.insert(name) }
  }

  private mutating func add(_ data: FigureData) {
    if case .named(let name) = data.origin { names.insert(name.text) }
    datasets += [data.dataset].compactMap { $0.map { Dataset(id: $0.text, range: $0.range) } }
  }
}
