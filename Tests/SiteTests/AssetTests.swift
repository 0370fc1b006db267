import SourceText
import Testing

@testable import Site

@Suite("Style sheets and scripts with a hash in their name")
struct AssetTests {
  private static func site(_ more: [String: String] = [:]) -> MemorySite {
    MemorySite(
      [
        "Content/pages/a.th.md": "---\ntitle: ก\n---\n",
        "Templates/assets/site.css": "a{}", "Templates/assets/site.js": "export {};",
        "Templates/assets/logo.svg": "<svg/>",
        "Templates/page.html":
          "{{ asset(\"assets/site.css\") }} {{ \"assets/site.js\" | asset }} {{ asset(\"assets/logo.svg\") }}",
      ].merging(more) { $1 })
  }

  /// The published files of `Templates/assets` by the path without its hash.
  private static func published(_ site: MemorySite) -> [String: (path: String, text: String)] {
    let (contents, _) = site.load()
    let files = contents.plan.entries.flatMap { entry in
      if case .asset = entry { EntryRenderer.render(entry, contents).files } else { [OutputFile]() }
    }
    return Dictionary(
      uniqueKeysWithValues: files.map { file in
        let plain = file.path.text.replacing(/\.[0-9a-f]{12}(?=\.\w+$)/, with: "")
        return (plain, (file.path.text, String(decoding: file.bytes, as: UTF8.self)))
      })
  }

  @Test("pages lead to the name with the hash, which only what the file holds changes; others keep their name")
  func names() throws {
    var site = Self.site()
    site.address = SiteAddress("https://example.org/x/")
    func links() throws -> [String] { try site.page("/a/").split(separator: " ").map(String.init) }
    let before = try links()
    #expect(before[0].contains(/^\/x\/assets\/site\.[0-9a-f]{12}\.css$/))
    #expect(before[1].contains(/^\/x\/assets\/site\.[0-9a-f]{12}\.js$/))
    #expect(before[2] == "/x/assets/logo.svg")
    let published = Self.published(site)
    #expect("/x/" + (published["assets/site.css"]?.path ?? "") == before[0])
    let plan = site.load().contents.plan
    #expect(plan.hasAddress(String(before[0].dropFirst(2))) && !plan.hasAddress("/assets/site.css"))
    #expect(plan.hasAddress("/assets/logo.svg"))
    site.files["Templates/assets/theme.css"] = "b{}"
    #expect(try links()[0] != before[0] && links()[1] == before[1])
    site.files["Templates/assets/theme.css"] = nil
    #expect(try links() == before)
  }

  @Test("scripts that import one another, in a circle too, and style sheets find each other by their new names")
  func references() throws {
    var site = Self.site([
      "Templates/assets/site.js":
        "// don't\nimport { b } from \"./lib/b.js\"; import('./none.js'); const c = 'lib/b.js';",
      "Templates/assets/lib/b.js": "import '../site.js';\nexport const b = `./c.js`;",
      "Templates/assets/lib/c.js": "1",
      "Templates/assets/own.css": "@import \"site.css\"; @import url(lib/d.css); a{background:url('logo.svg')}",
      "Templates/assets/lib/d.css": "d{}",
    ])
    func name(_ path: String) throws -> String {
      try String(#require(Self.published(site)[path], "\(path)").path.split(separator: "/").last ?? "")
    }
    let before = Self.published(site)
    #expect(
      try before["assets/site.js"]?.text
        == "// don't\nimport { b } from \"./lib/\(name("assets/lib/b.js"))\"; import('./none.js'); const c = 'lib/b.js';"
    )
    #expect(
      try before["assets/lib/b.js"]?.text
        == "import '../\(name("assets/site.js"))';\nexport const b = `./\(name("assets/lib/c.js"))`;")
    #expect(
      try before["assets/own.css"]?.text
        == "@import \"\(name("assets/site.css"))\"; @import url(lib/\(name("assets/lib/d.css"))); a{background:url('logo.svg')}"
    )
    // Whoever leads to a file that changes has another name too.
    site.files["Templates/assets/lib/c.js"] = "2"
    let after = Self.published(site)
    for path in ["assets/site.js", "assets/lib/b.js", "assets/lib/c.js"] {
      #expect(after[path]?.path != before[path]?.path, "\(path)")
    }
    for path in ["assets/own.css", "assets/site.css"] { #expect(after[path]?.path == before[path]?.path, "\(path)") }
  }

  @Test("a template that writes out the name without the hash is told how to ask for it")
  func written() {
    for base in ["/", "/x/"] {
      let template = "<link rel=\"stylesheet\" href=\"\(base)assets/site.css\">"
      var site = Self.site(["Templates/page.html": template])
      site.address = SiteAddress("https://example.org" + base)
      let diagnostics = site.load().diagnostics
      #expect(diagnostics.map(\.problem.code) == ["link-broken"], "\(template)")
      #expect(diagnostics.first?.hint?.english.contains("{{ asset(\"assets/site.css\") }}") == true, "\(template)")
    }
  }

  @Test("servers are told to keep files with a hash for good, and all else for no longer than it is")
  func caching() throws {
    var site = Self.site()
    site.address = SiteAddress("https://example.org/x/")
    let (contents, _) = site.load()
    func text(_ file: ServerFile) -> String {
      String(decoding: EntryRenderer.render(.serverFile(file), contents).files.first?.bytes ?? [], as: UTF8.self)
    }
    let forGood = "public, max-age=31536000, immutable"
    let paths = Self.published(site)
    let css = try #require(paths["assets/site.css"]).path
    let js = try #require(paths["assets/site.js"]).path
    let headers = text(.headers)
    for path in [css, js] { #expect(headers.contains("\n/x/\(path)\n  Cache-Control: \(forGood)\n")) }
    #expect(headers.ranges(of: "Cache-Control").count == 2 && !headers.contains("logo.svg"))
    let nginx = text(.nginx)
    #expect(
      nginx.contains(
        "location ~ \"^/x/assets/(.*/)?[^/]+\\.[0-9a-f]{12}\\.(css|js)$\" {\n  add_header Content-Security-Policy "))
    #expect(nginx.ranges(of: "  add_header Cache-Control \"\(forGood)\" always;\n}\n").count == 1)
    #expect(nginx.contains("\nadd_header Cache-Control \"no-cache\" always;\n"))
    let apache = text(.apache)
    #expect(apache.contains("\nHeader always set Cache-Control \"no-cache\"\n"))
    #expect(
      apache.contains(
        "<FilesMatch \"\\.[0-9a-f]{12}\\.(css|js)$\">\n  Header always set Cache-Control \"\(forGood)\"\n</FilesMatch>\n"
      ))
    // What is configured once holds for the next builds too.
    site.files["Templates/assets/site.js"] = "2"
    let (later, _) = site.load()
    for file in [ServerFile.nginx, .apache] {
      #expect(
        text(file) == String(decoding: EntryRenderer.render(.serverFile(file), later).files[0].bytes, as: UTF8.self))
    }
  }
}
