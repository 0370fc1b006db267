import Testing

@testable import Site

@Suite("Images in templates")
struct TemplateImageTests {
  private static func problems(_ template: String) -> [String] {
    MemorySite(pageFile().merging(["Templates/page.html": template]) { $1 }).problems
  }

  @Test(
    "an image without alt is an error where it begins",
    arguments: [
      ("<img src=\"/media/map.png\">", "1:1"), ("<p>\n  <IMG src=\"/media/map.png\" title=\"x\"/></p>", "2:3"),
      ("<img src=\"/media/map.png\"{% if page.title %} alt=\"x\"{% endif %}>", "1:1"),
      ("<img {% if page.title %}alt=\"x\" {% else %}{% endif %}>", "1:1"),
      ("<img src=\"/media/map.png\" data-alt=\"x\">", "1:1"),
      ("{% if page.title %}<img alt=\"\">{% endif %}<img>", "1:43"),
    ])
  func bare(template: String, place: String) {
    #expect(Self.problems(template) == ["Templates/page.html:\(place) template-image-alt"])
  }

  @Test(
    "one with alt, empty or not, is none, and neither is what is no image",
    arguments: [
      "<img src=\"/media/map.png\" alt=\"\">", "<img alt src=\"/media/map.png\">",
      "<img alt='{{ page.title }}' src=\"/media/map.png\"/>",
      "<img{% if page.title %} alt=\"x\"{% else %} alt=\"\"{% endif %}>", "<!-- <img> -->", "</img>",
      "<imgs></imgs>", "<title><img></title>",
    ])
  func described(template: String) {
    #expect(Self.problems(template) == [])
  }
}
