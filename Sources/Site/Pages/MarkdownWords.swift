import Markdown
import SourceText

/// The words that the HTML of a Markdown text needs, in the files of strings.
package enum MarkdownWords {
  /// - Returns: empty where the table lacks it, which is an error of the table.
  package static func text(of word: MarkdownBody.Word, _ strings: StringTable, in language: Language) -> String {
    let (key, number) = key(of: word)
    return (strings.text(key, in: language) ?? "").replacing("{}", with: number)
  }

  /// The key of a word, and what stands for `{}` in it.
  static func key(of word: MarkdownBody.Word) -> (key: String, number: String) {
    switch word {
    case .notes: ("markdown.notes", "")
    case .backToText(let number): ("markdown.backToText", String(number))
    case .callout(let kind): ("markdown.callout.\(kind.rawValue)", "")
    }
  }
}
