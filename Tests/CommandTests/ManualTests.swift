import DataReports
import Foundation
import SourceText
import Testing
import WordBreaking

@testable import phanit

@Suite("The manual page")
struct ManualTests {
  /// As it reads: without marks of fonts and of dashes.
  private static func words(_ language: Language) throws -> String {
    ManualPage(program: try CommandTree.program(), language: language).text.replacing(/\\f[BIR]/, with: "")
      .replacing("\\-", with: "-")
  }

  @Test("it has every command, and every option and operand below its command", arguments: Language.allCases)
  func complete(language: Language) throws {
    let program = try CommandTree.program()
    let text = try Self.words(language)
    func check(_ command: CommandTree, _ path: String) {
      for next in command.subcommands { check(next, path + " " + next.name) }
      guard command.subcommands.isEmpty else { return }
      let parts = text.components(separatedBy: ".SS \(path)")
      #expect(parts.count == 2, "\(path)")
      let own = parts.last?.components(separatedBy: "\n.S").first ?? ""
      let common = text.components(separatedBy: "\n.SH \(ManualText.commonOptions[language])\n").last ?? ""
      for argument in command.arguments {
        let isThere = [own, common].contains { part in
          argument.names.isEmpty ? part.contains("\n\(argument.valueName)\n") : part.contains(argument.title)
        }
        #expect(isThere, "\(path) \(argument.title)")
      }
    }
    check(program, program.name)
    #expect(program.leaves.count > 15)
  }

  @Test("options of every command stand once")
  func common() throws {
    let text = try Self.words(.english)
    for option in ["--site dir", "--diagnostics diagnostics", "--language language", "-q, --quiet", "-v, --verbose"] {
      #expect(text.components(separatedBy: "\n\(option)\n").count == 2, "\(option)")
    }
  }

  @Test("the help of each command, option and operand has its Thai, and no Thai is without one")
  func thai() throws {
    var asked: Set<String> = []
    func collect(_ command: CommandTree) {
      asked.formUnion([command.abstract, command.discussion] + command.arguments.map(\.abstract))
      command.subcommands.forEach(collect)
    }
    collect(try CommandTree.program())
    let texts = asked.filter { !$0.isEmpty }.map { $0.replacing("\n", with: " ") }
    let known = Set(ThaiHelpTexts.texts.keys)
    let isInUse = Set(texts)
    #expect(isInUse.subtracting(known) == [])
    #expect(known.subtracting(isInUse) == [])
  }

  @Test("no line of words is taken for a request, and dashes stay as they are typed")
  func escapes() {
    var roff = Roff(title: "X", version: "x 1")
    roff.plain(".dot\n'quote\nC:\\dir --all")
    #expect(roff.text.hasSuffix("\n\\&.dot\n\\&'quote\nC:\\edir \\-\\-all\n"))
  }

  @Test("no word of Thai is bold or underlined, which would part its marks from their letters")
  func plainThai() throws {
    let text = ManualPage(program: try CommandTree.program(), language: .thai).text
    #expect(text.contains("\n.ds HF R\n"))
    for marked in text.matches(of: /\\f[BI]([^\\]*)/) { #expect(marked.1.utf8.allSatisfy { $0 < 0x80 }, "\(marked.1)") }
  }

  @Test("the program prints it in the language of messages")
  func prints() throws {
    #expect(try Program.run("manual").output.contains("\n.SH NAME\nphanit \\- turns a folder"))
    #expect(try Program.run("manual", "--language", "th").output.contains("\n.SH ชื่อ\nphanit \\- สร้างเว็บไซต์"))
  }
}

@Suite("Help in Thai")
struct ThaiUsageTests {
  private static func help(_ line: String) throws -> String? {
    ThaiUsage.asked(by: line.split(separator: " ").map(String.init), of: try CommandTree.program())
  }

  @Test("it is asked for by --help, -h and help, and by a command that only has others below it")
  func asked() throws {
    let build = try #require(try Self.help("build --help"))
    #expect(build.hasPrefix("สร้างเว็บไซต์ลงในโฟลเดอร์") && build.contains("\nวิธีใช้: phanit build [<ตัวเลือก>]\n"))
    for line in [
      "build -h", "help build", "build -h --drafts", "help build --language th", "--language=th build --help",
      "build x --help",
    ] {
      #expect(try Self.help(line) == build, "\(line)")
    }
    let data = try #require(try Self.help("data"))
    #expect(data.contains("\n  validate") && data.contains("'phanit help data <คำสั่งย่อย>'"))
    #expect(try Self.help("help data") == data)
    #expect(try Self.help("")?.contains("\n  build   ") == true)
    for line in ["build", "build -- --help", "--version", "help biuld", "data --version", "explain help"] {
      #expect(try Self.help(line) == nil, "\(line)")
    }
  }

  @Test("every command has its options and operands, in lines that a terminal holds")
  func complete() throws {
    let words = ThaiWordBreaker(dictionaryPath: ThaiWordBreaker.installedDictionaryPath)
    func check(_ command: CommandTree, _ path: [String]) {
      let text = ThaiUsage(of: command, path: path, words: words).text
      for argument in command.arguments {
        #expect(text.contains(argument.title), "\(path) \(argument.title)")
        // What is typed is not broken.
        for word in ThaiHelpTexts.text(for: argument.abstract).matches(of: /[!-~]{2,}/) {
          #expect(text.contains(word.output), "\(path) \(word.output)")
        }
      }
      for line in text.split(separator: "\n") { #expect(TextTable.width(of: String(line)) <= 80, "\(line)") }
      for next in command.subcommands { check(next, path + [next.name]) }
    }
    check(try CommandTree.program(), ["phanit"])
  }

  @Test("the program prints it where messages are in Thai, else the English of the parser")
  func prints() throws {
    let thai = try Program.run("new", "dataset", "--help", "--language", "th")
    #expect(thai.status == 0 && thai.output.contains("\nวิธีใช้: phanit new dataset "), "\(thai.output)")
    #expect(try Program.run("help", "new", "dataset", "--language", "th").output == thai.output)
    let english = try Program.run("help", "new", "dataset", "--language", "en")
    #expect(english.status == 0 && english.output.hasPrefix("OVERVIEW: Begin a dataset"), "\(english.errors)")
    let version = try Program.run("build", "--version", "--language", "th")
    #expect(version.status == 0 && !version.output.contains("วิธีใช้"))
  }
}
