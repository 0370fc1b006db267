import Localization
import SourceText

extension JSONMembers {
  mutating func add(_ name: String, _ number: Double?) {
    add(raw: name, number.map { $0.isFinite ? NumberText.shortest($0) : "null" })
  }

  mutating func add(_ name: String, _ value: CellJSON) { add(raw: name, value.text) }
}
