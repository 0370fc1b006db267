import SourceText
import YAML

extension KeyKind {
  /// A text for every language, or a mapping with one for each.
  package static var localizedText: KeyKind {
    .either([
      .text,
      .mapping(nil) { reader in
        for language in Language.allCases { _ = reader.text(language.rawValue) }
        reader.finish()
      },
    ])
  }
}
