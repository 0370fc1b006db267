import SourceText

/// Why a command line cannot be understood.
enum CommandLineProblem: Sendable, Hashable {
  /// `command` is the one below which it was looked for: `phanit data`.
  case unknownCommand(String, command: String, suggestion: String?)
  case unknownOption(String, command: String, suggestion: String?)
  /// An option of `owner` that stands before it.
  case optionBeforeCommand(String, owner: String)
  case valueMissing(option: String, valueName: String, command: String)
  /// A flag is there or is not.
  case valueNotTaken(flag: String)
  case value(String, option: String, allowed: [String], suggestion: String?)
  case notWhole(String, option: String)
  /// `isFolder`: where it is one that could be the site's.
  case extraArgument(String, command: String, isFolder: Bool)
  case argumentMissing(String, command: String)
  /// What a command itself finds, in the language of messages.
  case other(String)
}

extension CommandLineProblem: Problem {
  var code: String {
    switch self {
    case .unknownCommand: "command-unknown"
    case .unknownOption: "option-unknown"
    case .optionBeforeCommand: "option-before-command"
    case .valueMissing: "option-value-missing"
    case .valueNotTaken, .value, .notWhole, .other: "option-value"
    case .extraArgument: "argument-extra"
    case .argumentMissing: "argument-missing"
    }
  }

  var message: Prose {
    switch self {
    case .unknownCommand(let name, let command, _):
      Prose(th: "'\(command)' ไม่มีคำสั่งย่อย '\(name)'", en: "'\(command)' has no command '\(name)'")
    case .unknownOption(let name, let command, _):
      Prose(th: "'\(command)' ไม่มีตัวเลือก '\(name)'", en: "'\(command)' has no option '\(name)'")
    case .optionBeforeCommand(let name, _):
      Prose(th: "ตัวเลือก '\(name)' อยู่ก่อนชื่อคำสั่ง", en: "the option '\(name)' stands before the command")
    case .valueMissing(let option, let valueName, _):
      Prose(
        th: "ไม่ได้ระบุค่าของ '\(option)' (<\(valueName)>)", en: "the option '\(option)' lacks its value, <\(valueName)>")
    case .valueNotTaken(let flag):
      Prose(th: "'\(flag)' ไม่รับค่า", en: "'\(flag)' takes no value")
    case .value(let value, let option, _, _):
      Prose(th: "'\(option)' ไม่มีค่า '\(value)'", en: "'\(value)' is no value of '\(option)'")
    case .notWhole(let value, let option):
      Prose(
        th: "'\(option)' ต้องเป็นจำนวนเต็ม แต่พบ '\(value)'", en: "'\(option)' must be a whole number, found '\(value)'")
    case .extraArgument(let text, let command, _):
      Prose(th: "'\(command)' ไม่รับ '\(text)'", en: "'\(command)' does not take '\(text)'")
    case .other(let message): Prose(th: message, en: message)
    case .argumentMissing(let name, let command):
      Prose(th: "'\(command)' ต้องระบุ \(name)", en: "'\(command)' needs \(name)")
    }
  }

  var hint: Prose? {
    switch self {
    case .unknownCommand(_, _, let near?), .unknownOption(_, _, let near?), .value(_, _, _, let near?):
      Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .unknownCommand(_, let command, nil), .unknownOption(_, let command, nil),
      .valueMissing(_, _, let command), .argumentMissing(_, let command), .extraArgument(_, let command, false):
      Prose(th: "ดูวิธีใช้ด้วย '\(command) --help'", en: "'\(command) --help' tells how it is used")
    case .optionBeforeCommand(let name, let owner):
      Prose(th: "เขียนไว้หลังคำสั่ง: \(owner) \(name) …", en: "write it after the command: \(owner) \(name) …")
    case .notWhole, .other: nil
    case .valueNotTaken(let flag): Prose(th: "เขียนเพียง '\(flag)'", en: "write '\(flag)' alone")
    case .value(_, _, let allowed, nil):
      Prose(
        th: "ใช้ได้: \(allowed.joined(separator: ", "))", en: "it may be: \(allowed.joined(separator: ", "))")
    case .extraArgument(let text, let command, true):
      Prose(
        th: "ถ้าเป็นโฟลเดอร์ของเว็บ ให้เขียน \(command) --site \(text.asShellWord)",
        en: "if it is the site's folder, write: \(command) --site \(text.asShellWord)")
    }
  }
}
