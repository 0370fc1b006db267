import DataReports
import SourceText
import WordBreaking

/// What `--help` prints in Thai; the parser of arguments prints the English.
struct ThaiUsage {
  /// Columns of a terminal: of a line, and before what is said of an option.
  private static let (lineWidth, termWidth) = (80, 26)

  private let words: ThaiWordBreaker
  private(set) var text = ""

  init(of command: CommandTree, path: [String], words: ThaiWordBreaker) {
    self.words = words
    add(ThaiHelpTexts.text(for: command.abstract))
    if !command.discussion.isEmpty { add("\n" + ThaiHelpTexts.text(for: command.discussion)) }
    text += "\nวิธีใช้: " + (path + Self.forms(of: command)).joined(separator: " ") + "\n"
    let own = command.arguments
    addList("อาร์กิวเมนต์", own.filter { $0.kind == .operand }.map { (Self.term(of: $0), ThaiHelpTexts.sentence(on: $0)) })
    let common = [
      (term: "--version", words: "แสดงรุ่นของโปรแกรม"), (term: "-h, --help", words: "แสดงวิธีใช้"),
    ]
    addList(
      "ตัวเลือก", own.filter { $0.kind != .operand }.map { (Self.term(of: $0), ThaiHelpTexts.sentence(on: $0)) } + common)
    addList("คำสั่งย่อย", command.subcommands.map { ($0.name, ThaiHelpTexts.text(for: $0.abstract)) })
    if !command.subcommands.isEmpty {
      text += "\nดูวิธีใช้ของคำสั่งย่อยด้วย '\((["phanit", "help"] + path.dropFirst()).joined(separator: " ")) <คำสั่งย่อย>'\n"
    }
  }

  /// The help that a command line asks for; nil where it asks for none, or for one of a command that is not there.
  static func asked(by arguments: [String], of program: CommandTree) -> String? {
    var names = GlobalOptions.withoutLanguage(arguments).prefix { $0 != "--" }
    let isTopic = names.first == "help"
    if isTopic { names.removeFirst() }
    let isAsked = isTopic || names.contains("--help") || names.contains("-h")
    var (command, path) = (program, [program.name])
    for name in names where !name.hasPrefix("-") {
      guard let next = command.subcommands.first(where: { $0.name == name }) else {
        // What follows the name of a command with none below it is for that command.
        if command.subcommands.isEmpty, isAsked, !isTopic { break }
        return nil
      }
      (command, path) = (next, path + [next.name])
    }
    // A command that only has others below it does nothing but tell which.
    let isGroupAlone = !command.subcommands.isEmpty && names.count == path.count - 1
    guard isAsked || isGroupAlone else { return nil }
    let words = ThaiWordBreaker(dictionaryPath: ThaiWordBreaker.installedDictionaryPath)
    return ThaiUsage(of: command, path: path, words: words).text
  }

  private static func forms(of command: CommandTree) -> [String] {
    if !command.subcommands.isEmpty { return ["<คำสั่งย่อย>"] }
    return command.operands.map(\.form) + (command.arguments.contains { $0.kind != .operand } ? ["[<ตัวเลือก>]"] : [])
  }

  private static func term(of argument: CommandArgument) -> String {
    if argument.kind == .operand { return "<\(argument.valueName)>" }
    let names = argument.names.sorted { $0.count < $1.count }.joined(separator: ", ")
    return argument.kind == .flag ? names : "\(names) <\(argument.valueName)>"
  }

  private mutating func addList(_ title: String, _ items: [(term: String, words: String)]) {
    if items.isEmpty { return }
    text += "\n\(title):\n"
    let indent = String(repeating: " ", count: Self.termWidth)
    for item in items {
      let term = "  " + item.term
      let room = Self.termWidth - TextTable.width(of: term)
      text += term + (room > 0 ? String(repeating: " ", count: room) : "\n" + indent)
      text += lines(of: item.words, width: Self.lineWidth - Self.termWidth).joined(separator: "\n" + indent) + "\n"
    }
  }

  private mutating func add(_ words: String) {
    text += lines(of: words, width: Self.lineWidth).joined(separator: "\n") + "\n"
  }

  /// Ends lines after spaces and between Thai words; what is typed, such as `--changed-since`, stays whole.
  private func lines(of text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      let characters = Array(paragraph)
      var (lines, line, word) = ([String](), "", "")
      for (character, mayBreak) in zip(characters, words.breaks(characters)) {
        if mayBreak, word.last.map({ $0 == " " || !$0.isASCII }) ?? true || !character.isASCII {
          (line, word) = (line + word, "")
        }
        word.append(character)
        if TextTable.width(of: line + word) > width, !line.isEmpty {
          lines.append(line.trimmed)
          line = ""
        }
      }
      return lines + [(line + word).trimmed]
    }
  }
}

extension String {
  /// Without spaces at its end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
