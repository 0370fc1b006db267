import SourceText

extension YAMLMappingReader {
  /// A text with its place.
  package mutating func located(_ key: String, required: Bool = false) -> LocatedText? {
    guard let node = node(key, .text, required: required) else { return nil }
    guard let scalar = node.scalar else { return report(type: .text, of: key, node) }
    return LocatedText(text: scalar.text, file: file, range: node.range)
  }
}
