import ArgumentParser
import Building
import SourceText

struct TemplateListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the built-in templates, and which of them the site replaces.",
    discussion: "A file of the same name in Templates of the site takes the place of a built-in one.")

  /// What stands on standard output.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var options: GlobalOptions

  @Option(help: "How the list is printed.")
  var format = Format.text

  func run() {
    let items = TemplateLibrary.items(site: options.site)
    switch format {
    case .text: options.console.say(ProgramText.list(of: items))
    case .json:
      let objects = items.map { item in
        var members = JSONMembers(absent: .null)
        members.add("name", item.name)
        members.add("kind", item.kind.rawValue)
        members.add("replaced", item.isReplaced)
        return members.text
      }
      options.console.show(Array((JSONText.array(objects) + "\n").utf8))
    }
  }
}
