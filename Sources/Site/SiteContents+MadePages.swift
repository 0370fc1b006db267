import Datasets
import Localization
import SourceText

/// The pages that a text makes, one for each row of a dataset.
extension SiteContents {
  /// - Parameters:
  ///   - field: of the rows; without one all pages are one group.
  ///   - label: likewise, in place of the titles.
  /// - Returns: groups in the order of the code list of the field, else as they come; in each the pages by their titles.
  func pages(
    madeBy name: DocumentName, group field: String?, label: String?, in language: Language
  ) -> [PageGroup] {
    guard let each = each(of: name), let rows = datasets.rows(of: each) else { return [] }
    let codes = field.flatMap { datasets[each]?.schema.field($0)?.codeList }.flatMap { datasets.rows(of: $0) }
    var order = codes?.keys ?? []
    var groups: [String: [PageSummary]] = [:]
    for key in rows.keys {
      guard var summary = summaryInAnyLanguage(of: .row(document: name, key: key), preferring: language) else {
        continue
      }
      let row = rows.row(key)
      if let text = label.flatMap({ row?.text($0, in: language) }), !text.isEmpty { summary.title = text }
      let value = field.flatMap { codes == nil ? row?.text($0, in: language) : row?[$0] } ?? ""
      order.append(value)
      groups[value, default: []].append(summary)
    }
    var done: Set<String> = []
    return order.filter { done.insert($0).inserted }.compactMap { value in
      guard let pages = groups[value] else { return nil }
      let sorted = pages.map { (key: CollationKey($0.title), page: $0) }.sorted { $0.key < $1.key }.map(\.page)
      return PageGroup(code: value, title: codes?.row(value)?.text("name", in: language) ?? value, pages: sorted)
    }
  }

  /// What is wrong with the name of a text that is to make pages, if anything.
  func problem(ofMaker name: String) -> SiteProblem? { documents.problem(ofMaker: name) }

  /// What is wrong with a field that such pages are grouped by or called after, if anything.
  func problem(ofField field: String, of name: DocumentName) -> SiteProblem? {
    guard let each = each(of: name), let dataset = datasets[each], let rows = datasets.rows(of: each),
      let row = rows.keys.first.flatMap(rows.row), dataset.schema.field(field) == nil,
      row.text(field, in: settings.defaultLanguage) == nil
    else { return nil }
    return .unknownRowField(name: field, suggestion: Suggestion.nearest(to: field, among: row.names))
  }

  private func each(of name: DocumentName) -> String? {
    documents.texts(of: name).lazy.compactMap(\.frontMatter.each?.text).first
  }
}

extension DocumentSet {
  /// What is wrong with the name of a page that is to be made for each row of a dataset, if anything.
  func problem(ofMaker text: String) -> SiteProblem? {
    let name = DocumentName(.page, text)
    let makers = names.filter { maker in
      maker.kind == .page && texts(of: maker).contains { $0.frontMatter.each != nil }
    }
    let isUnreadable = texts(of: name).contains { $0.frontMatter.soundness == .unreadable }
    if makers.contains(name) || isUnreadable { return nil }
    let choices = makers.map(\.path)
    return names.contains(name)
      ? .pageWithoutRows(name: text, choices: choices)
      : .unknownPage(name: text, suggestion: Suggestion.nearest(to: text, among: choices))
  }
}
