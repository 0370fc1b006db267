import Localization
import SourceText
import Testing

@testable import Building
@testable import Site

extension ReuseTests {
  @Test("a withdrawal takes hold on its day, on the page, in the lists and in the files beside it")
  func withdrawal() async throws {
    let disk = try SiteOnDisk()
    let bulletin = "Content/bulletins/2026/first.th.md"
    disk.site.replace("\ntags:", with: "\nwithdrawn: {date: 2026-11-22, reason: x}\ntags:", in: bulletin)
    let first = try await disk.build()
    #expect(first.isDone, "\(first.printed)")
    let folder = "bulletins/2026/first/"
    let before = try disk.output.files.keys.filter { $0.hasPrefix(folder) }
    #expect(before.count > 1)
    disk.site.clock = Instant("2026-11-22", zone: .thailand)!
    let result = try await disk.build()
    for page in ["/bulletins/2026/first/", "/en/bulletins/2026/first/", "/bulletins/", "/corrections/"] {
      #expect(result.rendered.contains(page), "\(result.rendered)")
    }
    #expect(try disk.output.files.keys.filter { $0.hasPrefix(folder) } == [folder + "index.html"])
    #expect(try await disk.output.difference(from: disk.buildClean().tree) == nil)
  }

  @Test("lists that show when a bulletin was last corrected show it from that day on; the outlook knows the day")
  func corrected() async throws {
    let disk = try SiteOnDisk()
    for page in ["home", "bulletins"] {
      disk.site["Templates/\(page).html"] =
        "{% for item in bulletins(limit=9) %}{% if item.correction %}{{ item.correction.date.iso }}{% endif %}{% endfor %}"
    }
    disk.site.replace(
      "\ntags:", with: "\ncorrections: [{date: 2026-11-22, kind: revision, what: x, reason: y}]\ntags:",
      in: "Content/bulletins/2026/first.th.md")
    let first = try await disk.build()
    #expect(first.isDone && first.outlook?.nextChange == Instant("2026-11-22", zone: .thailand)!, "\(first.printed)")
    let page = "bulletins/index.html"
    #expect(try disk.output.text(page)?.contains("2026-11-22") == false)
    disk.site.clock = Instant("2026-11-22", zone: .thailand)!
    let rendered = try await disk.build().rendered
    #expect(rendered.contains("/bulletins/") && rendered.contains("/"), "\(rendered)")
    #expect(try disk.output.text(page)?.contains("2026-11-22") == true)
    #expect(try await disk.output.difference(from: disk.buildClean().tree) == nil)
  }

  @Test("what ties another bulletin to one renders it again, where its template lists those")
  func related() async throws {
    for isRead in [false, true] {
      let disk = try SiteOnDisk()
      disk.site["Templates/bulletin.html"] =
        "{{ page.title }}" + (isRead ? "{% for item in bulletin.related %}{{ item.title }}{% endfor %}" : "")
      for (day, matter) in [(10, "tags: [wheat]"), (11, "order: 1"), (14, "order: 1")] {
        disk.site["Content/bulletins/2026/n\(day).th.md"] =
          "---\ntitle: N\(day)\ndate: 2026-11-\(day)\n\(matter)\n---\n"
      }
      try await disk.build()
      let page = "/bulletins/2026/first/"
      for (old, new) in [("wheat", "rice"), ("title: N10", "title: M10"), ("[rice]", "[oats]")] {
        disk.site.replace(old, with: new, in: "Content/bulletins/2026/n10.th.md")
        let rendered = try await disk.build().rendered
        #expect(rendered.contains(page) == isRead, "\(new): \(rendered)")
        #expect(try await disk.output.difference(from: disk.buildClean().tree) == nil)
      }
    }
  }
}
