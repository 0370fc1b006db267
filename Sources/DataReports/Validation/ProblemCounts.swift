import SourceText

/// How many problems a command found, and of which kinds: the end of what it says.
package struct ProblemCounts: Sendable {
  private let diagnostics: [Diagnostic]
  private let errors: Int
  private let warnings: Int

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
    errors = diagnostics.count(of: .error)
    warnings = diagnostics.count(of: .warning)
  }

  /// "no problems", or "2 errors, 1 warning".
  package var prose: Prose {
    guard errors + warnings > 0 else { return Prose(th: "ไม่พบปัญหา", en: "no problems") }
    return Prose(
      th: "ข้อผิดพลาด \(ProfileReport.count(errors)) จุด คำเตือน \(ProfileReport.count(warnings)) จุด",
      en: "\(Self.noun(errors, "error")), \(Self.noun(warnings, "warning"))")
  }

  /// "1 row", "2 rows".
  package static func noun(_ count: Int, _ word: String) -> String {
    "\(ProfileReport.count(count)) \(word)\(count == 1 ? "" : "s")"
  }

  /// Keys: `errors`, `warnings`; `problems` with `code`, `severity`, `count`, by code.
  package func add(to members: inout JSONMembers) {
    members.add("errors", errors)
    members.add("warnings", warnings)
    members.add("problems", kinds)
  }

  private var kinds: [String] {
    var counts: [String: (severity: Severity, count: Int)] = [:]
    for diagnostic in diagnostics.ordered() {
      let remainder = diagnostic.problem.remainder
      let code = remainder?.code ?? diagnostic.problem.code
      counts[code, default: (diagnostic.problem.severity, 0)].count += remainder?.count ?? 1
    }
    return counts.sorted { $0.key < $1.key }.map { code, item in
      var members = JSONMembers(absent: .null)
      members.add("code", code)
      members.add("severity", item.severity.rawValue)
      members.add("count", item.count)
      return members.text
    }
  }
}
