import SourceText
import YAML

extension YAMLMappingReader {
  /// One text for every language, or a mapping of language to text, or one text with that of another language beside it as
  /// `title@en`.
  package mutating func localizedText(_ key: String, required: Bool = false) -> LocalizedText? {
    guard let node = node(key, required: required) else {
      describe(key, as: .localizedText)
      describe(keysLike: "^\(key)@(\(Language.allCases.map(\.rawValue).joined(separator: "|")))$", as: .text)
      return nil
    }
    var text = localizedText(node, named: key)
    guard node.scalar != nil else { return text }
    for language in Language.allCases {
      let name = "\(key)@\(language.rawValue)"
      if keys.contains(where: { $0.key == name }), let other = self.text(name) { text?[language] = other }
    }
    return text
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
