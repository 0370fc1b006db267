import ArgumentParser

/// Prints the manual page, which `make install` puts in its place.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page.", shouldDisplay: false)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let page = ManualPage(program: try CommandTree.program(), language: options.messageLanguage)
    options.console.show(Array(page.text.utf8))
  }
}
