import SourceText

/// The manual page `phanit(1)`, made from the commands themselves.
struct ManualPage {
  private let language: Language
  private var roff: Roff

  var text: String { roff.text }

  init(program: CommandTree, language: Language) {
    self.language = language
    roff = Roff(
      title: program.name.uppercased(), version: "\(program.name) \(ProgramText.version)",
      // A heading is set bold by striking each sign twice, in which Thai loses its marks above and below.
      headingFont: language == .thai ? "R" : "B")
    roff.section(ManualText.name[language])
    roff.plain("\(program.name) - \(sentence(program.abstract))")
    roff.section(ManualText.synopsis[language])
    roff.marked(Roff.bold(program.name) + " " + Roff.placeholder(ManualText.command[language]) + " [" + options + "]")
    roff.section(ManualText.description[language])
    roff.plain(ManualText.introduction[language])
    let common = Self.commonOptions(of: program)
    roff.section(ManualText.commands[language])
    for command in program.subcommands { add(command, below: program.name, leavingOut: Set(common.map(\.title))) }
    roff.section(ManualText.commonOptions[language])
    for option in common { add(option) }
    for section in ManualText.sections { add(section) }
  }

  private var options: String { Roff.placeholder(ManualText.options[language]) }

  private mutating func add(_ command: CommandTree, below parent: String, leavingOut common: Set<String>) {
    let name = parent + " " + command.name
    guard command.subcommands.isEmpty else {
      for next in command.subcommands { add(next, below: name, leavingOut: common) }
      return
    }
    roff.subsection(([name] + command.operands.map(\.form)).joined(separator: " "))
    roff.plain(translated(command.abstract))
    if !command.discussion.isEmpty { roff.paragraph(translated(command.discussion)) }
    for argument in command.arguments where !common.contains(argument.title) { add(argument) }
  }

  private mutating func add(_ argument: CommandArgument) {
    let names = argument.names.isEmpty ? [] : argument.names.sorted { $0.count < $1.count }.map(Roff.bold)
    let value = argument.kind == .flag ? nil : Roff.placeholder(argument.valueName)
    let term = ([names.joined(separator: ", ")] + [value].compactMap(\.self)).filter { !$0.isEmpty }
    let words = [translated(argument.abstract)] + ManualText.notes(on: argument).map { $0[language] }
    roff.item(term.joined(separator: " "), words.joined(separator: "\n"))
  }

  private mutating func add(_ section: ManualText.Section) {
    roff.section(section.title[language])
    for (term, words) in section.items { roff.item(Roff.bold(term), words[language]) }
    if let example = section.example { roff.example(example[language]) }
    if let words = section.words { roff.plain(words[language]) }
  }

  /// Those that every command takes, but those that take none.
  private static func commonOptions(of program: CommandTree) -> [CommandArgument] {
    let leaves = program.leaves.filter { !$0.arguments.isEmpty }
    return (leaves.first?.arguments ?? []).filter { option in
      option.kind != .operand && leaves.allSatisfy { $0.option(option.title)?.abstract == option.abstract }
    }
  }

  private func translated(_ words: String) -> String {
    switch language {
    case .english: words
    case .thai: ThaiHelpTexts.text(for: words)
    }
  }

  /// As the line of a list has it: without a capital and a dot.
  private func sentence(_ words: String) -> String {
    let text = translated(words)
    return text.prefix(1).lowercased() + text.dropFirst().trimmingSuffix { $0 == "." }
  }
}

extension CommandTree {
  /// The commands below which there are no others.
  var leaves: [CommandTree] { subcommands.isEmpty ? [self] : subcommands.flatMap(\.leaves) }
}

extension Substring {
  fileprivate func trimmingSuffix(while isPart: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isPart(last) { text.removeLast() }
    return text
  }
}
