import Markdown

/// The words that the HTML of a Markdown text needs, in the files of strings.
package enum MarkdownWords {
  /// - Parameter string: the text of a key; nil where it is missing, which is an error of its own.
  package static func text(of word: MarkdownBody.Word, string: (String) -> String?) -> String {
    let (key, number) = key(of: word)
    return (string(key) ?? "").replacing("{}", with: number)
  }

  /// The key of a word, and what stands for `{}` in it.
  private static func key(of word: MarkdownBody.Word) -> (key: String, number: String) {
    switch word {
    case .notes: ("markdown.notes", "")
    case .backToText(let number): ("markdown.backToText", String(number))
    case .rows: ("markdown.rows", "")
    case .rowsLabel: ("markdown.rowsLabel", "")
    case .callout(let kind): ("markdown.callout.\(kind.rawValue)", "")
    }
  }
}
