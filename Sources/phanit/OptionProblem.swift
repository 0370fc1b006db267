import SourceText

/// What can be wrong with the options of any command.
enum OptionProblem: Sendable, Hashable {
  /// An option that can be given once only: the parser would keep the last and say nothing.
  case twice(String)
  /// `--base-url` that is no address of a site.
  case baseURL(String)

  /// Those that say something more each time.
  private static let repeatable: Set<String> = ["--where", "--over"]

  /// Every option that is given more than once, in order.
  static func find(in arguments: some Sequence<String>) -> [OptionProblem] {
    var counts: [String: Int] = [:]
    var found: [OptionProblem] = []
    for argument in arguments {
      if argument == "--" { break }
      guard argument.hasPrefix("--") else { continue }
      let name = String(argument.prefix { $0 != "=" })
      counts[name, default: 0] += 1
      if counts[name] == 2, !repeatable.contains(name) { found.append(.twice(name)) }
    }
    return found
  }
}

extension OptionProblem: Problem {
  var code: String {
    switch self {
    case .twice: "option-twice"
    case .baseURL: "option-base-url"
    }
  }

  var message: Prose {
    switch self {
    case .baseURL(let text):
      Prose(th: "'\(text)' ใช้เป็นที่อยู่ของเว็บไซต์ไม่ได้", en: "'\(text)' cannot be the address of a site")
    case .twice(let name): Prose(th: "ระบุ '\(name)' มากกว่าหนึ่งครั้ง", en: "'\(name)' is given more than once")
    }
  }

  var hint: Prose? {
    switch self {
    case .baseURL:
      Prose(
        th: "เขียนแบบ --base-url https://host/ หรือ https://host/path/",
        en: "write it as --base-url https://host/ or https://host/path/")
    case .twice: Prose(th: "ให้เหลือครั้งเดียว", en: "give it once")
    }
  }
}
