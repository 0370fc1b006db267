/// What a code means, and how to mend it.
package struct MessagePage: Sendable {
  package let code: String
  /// Markdown, without the heading. Its first line is a sentence of its own.
  package let text: String

  package init(code: String, text: String) {
    self.code = code
    self.text = text
  }

  /// What a list says of it.
  package var summary: String { String(text.prefix { $0 != "\n" }) }

  /// As a terminal shows it: blocks are indented in place of their fences, and nothing is bold.
  package var plainText: String {
    var isInBlock = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line -> String? in
      if line.hasPrefix("```") {
        isInBlock.toggle()
        return nil
      }
      if isInBlock { return line.isEmpty ? "" : "    " + line }
      // The words that begin a part; a text may show these signs itself.
      return String(line.hasPrefix("**") ? line.replacing("**", with: "", maxReplacements: 2) : line)
    }
    return ([code, ""] + lines).joined(separator: "\n") + "\n"
  }
}
