import ArgumentParser
import Building
import Markdown
import SourceText

/// `phanit markdown …`: shows what Markdown becomes, without building a site.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown", abstract: "Print the HTML of Markdown files.",
    discussion: """
      Front matter is passed over. Live values and blocks of charts stand as code, for only a site can fill them in.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case html, json }

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Read CommonMark alone: no tables, footnotes or values, and any HTML and any link.")
  var commonmark = false

  @Flag(help: "Let HTML stand in the text, as a site may.")
  var allowHtml = false

  @Option(help: "html, or json with an object a line for each file.")
  var format = Format.html

  @Argument(help: ArgumentHelp("Markdown files; without any, standard input.", valueName: "file"))
  var files: [String] = []

  func validate() throws {
    if files.contains("") { throw ValidationError(th: "ชื่อไฟล์ว่างเปล่า", en: "a file must have a name") }
  }

  func run() throws {
    let markdown = commonmark ? MarkdownOptions.commonMark : MarkdownOptions(allowsRawHTML: allowHtml)
    let (items, diagnostics) = MarkdownReader.read(files, language: options.messageLanguage, options: markdown)
    for item in items {
      switch format {
      case .html: options.console.show(item.html)
      case .json:
        var members = JSONMembers(absent: .null)
        members.add("file", item.file.path)
        members.add("html", String(decoding: item.html, as: UTF8.self))
        options.console.show(Array((members.text + "\n").utf8))
      }
    }
    try options.check(diagnostics)
  }
}
