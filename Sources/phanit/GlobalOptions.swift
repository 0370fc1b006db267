import ArgumentParser
import SourceText

/// Options every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder: the one that holds Content.", valueName: "dir"))
  var site = "."

  @Option(help: "How problems are printed.")
  var diagnostics = DiagnosticPrinter.Format.text

  @Option(help: "The language of messages: th or en. Without it, Thai where the terminal is set to Thai.")
  var language: MessageLanguage?

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print what is done to each page.")
  var verbose = false

  func validate() throws {
    if site.isEmpty { throw ValidationError(th: "--site ต้องเป็นชื่อโฟลเดอร์", en: "--site must name a folder") }
    let problems = OptionProblem.find(in: CommandLine.arguments.dropFirst())
    if !problems.isEmpty {
      console.report(problems.map { Diagnostic($0) })
      throw ExitCode(64)
    }
  }

  var messageLanguage: Language { language?.language ?? Self.languageOfTerminal }

  var console: Console {
    Console(language: messageLanguage, format: diagnostics, isQuiet: quiet)
  }

  /// That of messages about options, before these are parsed.
  static func language(of arguments: [String]) -> Language {
    value(of: "--language", in: arguments).flatMap(MessageLanguage.init)?.language ?? languageOfTerminal
  }

  /// Likewise how these messages are printed.
  static func console(of arguments: [String]) -> Console {
    let format = value(of: "--diagnostics", in: arguments).flatMap(DiagnosticPrinter.Format.init)
    return Console(language: language(of: arguments), format: format ?? .text, isQuiet: false)
  }

  /// What is left where `--language th` or `--language=th` is taken out.
  static func withoutLanguage(_ arguments: [String]) -> [String] {
    let previous = [""] + arguments
    return zip(previous, arguments).compactMap { previous, argument in
      previous == "--language" || argument == "--language" || argument.hasPrefix("--language=") ? nil : argument
    }
  }

  /// The last one that is written.
  private static func value(of option: String, in arguments: [String]) -> String? {
    zip(arguments, arguments.dropFirst() + [""]).compactMap { argument, next in
      argument == option ? next : argument.hasPrefix(option + "=") ? String(argument.dropFirst(option.count + 1)) : nil
    }.last
  }

  /// The environment decides how messages read; what is built never depends on it.
  private static var languageOfTerminal: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      let value = Terminal.variable(name)
      if !value.isEmpty { return value.hasPrefix("th") ? .thai : .english }
    }
    return .english
  }
}

/// `th` or `en`.
enum MessageLanguage: String, ExpressibleByArgument, CaseIterable {
  case th, en

  var language: Language { self == .th ? .thai : .english }
}

extension DiagnosticPrinter.Format: ExpressibleByArgument {}
