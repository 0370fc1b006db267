import Markdown
import SourceText
import Templating

/// The ids of a page, as far as its text and its templates tell before it is rendered: what `#…` of a link may name.
///
/// Those that begin as the ids of a text do are known for certain. Of any other it is enough that a template of the page may
/// write it.
struct PageAnchors {
  /// Of headings, footnotes, figures and live values, in the order of the text; also of what is left out where numbers are missing.
  private(set) var ids: [String] = []
  private let templates: [TemplateAnchors]

  /// - Parameters:
  ///   - body: nil for a page without a text.
  ///   - file: of the body.
  init(_ body: MarkdownBody?, in file: SourceFile?, templates: [TemplateAnchors]) {
    self.templates = templates
    guard let body, let file else { return }
    var (figures, cards) = (0, 0)
    for part in body.parts {
      switch part {
      case .html(let bytes): ids += Self.ids(in: bytes)
      case .value(let value): ids.append(LiveExpression.id(of: value.expression))
      case .block(let block):
        guard let template = FigureTemplate(rawValue: block.name), template != .pages else { continue }
        if template == .kpi {
          cards += 1
          ids.append(FigureBuilder.elementID(ofCards: cards))
        } else {
          figures += 1
          let own = FigureBlock.decode(template, file, block.range).block?.id
          ids.append(FigureBuilder.elementID(own ?? "\(template.rawValue)-\(figures)"))
        }
      default: break
      }
    }
  }

  private static func ids(in html: [UInt8]) -> [String] {
    String(decoding: html, as: UTF8.self).split(separator: " id=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  /// How the ids of texts begin.
  private static let prefixes = ["section-", "note-", "value-", "fig-"]

  func contains(_ id: String) -> Bool {
    // The top of any page.
    if id.isEmpty || id == "top" || ids.contains(id) { return true }
    // Parts of a figure are called after it.
    if ids.contains(where: { $0.hasPrefix("fig-") && id.hasPrefix($0 + "-") }) { return true }
    if id.hasPrefix("fig-"), templates.contains(where: \.drawsFigures) { return true }
    let isOfText = Self.prefixes.contains(where: id.hasPrefix)
    return templates.contains { $0.mayWrite(id, besides: isOfText) }
  }

  /// The id that was meant.
  func suggestion(for id: String) -> String? {
    ids.first { $0 == "section-" + id || $0 == "fig-" + id } ?? Suggestion.nearest(to: id, among: ids)
  }

  var headings: [String] { ids.filter { $0.hasPrefix("section-") } }
}

/// The ids that a template may write.
struct TemplateAnchors {
  /// Of each id the literal parts around its values.
  private let patterns: [[String]]
  /// Whether it draws figures of its own.
  let drawsFigures: Bool

  /// - Parameter isBuiltIn: what built-in templates name wholly by a value are corrections.
  init(_ text: String, isBuiltIn: Bool) {
    patterns = text.matches(of: /\bid=(?:"((?:\{\{.*?\}\}|\{%.*?%\}|[^"])*)"|'((?:\{\{.*?\}\}|\{%.*?%\}|[^'])*)')/).map
    { match in
      let written = String(match.output.1 ?? match.output.2 ?? "")
      let parts = written.split(separator: /\{\{.*?\}\}|\{%.*?%\}/, omittingEmptySubsequences: false).map(String.init)
      return isBuiltIn && parts == ["", ""] ? ["correction-", ""] : parts
    }
    drawsFigures = text.contains(/\|\s*(?:chart|table)\b/)
  }

  /// - Parameter isOfText: whether the id begins as those of texts do, which no value of a template is taken for.
  func mayWrite(_ id: String, besides isOfText: Bool) -> Bool {
    patterns.contains { parts in
      guard let first = parts.first, let last = parts.last else { return false }
      if parts.count == 1 { return id == first }
      if isOfText, first.isEmpty { return false }
      return id.hasPrefix(first) && id.hasSuffix(last) && id.utf8.count >= first.utf8.count + last.utf8.count
    }
  }
}
