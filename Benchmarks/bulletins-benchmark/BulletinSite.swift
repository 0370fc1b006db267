import BuiltInFiles
import Foundation
import Localization
import Site
import SourceText
import WordBreaking

/// The bulletins of a folder as those of a site in memory.
struct BulletinSite {
  let settings: SiteSettings
  let contents: SiteContents
  let bulletins: [Bulletin]

  struct Bulletin {
    let page: PlannedPage
    let file: SourceFile
    let body: SourceRange
    /// Between the `---` lines.
    let matter: SourceRange
  }

  /// Reads all Markdown files below `folder`, of any name, each with a `date`.
  init(_ folder: String) {
    let names = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).filter {
      $0.hasSuffix(".md")
    }
    let files = names.sorted().enumerated().map { number, name in
      let bytes = Array(FileManager.default.contents(atPath: folder + "/" + name) ?? Data())
      return SourceFile(path: "Content/bulletins/\(Self.year(in: bytes))/b\(number).th.md", bytes: bytes)
    }
    let settingsFile = SourceFile(path: SiteSettings.path, text: Self.settingsText)
    settings = SiteSettings.decode(settingsFile).settings
    let (contents, diagnostics) = SiteContents.load(
      SiteFiles(
        site: ([settingsFile] + files).map { SiteFiles.Entry($0) },
        builtIn: BuiltInFiles.templates.map { ($0.path, $0.bytes) }),
      options: SiteContents.Options(
        clock: Instant(date: CivilDate(iso: "2030-01-01")!, secondsOfDay: 0, zone: settings.zone),
        words: ThaiWordBreaker(dictionaryPath: nil)))
    guard !diagnostics.hasErrors, !files.isEmpty else {
      print(DiagnosticPrinter().print(Array(diagnostics.prefix(5))))
      exit(1)
    }
    self.contents = contents
    let filesByPath = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    bulletins = contents.plan.entries.compactMap { entry in
      guard case .page(let page) = entry, case .document(let name) = page.id,
        let file = filesByPath["\(name.kind.folder)\(name.path).th.md"]
      else { return nil }
      let body = Document.body(of: file)
      return Bulletin(
        page: page, file: file, body: body,
        matter: SourceRange("---\n".utf8.count, body.lowerBound - "---\n".utf8.count)
      )
    }
  }

  /// The first four digits behind `date: `.
  private static func year(in bytes: [UInt8]) -> String {
    String(
      String(decoding: bytes.prefix(1024), as: UTF8.self).split(separator: "\ndate: ").dropFirst().first?.prefix(4)
        ?? "")
  }

  private static let settingsText = """
    title: ราคาสินค้าเกษตร
    description: ราคารายสัปดาห์
    baseURL: https://example.org/
    languages: [th]
    office: {name: สำนักงาน}
    licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
    """
}
