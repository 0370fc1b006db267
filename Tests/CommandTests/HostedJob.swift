import Foundation
import SourceText
import Testing
import YAML

/// A job of the files that `init --ci` writes, as the scripts that its host would run.
struct HostedJob {
  /// A part that a shell of its own runs, and the variables that it has besides those of the job.
  struct Step {
    let script: String
    let variables: [(name: String, value: String)]
  }

  let steps: [Step]

  /// A job of a workflow of GitHub, its composite actions included; actions of others are left out.
  /// - Parameter values: what the expressions `${{ … }}` in variables stand for; one that is not here fails.
  static func github(
    _ job: String, in workflow: String, of site: String, _ values: [String: String] = [:]
  ) throws -> Self {
    let node = try #require(try read(site + "/.github/workflows/" + workflow)["jobs"]?[job])
    let variables = try pairs(node["env"], values)
    let steps = try (node["steps"]?.sequence ?? []).flatMap { step in
      try Self.steps(step, of: site, variables, values)
    }
    return HostedJob(steps: steps)
  }

  private static func steps(
    _ step: YAMLNode, of site: String, _ variables: [(name: String, value: String)], _ values: [String: String]
  ) throws -> [Step] {
    if let script = step["run"]?.scalar?.text {
      // An expression in a script would be put there unquoted: whoever names a branch could write commands.
      #expect(!script.contains("${{"))
      return [Step(script: script, variables: try variables + pairs(step["env"], values))]
    }
    guard let action = step["uses"]?.scalar?.text, action.hasPrefix("./") else { return [] }
    let file = try read("\(site)/\(action.dropFirst(2))/action.yml")
    return try (file["runs"]?["steps"]?.sequence ?? []).flatMap { try Self.steps($0, of: site, variables, values) }
  }

  /// A job of GitLab with those that it extends, in one shell.
  /// - Parameter values: the variables that the host defines.
  static func gitlab(_ job: String, of site: String, _ values: [String: String]) throws -> Self {
    let file = try read(site + "/.gitlab-ci.yml")
    let node = try #require(file[job])
    let extended = node["extends"].map { $0.sequence ?? [$0] } ?? []
    let parents = try extended.compactMap { $0.scalar?.text }.map { try #require(file[$0]) }
    let all = parents + [node]
    let scripts = all.compactMap { $0["before_script"]?.sequence }.flatMap(\.self) + (node["script"]?.sequence ?? [])
    return HostedJob(
      steps: [
        Step(
          script: scripts.compactMap { $0.scalar?.text }.joined(separator: "\n"),
          variables: try all.flatMap { try pairs($0["variables"], [:]) }.map { ($0.name, filled($0.value, values)) }
            + values.map { ($0.key, $0.value) })
      ])
  }

  /// The names `$NAME` in the value of a variable, filled in.
  private static func filled(_ text: String, _ values: [String: String]) -> String {
    values.sorted { $0.key.count > $1.key.count }.reduce(text) {
      $0.replacingOccurrences(of: "$" + $1.key, with: $1.value)
    }
  }

  private static func pairs(_ node: YAMLNode?, _ values: [String: String]) throws -> [(name: String, value: String)] {
    try (node?.mapping ?? []).map { entry in
      let text = try #require(entry.value.scalar?.text)
      guard text.hasPrefix("${{"), text.hasSuffix("}}") else { return (entry.key, text) }
      let expression = text.dropFirst(3).dropLast(2).trimmingCharacters(in: .whitespaces)
      return (entry.key, try #require(values[expression], "\(expression)"))
    }
  }

  private static func read(_ path: String) throws -> YAMLNode {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let (node, problems) = YAMLParser.parse(SourceFile(path: path, bytes: bytes))
    #expect(problems.isEmpty, "\(path)")
    return try #require(node)
  }
}
