import SourceText

extension BuiltInFilter {
  static let textFilters: [BuiltInFilter] = [
    BuiltInFilter("upper", [.init("value", .text)], returns: .text) { (values) throws(TemplateProblem) in
      .text(try text(values[0]).uppercased())
    },
    BuiltInFilter("lower", [.init("value", .text)], returns: .text) { (values) throws(TemplateProblem) in
      .text(try text(values[0]).lowercased())
    },
    BuiltInFilter("trim", [.init("value", .text)], returns: .text) { (values) throws(TemplateProblem) in
      let scalars = try text(values[0]).unicodeScalars
      let start = scalars.firstIndex { !$0.properties.isWhitespace }
      let end = scalars.lastIndex { !$0.properties.isWhitespace }
      guard let start, let end else { return .text("") }
      return .text(String(scalars[start...end]))
    },
    BuiltInFilter(
      "replace", [.init("value", .text), .init("old", .text), .init("new", .text)], returns: .text
    ) { (values) throws(TemplateProblem) in
      .text(try replacing(try text(values[1]), in: try text(values[0]), with: try text(values[2])))
    },
    BuiltInFilter("string", [.init("value", .any)], result: printable("string", .text)) {
      (values) throws(TemplateProblem) in .text(try ValueWriter.text(of: values[0]))
    },
  ]

  /// For a filter that takes what can be printed.
  static func printable(
    _ name: String, _ type: TemplateType
  ) -> @Sendable (Facts) throws(TemplateProblem) -> TemplateType {
    { (facts) throws(TemplateProblem) in
      guard facts.subject.isPrintable else { throw .operandType(name, facts.subject) }
      return type
    }
  }

  static func text(_ value: TemplateValue) throws(TemplateProblem) -> String {
    guard case .text(let text) = value else { throw .valueType(expected: .text, found: value.type) }
    return text
  }

  /// Compares bytes, so that a vowel mark of Thai can be replaced on its own.
  private static func replacing(
    _ old: String, in text: String, with new: String
  ) throws(TemplateProblem) -> String {
    let pattern = Array(old.utf8)
    guard !pattern.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) {
        result.append(new)
        try ValueWriter.checkSize(result.count)
        index += pattern.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
