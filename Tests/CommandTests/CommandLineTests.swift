import Foundation
import SourceText
import Testing

@testable import phanit

@Suite("Command lines that cannot be understood")
struct CommandLineTests {
  private func problem(_ line: String) throws -> CommandLineProblem? {
    CommandLineCheck.problem(in: line.split(separator: " ").map(String.init), of: try CommandTree.program())
  }

  @Test(
    "a mistyped command is told with the one that was meant",
    arguments: [
      ("biuld", "phanit", "build"), ("srve --port 1", "phanit", "serve"), ("data validat x", "phanit data", "validate"),
      ("help tempalte", "phanit", "template"), ("somethingelse", "phanit", nil),
    ])
  func commands(line: String, command: String, suggestion: String?) throws {
    let name = line.split(separator: " ").first { !["help", "data"].contains($0) } ?? ""
    #expect(try problem(line) == .unknownCommand(String(name), command: command, suggestion: suggestion))
  }

  @Test("a mistyped option is told with the one that was meant")
  func options() throws {
    #expect(
      try problem("build --outptu x") == .unknownOption("--outptu", command: "phanit build", suggestion: "--output"))
    let near = "--base-url"
    #expect(
      try problem("build --base-ulr=x") == .unknownOption("--base-ulr", command: "phanit build", suggestion: near))
    for option in ["--nothing", "-x", "-qx"] {
      #expect(
        try problem("build \(option)") == .unknownOption(option, command: "phanit build", suggestion: nil))
    }
    #expect(try problem("--site x build") == .optionBeforeCommand("--site", owner: "phanit build"))
  }

  @Test("a value that an option does not take is told with those that it takes")
  func values() throws {
    let formats = ["text", "json", "github"]
    #expect(
      try problem("build --diagnostics jsn")
        == .value("jsn", option: "--diagnostics", allowed: formats, suggestion: "json"))
    #expect(
      try problem("build --diagnostics=xml")
        == .value("xml", option: "--diagnostics", allowed: formats, suggestion: nil))
    #expect(try problem("build --force=yes") == .valueNotTaken(flag: "--force"))
    #expect(try problem("build --jobs many") == .notWhole("many", option: "--jobs"))
    for line in ["build --output", "build --output --force"] {
      #expect(try problem(line) == .valueMissing(option: "--output", valueName: "dir", command: "phanit build"))
    }
  }

  @Test("words too many and words too few")
  func operands() throws {
    #expect(try problem("init") == .argumentMissing("<dir>", command: "phanit init"))
    #expect(
      try problem("build no-such-folder")
        == .extraArgument("no-such-folder", command: "phanit build", isFolder: false))
    // A folder may be the site's.
    #expect(try problem("build /") == .extraArgument("/", command: "phanit build", isFolder: true))
    #expect(try problem("version /") == .extraArgument("/", command: "phanit version", isFolder: false))
  }

  @Test(
    "nothing is wrong with a command line that the parser takes",
    arguments: [
      "", "--version", "--help", "help", "help data query", "build", "build -qv -o out --base-url=https://a.example/",
      "build --help", "init x", "data validate a b c", "data query --dataset x --sort=-value --limit 3",
      "markdown -- -x", "data query --spec -", "new bulletin weekly",
    ])
  func right(line: String) throws { #expect(try problem(line) == nil) }

  @Test(
    "the program says it in the language of messages, in the form that is asked for, and exits with 64",
    arguments: [
      "biuld", "help biuld", "build --outptu x", "build --diagnostics jsn", "build extra", "init", "build --output",
      "build --force=1", "--site x build", "build --jobs x",
    ])
  func languages(line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let folder = try TemporaryFolder()
    let thai = try Program.run(arguments, in: folder.path, environment: ["LANG": "th_TH.UTF-8"])
    let english = try Program.run(arguments, in: folder.path)
    #expect(thai.status == 64 && english.status == 64 && thai.output + english.output == "")
    #expect(thai.errors.hasPrefix("ข้อผิดพลาด: ") && english.errors.hasPrefix("error: "), "\(english.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("programs read it as any problem")
  func json() throws {
    let outcome = try Program.run("biuld", "--diagnostics", "json")
    #expect(
      outcome.errors == #"{"severity":"error","code":"command-unknown","message":"'phanit' has no command 'biuld'","#
        + #""hint":"did you mean 'build'?"}"# + "\n")
  }

  @Test(
    "a word that a shell would take apart is printed in quotes",
    arguments: [
      ("my-office", "my-office"), ("ราคา/ไข่", "ราคา/ไข่"), ("my site", "'my site'"), ("a'b", "'a'\\''b'"),
      ("a'\u{0E31}b", "'a'\\''\u{0E31}b'"), ("$(x)", "'$(x)'"), ("", "''"),
    ])
  func shellWords(text: String, word: String) {
    #expect(Array(text.asShellWord.unicodeScalars) == Array(word.unicodeScalars))
  }
}
