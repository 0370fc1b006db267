import SourceText
import Templating
import Testing

/// A page that is listed, and what templates read of it.
private struct Entry: TemplateModel {
  let reads: FieldReads
  var title = "ราคาข้าว"
  var summary: String? = "สูงขึ้น"
  var order = 2

  static let fields = ModelFields<Self>("entry", notedIn: \.reads) {
    ModelField("title", \.title)
    ModelField("summary", \.summary)
    ModelField("order", \.order)
  }
}

private struct ListPage: TemplateModel {
  var entries: [Entry]
  var latest: Entry

  static let fields = ModelFields<Self>("list page") {
    ModelField("entries", \.entries)
    ModelField("latest", \.latest)
  }
}

@Suite("Which fields templates read")
struct FieldReadsTests {
  /// The fields of the entries that a template reads.
  private func fields(_ template: String) throws -> [String] {
    let (set, diagnostics) = TemplateSet.load(
      ["page.html": SourceFile(path: "Templates/page.html", bytes: Array(template.utf8))],
      roots: [RootTemplate("page.html", for: ListPage.self)], host: [])
    try #require(diagnostics.isEmpty, "\(DiagnosticPrinter().print(diagnostics))")
    let reads = FieldReads(of: Entry.self)
    let entries = [Entry(reads: reads, order: 3), Entry(reads: reads)]
    var host = NoHost()
    var page: [UInt8] = []
    try set.render(
      "page.html", model: ListPage(entries: entries, latest: entries[0]), host: &host, into: &page)
    return ["title", "summary", "order"].filter(reads.contains)
  }

  @Test(
    "a field is noted in whatever way it is read, and no other",
    arguments: [
      ("{{ entries | length }}{% if entries %}some{% endif %}", []),
      ("{% for entry in entries %}{{ loop.index }}{% endfor %}", []),
      ("{{ latest.title }}", ["title"]),
      ("{% for entry in entries %}{{ entry.title }}{% endfor %}", ["title"]),
      ("{% for entry in entries %}<a title=\"{{ entry.title }}\">x</a>{% endfor %}", ["title"]),
      ("{% if latest.summary %}yes{% endif %}", ["summary"]),
      ("{% if false and latest.summary %}yes{% endif %}{{ latest.order }}", ["order"]),
      ("{% set first = entries | first %}{% if first %}{{ first.order + 1 }}{% endif %}", ["order"]),
      ("{{ entries | map(attribute=\"title\") | join(\", \") }}", ["title"]),
      ("{% for entry in entries | sort(attribute=\"order\") %}{{ entry.title }}{% endfor %}", ["title", "order"]),
      ("{{ entries | selectattr(\"order\", \"gt\", 2) | list | length }}", ["order"]),
      ("{{ entries | sum(attribute=\"order\") }}", ["order"]),
      ("{% macro line(entry) %}{{ entry.title }}{% endmacro %}{{ line(latest) }}", ["title"]),
      ("<script type=\"application/json\">{{ latest | tojson }}</script>", ["title", "summary", "order"]),
    ])
  func fields(template: String, expected: [String]) throws {
    #expect(try fields(template) == expected)
  }
}
