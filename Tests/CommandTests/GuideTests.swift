import Foundation
import Testing

@Suite("The guides")
struct GuideTests {
  private static let documentation = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Documentation").standardized

  /// A file of the guide: `<!-- file: PATH -->` or `<!-- file: PATH as windows-874 -->`, then a block that holds it.
  private struct Example {
    let path: String
    let isThaiEncoded: Bool
    let text: String
  }

  private static func examples(_ guide: String) throws -> [Example] {
    let text = try String(contentsOf: documentation.appending(path: guide), encoding: .utf8)
    return text.components(separatedBy: "\n<!-- file: ").dropFirst().compactMap { part in
      guard let end = part.range(of: " -->\n"), let open = part.range(of: "\n", range: end.upperBound..<part.endIndex)
      else { return nil }
      let fence = part[end.upperBound..<open.lowerBound].prefix { $0 == "`" || $0 == "~" }
      guard let close = part.range(of: "\n\(fence)\n", range: open.lowerBound..<part.endIndex) else { return nil }
      let words = part[..<end.lowerBound].components(separatedBy: " as ")
      return Example(
        path: words[0], isThaiEncoded: words.count > 1, text: String(part[open.upperBound...close.lowerBound]))
    }
  }

  @Test("what the guide says to write is a site without a problem", arguments: ["guide.en.md", "guide.th.md"])
  func builds(guide: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "my-office", in: folder.path).status == 0)
    let examples = try Self.examples(guide)
    #expect(examples.count >= 11)
    for example in examples {
      let file = URL(filePath: "\(folder.path)/my-office/\(example.path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (example.isThaiEncoded ? windows874(example.text) : Data(example.text.utf8)).write(to: file)
    }
    let checked = try Program.run("data", "validate", "my-office", in: folder.path)
    #expect(checked.status == 0 && checked.errors == "", "\(checked.errors)")
    let built = try Program.run("build", "--site", "my-office", "--clock", "2026-11-20", in: folder.path)
    #expect(built.status == 0 && built.errors == "", "\(built.errors)")
    let folders = "charts/egg-exports.yaml --output pictures"
    for arguments in [
      "-o a.svg charts/egg-exports.yaml", "--width 1200 --theme print charts/egg-exports.yaml", folders,
    ] {
      let drawn = try Program.run(
        ["chart"] + arguments.split(separator: " ").map(String.init), in: folder.path + "/my-office")
      #expect(drawn.status == 0 && drawn.errors == "", "\(arguments): \(drawn.errors)")
    }
    #expect(folder.has("my-office/a.svg") && folder.has("my-office/pictures/egg-exports.svg"))
    let asked = try Program.run(
      "data", "query", "--site", "my-office", "--dataset", "border-trade", "--where", "direction=ส่งออก", "--format",
      "csv",
      in: folder.path)
    #expect(asked.output.contains("1289100000"), "\(asked.output)\(asked.errors)")
    let language = String(guide.dropFirst("guide.".count).prefix(2))
    let rendered = try Program.run(
      "template", "render", "my-office/card.html", "--data", "my-office/card.json", "--language", language,
      in: folder.path)
    try Self.expect(rendered, in: guide)
  }

  @Test("the example of the template language prints what it says")
  func templates() throws {
    let folder = try TemporaryFolder()
    for example in try Self.examples("templates.md") { try folder.write(example.text, to: example.path) }
    let rendered = try Program.run(
      "template", "render", "prices.html", "--data", "prices.json", "--language", "en", in: folder.path)
    try Self.expect(rendered, in: "templates.md")
  }

  /// Compares what was printed with the block below `<!-- rendered -->`.
  private static func expect(_ outcome: Program.Outcome, in guide: String) throws {
    let text = try String(contentsOf: documentation.appending(path: guide), encoding: .utf8)
    #expect(
      outcome.status == 0 && text.contains("<!-- rendered -->\n```html\n\(outcome.output)\n```\n"),
      "\(outcome.output)\(outcome.errors)")
  }

  private func windows874(_ text: String) -> Data {
    Data(text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : UInt8($0.value - 0x0E01 + 0xA1) })
  }
}
