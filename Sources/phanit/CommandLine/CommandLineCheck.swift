import Glibc
import SourceText

/// Finds what the parser of arguments stumbles over, to say it in the language of messages and with what was meant.
/// The parser alone decides whether a command line is right.
struct CommandLineCheck {
  private var command: CommandTree
  private var path: [String]
  private var rest: ArraySlice<String>
  private var operandCount = 0

  /// - Returns: the first thing that is wrong; nil where nothing is, or nothing that can be seen without the types of values.
  static func problem(in arguments: [String], of program: CommandTree) -> CommandLineProblem? {
    let isTopic = arguments.first == "help"
    var check = CommandLineCheck(
      command: program, path: [program.name], rest: isTopic ? arguments.dropFirst() : arguments[...])
    return check.walk() ?? (isTopic ? nil : check.missingArgument)
  }

  private var name: String { path.joined(separator: " ") }

  private mutating func walk() -> CommandLineProblem? {
    var takesOptions = true
    while let argument = rest.popFirst() {
      if argument == "--", takesOptions {
        takesOptions = false
      } else if takesOptions, argument.hasPrefix("-"), argument != "-" {
        if let problem = takeOption(argument) { return problem }
      } else if let problem = take(argument) {
        return problem
      }
    }
    return nil
  }

  /// Takes the name of a command, or an operand.
  private mutating func take(_ text: String) -> CommandLineProblem? {
    if command.subcommands.isEmpty { return takeOperand(text) }
    guard let next = command.subcommands.first(where: { $0.name == text }) else {
      let near = Suggestion.nearest(to: text, among: command.subcommands.map(\.name))
      return .unknownCommand(text, command: name, suggestion: near)
    }
    command = next
    path.append(next.name)
    return nil
  }

  private mutating func takeOperand(_ text: String) -> CommandLineProblem? {
    let operands = command.operands
    guard operandCount < operands.count || operands.last?.isRepeating == true else {
      return .extraArgument(text, command: name, isFolder: command.option("--site") != nil && Self.isFolder(text))
    }
    operandCount += 1
    return nil
  }

  private mutating func takeOption(_ argument: String) -> CommandLineProblem? {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if ["--help", "-h", "--version"].contains(parts[0]) { return nil }
    guard let option = command.option(parts[0]) else {
      return Self.areFlags(argument, of: command) ? nil : unknown(parts[0])
    }
    if option.kind == .flag { return parts.count > 1 ? .valueNotTaken(flag: parts[0]) : nil }
    guard let value = parts.count > 1 ? parts[1] : takeValue(of: option) else {
      return .valueMissing(option: parts[0], valueName: option.valueName, command: name)
    }
    if option.isWholeNumber, Int(value) == nil { return .notWhole(value, option: parts[0]) }
    if option.values.isEmpty || option.values.contains(value) { return nil }
    let near = Suggestion.nearest(to: value, among: option.values)
    return .value(value, option: parts[0], allowed: option.values, suggestion: near)
  }

  private mutating func takeValue(of option: CommandArgument) -> String? {
    guard let next = rest.first, option.takesAnything || !next.hasPrefix("-") || next == "-" else { return nil }
    return rest.popFirst()
  }

  private func unknown(_ option: String) -> CommandLineProblem {
    if let owner = command.subcommands.first(where: { rest.contains($0.name) && $0.option(option) != nil }) {
      return .optionBeforeCommand(option, owner: name + " " + owner.name)
    }
    let names = command.arguments.flatMap(\.names).filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
    let near = option.hasPrefix("--") ? Suggestion.nearest(to: String(option.dropFirst(2)), among: names) : nil
    return .unknownOption(option, command: name, suggestion: near.map { "--" + $0 })
  }

  private var missingArgument: CommandLineProblem? {
    let operand = command.operands.dropFirst(operandCount).first { !$0.isOptional }
    return operand.map { .argumentMissing($0.title, command: name) }
  }

  /// Whether it is several flags of one letter in one word: `-qv`.
  private static func areFlags(_ argument: String, of command: CommandTree) -> Bool {
    !argument.hasPrefix("--") && argument.dropFirst().allSatisfy { command.option("-\($0)")?.kind == .flag }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
