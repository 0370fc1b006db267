/// The members of a JSON object in their order.
package struct JSONMembers {
  /// What becomes of a member without a value.
  package enum Absence {
    /// It is left out.
    case omitted
    /// It is `null`, so that every object of a kind has the same members.
    case null
  }

  private let absence: Absence
  private var members: [(String, String)] = []

  package init(absent absence: Absence) { self.absence = absence }

  package var isEmpty: Bool { members.isEmpty }
  package var text: String { JSONText.object(members) }

  package mutating func add(_ name: String, _ text: String?) { add(raw: name, text.map(JSONText.string)) }
  package mutating func add(_ name: String, _ number: Int?) { add(raw: name, number.map { String($0) }) }
  package mutating func add(_ name: String, _ flag: Bool) { add(raw: name, flag ? "true" : "false") }

  /// - Parameter values: finished JSON values.
  package mutating func add(_ name: String, _ values: [String]) { add(raw: name, JSONText.array(values)) }

  /// - Parameter value: a finished JSON value.
  package mutating func add(raw name: String, _ value: String?) {
    if let value {
      members.append((name, value))
    } else if absence == .null {
      members.append((name, "null"))
    }
  }
}
