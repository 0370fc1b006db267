import Localization
import SourceText
import Testing
import WordBreaking

@testable import Site

/// A site in memory, with templates that print little but what a test looks for.
struct MemorySite {
  var files: [String: String] = [
    "Content/site.yaml": """
    title: {th: เว็บ, en: Site}
    description: {th: คำอธิบาย, en: Description}
    baseURL: https://example.org/
    languages: [th, en]
    records: off
    office: {name: {th: สำนักงาน, en: Office}}
    licence: {name: CC BY, url: "https://example.org/"}
    """,
    "Templates/strings/th.yaml":
      "lists: {bulletins: ข่าว, datasets: ข้อมูล, provinces: จังหวัด, releases: ปฏิทิน, corrections: แก้ไข, api: โปรแกรม}\nnotFound: {title: ไม่พบ}\n",
    "Templates/strings/en.yaml":
      "lists: {bulletins: News, datasets: Data, provinces: Provinces, releases: Calendar, corrections: Corrections, api: Programs}\nnotFound: {title: Missing}\n",
    "Templates/figures/chart.html": "[{{ figure.id }}: {{ figure.title }}]",
    "Templates/figures/table.html":
      "[{{ figure.id }}: {{ figure.title }}{% for row in figure.table.rows %}; {{ row.label }}{% for cell in row.cells %} {{ cell }}{% endfor %}{% endfor %}]",
    "Templates/figures/pages.html":
      "{% for group in groups %}[{{ group.title }}{% for item in group.pages %}; {{ item.title }} {{ item.url }}{% endfor %}]{% endfor %}",
    "Templates/figures/kpi.html":
      "{% for item in items %}[{{ item.title }} {{ item.value }} {{ item.unit }} {{ item.period }}{% if item.change %} {{ item.change.text }}{% endif %}]{% endfor %}",
    "Content/datasets/prices/datapackage.yaml": """
    name: prices
    title: {th: ราคา, en: Prices}
    resources:
      - name: prices
        path: prices.csv
        frequency: weekly
        schema:
          fields:
            - {name: week, type: date, role: time}
            - {name: good, type: string, role: dimension}
            - name: price
              type: number
              title: {th: ราคา, en: Price}
              role: measure
              unit: {th: บาท, en: baht}
              unitPhrase: {th: กิโลกรัมละ, en: per kilogram}
              decimals: 2
              kind: price
              aggregate: mean
          primaryKey: [week, good]
    """,
    "Content/datasets/prices/prices.csv": """
    week,good,price
    2026-11-02,pork,130
    2026-11-02,lime,50
    2026-11-02,fish,0
    2026-11-09,pork,133.25
    2026-11-09,lime,50.01
    2026-11-09,fish,
    2026-11-09,new,7

    """,
    "Content/datasets/provinces/datapackage.yaml": """
    name: provinces
    title: {th: จังหวัด, en: Provinces}
    resources:
      - name: provinces
        path: provinces.csv
        schema:
          fields:
            - {name: code, type: string}
            - {name: name_th, type: string}
            - {name: name_en, type: string}
            - {name: slug, type: string}
            - {name: region, type: string}
          primaryKey: [code]
    """,
    "Content/datasets/provinces/provinces.csv":
      "code,name_th,name_en,slug,region\n32,สุรินทร์,Surin,surin,NE\n50,เชียงใหม่,Chiang Mai,chiang-mai,N\n",
    "Content/media/map.png": "not a picture",
  ]
  var clock = Instant("2026-11-20T09:00", zone: .thailand)!
  var includesDrafts = false
  var address: SiteAddress?
  /// As for a trace.
  var keepsWithdrawn = false

  init(_ more: [String: String] = [:]) {
    for name in [
      "home", "page", "topic", "province", "region", "bulletin", "dataset", "bulletins", "datasets", "provinces",
      "regions", "releases", "corrections", "api", "404",
    ] {
      files["Templates/\(name).html"] = "{{ page.title }}|{{ page.body }}"
    }
    files.merge(more) { $1 }
  }

  /// The files of the site that `init` makes.
  var starter: [String: String] = [:]

  func load() -> (contents: SiteContents, diagnostics: [Diagnostic]) {
    let entries = files.sorted { $0.key < $1.key }.map { SiteFiles.Entry(SourceFile(path: $0.key, text: $0.value)) }
    return SiteContents.load(
      SiteFiles(site: entries, starter: starter.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }),
      options: SiteContents.Options(
        clock: clock, includesDrafts: includesDrafts, address: address,
        words: ThaiWordBreaker(dictionaryPath: ThaiWordBreaker.installedDictionaryPath),
        keepsWithdrawn: keepsWithdrawn))
  }

  /// Addresses of all pages.
  var addresses: [String] {
    load().contents.plan.entries.compactMap { entry in
      if case .page(let page) = entry { page.path } else { nil }
    }
  }

  /// Everything said of the site and of all its pages.
  func diagnostics() -> [Diagnostic] {
    let (contents, diagnostics) = load()
    return (diagnostics + contents.plan.entries.flatMap { EntryRenderer.render($0, contents).diagnostics }).ordered()
  }

  /// Every problem of the site and of all its pages, as `file:line:column code`.
  var problems: [String] {
    diagnostics().map { diagnostic in
      guard let place = diagnostic.place else { return diagnostic.problem.code }
      let location = place.file.location(ofByte: place.range.lowerBound)
      return "\(place.file.path):\(location.line):\(location.column) \(diagnostic.problem.code)"
    }
  }

  /// What the template of a page printed, without the ids of live values.
  func page(_ path: String, warnings: [String] = []) throws -> String {
    try wholePage(path, warnings: warnings).replacing(
      /class="ph-value(?: ph-sentence)?"(?: id="[^"]*")?/, with: "class=\"ph-value\"")
  }

  func wholePage(_ path: String, warnings: [String] = []) throws -> String {
    let (contents, diagnostics) = load()
    #expect(diagnostics.map(\.problem.code) == warnings)
    let page = try #require(contents.plan.page(at: path), "no page at \(path)")
    let rendered = EntryRenderer.render(.page(page), contents)
    #expect(rendered.diagnostics.map(\.problem.message.english) == [])
    return String(decoding: rendered.files.first?.bytes ?? [], as: UTF8.self)
  }

  /// A file beside a page.
  func file(_ file: String, of path: String) throws -> String? {
    let contents = load().contents
    let page = try #require(contents.plan.page(at: path), "no page at \(path)")
    return EntryRenderer.render(.page(page), contents).files.first { $0.path.text == file }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// What the hints of warnings about records give to be written below `explains`, each once.
  var codes: [String] {
    var known: Set<String> = []
    return hints().compactMap { $0.firstMatch(of: /explains: \[?([a-z]{8}(?:, [a-z]{8})*)/)?.1 }
      .flatMap { $0.split(separator: ", ").map(String.init) }.filter { known.insert($0).inserted }
  }

  func hints() -> [String] {
    diagnostics().compactMap { $0.problem.hint?.english }
  }
}

/// A page in Thai at `/x/`, with front matter and a body.
func pageFile(_ matter: String = "", _ body: String = "", language: String = "th") -> [String: String] {
  ["Content/pages/x.\(language).md": "---\ntitle: X\n\(matter)\n---\n\(body)\n"]
}
