import Localization
import SourceText

/// The members of a JSON object in their order. What is nil becomes `null`, so that every object of a kind has the
/// same members.
struct JSONMembers {
  private var members: [(String, String)] = []

  var text: String { JSONText.object(members) }

  mutating func add(_ name: String, _ text: String?) { add(raw: name, text.map(JSONText.string)) }
  mutating func add(_ name: String, _ number: Int?) { add(raw: name, number.map { String($0) }) }
  mutating func add(_ name: String, _ flag: Bool) { add(raw: name, flag ? "true" : "false") }

  mutating func add(_ name: String, _ number: Double?) {
    add(raw: name, number.map { $0.isFinite ? NumberText.shortest($0) : "null" })
  }

  mutating func add(_ name: String, _ text: LocalizedText?, _ language: Language) {
    add(name, text.flatMap { $0.isEmpty ? nil : $0.text(in: language) })
  }

  mutating func add(_ name: String, _ value: CellJSON) { add(raw: name, value.text) }

  mutating func add(_ name: String, _ values: [String]) { add(raw: name, JSONText.array(values)) }

  /// A finished JSON value.
  mutating func add(raw name: String, _ value: String?) { members.append((name, value ?? "null")) }
}
