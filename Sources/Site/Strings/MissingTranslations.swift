import Localization
import SourceText
import YAML

/// Texts of the settings, titles of series and texts of descriptors that are given by language, and not in every one of the
/// site. What else a series says may be for bulletins of one language.
enum MissingTranslations {
  /// - Parameter languages: of the site.
  /// - Returns: an error for each text and each language that it lacks, at the text; none where the settings cannot be read.
  static func find(in files: SiteFiles, languages: [Language]) -> [Diagnostic] {
    guard let settings = files[SiteSettings.path]?.file, YAMLParser.parse(settings).0 != nil else { return [] }
    let descriptors = files.paths.filter(DatasetCatalogue.isDescriptor).compactMap { files[$0]?.file }
    let series = files.paths.filter(isSeries).compactMap { files[$0]?.file }
    return ([settings] + descriptors).flatMap { missing(in: YAMLParser.parse($0).0, named: [], $0, languages) }
      + series.flatMap { missing(in: YAMLParser.parse($0).0?["title"], named: ["title"], $0, languages) }
  }

  private static func isSeries(_ path: String) -> Bool {
    path.hasPrefix(BulletinSeries.folder) && path.hasSuffix(".yaml")
  }

  private static func missing(
    in node: YAMLNode?, named keys: [String], _ file: SourceFile, _ languages: [Language]
  ) -> [Diagnostic] {
    guard let node else { return [] }
    if let items = node.sequence { return items.flatMap { missing(in: $0, named: keys, file, languages) } }
    guard let entries = node.mapping, !entries.isEmpty else { return [] }
    guard entries.allSatisfy({ Language(rawValue: $0.key) != nil && $0.value.scalar != nil }) else {
      return entries.flatMap { missing(in: $0.value, named: keys + [$0.key], file, languages) }
    }
    let given = Set(entries.filter { !$0.value.isBlank }.map(\.key))
    // Without any text it is no text, which is told where it is read.
    guard !given.isEmpty else { return [] }
    return languages.filter { !given.contains($0.rawValue) }.map { language in
      let key = keys.joined(separator: ".")
      return Diagnostic(SiteProblem.missingTranslation(key: key, language: language), in: file, at: node.range)
    }
  }
}

extension YAMLNode {
  /// A text without anything in it: `""`, or nothing behind the key.
  var isBlank: Bool { isNull || scalar?.text.isEmpty == true }
}
