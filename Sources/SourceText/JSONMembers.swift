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
  /// The members so far, with commas between them.
  private var bytes: [UInt8] = []

  package init(absent absence: Absence) { self.absence = absence }

  package var isEmpty: Bool { bytes.isEmpty }
  package var text: String { "{" + String(decoding: bytes, as: UTF8.self) + "}" }

  package mutating func add(_ name: String, _ text: String?) {
    guard let text else { return addAbsent(name) }
    begin(name)
    JSONText.write(text, into: &bytes)
  }

  package mutating func add(_ name: String, _ number: Int?) { add(raw: name, number.map { String($0) }) }
  package mutating func add(_ name: String, _ flag: Bool) { add(raw: name, flag ? "true" : "false") }

  /// - Parameter values: finished JSON values.
  package mutating func add(_ name: String, _ values: [String]) {
    add(name) { bytes in
      bytes.append("[")
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(",") }
        bytes.append(contentsOf: value.utf8)
      }
      bytes.append("]")
    }
  }

  /// - Parameter value: a finished JSON value.
  package mutating func add(raw name: String, _ value: String?) {
    guard let value else { return addAbsent(name) }
    begin(name)
    bytes.append(contentsOf: value.utf8)
  }

  /// - Parameter write: appends a JSON value.
  package mutating func add(_ name: String, _ write: (inout [UInt8]) -> Void) {
    begin(name)
    write(&bytes)
  }

  private mutating func addAbsent(_ name: String) {
    if absence == .null { add(raw: name, "null") }
  }

  private mutating func begin(_ name: String) {
    if !bytes.isEmpty { bytes.append(",") }
    JSONText.write(name, into: &bytes)
    bytes.append(":")
  }
}
