/// A JSON value to be written for people too: with line breaks, and members in their order.
package indirect enum JSONTree: Sendable, Hashable {
  case text(String)
  case flag(Bool)
  case array([JSONTree])
  case object([Member])

  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSONTree

    package init(_ name: String, _ value: JSONTree) {
      self.name = name
      self.value = value
    }
  }

  /// Indented by two spaces; a list of texts stands in one line where that is short.
  package var indented: String { text(indent: "") + "\n" }

  private func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return JSONText.string(text)
    case .flag(let flag): return flag ? "true" : "false"
    case .array(let values):
      let texts = values.map { $0.text(indent: inner) }
      let line = "[" + texts.joined(separator: ", ") + "]"
      if !line.contains("\n"), indent.count + line.count <= 120 { return line }
      return "[\n" + texts.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      let texts = members.map { inner + JSONText.string($0.name) + ": " + $0.value.text(indent: inner) }
      return texts.isEmpty ? "{}" : "{\n" + texts.joined(separator: ",\n") + "\n\(indent)}"
    }
  }
}
