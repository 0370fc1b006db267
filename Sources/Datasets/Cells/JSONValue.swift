import SourceText
import YAML

/// A value of a JSON text.
/// - Source: RFC 8259. Stricter: names are not repeated; deeper than 64 levels is refused.
package indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Nil where the text is not one JSON value.
  package init?(_ text: String) {
    guard let node = JSONParser.parse(Array(text.utf8)) else { return nil }
    self.init(node)
  }

  package var items: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }

  package var members: [String: JSONValue]? {
    if case .object(let members) = self { members } else { nil }
  }

  package var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }
}
