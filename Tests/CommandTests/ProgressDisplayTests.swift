import Foundation
import Testing

@Suite("Progress on a terminal")
struct ProgressDisplayTests {
  private func terminal(_ arguments: [String], in folder: String, _ environment: [String: String] = [:]) throws
    -> String
  {
    let outcome = try Program.runOnTerminal(arguments, in: folder, environment: environment)
    #expect(outcome.status == 0)
    return outcome.errors
  }

  @Test("it is shown in one line that is gone in the end, and nowhere else")
  func shown() throws {
    let folder = try BuildReportingTests.site()
    let build = ["build", "--site", "site", "--force", "--clock", "2026-11-28T12:00"]
    let shown = try terminal(build, in: folder.path)
    #expect(shown.hasPrefix("\r\u{1B}[Kread …") && shown.hasSuffix("\r\u{1B}[K"), "\(shown)")
    #expect(!shown.contains("\n"))
    #expect(try terminal(build + ["--language", "th"], in: folder.path).hasPrefix("\r\u{1B}[Kอ่านไฟล์…"))
    #expect(try terminal(build + ["--quiet"], in: folder.path) == "")
    for environment in [["CI": "true"], ["TERM": "dumb"]] {
      #expect(try terminal(build, in: folder.path, environment) == "")
    }
    #expect(try Program.run(build, in: folder.path).errors == "")
  }
}
