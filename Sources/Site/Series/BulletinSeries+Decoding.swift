import Localization
import SourceText
import YAML

extension BulletinSeries {
  /// The folder of the files, one for each series.
  static let folder = "Content/series/"

  package static func path(of id: String) -> String { "\(folder)\(id).yaml" }

  /// Reads `Content/series/<id>.yaml`.
  static func decode(_ file: SourceFile, id: String, settings: SiteSettings) -> (BulletinSeries?, [Diagnostic]) {
    let (root, problems) = YAMLParser.parse(file)
    guard problems.isEmpty else { return (nil, problems) }
    var reader = YAMLMappingReader(file, root, named: "series")
    let series = read(&reader, id: id, weekStart: settings.weekStart, settings.dates)
    return (reader.diagnostics.hasErrors ? nil : series, reader.diagnostics)
  }

  /// What the file of a series may say.
  static var shape: MappingShape {
    YAMLMappingReader.shape("series") {
      read(&$0, id: "", weekStart: .monday, DateReading(zone: .thailand))
    }
  }

  private static func read(
    _ reader: inout YAMLMappingReader, id: String, weekStart: Weekday, _ dates: DateReading
  ) -> BulletinSeries {
    var series = BulletinSeries(id: id, file: reader.file)
    series.title = reader.localizedText("title", required: true) ?? series.title
    series.rhythm = reader.parsed("rhythm", forms: ReleaseRhythm.format, meant: ReleaseRhythm.meant) {
      ReleaseRhythm($0)
    }
    series.covers = reader.parsed(
      "covers", forms: Coverage.format, meant: { Coverage.meant(by: $0, weekStart: weekStart) }
    ) { Coverage($0, weekStart: weekStart) }
    series.exceptions = reader.exceptions(dates)
    series.defaults = FrontMatter.shared(&reader)
    let bulletin: [String: [Language: LocatedText]]? = reader.mapping("bulletin", in: "series bulletin") { reader in
      let texts = ["title": reader.texts(of: "title"), "summary": reader.texts(of: "summary")]
      reader.finish()
      return texts
    }
    series.titles = bulletin?["title"] ?? [:]
    series.summaries = bulletin?["summary"] ?? [:]
    reader.finish()
    return series
  }
}

extension YAMLMappingReader {
  fileprivate mutating func exceptions(_ dates: DateReading) -> [BulletinSeries.Exception] {
    let entries = mappings("exceptions", in: "series exceptions") { reader -> BulletinSeries.Exception? in
      reader.form = "{date: 2026-12-11, reason: …, moved: 2026-12-14T09:00}"
      let date = reader.date("date", format: "2026-12-11", required: true, dates)
      let reason = reader.localizedText("reason", required: true)
      let moved = reader.instant("moved", format: "2026-12-14T09:00", dates)
      let range = reader.node("date")?.range ?? reader.range
      reader.finish()
      guard let date, let reason else { return nil }
      return BulletinSeries.Exception(date: date, reason: reason, moved: moved, range: range)
    }
    return (entries ?? []).compactMap(\.self)
  }

  /// One text for every language, or one for each, with their places.
  fileprivate mutating func texts(of key: String) -> [Language: LocatedText] {
    describe(key, as: .localizedText)
    guard let node = node(key) else { return [:] }
    let file = file
    func located(_ node: YAMLNode) -> LocatedText? {
      node.scalar.map { LocatedText(text: $0.text, file: file, range: node.range) }
    }
    if let text = located(node) { return Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, text) }) }
    guard node.mapping != nil else { return report(type: .localizedText, of: key, node) ?? [:] }
    return nested(node, named: key) { reader in
      var texts: [Language: LocatedText] = [:]
      for language in Language.allCases { texts[language] = reader.node(language.rawValue).flatMap(located) }
      reader.finish()
      return texts
    }
  }
}
