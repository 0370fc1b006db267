import Testing

@testable import Site

@Suite("The menu") struct SectionMarkTests {
  @Test(
    "marks the nearest item above a page that has none itself, and never the home page",
    arguments: [
      ("/a/", "หน้าแรก;ก page;ค;"), ("/a/b/", "หน้าแรก;ก above;ค;"), ("/a/c/", "หน้าแรก;ก;ค page;"),
      ("/a/c/d/", "หน้าแรก;ก;ค above;"), ("/e/", "หน้าแรก;ก;ค;"),
    ])
  func section(path: String, expected: String) throws {
    var files = [
      "Content/pages/index.th.md": "---\ntitle: หน้าแรก\n---\n", "Content/pages/index.en.md": "---\ntitle: Home\n---\n",
    ]
    for (name, title) in [("a", "ก"), ("a/b", "ข"), ("a/c", "ค"), ("a/c/d", "ง"), ("e", "จ")] {
      files["Content/pages/\(name).th.md"] = "---\ntitle: \(title)\n---\n"
      files["Content/pages/\(name).en.md"] = "---\ntitle: \(name)\n---\n"
    }
    let template =
      "{% for i in navigation() %}{{ i.title }}{% if i.isCurrent %} page{% endif %}{% if i.isAbove %} above{% endif %};{% endfor %}"
    files["Templates/page.html"] = template
    var site = MemorySite(files)
    site.files["Content/site.yaml"]! += "\nnavigation: [{page: index}, {page: a}, {page: a/c}]\n"
    #expect(try site.page(path) == expected)
  }
}
