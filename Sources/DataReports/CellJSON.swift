import Datasets
import SourceText

/// A cell as a JSON value: a number where it is one, else the text that data files write.
struct CellJSON {
  let text: String

  init(_ value: CellValue?) {
    text =
      switch value {
      case nil: "null"
      case .integer, .number, .boolean: value?.text ?? "null"
      case .some(let value): JSONText.string(value.text)
      }
  }
}

extension CSVWriter {
  /// A number as it is, everything else neutralised.
  mutating func value(_ value: CellValue?) {
    switch value {
    case nil: missing()
    case .integer, .number: cell(Self.escaped(value?.text ?? ""))
    case .some(let value): text(value.text)
    }
  }

  /// A number in the form that data files have.
  mutating func number(_ text: String?) {
    if let text { cell(Self.escaped(text)) } else { missing() }
  }
}
