import Localization
import SourceText
import YAML

/// The chart as a text has it: its data in the front matter, the block in the body.
extension ExampleChart {
  /// `data:` with the query `example`, and comments that say what each line is.
  func data(in language: Language) -> YAMLDraft {
    var query = YAMLDraft()
    query.add("dataset", .text(dataset), remark: PageWords.dataset[language])
    query.add("measure", .text(measure), remark: PageWords.measure[language])
    if !filters.isEmpty {
      query.add(
        "where", .mapping(filters.map { .init($0.field, .text($0.value)) }), remark: PageWords.filters[language])
    }
    if let splitField { query.add("by", .text(splitField), remark: PageWords.split[language]) }
    query.add("period", .text(period), remark: PageWords.period[language])
    var data = YAMLDraft()
    data.add("example", .block(query))
    var head = YAMLDraft()
    head.comment(PageWords.data[language])
    head.add("data", .block(data))
    return head
  }

  func block(in language: Language) -> String {
    var block = YAMLDraft()
    block.comment(PageWords.chart[language])
    block.add("mark", .text("line"), remark: PageWords.mark[language])
    block.add("data", .text("example"), remark: PageWords.name[language])
    block.add("title", .text(title.text(in: language)))
    return "~~~chart\n\(block.text)~~~\n"
  }
}
