import SourceText
import Testing

@testable import Site

@Suite("Lists of the pages that a page makes")
struct PageListTests {
  private static func site(_ block: String) -> MemorySite {
    MemorySite([
      "Content/pages/places/place.th.md": "---\ntitle: \"หน้า[=row.name]\"\neach: provinces\n---\n",
      "Content/pages/places/place.en.md": "---\ntitle: \"Page of [=row.name]\"\n---\n",
      "Content/pages/places/index.th.md": "---\ntitle: ก\n---\n~~~pages\n\(block)\n~~~\n",
      "Content/pages/places/index.en.md": "---\ntitle: A\n---\n~~~pages\n\(block)\n~~~\n",
    ])
  }

  @Test("a block lists them by their titles in the language of the page")
  func titles() throws {
    let site = Self.site("of: places/place")
    let thai = "ก|[; หน้าเชียงใหม่ /places/chiang-mai/; หน้าสุรินทร์ /places/surin/]"
    #expect(try site.page("/places/") == thai)
    let english = "A|[; Page of Chiang Mai /en/places/chiang-mai/; Page of Surin /en/places/surin/]"
    #expect(try site.page("/en/places/") == english)
  }

  @Test("they stand in groups by a field, called by the code list of that, and are called after another")
  func groups() throws {
    var site = Self.site("of: places/place\nby: region\nlabel: name")
    #expect(
      try site.page("/places/") == "ก|[NE; สุรินทร์ /places/surin/][N; เชียงใหม่ /places/chiang-mai/]")
    site.files["Content/datasets/provinces/datapackage.yaml"] = site.files[
      "Content/datasets/provinces/datapackage.yaml"]?
      .replacing("name: region, type: string", with: "name: region, type: string, codelist: regions")
    site.files["Content/datasets/regions/datapackage.yaml"] = """
      name: regions
      title: {th: ภาค, en: Regions}
      resources:
        - name: regions
          path: regions.csv
          schema:
            fields: [{name: code, type: string}, {name: name_th, type: string}, {name: name_en, type: string}]
            primaryKey: [code]
      """
    site.files["Content/datasets/regions/regions.csv"] = "code,name_th,name_en\nN,เหนือ,North\nNE,อีสาน,North-east\n"
    #expect(
      try site.page("/en/places/")
        == "A|[North; Chiang Mai /en/places/chiang-mai/][North-east; Surin /en/places/surin/]")
  }

  @Test("a template asks for the same")
  func function() throws {
    var site = Self.site("of: places/place")
    site.files["Templates/page.html"] =
      "{% for group in pages(\"places/place\", label=\"name\") %}{% for item in group.pages %}{{ item.title }} {% endfor %}{% endfor %}"
    #expect(try site.page("/places/") == "เชียงใหม่ สุรินทร์ ")
    site.files["Templates/page.html"] = "{{ pages(\"places\") | length }}"
    #expect(site.load().diagnostics.map(\.problem.code) == ["page-unknown"])
  }

  @Test(
    "a name of no page, of one that makes none, and of no field are told at their place",
    arguments: [
      ("of: places/plaice", "5:5 page-unknown", "did you mean 'places/place'?"),
      ("of: places/index", "5:5 page-without-rows", "pages that make others: places/place"),
      ("of: places/place\nby: regoin", "6:5 row-field-unknown", "did you mean 'region'?"),
      ("of: places/place\nlabel: nam", "6:8 row-field-unknown", "did you mean 'name'?"),
    ])
  func problems(block: String, problem: String, hint: String) {
    let site = Self.site(block)
    #expect(site.problems.contains("Content/pages/places/index.th.md:\(problem)"), "\(site.problems)")
    #expect(site.hints().contains(hint), "\(site.hints())")
  }
}
