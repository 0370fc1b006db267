import TestSupport
import Localization

@testable import Site

/// Changes a fixture site at random, in the ways people change sites. Many edits make an error: that is meant.
struct RandomEdits {
  var random: SeededGenerator
  /// States that could be built: to take an edit back.
  var good: [FixtureSite] = []

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  private typealias Edit = (
    name: String, weight: Int, apply: @Sendable (inout RandomEdits, inout FixtureSite) -> String?
  )

  private static let edits: [Edit] = [
    ("cell", 8, { $0.changeCell(&$1) }),
    ("row added", 5, { $0.addRow(&$1) }),
    ("row deleted", 4, { $0.deleteRow(&$1) }),
    ("rows swapped", 2, { $0.swapRows(&$1) }),
    ("province", 5, { $0.changeProvince(&$1) }),
    ("descriptor", 6, { $0.changeDescriptor(&$1) }),
    ("text", 8, { $0.changeText(&$1) }),
    ("front matter", 12, { $0.changeFrontMatter(&$1) }),
    ("file added", 8, { $0.addDocument(&$1) }),
    ("file deleted", 5, { $0.deleteDocument(&$1) }),
    ("file renamed", 4, { $0.renameDocument(&$1) }),
    ("template", 8, { $0.changeTemplate(&$1) }),
    ("strings", 4, { $0.changeStrings(&$1) }),
    ("settings", 8, { $0.changeSettings(&$1) }),
    ("clock", 6, { $0.moveClock(&$1) }),
    ("media or asset", 6, { $0.changeStaticFile(&$1) }),
    ("options", 3, { $0.changeOptions(&$1) }),
    ("dataset", 4, { $0.changeDatasets(&$1) }),
    ("template renamed", 2, { $0.renameTemplate(&$1) }),
    ("record", 6, { $0.changeRecord(&$1) }),
    ("taken back", 4, { $0.takeBack(&$1) }),
  ]

  /// - Returns: what was done, in words.
  mutating func edit(_ site: inout FixtureSite) -> String {
    let total = Self.edits.reduce(0) { $0 + $1.weight }
    while true {
      var place = Int.random(in: 0..<total, using: &random)
      guard
        let edit = Self.edits.first(where: { edit in
          place -= edit.weight
          return place < 0
        })
      else { continue }
      let before = site
      if let words = edit.apply(&self, &site), site != before { return "\(edit.name): \(words)" }
    }
  }

  mutating func oneIn(_ count: Int) -> Bool { random.oneIn(count) }

  mutating func takeBack(_ site: inout FixtureSite) -> String? {
    guard let old = random.pick(good) else { return nil }
    site = old
    return "to an earlier state"
  }

  // MARK: Data

  private static let tables = ["prices", "prices", "counts"].map { "Content/datasets/\($0)/\($0).csv" }

  private mutating func table(_ site: FixtureSite) -> (path: String, lines: [String])? {
    guard let path = random.pick(Self.tables), let text = site.files[path] else { return nil }
    return (path, text.split(separator: "\n").map(String.init))
  }

  private mutating func changeCell(_ site: inout FixtureSite) -> String? {
    guard let (path, old) = table(site), old.count > 1 else { return nil }
    var lines = old
    let row = Int.random(in: 1..<lines.count, using: &random)
    var cells = lines[row].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard cells.count > 2 else { return nil }
    let value = random.pick(
      ["", "1,5", "x", "99"] + (0..<12).map { _ in String(Int.random(in: 1...20_000, using: &random)) })!
    cells[2] = value.contains(",") ? "\"\(value)\"" : value
    if random.oneIn(8) { cells[1] = random.pick(["32", "50", "83", "99"])! }
    lines[row] = cells.joined(separator: ",")
    site[path] = lines.joined(separator: "\n") + "\n"
    return "\(path) row \(row + 1) is \(lines[row])"
  }

  private mutating func addRow(_ site: inout FixtureSite) -> String? {
    guard let (path, old) = table(site) else { return nil }
    var lines = old
    let number = Int.random(in: 1...20_000, using: &random)
    let province = random.pick(["32", "50", "83", "45"])!
    let line =
      path.contains("prices")
      ? "\(random.pick(["2026-10-26", "2026-11-16", "2026-11-23", "2026-11-09"])!),\(province),\(number),\(random.pick(["A", "P", "E", ""])!)"
      : "\(random.pick(["2026-08", "2026-11", "2026-12", "2026-10"])!),\(province),\(number)"
    lines.insert(line, at: Int.random(in: 1...lines.count, using: &random))
    site[path] = lines.joined(separator: "\n") + "\n"
    return "\(path) gets \(line)"
  }

  private mutating func deleteRow(_ site: inout FixtureSite) -> String? {
    guard let (path, old) = table(site), old.count > 1 else { return nil }
    var lines = old
    let line = lines.remove(at: Int.random(in: 1..<lines.count, using: &random))
    site[path] = lines.joined(separator: "\n") + "\n"
    return "\(path) loses \(line)"
  }

  private mutating func swapRows(_ site: inout FixtureSite) -> String? {
    guard let (path, old) = table(site), old.count > 2 else { return nil }
    var lines = old
    let first = Int.random(in: 1..<lines.count, using: &random)
    let second = Int.random(in: 1..<lines.count, using: &random)
    lines.swapAt(first, second)
    site[path] = lines.joined(separator: "\n") + "\n"
    return "\(path) rows \(first + 1) and \(second + 1)"
  }

  private mutating func changeProvince(_ site: inout FixtureSite) -> String? {
    let path = "Content/datasets/provinces/provinces.csv"
    let (old, new) = random.pick([
      ("Surin", "Surin City"), ("สุรินทร์", "ศรีสุรินทร์"), (",surin,", ",surindra,"), (",Rose", ","), (",Pearl", ",Isle"),
      ("Northeast", "South"), (",chiang-mai,", ",phuket,"), ("83,", "84,"), (",phuket,", ",Phuket,"),
      ("32,สุรินทร์,Surin,surin,Northeast,\n", ""), ("\n50,", "\n45,ร้อยเอ็ด,Roi Et,roi-et,Northeast,\n50,"),
    ])!
    site.replace(old, with: new, in: path)
    if random.oneIn(4) {
      // A column goes, and with it what pages may name.
      for province in [path, path.replacing("provinces.csv", with: "datapackage.yaml")] {
        site.replace("            - {name: nickname, type: string}\n", with: "", in: province)
        for text in [",nickname", ",Rose", ",Pearl", "Northeast,"] {
          site.replace(text, with: text == "Northeast," ? "Northeast" : "", in: path)
        }
      }
      return "without nicknames"
    }
    return "'\(old)' becomes '\(new)'"
  }

  private mutating func changeDescriptor(_ site: inout FixtureSite) -> String? {
    let id = random.pick(["prices", "counts", "provinces"])!
    let path = "Content/datasets/\(id)/datapackage.yaml"
    let (old, new) = random.pick([
      ("en: Rice prices", "en: Prices of rice"), ("th: จำนวนร้าน", "th: ร้านค้า"),
      ("demonstration: true", "demonstration: false"),
      ("nextRelease: 2026-11-23T09:00", "nextRelease: 2026-11-18"),
      ("lastUpdated: 2026-11-01", "lastUpdated: 2026-11-02"),
      ("lastUpdated: 2026-11-16", "lastUpdated: 2026-11-16\n    embargo: {until: 2026-11-23T09:00, from: 2026-11-09}"),
      ("frequency: monthly", "frequency: monthly\n    embargo: {until: 2026-11-27T09:00, from: 2026-10}"),
      ("lastUpdated: 2026-11-01", "lastUpdated: 2026-11-01\n    publishAt: 2026-11-27T09:00"),
      ("unitPhrase: {th: ตันละ, en: per tonne}", "unitPhrase: {th: กิโลกรัมละ, en: per kilogram}"),
      ("en: A source", "en: Another source"), ("en: baht", "en: THB"), ("kind: price", "kind: quantity"),
      ("aggregate: mean", "aggregate: last"),
      ("aggregate: sum", "aggregate: mean"), ("frequency: weekly", "frequency: daily"), ("name: prices", "name: price"),
      ("codelist: provinces", "codelist: province"), ("en: Weekly prices", "en: Every week"),
      ("type: integer", "type: number"),
      ("unit: {th: แห่ง, en: shops}", "unit: {th: ร้าน, en: places}"),
      ("primaryKey: [month, province]", "primaryKey: [month]"),
      ("{name: region, type: string}", "{name: region, type: string, constraints: {enum: [North, South]}}"),
    ])!
    site.replace(old, with: new, in: path)
    return "\(id) '\(old)' becomes '\(new)'"
  }

  // MARK: Documents

  private mutating func document(_ site: FixtureSite) -> String? {
    random.pick(site.files.keys.filter { $0.hasSuffix(".md") }.sorted())
  }

  private mutating func changeText(_ site: inout FixtureSite) -> String? {
    guard let path = document(site) else { return nil }
    let addition = random.pick([
      "More words.", "คำเพิ่ม", "`=surin`", "`=price.difference`", "`=shops`", "`=mean.previous`", "`=nothing`",
      "`=row.name`",
      "[about](/about/)", "[first](/bulletins/2026/first/)", "[later](/bulletins/2026/later/)",
      "[map](/media/map/plain.svg)",
      "[extra](/extra/)", "[Surin](/provinces/surin/)", "[data](/datasets/prices/prices.csv)", "[nowhere](/nowhere/)",
      "~~~table\ndata: {dataset: counts, measure: shops, by: province}\ntitle: Table\nid: added\n~~~",
      "~~~kpi\ndata: {dataset: prices, measure: price, where: {province: \"50\"}}\ntitle: Card\n~~~",
      "~~~chart\nmark: line\ndata: {dataset: counts, measure: shops, where: {province: [\"32\", \"83\"]}, by: province}\ntitle: Chart\nid: drawn\n~~~",
      "~~~chart\nmark: line\ndata: {dataset: price, measure: shops}\ntitle: Chart\nid: wrong\n~~~",
    ])!
    site[path] += "\n\n" + addition + "\n"
    return "\(path) gets \(addition)"
  }

  private mutating func changeFrontMatter(_ site: inout FixtureSite) -> String? {
    guard let path = document(site) else { return nil }
    let line = random.pick([
      "title: Another title", "title: \"[=row.name_en]\"", "title: \"[=surin]\"", "summary: A summary",
      "summary: \"[=mean]\"",
      "summary: \"[=price.change]\"", "draft: true", "draft: false", "publishAt: 2026-11-19T09:00",
      "publishAt: 2026-11-27T09:00",
      "date: 2026-11-19", "date: 2026-11-27", "date: 2025-11-19", "tags: [one, two]", "tags: []", "period: 2026-11",
      "order: 5",
      "topic: prices", "topic: trade", "province: phuket", "province: \"50\"", "province: nowhere", "template: topic",
      "template: home",
      "template: page", "each: provinces", "withdrawn: {date: 2026-11-19, reason: x}",
      "withdrawn: {date: 2026-11-23, reason: x}",
    ])!
    let key = line.prefix { $0 != ":" }
    var lines = site[path].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let end = lines.dropFirst().firstIndex(of: "---") else { return nil }
    if let old = lines[..<end].firstIndex(where: { $0.hasPrefix(key + ":") }) {
      if random.oneIn(5) { lines.remove(at: old) } else { lines[old] = line }
    } else {
      lines.insert(line, at: end)
    }
    site[path] = lines.joined(separator: "\n")
    return "\(path) \(line)"
  }

  private mutating func addDocument(_ site: inout FixtureSite) -> String? {
    let language = random.pick(["th", "en"])!
    let path = random.pick([
      "pages/extra", "pages/about", "pages/bulletins", "pages/provinces/index", "pages/provinces/surin",
      "pages/topics/trade",
      "pages/404", "pages/datasets", "pages/index", "bulletins/2026/extra", "bulletins/2026/first",
      "bulletins/2026/later",
      "bulletins/2026/draft", "bulletins/2025/old",
    ])!
    var matter = ["title: New \(path)"]
    if path.hasPrefix("bulletins") {
      matter.append(
        "date: \(path.contains("2025") ? "2025-06-01" : "2026-11-\(Int.random(in: 10...28, using: &random))")")
      matter.append(random.pick(["tags: [new]", "period: 2026-10", "topic: prices", "province: surin"])!)
    }
    if path == "pages/topics/trade" { matter += ["template: topic", "topic: trade"] }
    if path == "pages/bulletins" { matter.append("template: bulletins") }
    if random.oneIn(3) {
      matter.append(
        random.pick(["publishAt: 2026-11-25", "publishAt: 2026-11-01", "draft: true", "summary: In short"])!)
    }
    site["Content/\(path).\(language).md"] = "---\n\(matter.joined(separator: "\n"))\n---\nNew words.\n"
    return "\(path).\(language) (\(matter.joined(separator: ", ")))"
  }

  private mutating func deleteDocument(_ site: inout FixtureSite) -> String? {
    guard let path = document(site) else { return nil }
    site.files[path] = nil
    return path
  }

  private mutating func renameDocument(_ site: inout FixtureSite) -> String? {
    guard let path = document(site) else { return nil }
    let language = path.dropLast(3).suffix(2)
    let stem = path.dropLast(6)
    let name = random.pick([
      "\(stem)-renamed.\(language).md", "\(stem)/index.\(language).md", "\(stem).\(language == "th" ? "en" : "th").md",
      "\(stem).fr.md",
    ])!
    site.files[name] = site.files.removeValue(forKey: path)
    return "\(path) to \(name)"
  }

  // MARK: Templates

  private mutating func changeTemplate(_ site: inout FixtureSite) -> String? {
    let names = site.files.keys.filter { $0.hasPrefix("Templates/") && $0.hasSuffix(".html") }.sorted()
    guard let path = random.pick(names), let text = site.files[path] else { return nil }
    let tail = "{% endblock %}"
    switch Int.random(in: 0..<8, using: &random) {
    case 0 where !path.hasSuffix("layout.html"):
      site.files[path] = nil
      return "\(path) deleted: the built-in one stands in"
    case 1:
      site["Templates/partials/added.html"] = "<p>{{ site.title }} {{ t(\"own.hello\") }}</p>"
      site.replace("</body>", with: "{% include \"partials/added.html\" %}</body>", in: "Templates/layout.html")
      return "a part is included in the layout"
    case 2 where text.contains(tail):
      site.replace(tail, with: "{{ page.titel }}" + tail, in: path)
      return "\(path) misspells a name"
    case 3:
      site["Templates/partials/menu.html"] += "<b>{{ t(\"own.added\") }}</b>"
      return "the menu wants a string"
    default:
      let words = "<!-- \(Int.random(in: 0...9, using: &random)) -->"
      if text.contains(tail) { site.replace(tail, with: words + tail, in: path) } else { site[path] += words }
      return "\(path) gets \(words)"
    }
  }

  private mutating func changeStrings(_ site: inout FixtureSite) -> String? {
    let language = random.pick(["th", "en"])!
    let path = "Templates/strings/\(language).yaml"
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      for path in ["th", "en"].map({ "Templates/strings/\($0).yaml" }) {
        site.replace("own: {", with: "own: {added: Added, ", in: path)
      }
      return "a new string in both languages"
    case 1:
      site.replace("own: {", with: "own: {alone: Alone, ", in: path)
      return "a new string in \(language) alone"
    case 2:
      site[path] += "lists: {datasets: \"Data \(Int.random(in: 0...9, using: &random))\"}\n"
      return "\(language) names the list of datasets"
    default:
      site.replace("hello: ", with: "hello: \(Int.random(in: 0...9, using: &random))", in: path)
      return "\(language) hello"
    }
  }

  // MARK: Site

  private mutating func changeSettings(_ site: inout FixtureSite) -> String? {
    let (old, new) = random.pick([
      ("en: Test site", "en: Renamed site"), ("https://example.org/\n", "https://example.org/below/\n"),
      ("languages: [th, en]", "languages: [en, th]"), ("languages: [th, en]", "languages: [th]"),
      ("weekStart: monday", "weekStart: sunday"),
      ("  - {page: about}\n", ""),
      ("  - {page: about}", "  - {page: about, label: {th: เรา, en: We}}\n  - {page: index}"),
      ("{page: /bulletins/}", "{page: nowhere}"), ("{page: /bulletins/}", "{page: bulletins/}"),
      ("en: An office", "en: The office"), ("name: CC BY,", "name: CC0,"),
      ("weekStart: monday", "timeZone: \"+00:00\""),
      ("weekStart: monday", "demonstration: {th: สมมติ, en: Pretended}"),
      ("description: {th: คำอธิบาย, en: A description}", "description: {th: คำอธิบาย}"),
    ])!
    site.replace(old, with: new, in: "Content/site.yaml")
    return "'\(old)' becomes '\(new)'"
  }

  private mutating func moveClock(_ site: inout FixtureSite) -> String? {
    let text = random.pick([
      "2026-11-17", "2026-11-20T09:00", "2026-11-23T08:59:59", "2026-11-23T09:00", "2026-11-27T08:59:59",
      "2026-11-27T09:00", "2027-01-01",
    ])!
    site.clock = Instant(text, zone: .thailand)!
    return text
  }

  private mutating func changeStaticFile(_ site: inout FixtureSite) -> String? {
    let path = random.pick([
      "Content/media/note.txt", "Content/media/map/plain.svg", "Content/media/new.txt", "Templates/assets/own.css",
      "Templates/assets/more.js", "Templates/assets/site.css", "Templates/assets/styles/4-text.css",
      "Content/media/extra/index.html",
      "Content/media/note.txt.gz",
    ])!
    if site.files[path] != nil, random.oneIn(3) {
      site.files[path] = nil
      return "\(path) deleted"
    }
    // The name of a style sheet follows from what it leads to.
    let start = path.hasSuffix(".css") ? "@import \"site.css\"; @import \"own.css\"; " : ""
    site[path] = start + "content \(Int.random(in: 0...99, using: &random))\n"
    return "\(path) written"
  }

  private mutating func changeOptions(_ site: inout FixtureSite) -> String? {
    if random.oneIn(2) {
      site.includesDrafts.toggle()
      return "drafts \(site.includesDrafts)"
    }
    if random.oneIn(2) {
      site.compression = site.compression == nil ? .gzip : nil
      return "compression \(site.compression?.rawValue ?? "as set")"
    }
    site.address = site.address == nil ? SiteAddress("https://test.example/preview/") : nil
    return "address \(site.address?.absolute("/") ?? "as set")"
  }
}
