import Foundation
import Testing

/// A guide that is done from the first line to the last: its files are written, its commands run, what it says they print is
/// compared. Marks stand in comments above a block:
///
/// - `file: PATH`, `append: PATH`: the block is written there, or behind what is there; `above "WORDS": PATH` puts it above the first line that has them,
///   `line "WORDS": PATH` in its place;
/// - `change: PATH: OLD to NEW`: what the reader changes by hand; `example: NAME`: a file of `Documentation/examples` that is copied;
///   `clock: INSTANT`: when the commands run;
/// - `prints`: part of what the commands above print; `fails`: the commands end with an error;
/// - `not run: REASON`: neither.
struct GuideStory {
  private enum Step {
    case line(String)
    case commands(String, fails: Bool)
    case prints(String)
  }

  private let steps: [Step]
  private let folder: TemporaryFolder

  /// - Parameter name: of the file in `Documentation`.
  init(_ name: String, in folder: TemporaryFolder) throws {
    self.folder = folder
    var steps: [Step] = []
    var mark = ""
    var parts = GuideParts(try String(contentsOf: Folders.documentation.appending(path: name), encoding: .utf8))
    while let part = parts.next() {
      switch part {
      case .mark(let text):
        mark = text
        if let line = Self.line(for: text) { steps.append(.line(line)) }
      case .block(let language, let text):
        if ["file: ", "append: ", "above ", "line "].contains(where: mark.hasPrefix) {
          steps.append(.line(try Self.writing(text, mark, steps.count, folder)))
        } else if mark == "prints" {
          steps.append(.prints(text))
        } else if language == "sh", !mark.hasPrefix("not run: ") {
          steps.append(.commands(text, fails: mark == "fails"))
        }
        mark = ""
      }
    }
    self.steps = steps
  }

  /// Commands for a mark that stands without a block.
  private static func line(for mark: String) -> String? {
    if mark.hasPrefix("clock: ") { return "CLOCK='\(mark.dropFirst(7))'" }
    if mark.hasPrefix("example: ") { return "cp \"$PHANIT/Documentation/examples/\(mark.dropFirst(9))\" ." }
    guard mark.hasPrefix("change: ") else { return nil }
    let (path, change) = halves(String(mark.dropFirst(8)), ": ")
    let (old, new) = halves(change, " to ")
    return "grep -q '\(old)' '\(path)'; LC_ALL=C sed -i 's|\(old)|\(new)|' '\(path)'"
  }

  private static func halves(_ text: String, _ separator: String) -> (String, String) {
    let parts = text.components(separatedBy: separator)
    return (parts[0], parts.dropFirst().joined(separator: separator))
  }

  /// Commands that put a block where its mark says.
  private static func writing(
    _ text: String, _ mark: String, _ number: Int, _ folder: TemporaryFolder
  ) throws -> String {
    try folder.write(text, to: "blocks/\(number)")
    let block = "\"$ROOT/blocks/\(number)\""
    if mark.hasPrefix("file: ") || mark.hasPrefix("append: ") {
      let (kind, path) = halves(mark, ": ")
      return "mkdir -p \"$(dirname '\(path)')\"; cat \(block) \(kind == "file" ? ">" : ">>") '\(path)'"
    }
    let (kind, rest) = halves(mark, " \"")
    let (words, path) = halves(rest, "\": ")
    let program = """
      index($0, words) && !done {
        while ((getline line < block) > 0) print line
        done = 1
        \(kind == "line" ? "next" : "")
      }
      { print }
      END { exit !done }
      """
    return """
      awk -v words='\(words)' -v block=\(block) '\(program)' '\(path)' > "$ROOT/edited"
      cp "$ROOT/edited" '\(path)'
      """
  }

  /// Runs it in the folder `work`.
  func run(_ environment: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/work", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: folder.path + "/out", withIntermediateDirectories: true)
    var script = """
      phanit() {
        case "$1" in
          serve) test -d Content ;;
          build | record | trace | new)
            case "$*" in
              *--clock*) "$PROGRAM" "$@" ;;
              *) "$PROGRAM" "$@" --clock "$CLOCK" ;;
            esac ;;
          *) "$PROGRAM" "$@" ;;
        esac
      }
      CLOCK=2026-11-13T08:00

      """
    for (number, step) in steps.enumerated() {
      switch step {
      case .line(let text): script += text + "\n"
      case .commands(let text, let fails):
        let group = "{\n\(text)} > \"$ROOT/out/\(number)\" 2>&1"
        script += fails ? "if \(group)\nthen exit 9; fi\n" : group + "\n"
      case .prints: break
      }
    }
    var all = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "PROGRAM": Program.path, "ROOT": folder.path]
    all["PHANIT"] = Folders.package.path
    all.merge(environment) { _, new in new }
    let outcome = try Program.run(
      program: "/bin/bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script], in: folder.path + "/work",
      environment: all)
    try check(outcome)
  }

  /// Compares what was printed; a line of a block may be the beginning or the end of one that was printed.
  private func check(_ outcome: Program.Outcome) throws {
    var output = ""
    for (number, step) in steps.enumerated() {
      switch step {
      case .line: break
      case .commands(let text, _):
        guard let printed = try? folder.read("out/\(number)") else {
          Issue.record("stopped before: \(text)\n\(output)\(outcome.errors)")
          return
        }
        output = printed
      case .prints(let text):
        for line in text.split(separator: "\n") { #expect(output.contains(line), "\(line)\n\(output)") }
      }
    }
    #expect(outcome.status == 0, "\(output)\(outcome.errors)")
  }
}

/// The marks and fenced blocks of a guide, in their order.
struct GuideParts {
  enum Part {
    case mark(String)
    case block(language: String, text: String)
  }

  private var lines: ArraySlice<Substring>

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...] }

  mutating func next() -> Part? {
    while let line = lines.popFirst() {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("<!-- "), text.hasSuffix(" -->") { return .mark(String(text.dropFirst(5).dropLast(4))) }
      if text.hasPrefix("```") {
        return .block(language: String(text.dropFirst(3)), text: block(line.count - text.count))
      }
    }
    return nil
  }

  /// - Parameter indent: how far the fence stands from the margin, as in a list.
  private mutating func block(_ indent: Int) -> String {
    var text = ""
    while let line = lines.popFirst() {
      if line.drop(while: { $0 == " " }) == "```" { break }
      text += line.dropFirst(indent) + "\n"
    }
    return text
  }
}
