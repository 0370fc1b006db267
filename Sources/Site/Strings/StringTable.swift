import Fingerprints
import Localization
import SourceText
import YAML

/// The words of the templates, from `Templates/strings/<language>.yaml`: nested keys, joined by dots.
package struct StringTable: Sendable {
  private var texts: [Language: [String: String]] = [:]
  /// All keys of all languages, sorted.
  package private(set) var keys: [String] = []
  /// Of the keys that no built-in file has, where there are built-in ones.
  private var ownPlaces: [String: Diagnostic.Place] = [:]
  private var builtInKeys: [String] = []
  /// False where a file of strings could not be read.
  private var isComplete = true

  private static let folder = "Templates/strings/"

  static func path(of language: Language) -> String { "\(folder)\(language.rawValue).yaml" }

  /// Reads the strings of each language. A site's own file adds to the built-in one and replaces its texts.
  /// Every key that one language has and another has not, or leaves empty, is reported, all of them.
  static func load(_ files: SiteFiles, languages: [Language]) -> (StringTable, [Diagnostic]) {
    var table = StringTable()
    var diagnostics: [Diagnostic] = []
    var places: [String: Diagnostic.Place] = [:]
    /// Where a text is empty, by key.
    var blanks: [String: [Language: Diagnostic.Place]] = [:]
    var unreadable: Set<Language> = []
    var builtIn: Set<String> = []
    diagnostics += files.paths(below: folder).compactMap { wordsOfNoLanguage($0, files, languages) }
    for language in languages {
      var texts: [String: String] = [:]
      for file in [files.builtIn(path(of: language)), files[path(of: language)]?.file].compactMap({ $0 }) {
        let (root, problems) = YAMLParser.parse(file)
        diagnostics += problems
        if root == nil, !problems.isEmpty { unreadable.insert(language) }
        var own: [String: Diagnostic.Place] = [:]
        collect(root, prefix: "", file, &texts, &own, &diagnostics)
        places.merge(own) { first, _ in first }
        for (key, place) in own { blanks[key, default: [:]][language] = texts[key] == "" ? place : nil }
        if files.isBuiltIn(file) { builtIn.formUnion(texts.keys) }
      }
      table.texts[language] = texts
    }
    table.keys = places.keys.sorted()
    table.isComplete = unreadable.isEmpty
    for language in languages where !unreadable.contains(language) {
      let missing = table.keys.filter { key in
        // Empty in all languages is a text that a site wants to be rid of.
        let isGiven = languages.contains { table.texts[$0]?[key]?.isEmpty == false }
        return table.texts[language]?[key] == nil || (isGiven && blanks[key]?[language] != nil)
      }
      diagnostics += missingStrings(missing.map { ($0, blanks[$0]?[language] ?? places[$0]) }, in: language)
    }
    for key in table.keys {
      if let problem = table.unlikeTexts(of: key, languages) {
        diagnostics.append(Diagnostic(problem, at: places[key]))
      }
    }
    table.builtInKeys = builtIn.sorted()
    if !builtIn.isEmpty { table.ownPlaces = places.filter { !builtIn.contains($0.key) } }
    return (table, diagnostics)
  }

  /// The words that travel with the tool, of one language.
  package static func builtIn(
    _ files: [(path: String, bytes: [UInt8])], _ language: Language
  ) -> (StringTable, [Diagnostic]) {
    load(SiteFiles(site: [], builtIn: files), languages: [language])
  }

  /// One problem for those that stand in one file, at the first, so that a translator has them all in one list.
  private static func missingStrings(
    _ strings: [(key: String, place: Diagnostic.Place?)], in language: Language
  ) -> [Diagnostic] {
    let files = Dictionary(grouping: strings) { $0.place?.file.path ?? "" }
    return files.sorted { $0.key < $1.key }.map { _, strings in
      let first = strings.min { ($0.place?.range.lowerBound ?? 0) < ($1.place?.range.lowerBound ?? 0) }
      return Diagnostic(SiteProblem.missingStrings(keys: strings.map(\.key), language: language), at: first?.place)
    }
  }

  /// The site's own file of words whose name is that of no language of the site.
  private static func wordsOfNoLanguage(_ path: String, _ files: SiteFiles, _ languages: [Language]) -> Diagnostic? {
    guard let file = files[path]?.file, !files.isBuiltIn(file), !languages.map(self.path(of:)).contains(path) else {
      return nil
    }
    let name = String(path.dropFirst(folder.count))
    return Diagnostic(SiteProblem.stringsOfNoLanguage(file: name, languages: languages), in: file, at: .start)
  }

  private static func collect(
    _ node: YAMLNode?, prefix: String, _ file: SourceFile, _ texts: inout [String: String],
    _ places: inout [String: Diagnostic.Place], _ diagnostics: inout [Diagnostic]
  ) {
    for entry in node?.mapping ?? [] {
      let key = prefix + entry.key
      if let scalar = entry.value.scalar {
        texts[key] = scalar.isNull ? "" : scalar.text
        if places[key] == nil { places[key] = Diagnostic.Place(file: file, range: entry.keyRange) }
      } else if entry.value.mapping != nil {
        collect(entry.value, prefix: key + ".", file, &texts, &places, &diagnostics)
      } else {
        let problem = YAMLProblem.type(key: key, expected: .text, found: file.text(in: entry.value.range))
        diagnostics.append(Diagnostic(problem, in: file, at: entry.value.range))
      }
    }
  }

  package func text(_ key: String, in language: Language) -> String? {
    texts[language]?[key]
  }

  /// What is wrong with a key that a template names, or with the value it gives or does not give, or nil.
  func problem(with key: String, hasValue: Bool) -> SiteProblem? {
    guard keys.contains(key) else {
      return isComplete ? .unknownString(key: key, suggestion: Suggestion.nearest(to: key, among: keys)) : nil
    }
    let places = texts.values.compactMap { $0[key]?.contains(Self.valueMark) }
    // Where the languages differ, that is reported in the files.
    guard let takesValue = places.first, places.allSatisfy({ $0 == takesValue }), takesValue != hasValue else {
      return nil
    }
    return .stringValue(key: key, isMissing: takesValue)
  }

  /// What stands in a text for the value that a template gives.
  static let valueMark = "{}"

  /// A text that takes a value in one language and none in another.
  private func unlikeTexts(of key: String, _ languages: [Language]) -> SiteProblem? {
    let known = languages.filter { texts[$0]?[key] != nil }
    guard let with = known.first(where: { texts[$0]?[key]?.contains(Self.valueMark) == true }),
      let without = known.first(where: { texts[$0]?[key]?.contains(Self.valueMark) == false })
    else { return nil }
    return .unlikeStrings(key: key, with: with, without: without)
  }

  /// The site's own keys that neither a template asks for nor the built-in words have: each would show nowhere.
  func unused(besides used: Set<String>) -> [Diagnostic] {
    ownPlaces.keys.sorted().filter { !used.contains($0) }.map { key in
      let near = Suggestion.nearest(to: key, among: builtInKeys + used.sorted())
      return Diagnostic(SiteProblem.unusedString(key: key, suggestion: near), at: ownPlaces[key])
    }
  }
}
