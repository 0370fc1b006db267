import SourceText
import Testing

@testable import Site

@Suite("The style sheet") struct StyleSheetTests {
  private func text(_ files: [String: String]) -> String? {
    let contents = MemorySite(files).load().contents
    return contents.assets["site.css"].map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("is put together by name, its parts are no files of their own, and a whole one takes their place")
  func parts() throws {
    let parts = ["Templates/assets/styles/2-b.css": "b{}", "Templates/assets/styles/1-a.css": "a{}"]
    #expect(try #require(text(parts)).hasPrefix("a{}\nb{}\n:root{"))
    let plan = MemorySite(parts).load().contents.plan
    #expect(plan.entries.compactMap { if case .asset(let name) = $0 { name } else { nil } } == ["site.css"])
    #expect(!plan.hasAddress("/assets/styles/1-a.css"))
    let own = parts.merging(["Templates/assets/site.css": "c{}"]) { $1 }
    #expect(try #require(text(own)).hasPrefix("c{}\n:root{"))
    #expect(text([:]) == nil)
  }

  @Test("is written anew when one of its parts changes or goes")
  func fingerprint() {
    func fingerprint(_ files: [String: String]) -> String {
      "\(String(describing: MemorySite(files).load().contents.assets["site.css"]?.fingerprint))"
    }
    let all = [
      fingerprint(["Templates/assets/styles/1.css": "a{}"]), fingerprint(["Templates/assets/styles/1.css": "b{}"]),
      fingerprint(["Templates/assets/styles/1.css": "a{}", "Templates/assets/styles/2.css": "b{}"]),
    ]
    #expect(Set(all).count == 3)
  }

  @Test("says light-dark() in another way too, for browsers without it")
  func fallback() {
    let css = """
      /* light-dark(not, this) */
      :root { --a: light-dark(#fff, rgb(1, 2, 3)); --b: 1px;
        --c:light-dark( var(--x, red) ,blue) }
      p { color: light-dark(red, blue); --d: calc(light-dark(1, 2)) }
      """
    let light = ":root{color-scheme:light;--a:#fff;--c:var(--x, red) }"
    #expect(
      LightDarkColors(in: css).fallback == """
        @supports not (color:light-dark(#000,#fff)){
        \(light)
        @media (prefers-color-scheme:dark){:root:where(:not([data-theme=light])){color-scheme:dark;--a:rgb(1, 2, 3);--c:blue}
        }
        :root:where([data-theme=dark]){color-scheme:dark;--a:rgb(1, 2, 3);--c:blue}
        @media print{\(light)
        }
        }

        """)
    #expect(LightDarkColors(in: "a{}").fallback == "" && LightDarkColors(in: ":root{--a:light-dark(").fallback == "")
  }

  @Test("ends with the theme, whose colours hold in such browsers too")
  func theme() throws {
    let sheet = try #require(
      text([
        "Templates/assets/styles/1.css": ":root{--a:light-dark(red,blue)}",
        "Templates/assets/theme.css": ":root{--a:light-dark(lime,navy)}",
      ]))
    let places = ["--a:red", "--ph-ink", "light-dark(lime", "--a:lime"].map { sheet.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }
}
