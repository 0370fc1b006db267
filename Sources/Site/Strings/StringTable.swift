import Fingerprints
import Localization
import SourceText
import YAML

/// The words of the templates, from `Templates/strings/<language>.yaml`: nested keys, joined by dots.
package struct StringTable: Sendable {
  private var texts: [Language: [String: String]] = [:]
  /// All keys of all languages, sorted.
  package private(set) var keys: [String] = []
  /// False where a file of strings could not be read.
  private var isComplete = true

  static func path(of language: Language) -> String { "Templates/strings/\(language.rawValue).yaml" }

  /// Reads the strings of each language. A site's own file adds to the built-in one and replaces its texts.
  /// Every key that one language has and another has not is reported, all of them.
  static func load(_ files: SiteFiles, languages: [Language]) -> (StringTable, [Diagnostic]) {
    var table = StringTable()
    var diagnostics: [Diagnostic] = []
    var places: [String: Diagnostic.Place] = [:]
    var unreadable: Set<Language> = []
    for language in languages {
      var texts: [String: String] = [:]
      for file in [files.builtIn(path(of: language)), files[path(of: language)]?.file].compactMap({ $0 }) {
        let (root, problems) = YAMLParser.parse(file)
        diagnostics += problems
        if root == nil, !problems.isEmpty { unreadable.insert(language) }
        collect(root, prefix: "", file, &texts, &places, &diagnostics)
      }
      table.texts[language] = texts
    }
    table.keys = places.keys.sorted()
    table.isComplete = unreadable.isEmpty
    for key in table.keys {
      for language in languages where table.texts[language]?[key] == nil && !unreadable.contains(language) {
        diagnostics.append(Diagnostic(SiteProblem.missingString(key: key, language: language), at: places[key]))
      }
    }
    return (table, diagnostics)
  }

  /// The words that travel with the tool, of one language.
  package static func builtIn(
    _ files: [(path: String, bytes: [UInt8])], _ language: Language
  ) -> (StringTable, [Diagnostic]) {
    load(SiteFiles(site: [], builtIn: files), languages: [language])
  }

  private static func collect(
    _ node: YAMLNode?, prefix: String, _ file: SourceFile, _ texts: inout [String: String],
    _ places: inout [String: Diagnostic.Place], _ diagnostics: inout [Diagnostic]
  ) {
    for entry in node?.mapping ?? [] {
      let key = prefix + entry.key
      if let scalar = entry.value.scalar {
        texts[key] = scalar.text
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

  /// What is wrong with a key that a template names, or nil.
  func problem(with key: String) -> SiteProblem? {
    keys.contains(key) || !isComplete
      ? nil : .unknownString(key: key, suggestion: Suggestion.nearest(to: key, among: keys))
  }
}
