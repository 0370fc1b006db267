import SourceText
import YAML

extension LocalizedText {
  /// As JSON: a text for each language in which there is one.
  package var json: String {
    var members = JSONMembers(absent: .omitted)
    for language in Language.allCases { members.add(language.rawValue, self[language]) }
    return members.text
  }

  /// From what `json` wrote.
  package init(recorded node: YAMLNode) throws(YAMLFault) {
    guard let entries = node.mapping else { throw YAMLFault("text", at: node.range) }
    self.init()
    for entry in entries {
      guard let language = Language(rawValue: entry.key) else { throw YAMLFault(entry.key, at: entry.keyRange) }
      self[language] = try entry.value.asText(entry.key)
    }
  }
}
