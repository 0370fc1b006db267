import SourceText
import YAML

/// A text that should say which periods or days are meant.
package enum PeriodProblem: Sendable, Hashable {
  /// - Parameters:
  ///   - forms: how the key is written.
  ///   - meant: what the text comes near to, as it is written right.
  case unreadable(String, key: String, forms: String, meant: String?)
}

extension PeriodProblem: Problem {
  package var code: String { "wrong-type" }

  package var message: Prose {
    switch self {
    case .unreadable(let text, let key, let forms, nil):
      Prose(
        th: "'\(key)' ต้องเป็นรูปแบบ \(forms) แต่พบ '\(text)'", en: "'\(key)' must be of the form \(forms), found '\(text)'"
      )
    case .unreadable(let text, let key, _, _?):
      Prose(th: "'\(key)' เป็น '\(text)' ไม่ได้", en: "'\(key)' cannot be '\(text)'")
    }
  }

  package var hint: Prose? {
    switch self {
    case .unreadable(_, _, _, let meant):
      meant.map { Prose(th: "หมายถึง '\($0)' หรือไม่", en: "did you mean '\($0)'?") }
    }
  }
}

extension YAMLMappingReader {
  /// Which periods `key` names.
  package mutating func periodSelection(_ key: String, weekStart: Weekday) -> PeriodSelection? {
    parsed(
      key, forms: PeriodSelection.format, meant: { PeriodSelection.meant(by: $0, weekStart: weekStart) }
    ) { PeriodSelection($0, weekStart: weekStart) }
  }

  /// A text about time that `parse` understands.
  /// - Parameters:
  ///   - forms: how the key is written.
  ///   - meant: what a text that it does not understand comes near to, as it is written right.
  package mutating func parsed<Value>(
    _ key: String, forms: String, meant: (String) -> String?, _ parse: (String) -> Value?
  ) -> Value? {
    guard let node = node(key) else { return nil }
    guard let text = node.scalar?.text else { return report(type: .format(forms), of: key, node) }
    if let value = parse(text) { return value }
    report(PeriodProblem.unreadable(text, key: key, forms: forms, meant: meant(text)), at: node.range)
    return nil
  }
}
