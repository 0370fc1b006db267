/// The pages on the codes of problems in one language, as `Documentation/messages` has them.
package struct MessageCatalogue: Sendable {
  /// The pages of a file, which belong together.
  package struct Family: Sendable {
    package let title: String
    package let pages: [MessagePage]
  }

  /// In the order of the files.
  package let families: [Family]

  /// - Parameter files: those of all languages, each with a name like `csv.th.md`.
  package init(_ files: [(path: String, text: String)], language: Language) {
    families = files.filter { $0.path.hasSuffix(".\(language.rawValue).md") }.map { Self.family($0.text) }
  }

  package var pages: [MessagePage] { families.flatMap(\.pages) }

  package subscript(code: String) -> MessagePage? { pages.first { $0.code == code } }

  private static let heading = "## `"

  private static func family(_ text: String) -> Family {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // What looks like a heading within a block is part of an example.
    var isInBlock = false
    let starts = lines.indices.filter { index in
      if lines[index].hasPrefix("```") { isInBlock.toggle() }
      return !isInBlock && lines[index].hasPrefix(heading)
    }
    let pages = zip(starts, starts.dropFirst() + [lines.endIndex]).map { start, end in
      MessagePage(
        code: String(lines[start].dropFirst(heading.count).prefix { $0 != "`" }),
        text: trimmed(lines[(start + 1)..<end]).joined(separator: "\n"))
    }
    return Family(title: String((lines.first ?? "").drop { $0 == "#" || $0 == " " }), pages: pages)
  }

  private static func trimmed(_ lines: ArraySlice<Substring>) -> ArraySlice<Substring> {
    let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let end = lines.lastIndex { !$0.isEmpty } ?? lines.endIndex - 1
    return start <= end ? lines[start...end] : []
  }
}
