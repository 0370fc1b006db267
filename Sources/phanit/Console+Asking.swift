import Glibc
import Localization
import SourceText

/// Questions to a person at a terminal.
extension Console {
  /// Whether somebody is there to answer.
  private var hasPerson: Bool { !isQuiet && isatty(STDIN_FILENO) == 1 && Terminal.isThere }

  /// Asks for one of several; nil where there are none, for none of them, and where nobody is there.
  /// - Throws: where the person goes away without an answer.
  func choice(among items: [(key: String, title: LocalizedText)]) throws(NoAnswer) -> String? {
    guard hasPerson, !items.isEmpty else { return nil }
    let lines = items.enumerated().map { "  \($0 + 1)  \($1.key)  \($1.title.text(in: language))" }
    let question = Prose(
      th: "ชุดข่าวใด (พิมพ์เลข หรือกด Enter ถ้าไม่ใช่ชุดใด)", en: "Which series? (its number; Enter for none)")
    draw((lines + [question[language] + " "]).joined(separator: "\n"))
    while let line = readLine() {
      let text = line.filter { !$0.isWhitespace }
      if text.isEmpty { return nil }
      if let number = Int(text), items.indices.contains(number - 1) { return items[number - 1].key }
      if let item = items.first(where: { $0.key == text }) { return item.key }
      draw(Prose(th: "พิมพ์เลข 1 ถึง \(items.count) ", en: "A number from 1 to \(items.count): ")[language])
    }
    draw("\n")
    throw NoAnswer()
  }

  /// Asks for a text.
  /// - Parameter offer: what the person takes by Enter alone.
  /// - Returns: nil where the person leaves it open, and where nobody is there.
  func answer(to question: Prose, offer: String? = nil) -> String? {
    guard hasPerson else { return nil }
    draw(question[language] + " ")
    guard let line = readLine() else {
      draw("\n")
      return nil
    }
    let text = line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    return text.isEmpty ? offer : String(text)
  }

  /// The end of what a person types, by Ctrl-D.
  struct NoAnswer: Error {}
}
