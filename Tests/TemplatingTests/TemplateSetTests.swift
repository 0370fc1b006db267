import SourceText
import Templating
import Testing

@Suite struct TemplateSetTests {
  private func source(_ name: String, _ text: String) -> (String, SourceFile) {
    (name, SourceFile(path: "Templates/" + name, text: text))
  }

  @Test("A root names all files its page is made of")
  func dependencies() {
    let (set, diagnostics) = TemplateSet.load(
      Dictionary(uniqueKeysWithValues: [
        source("base.html", "{% include \"head.html\" %}{% block main %}{% endblock %}"), source("head.html", "h"),
        source("page.html", "{% extends \"base.html\" %}"), source("plain.html", "{{ language }}"),
      ]),
      roots: [RootTemplate("page.html", for: BulletinPage.self), RootTemplate("plain.html", for: Common.self)])
    #expect(diagnostics.isEmpty)
    #expect(set.files(of: "page.html") == ["base.html", "head.html", "page.html"])
    #expect(set.files(of: "plain.html") == ["plain.html"])
    #expect(set.files(of: "none.html") == [])
  }

  @Test("A model that holds itself is checked all the way down")
  func recursiveModel() {
    let nested = "{% for a in menu %}{% for b in a.children %}{% for c in b.children %}{{ c.NAME }}{% endfor %}"
    #expect(render(nested.replacing("NAME", with: "title") + "{% endfor %}{% endfor %}") == "")
    #expect(
      attempt(["page.html": nested.replacing("NAME", with: "titel") + "{% endfor %}{% endfor %}"]).codes
        == ["template-unknown-attribute"])
  }

  @Test("Fields of an embedded model are the model's own")
  func embeddedFields() {
    #expect(render("{{ language }} {{ menu | length }}") == "th 2")
    #expect(BulletinPage.shape.fields.map(\.name).prefix(3) == ["language", "menu", "title"])
    #expect(BulletinPage.shape.fields[3].type == .html)
    #expect(BulletinPage.shape.fields[5].type == .optional(.object(Office.shape)))
    #expect(MenuItem.shape.fields[2].type == .list(.object(MenuItem.shape)))
  }

  @Test("A field is worked out only when a template reads it")
  func lazyFields() {
    struct Costly: TemplateModel {
      static let fields = ModelFields<Self>("costly") {
        ModelField("cheap") { _ in 1 }
        ModelField("costly") { (_: Costly) -> Int in fatalError("was read") }
      }
    }
    let (set, _) = TemplateSet.load(
      ["a": SourceFile(path: "a", text: "{{ cheap }}{{ costly if false else 2 }}")],
      roots: [RootTemplate("a", for: Costly.self)])
    var page: [UInt8] = []
    var host = NoHost()
    #expect(throws: Never.self) { try set.render("a", model: Costly(), host: &host, into: &page) }
    #expect(String(decoding: page, as: UTF8.self) == "12")
  }

  @Test("The host is asked in the order of the page and keeps what it noted")
  func hostKeepsNotes() throws {
    let (set, diagnostics) = TemplateSet.load(
      ["a": SourceFile(path: "a", text: "{{ t(\"title\") }}{{ t(\"greeting\", name=\"a\") }}")],
      roots: [RootTemplate("a", for: Common.self)], host: SampleHost.signatures)
    #expect(diagnostics.isEmpty)
    var page: [UInt8] = Array("before ".utf8)
    var host = SampleHost()
    try set.render("a", model: Common(), host: &host, into: &page)
    #expect(host.reads == ["title", "greeting"])
    #expect(String(decoding: page, as: UTF8.self) == "before พาณิชย์สวัสดี a")
  }

  @Test("A page that fails leaves the output as it was")
  func failureLeavesOutput() {
    let (set, _) = TemplateSet.load(
      ["a": SourceFile(path: "a", text: "text {{ refuse() }}")], roots: [RootTemplate("a", for: Common.self)],
      host: SampleHost.signatures)
    var page: [UInt8] = [1, 2]
    var host = SampleHost()
    #expect(throws: TemplateFailure.self) { try set.render("a", model: Common(), host: &host, into: &page) }
    #expect(page == [1, 2])
  }

  @Test("Only a root is rendered, and only with the model it was checked for")
  func wrongUse() {
    let (set, _) = TemplateSet.load(
      ["page.html": SourceFile(path: "page.html", text: "x")], roots: [RootTemplate("page.html", for: Common.self)])
    var page: [UInt8] = []
    var host = NoHost()
    var codes: [String] = []
    do throws(TemplateFailure) {
      try set.render("pages.html", model: Common(), host: &host, into: &page)
    } catch { codes.append(error.diagnostic.problem.code) }
    do throws(TemplateFailure) {
      try set.render("page.html", model: BulletinPage.sample, host: &host, into: &page)
    } catch { codes.append(error.diagnostic.problem.code) }
    #expect(codes == ["template-not-root", "template-model-shape"])
  }

  @Test("Templates no root reaches are checked against the shape given for them")
  func unusedShape() {
    let sources = ["other": SourceFile(path: "other", text: "{{ language }}{{ langauge }}")]
    let (_, diagnostics) = TemplateSet.load(sources, roots: [], unusedShape: Common.shape)
    #expect(diagnostics.map(\.problem.code) == ["template-unknown-name"])
    #expect(TemplateSet.load(sources, roots: []).diagnostics.map(\.problem.code) == ["template-unused"])
  }

  @Test("A model that never ends is no JSON")
  func endlessJSON() {
    struct Endless: TemplateModel {
      static let fields = ModelFields<Self>("endless") { ModelField("next") { _ in Endless() } }
    }
    let (set, diagnostics) = TemplateSet.load(
      ["a": SourceFile(path: "a", text: "{{ next | json }}")], roots: [RootTemplate("a", for: Endless.self)])
    #expect(diagnostics.isEmpty)
    var page: [UInt8] = []
    var host = NoHost()
    #expect {
      try set.render("a", model: Endless(), host: &host, into: &page)
    } throws: { error in
      (error as? TemplateFailure)?.diagnostic.problem.code == "template-nested-too-deep"
    }
  }

  @Test("A set serves many tasks at once")
  func concurrency() async {
    let (set, _) = TemplateSet.load(
      ["a": SourceFile(path: "a", text: "{% for m in menu %}{{ m.title }}{% endfor %}")],
      roots: [RootTemplate("a", for: BulletinPage.self)])
    let pages = await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 {
        group.addTask {
          var page: [UInt8] = []
          var host = NoHost()
          _ = try? set.render("a", model: BulletinPage.sample, host: &host, into: &page)
          return page
        }
      }
      return await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(pages.map { String(decoding: $0, as: UTF8.self) } == ["จังหวัดเกี่ยวกับ"])
  }
}
