import Localization
import SourceText

extension JSONValue {
  /// The value as JSON, members in the order of their names.
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): NumberText.shortest(number)
    case .string(let text): JSONText.string(text)
    case .array(let items): JSONText.array(items.map(\.text))
    case .object(let members): JSONText.object(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.text) })
    }
  }
}
