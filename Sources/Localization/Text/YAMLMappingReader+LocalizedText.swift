import SourceText
import YAML

extension YAMLMappingReader {
  /// One text for every language, or a mapping of language to text.
  package mutating func localizedText(_ key: String, required: Bool = false) -> LocalizedText? {
    guard let node = node(key, required: required) else { return nil }
    return localizedText(node, named: key)
  }

  package mutating func localizedText(_ node: YAMLNode, named key: String) -> LocalizedText? {
    if let scalar = node.scalar { return LocalizedText(same: scalar.text) }
    guard node.mapping != nil else { return report(type: .localizedText, of: key, node) }
    let (text, isRead) = nested(node, named: key) { reader in
      var text = LocalizedText()
      for language in Language.allCases { text[language] = reader.text(language.rawValue) }
      reader.finish()
      return (text, !text.isEmpty || !reader.diagnostics.isEmpty)
    }
    guard isRead else { return report(type: .localizedText, of: key, node) }
    return text.isEmpty ? nil : text
  }
}
