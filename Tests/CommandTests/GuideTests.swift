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

    func write(to site: String) throws {
      let file = URL(filePath: "\(site)/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (isThaiEncoded ? windows874(text) : Data(text.utf8)).write(to: file)
    }

    private func windows874(_ text: String) -> Data {
      Data(text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : UInt8($0.value - 0x0E01 + 0xA1) })
    }
  }

  /// - Parameter kind: `file` of those that are there from the beginning.
  private static func examples(_ guide: String, _ kind: String = "file") throws -> [Example] {
    try blocks(guide, "<!-- \(kind): ").map { name, text in
      let words = name.components(separatedBy: " as ")
      return Example(path: words[0], isThaiEncoded: words.count > 1, text: text)
    }
  }

  /// The fenced blocks, also those within lists, below lines that begin with a mark.
  /// - Returns: of each the rest of the line, and what it holds.
  private static func blocks(_ guide: String, _ mark: String) throws -> [(name: String, text: String)] {
    let lines = try String(contentsOf: documentation.appending(path: guide), encoding: .utf8)
      .components(separatedBy: "\n")
    return lines.indices.dropLast().compactMap { index in
      let line = lines[index].drop { $0 == " " }
      guard line.hasPrefix(mark) else { return nil }
      let indent = lines[index].count - line.count
      let fence = lines[index + 1].dropFirst(indent).prefix { $0 == "`" || $0 == "~" }
      let block = lines[(index + 2)...].map { $0.dropFirst(indent) }.prefix { $0 != fence }
      return (
        line.dropFirst(mark.count).replacingOccurrences(of: " -->", with: ""), block.map { $0 + "\n" }.joined()
      )
    }
  }

  @Test("what the guide says to write is a site without a problem", arguments: ["guide.en.md", "guide.th.md"])
  func builds(guide: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "my-office", in: folder.path).status == 0)
    let examples = try Self.examples(guide)
    #expect(examples.count >= 11)
    for example in examples { try example.write(to: folder.path + "/my-office") }
    for addition in try Self.examples(guide, "add") {
      try folder.write(try folder.read("my-office/" + addition.path) + addition.text, to: "my-office/" + addition.path)
    }
    let checked = try Program.run("data", "validate", "my-office", in: folder.path)
    #expect(checked.status == 0 && checked.errors == "", "\(checked.errors)")
    let built = try Program.run("build", "--site", "my-office", "--clock", "2026-11-20", in: folder.path)
    #expect(built.status == 0 && built.errors == "", "\(built.errors)")
    // A page for each row, a topic without data, an old address, a link at the foot.
    for page in ["markets/mueang", "markets/thetsaban", "topics/rice", "contact-us"] {
      #expect(folder.has("my-office/Public/\(page)/index.html"), "\(page)")
    }
    #expect(try folder.read("my-office/Public/index.html").contains(">ข้อมูลเปิด</a>"))
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
  }

  @Test("what the guide begins with commands is checked and built at once", arguments: ["guide.en.md", "guide.th.md"])
  func begins(guide: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "my-office", in: folder.path).status == 0)
    let site = folder.path + "/my-office"
    for example in try Self.examples(guide) where example.path.hasSuffix("egg-prices.csv") {
      try example.write(to: site)
    }
    for (_, lines) in try Self.blocks(guide, "<!-- new") {
      // As a shell takes it apart: words, and texts in quotation marks.
      let words = lines.matches(of: /"([^"]*)"|\S+/).map { $0.1.map(String.init) ?? String($0.0) }
      let begun = try Program.run(Array(words.dropFirst()), in: site)
      #expect(begun.status == 0 && begun.errors == "", "\(begun.errors)")
    }
    let checked = try Program.run("data", "validate", "Content/datasets/egg-prices", in: site)
    // What is left is what a person has to write.
    let warnings = checked.errors.components(separatedBy: "\n").filter { $0.contains(": warning: ") }
    #expect(checked.status == 0 && !checked.errors.contains(": error: "), "\(checked.errors)")
    #expect(!warnings.isEmpty && warnings.allSatisfy { $0.hasSuffix("[text-unfilled]") }, "\(checked.errors)")
    let built = try Program.run("build", "--clock", "2026-11-20", in: site)
    #expect(built.status == 0 && !built.errors.contains("error"), "\(built.errors)")
    #expect(folder.has("my-office/Public/en/topics/eggs/index.html"))
  }

  @Test("what the guide says of records, revisions, traces and the weekly work happens", arguments: ["en", "th"])
  func records(language: String) throws {
    let guide = "guide.\(language).md"
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "my-office", in: folder.path).status == 0)
    let site = folder.path + "/my-office"
    for example in try Self.examples(guide) { try example.write(to: site) }
    func run(_ words: String, at clock: String) throws -> Program.Outcome {
      let arguments = words.split(separator: " ").map(String.init)
      return try Program.run(arguments + ["--clock", clock, "--language", language], in: site)
    }
    func change(_ path: String, _ text: String, to other: String) throws {
      let old = try folder.read("my-office/" + path)
      #expect(old.contains(text))
      try folder.write(old.replacingOccurrences(of: text, with: other), to: "my-office/" + path)
    }
    func block(_ mark: String) throws -> String { try Self.blocks(guide, "<!-- \(mark)").first?.text ?? "" }
    let data = "Content/datasets/egg-prices/"
    let bulletin = "Content/bulletins/2026/egg-prices-2026-11-09.th.md"

    try change("Content/site.yaml", "records: off", to: "records: warn")
    #expect(try run("build", at: "2026-11-13T08:00").errors.contains("[record-missing]"))
    #expect(try run("record", at: "2026-11-13T08:30").errors == "")
    #expect(folder.has("my-office/Content/bulletins/2026/egg-prices-2026-11-09.record.json"))
    // Whatever `--clock` says, what is published by the clock on the wall has a record that stays.
    for (time, clock, code) in [
      ("2199-01-01", "2026-11-13T08:30", nil), ("2001-01-01", "2000-01-01", "[record-published]"),
    ] {
      try change(bulletin, "date: 2026-11-13\n", to: "date: 2026-11-13\npublishAt: \(time)\n")
      let replaced = try run("record --replace egg-prices-2026-11-09", at: clock)
      #expect(code.map(replaced.errors.contains) ?? (replaced.status == 0), "\(replaced.errors)")
      try change(bulletin, "publishAt: \(time)\n", to: "")
    }
    #expect(try run("build", at: "2026-11-13T09:00").errors == "")

    try change(data + "egg-prices.csv", "2026-11-09,mueang,4.00", to: "2026-11-09,mueang,3.95")
    try change(data + "datapackage.yaml", "2026-11-13", to: "2026-11-20")
    let warned = try run("build", at: "2026-11-20T09:00").errors
    #expect(warned == (try block("revised")), "\(warned)")
    #expect(try folder.read("my-office/Public/corrections/index.html").contains("4.00 → 3.95"))
    let traced = try run("trace /bulletins/2026/egg-prices-2026-11-09/#value-egg-change", at: "2026-11-20T09:00").output
    #expect(traced.replacing(/sha256:[0-9a-f]{64}/, with: "sha256:…") == (try block("traced")))
    try change(bulletin, "data:\n", to: block("correction") + "data:\n")
    #expect(try run("build", at: "2026-11-20T10:00").errors == "")
    #expect(try folder.read("my-office/Public/corrections/index.html").contains("3.95 บาท"))

    for example in try Self.examples(guide, "append") {
      try folder.write(folder.read("my-office/" + example.path) + example.text, to: "my-office/" + example.path)
    }
    try change(data + "datapackage.yaml", "2026-11-20", to: "2026-11-27")
    for example in try Self.examples(guide, "week") { try example.write(to: site) }
    #expect(try run("record", at: "2026-11-27T08:30").output.contains("egg-prices-2026-11-16.record.json"))
    #expect(try run("build", at: "2026-11-27T09:00").errors == "")
    #expect(folder.has("my-office/Public/bulletins/2026/egg-prices-2026-11-16/index.html"))
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
}
