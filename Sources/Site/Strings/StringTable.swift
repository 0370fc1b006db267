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
  /// Of the texts in the site's own files.
  private var placesOfSite: [String: Diagnostic.Place] = [:]
  private var gaps: [Gap] = []
  /// False where a file of strings could not be read.
  private var isComplete = true

  /// A key that a language lacks, or leaves empty, with the place of an other text of it or of the empty one.
  private struct Gap {
    let key: String
    let language: Language
    let place: Diagnostic.Place?

    /// Whether both are told in one list.
    func isBeside(_ other: Gap) -> Bool {
      language == other.language && place?.file.path == other.place?.file.path
    }
  }

  private static let folder = "Templates/strings/"

  static func path(of language: Language) -> String { "\(folder)\(language.rawValue).yaml" }

  /// Reads the strings of each language. A site's own file adds to the built-in one and replaces its texts.
  /// Which keys one language has and another has not is told by `untranslated`.
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
        if !files.isBuiltIn(file) { table.placesOfSite.merge(own) { first, _ in first } }
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
      table.gaps += missing.map { Gap(key: $0, language: language, place: blanks[$0]?[language] ?? places[$0]) }
    }
    for key in table.keys {
      if let problem = table.unlikeTexts(of: key, languages) {
        diagnostics.append(Diagnostic(problem, at: table.placesOfSite[key] ?? places[key]))
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

  /// The keys that a language lacks, one problem for those that stand in one file, at the first, so that a translator has them all in
  /// one list.
  /// - Parameter unused: the keys that no template asks for: what shows nowhere needs no translation.
  func untranslated(besides unused: Set<String> = []) -> [Diagnostic] {
    var lists: [[Gap]] = []
    for gap in gaps where !unused.contains(gap.key) {
      if let index = lists.firstIndex(where: { $0[0].isBeside(gap) }) {
        lists[index].append(gap)
      } else {
        lists.append([gap])
      }
    }
    return lists.map { gaps in
      let places = gaps.compactMap(\.place).sorted { $0.range.lowerBound < $1.range.lowerBound }
      let problem = SiteProblem.missingStrings(keys: gaps.map(\.key), language: gaps[0].language)
      return Diagnostic(problem, at: places.first)
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

  /// The site's own text of a key that a built-in template asks for with a value, or without one, as that text does not have it.
  func blamed(_ diagnostic: Diagnostic) -> Diagnostic {
    guard case .stringValue(let key, _)? = diagnostic.problem as? SiteProblem, let place = placesOfSite[key] else {
      return diagnostic
    }
    return Diagnostic(diagnostic.problem, at: place)
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

  /// The site's own keys that neither a template asks for nor the built-in words have: each would show nowhere. With what is not
  /// translated of the others.
  func unusedOrUntranslated(besides used: Set<String>) -> [Diagnostic] {
    let unused = ownPlaces.keys.sorted().filter { !used.contains($0) }
    return untranslated(besides: Set(unused))
      + unused.map { key in
        let near = Suggestion.nearest(to: key, among: builtInKeys + used.sorted())
        return Diagnostic(SiteProblem.unusedString(key: key, suggestion: near), at: ownPlaces[key])
      }
  }
}
