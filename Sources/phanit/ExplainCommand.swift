import ArgumentParser
import BuiltInFiles
import SourceText

/// `phanit explain CODE…`: what a message means, and how to mend it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell what a message means, and how to mend it.",
    discussion: """
      Every message ends with its code in brackets: phanit explain csv-type. The beginning of codes lists those that \
      begin so: phanit explain csv. Without a code, all of them are listed.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The code of a message, or the beginning of some.", valueName: "code"))
  var codes: [String] = []

  func run() throws {
    let catalogue = Self.catalogue(in: options.messageLanguage)
    if codes.isEmpty { return show([Self.list(catalogue) { _ in true }]) }
    var (texts, unknown): ([String], [Diagnostic]) = ([], [])
    for written in codes {
      let code = Self.code(written)
      let list = Self.list(catalogue) { $0.code.hasPrefix(code + "-") }
      if let page = catalogue[code] {
        texts.append(page.plainText)
      } else if !list.isEmpty {
        texts.append(list)
      } else {
        let near = Suggestion.nearest(to: code, among: catalogue.pages.map(\.code))
        unknown.append(Diagnostic(ExplainProblem.unknownCode(written, suggestion: near)))
      }
    }
    show(texts)
    try options.check(unknown)
  }

  static func catalogue(in language: Language) -> MessageCatalogue {
    MessageCatalogue(
      BuiltInFiles.messages.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }, language: language)
  }

  /// As it is meant: copied with its brackets, or typed with capitals.
  private static func code(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "[" && $0 != "]" }).lowercased()
  }

  /// A line for each of some pages, under the titles of their families.
  private static func list(_ catalogue: MessageCatalogue, of isListed: (MessagePage) -> Bool) -> String {
    let families = catalogue.families.map { ($0.title, $0.pages.filter(isListed)) }.filter { !$0.1.isEmpty }
    return families.map { title, pages in
      ([title] + pages.map { "  \($0.code): \($0.summary)" }).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func show(_ texts: [String]) {
    options.console.show(Array(texts.joined(separator: "\n").utf8))
  }
}
