import Localization
import Markdown
import SourceText

/// Fills the slots of a Markdown body: live values, figures, links.
struct BodyRenderer {
  let page: PlannedPage
  let scope: DocumentScope
  private(set) var html: [UInt8] = []
  private(set) var figures: FigureBuilder
  private var rows = ValueRows()
  /// Whether the open paragraph, or what else holds values, shows any of them.
  private var hasRows = false
  /// Of the values so far.
  private var ids: Set<String> = []
  private let text: MarkdownBody

  init(page: PlannedPage, scope: DocumentScope) {
    self.page = page
    self.scope = scope
    figures = FigureBuilder(page: page, scope: scope, language: page.language)
    text = MarkdownParser.parse(scope.document.file, range: scope.document.body)
  }

  mutating func render(_ context: inout RenderContext) {
    let file = scope.document.file
    context.diagnostics += text.diagnostics
    let evaluator = TextEvaluator(scope: scope, language: page.language)
    html.reserveCapacity(text.byteCount + text.byteCount / 8)
    // Of what holds live values: where it begins, the ids before it, and whether one of them leaves it out.
    var (start, earlier, isOmitted) = (0, ids, false)
    for part in text.parts {
      switch part {
      case .html(let bytes): html += bytes
      case .value(let value):
        let place = Diagnostic.Place(file: file, range: value.range)
        if let text = evaluator.value(value.expression, at: place, &context) {
          // A number does not part from its unit; a sentence runs on as others do.
          let isSentence = value.expression.hasSuffix(".sentence")
          html.append(isSentence ? "<span class=\"ph-value ph-sentence\"" : "<span class=\"ph-value\"")
          let id = LiveExpression.id(of: value.expression)
          if ids.insert(id).inserted {
            html.append(" id=\"")
            Escaping.escape(id, into: &html)
            html.append("\"")
          }
          html.append(">")
          Escaping.escape(text, into: &html)
          html.append("</span>")
          addRows(of: value, &context)
        } else if evaluator.isOmitted(value.expression, &context) {
          isOmitted = true
        }
      case .valuesBegin: (start, earlier, isOmitted, hasRows) = (html.count, ids, false, false)
      case .rowsLink: linkRows(&context)
      case .valuesEnd:
        guard isOmitted else { continue }
        html.removeSubrange(start...)
        ids = earlier
      case .block(let block): figures.append(block, file, to: &html, &context)
      case .word(let word): Escaping.escape(MarkdownWords.text(of: word) { context.string($0) }, into: &html)
      case .link(let target): Escaping.escape(link(target, &context), into: &html)
      }
    }
    let notice = rows.isDemonstration ? context.settings().demonstrationNotice.text(in: page.language) : nil
    if let csv = rows.csv(in: page.language, notice: notice) {
      figures.add(page.folder + ValueRows.fileName, csv)
    }
  }

  /// A field of the page's row has no rows but its own.
  private mutating func addRows(of value: MarkdownBody.LiveValue, _ context: inout RenderContext) {
    guard case .query(let name, _) = LiveExpression(value.expression).kind, let query = scope.query(named: name) else {
      return
    }
    let reader = QueryReader(scope: scope, language: page.language)
    // Words stand in its place.
    if reader.isMissing(query, &context) { return }
    rows.add(name, reader.result(of: query, &context))
    hasRows = true
  }

  /// One link for all values of a paragraph.
  private mutating func linkRows(_ context: inout RenderContext) {
    guard hasRows else { return }
    html.append(" <a class=\"ph-rows\" href=\"")
    Escaping.escape(
      Escaping.encodeLink(context.settings().address.link(to: "/" + page.folder + ValueRows.fileName)), into: &html)
    html.append("\" aria-label=\"")
    Escaping.escape(MarkdownWords.text(of: .rowsLabel) { context.string($0) }, into: &html)
    html.append("\">")
    Escaping.escape(MarkdownWords.text(of: .rows) { context.string($0) }, into: &html)
    html.append("</a>")
  }

  /// The address a link of the text leads to. One within the site must exist.
  private func link(_ target: MarkdownBody.LinkTarget, _ context: inout RenderContext) -> String {
    let destination = target.destination
    if destination.isEmpty {
      context.report(SiteProblem.emptyLink, at: Diagnostic.Place(file: scope.document.file, range: target.range))
      return ""
    }
    if destination.hasPrefix("#") {
      checkAnchor(destination, on: page, of: target, &context)
      return Escaping.encodeLink(destination)
    }
    let head = destination.utf8.prefix { !"/?#".utf8.contains($0) }
    if head.contains(UInt8(ascii: ":")) || destination.hasPrefix("//") { return Escaping.encodeLink(destination) }
    let path = String(destination.prefix { $0 != "?" && $0 != "#" })
    let rest = String(destination.dropFirst(path.count))
    guard let address = address(of: path, &context) else {
      if context.messages.isOpen(address: path) { return "" }
      if let calendar = calendar(insteadOf: path, &context) { return calendar }
      let place = Diagnostic.Place(file: scope.document.file, range: target.range)
      if let problem = context.messages.problem(ofWithheldAddress: path) {
        context.report(problem, at: place)
        return ""
      }
      context.report(brokenLink(path, as: destination, &context), at: place)
      return ""
    }
    if let linked = context.plannedPage(at: address) { checkAnchor(rest, on: linked, of: target, &context) }
    return Escaping.encodeLink(context.settings().address.link(to: address) + rest)
  }

  /// - Parameter path: of a link that leads nowhere, without what stands behind it.
  private func brokenLink(_ path: String, as destination: String, _ context: inout RenderContext) -> SiteProblem {
    let name = document(at: path)
    let unpublished = name.flatMap {
      context.messages.problem(ofUnpublished: $0, in: page.language, target: destination)
    }
    if let unpublished { return unpublished }
    let address = name.map { root(&context) + ($0.kind == .bulletin ? "bulletins/" : "") + $0.path + "/" }
    return .brokenLink(
      target: destination, suggestion: context.messages.suggestion(forAddress: address ?? path),
      untranslated: name.flatMap { context.messages.untranslatedFile(of: $0, in: page.language) })
  }

  /// Where the pages in the language of this one lie.
  private func root(_ context: inout RenderContext) -> String {
    page.language == context.settings().defaultLanguage ? "/" : "/\(page.language.rawValue)/"
  }

  /// Reports a `#…` that nothing on the page it leads to is called.
  /// - Parameter rest: what stands behind the path.
  private func checkAnchor(
    _ rest: String, on linked: PlannedPage, of target: MarkdownBody.LinkTarget, _ context: inout RenderContext
  ) {
    guard let mark = rest.firstIndex(of: "#") else { return }
    let id = Escaping.percentDecoded(String(rest[rest.index(after: mark)...])) ?? ""
    let anchors = linked == page ? context.anchors(of: page, text) : context.anchors(of: linked)
    if anchors.contains(id) { return }
    let problem = SiteProblem.unknownAnchor(
      id: id, suggestion: anchors.suggestion(for: id), headings: anchors.headings)
    context.report(problem, at: Diagnostic.Place(file: scope.document.file, range: target.range))
  }

  /// The address of the release calendar, or else of the bulletins, where a path leads to a bulletin that waits for its data.
  private func calendar(insteadOf path: String, _ context: inout RenderContext) -> String? {
    var isHeld = context.isHeld(path)
    if let name = document(at: path) {
      isHeld = isHeld || (name.kind == .bulletin && context.isHeld("/bulletins/\(name.path)/"))
    }
    guard isHeld else { return nil }
    let root = root(&context)
    let found = ["releases/", "bulletins/"].first { context.addressExists(root + $0) }
    return Escaping.encodeLink(context.settings().address.link(to: root + (found ?? "")))
  }

  /// What the Markdown file is called that a path in this text names.
  private func document(at path: String) -> DocumentName? {
    Escaping.percentDecoded(path)
      .flatMap { Self.resolve($0, from: scope.document.name.kind.folder + scope.document.name.folder) }
      .flatMap(Self.document(ofFile:))
  }

  /// What the Markdown file at a path is called, with or without its language.
  private static func document(ofFile path: String) -> DocumentName? {
    guard path.hasSuffix(".md"), let kind = DocumentName.Kind.allCases.first(where: { path.hasPrefix($0.folder) })
    else { return nil }
    var stem = String(path.dropFirst(kind.folder.count).dropLast(".md".count))
    if let dot = stem.lastIndex(of: "."), Language(rawValue: String(stem[stem.index(after: dot)...])) != nil {
      stem = String(stem[..<dot])
    }
    return DocumentName(kind, stem)
  }

  /// The address for a path in a text: from the root of the site, or from the Markdown file itself.
  private func address(of path: String, _ context: inout RenderContext) -> String? {
    if path.hasPrefix("/") {
      if context.addressExists(path) { return path }
      // `/about` for `/about/` would work on some servers only.
      return nil
    }
    guard let decoded = Escaping.percentDecoded(path),
      let resolved = Self.resolve(decoded, from: scope.document.name.kind.folder + scope.document.name.folder)
    else { return nil }
    if resolved.hasSuffix(".md") {
      return Self.document(ofFile: resolved).flatMap { address(of: $0, &context) }
    }
    // `../media/map.png`, as the folders have it, or `media/map.png` from any text.
    let isShort = decoded.hasPrefix("media/")
    guard isShort || resolved.hasPrefix(MediaFile.folder) else { return nil }
    let name = isShort ? decoded.dropFirst("media/".count) : resolved.dropFirst(MediaFile.folder.count)
    let media = MediaFile.address(String(name))
    return context.addressExists(media) ? media : nil
  }

  /// The address of a text, in the language of this page; of one that makes a page for each row, that of the row with the key
  /// of this page's own.
  private func address(of name: DocumentName, _ context: inout RenderContext) -> String? {
    if let found = context.page(.page(.document(name), page.language), []) { return found.path }
    return scope.row.flatMap { context.page(.page(.row(document: name, key: $0.key), page.language), [])?.path }
  }

  /// `../a/b` seen from `folder`; nil where it climbs out of the content.
  static func resolve(_ path: String, from folder: String) -> String? {
    // By bytes, as the system reads it: a mark behind a slash makes one character of both.
    func parts(of path: String) -> [String] {
      path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    }
    var found = parts(of: folder)
    for part in parts(of: path) {
      switch part {
      case ".": continue
      case "..":
        guard !found.isEmpty else { return nil }
        found.removeLast()
      default: found.append(part)
      }
    }
    return found.joined(separator: "/")
  }
}
