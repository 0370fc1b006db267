import SourceText
import Templating

/// Writes the list that a `pages` block asks for.
struct PageListBuilder {
  let page: PlannedPage

  /// Appends the HTML of the list; what is wrong with its names is reported.
  func append(_ spec: PageListSpec, to html: inout [UInt8], _ context: inout RenderContext) {
    guard let maker = spec.maker else { return }
    let name = DocumentName(.page, maker.text)
    if let problem = context.messages.problem(ofMaker: maker.text) { return context.report(problem, at: maker.place) }
    for field in [spec.group, spec.label].compactMap(\.self) {
      if let problem = context.messages.problem(ofField: field.text, of: name) {
        return context.report(problem, at: field.place)
      }
    }
    let model = PageListModel(
      page: PageListModel.Place(
        url: context.settings().address.link(to: page.path), languageCode: page.language.rawValue),
      groups: context.pageGroups(.made(by: name, group: spec.group?.text, label: spec.label?.text, page.language)))
    context.render(FigureTemplate.pages.fileName, model, into: &html)
  }
}
