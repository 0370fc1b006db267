import ArgumentParser
import YAML

/// A command as the parser of arguments knows it, with those below it.
struct CommandTree {
  /// As it is typed: `build`.
  let name: String
  let abstract: String
  let discussion: String
  let arguments: [CommandArgument]
  let subcommands: [CommandTree]

  /// The command `phanit` with everything below it; what the parser itself adds to each, help and version, is left out.
  static func program() throws -> CommandTree {
    let node = JSONParser.parse(Array(description.utf8))
    guard let command = node?["command"] else { throw ValidationError("the commands cannot be listed") }
    return try CommandTree(command)
  }

  /// What the parser tells programs about the commands, as JSON.
  private static var description: String {
    do {
      _ = try Phanit.parseAsRoot(["--experimental-dump-help"])
      return ""
    } catch {
      return Phanit.fullMessage(for: error)
    }
  }

  private init(_ node: YAMLNode) throws {
    name = try node.text("commandName")
    abstract = try node.optionalText("abstract") ?? ""
    discussion = try node.optionalText("discussion") ?? ""
    arguments = try (node["arguments"]?.sequence ?? []).map(CommandArgument.init)
      .filter { !["--help", "--version"].contains($0.title) }
    subcommands = try (node["subcommands"]?.sequence ?? []).filter { try $0.flag("shouldDisplay") }
      .map(CommandTree.init).filter { $0.name != "help" }
  }

  /// The option or flag that is written so: `--output`, `-o`.
  func option(_ name: String) -> CommandArgument? { arguments.first { $0.names.contains(name) } }

  /// The values that are told apart by their place.
  var operands: [CommandArgument] { arguments.filter { $0.kind == .operand } }
}

/// An option, a flag or an operand of a command.
struct CommandArgument {
  enum Kind: String {
    case operand = "positional"
    case option, flag
  }

  let kind: Kind
  /// As they are typed: `-o`, `--output`; none of an operand.
  let names: [String]
  /// What stands for the value in help: `dir`.
  let valueName: String
  let abstract: String
  /// All there are, where they are few.
  let values: [String]
  let defaultValue: String?
  let isOptional: Bool
  let isRepeating: Bool
  /// Whether its value may begin with a dash.
  let takesAnything: Bool

  init(_ node: YAMLNode) throws {
    kind = try node.value("kind", Kind.init)
    names = try (node["names"]?.sequence ?? []).map { name in
      try (name.text("kind") == "short" ? "-" : "--") + name.text("name")
    }
    valueName = try node.optionalText("valueName") ?? ""
    abstract = try node.optionalText("abstract") ?? ""
    values = try (node["allValues"]?.sequence ?? []).map { try $0.asText("allValues") }
    defaultValue = try node.optionalText("defaultValue")
    isOptional = try node.flag("isOptional")
    isRepeating = try node.flag("isRepeating")
    takesAnything = try node.text("parsingStrategy") == "unconditional"
  }

  /// The parser does not tell of types; the options of numbers name their values so.
  var isWholeNumber: Bool { kind == .option && ["n", "port", "days"].contains(valueName) }

  /// An operand as a synopsis has it: `<dir>`, `[<path> ...]`.
  var form: String {
    let name = "<\(valueName)>" + (isRepeating ? " ..." : "")
    return isOptional ? "[\(name)]" : name
  }

  /// The name that says most: `--output`; of an operand, that of its value.
  var title: String { names.first { $0.hasPrefix("--") } ?? names.first ?? "<\(valueName)>" }
}
