import ArgumentParser
import Building
import DataReports
import SourceText

struct TemplateCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check every template of the site against what its pages can print.",
    discussion: "The built-in templates that the site does not replace are checked with it.")

  /// What stands on standard output in the end.
  enum Summary: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var options: GlobalOptions

  @Option(help: "How the summary is printed.")
  var format = Summary.text

  func run() throws {
    let (count, diagnostics) = TemplateReader.check(site: options.site)
    let problems = ProblemCounts(diagnostics)
    options.console.reportWithoutCount(diagnostics)
    switch format {
    case .text: options.console.say(ProgramText.checked(templates: count, problems))
    case .json:
      var members = JSONMembers(absent: .null)
      members.add("templates", count)
      problems.add(to: &members)
      options.console.show(Array((members.text + "\n").utf8))
    }
    options.console.pointToExplanation(of: diagnostics)
    if diagnostics.hasErrors { throw ExitCode(1) }
  }
}
