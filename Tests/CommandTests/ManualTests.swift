import Foundation
import SourceText
import Testing

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
    let known = Set(ThaiHelp.texts.keys)
    let isInUse = Set(texts)
    // The discussion of the program itself gives way to the introduction of the page.
    #expect(isInUse.subtracting(known).filter { !$0.hasPrefix("A site is a folder") } == [])
    #expect(known.subtracting(isInUse) == [])
  }

  @Test("no line of words is taken for a request, and dashes stay as they are typed")
  func escapes() {
    var roff = Roff(title: "X", version: "x 1")
    roff.plain(".dot\n'quote\nC:\\dir --all")
    #expect(roff.text.hasSuffix("\n\\&.dot\n\\&'quote\nC:\\edir \\-\\-all\n"))
  }

  @Test("the program prints it in the language of messages")
  func prints() throws {
    #expect(try Program.run("manual").output.contains("\n.SH NAME\nphanit \\- turns a folder"))
    #expect(try Program.run("manual", "--language", "th").output.contains("\n.SH ชื่อ\nphanit \\- สร้างเว็บไซต์"))
  }
}
