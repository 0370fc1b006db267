import Foundation
import Testing

@Suite("Colours on a terminal")
struct ColorTests {
  /// What the program says of a link that leads nowhere, on a terminal.
  private func terminal(_ options: [String] = [], _ environment: [String: String] = [:]) throws -> String {
    let folder = try TemporaryFolder()
    _ = try Program.run("init", "site", in: folder.path)
    try folder.write("---\ntitle: A\n---\n\n[x](/nowhere/)\n", to: "site/Content/pages/about.en.md")
    return try Program.runOnTerminal(
      ["build", "--site", "site"] + options, in: folder.path,
      environment: ["CI": "true"].merging(environment) { $1 }
    ).errors.replacing("\r\n", with: "\n")
  }

  private let bold = "\u{1B}[1m"
  private let red = "\u{1B}[1;31m"
  private let end = "\u{1B}[0m"

  @Test("the place is bold and the word for an error red; the rest is plain")
  func colored() throws {
    let lines = try terminal().split(separator: "\n")
    let start = "\(bold)Content/pages/about.en.md:5:5:\(end) \(red)error\(end): "
    #expect(lines.first == "\(start)the link '/nowhere/' leads nowhere [link-broken]")
    #expect(lines.count == 6 && !lines.dropFirst().joined().contains("\u{1B}"))
  }

  @Test("without colours it says the same")
  func same() throws {
    let plain = try terminal([], ["NO_COLOR": "1"])
    #expect(try terminal().replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(
    "none with NO_COLOR, on a terminal that knows none, and for programs",
    arguments: [
      ([], ["NO_COLOR": "1"]), ([], ["TERM": "dumb"]), (["--diagnostics", "json"], [:]),
      (["--diagnostics", "github"], [:]),
    ])
  func plain(options: [String], environment: [String: String]) throws {
    let text = try terminal(options, environment)
    #expect(text.contains("leads nowhere") && !text.contains("\u{1B}"))
  }

  @Test("an empty NO_COLOR is none")
  func empty() throws { #expect(try terminal([], ["NO_COLOR": ""]).contains(red)) }

  @Test("none where no terminal is")
  func file() throws {
    let outcome = try Program.run("biuld", environment: ["LANG": "C", "TERM": "xterm-256color"])
    #expect(outcome.errors.hasPrefix("error: "))
  }
}
