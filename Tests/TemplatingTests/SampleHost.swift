import SourceText
import Templating

enum SampleProblem: Problem {
  case unknownMessage(String)
  case refused

  var code: String {
    switch self {
    case .unknownMessage: "sample-unknown-message"
    case .refused: "sample-refused"
    }
  }

  var message: Prose {
    switch self {
    case .unknownMessage(let key): Prose(th: "ไม่มีข้อความ “\(key)”", en: "there is no message “\(key)”")
    case .refused: Prose(th: "ไม่รับ", en: "refused")
    }
  }
}

/// A host as a site has one: messages with named arguments, links, number formats; it notes what was read.
struct SampleHost: TemplateHost {
  static let messages = ["greeting": "สวัสดี {name}", "title": "พาณิชย์"]

  static let signatures: [HostSignature] = [
    HostSignature(
      .function, "t", [TemplateParameter("key", .text, literal: true)], otherKeywords: .any, returns: .text,
      check: { facts in
        guard let key = facts.literals[0]?.asText, messages[key] == nil else { return nil }
        return SampleProblem.unknownMessage(key)
      }),
    HostSignature(.function, "url", [TemplateParameter("path", .text)], returns: .text),
    HostSignature(
      .filter, "number",
      [TemplateParameter("value", .number), TemplateParameter("decimals", .integer, required: false)], returns: .text),
    HostSignature(.function, "refuse", returns: .text), HostSignature(.function, "maybe", returns: .optional(.text)),
  ]

  var reads: [String] = []

  mutating func call(_ function: Int, _ arguments: [TemplateValue]) throws(HostFailure) -> TemplateValue {
    switch function {
    case 0:
      let key = arguments[0].asText ?? ""
      reads.append(key)
      var text = Self.messages[key] ?? ""
      if case .map(let values) = arguments[1] {
        for (name, value) in zip(values.keys, values.values) {
          text = text.replacing("{\(name)}", with: value.asText ?? value.asInteger.map { "\($0)" } ?? "")
        }
      }
      return .text(text)
    case 1: return .text("/x" + (arguments[0].asText ?? ""))
    case 2:
      guard case .number(let value) = arguments[0] else { return .text("not a number") }
      return .text("[\(value):\(arguments[1].asInteger ?? 0)]")
    default: throw HostFailure(SampleProblem.refused)
    }
  }
}
