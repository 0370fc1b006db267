import ArgumentParser
import Building
import SourceText

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new site: small, complete, in Thai and English.",
    discussion: "With --ci, a folder that holds a site already is given the files of the code host alone.")

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("The folder of the new site: one that is empty or does not exist yet.", valueName: "dir"))
  var folder: String

  @Option(help: "Add what this code host runs: it opens, checks, records and publishes bulletins.")
  var ci: CodeHost?

  func validate() throws {
    if folder.isEmpty { throw ValidationError(th: "ระบุโฟลเดอร์ของเว็บไซต์ใหม่", en: "name the folder of the new site") }
  }

  func run() throws {
    let console = options.console
    do {
      if ci == nil || !NewSite.exists(in: folder) {
        let count = try NewSite.make(in: folder)
        console.say(
          Prose(
            th: "สร้างเว็บใหม่ใน \(folder) แล้ว (\(count) ไฟล์) ต่อไป: phanit serve --site \(folder.asShellWord)",
            en: "Made a new site in \(folder) (\(count) files). Next: phanit serve --site \(folder.asShellWord)"))
      }
      if let ci { console.say(ProgramText.added(try NewSite.add(ci, to: folder), to: folder)) }
    } catch {
      console.report([Diagnostic(error)])
      throw ExitCode(1)
    }
  }
}

extension CodeHost: ExpressibleByArgument {}
