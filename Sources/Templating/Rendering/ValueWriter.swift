import SourceText

/// Writes values as bytes of a page.
enum ValueWriter {
  /// How deep lists and maps may be put into one another, and data be nested in JSON: a model may hold itself.
  static let depthLimit = 64

  /// How large a value made within a template may become: joining doubles quickly.
  static let sizeLimit = 16 << 20

  static func checkSize(_ count: Int) throws(TemplateProblem) {
    guard count <= sizeLimit else { throw .valueSize(limit: sizeLimit) }
  }

  /// Writes `value` into the text of a page: escaped unless it is markup.
  static func write(_ value: TemplateValue, into output: inout [UInt8]) throws(TemplateProblem) {
    switch value {
    case .text(let text): Escaping.escape(text, into: &output)
    case .html(let html): output.append(contentsOf: html.bytes)
    case .integer(let integer): write(integer, into: &output)
    case .number(let number): try write(number, into: &output)
    case .bool(let bool): output.append(bool ? "true" : "false" as StaticString)
    case .none: throw .noValue
    case .list, .map, .object: throw .notPrintable(value.type)
    }
  }

  /// Writes `value` into a quoted attribute. Markup keeps its character references, and shows as text.
  static func writeAttribute(_ value: TemplateValue, into output: inout [UInt8]) throws(TemplateProblem) {
    guard case .html(let html) = value else { return try write(value, into: &output) }
    for byte in html.bytes {
      switch byte {
      case UInt8(ascii: "<"): output.append("&lt;" as StaticString)
      case UInt8(ascii: ">"): output.append("&gt;" as StaticString)
      case UInt8(ascii: "\""): output.append("&quot;" as StaticString)
      case UInt8(ascii: "'"): output.append("&#39;" as StaticString)
      default: output.append(byte)
      }
    }
  }

  static func write(_ integer: Int, into output: inout [UInt8]) {
    if integer < 0 { output.append(UInt8(ascii: "-")) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = integer.magnitude
      var start = digits.count
      repeat {
        start -= 1
        digits.initializeElement(at: start, to: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      } while rest > 0
      output.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  /// The shortest digits that read back as the same number.
  static func write(_ number: Double, into output: inout [UInt8]) throws(TemplateProblem) {
    // Of at most fifteen digits, only one decimal number is nearest to a Double: that with few places is found at once.
    let scaled = number * 10_000
    if number.magnitude < 1e9, scaled.roundedTowardZero == scaled, scaled / 10_000 == number, number != 0 {
      return writeDecimal(Int(scaled), into: &output)
    }
    guard number.isFinite else { throw .notFinite }
    output.append(contentsOf: number.description.utf8)
  }

  /// Writes so many ten thousandths with at least one place.
  private static func writeDecimal(_ value: Int, into output: inout [UInt8]) {
    if value < 0 { output.append(UInt8(ascii: "-")) }
    let (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: 10_000)
    write(Int(whole), into: &output)
    output.append(UInt8(ascii: "."))
    var rest = fraction
    var place: UInt = 1_000
    repeat {
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / place))
      rest %= place
      place /= 10
    } while rest > 0
  }

  /// The text of what can be printed, not escaped.
  static func text(of value: TemplateValue) throws(TemplateProblem) -> String {
    switch value {
    case .text(let text): return text
    case .html(let html): return html.markup
    default:
      var bytes: [UInt8] = []
      try write(value, into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// One after another: markup where any of them or the separator is, with the others escaped.
  static func joined(
    _ values: [TemplateValue], separator: TemplateValue = .text("")
  ) throws(TemplateProblem) -> TemplateValue {
    let isMarkup = (values + [separator]).contains { if case .html = $0 { true } else { false } }
    var bytes: [UInt8] = []
    for (index, value) in values.enumerated() {
      for part in index > 0 ? [separator, value] : [value] {
        if !isMarkup, case .text(let text) = part {
          bytes.append(text)
        } else {
          try write(part, into: &bytes)
        }
      }
      try checkSize(bytes.count)
    }
    return isMarkup ? .html(SafeHTML(trusted: bytes)) : .text(String(decoding: bytes, as: UTF8.self))
  }

  /// Writes JSON that may stand within a script element. A model is an object of its fields, none is null.
  static func writeJSON(_ value: TemplateValue, into output: inout [UInt8], depth: Int) throws(TemplateProblem) {
    guard depth < depthLimit else { throw .nestedTooDeep(limit: depthLimit) }
    try checkSize(output.count)
    switch value {
    case .none: output.append("null" as StaticString)
    case .text(let text): JSONText.write(text, into: &output)
    case .html(let html): JSONText.write(html.markup, into: &output)
    case .bool, .integer, .number: try write(value, into: &output)
    case .list(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        try writeJSON(value, into: &output, depth: depth + 1)
      }
      output.append(UInt8(ascii: "]"))
    case .map(let map):
      try writeMembers(map.keys, into: &output, depth: depth) { map.values[$0] }
    case .object(let object):
      let names = object.shape.fields.map(\.name)
      try writeMembers(names, into: &output, depth: depth) { object.value(at: $0) }
    }
  }

  private static func writeMembers(
    _ names: [String], into output: inout [UInt8], depth: Int, value: (Int) -> TemplateValue
  ) throws(TemplateProblem) {
    output.append(UInt8(ascii: "{"))
    for (index, name) in names.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      JSONText.write(name, into: &output)
      output.append(UInt8(ascii: ":"))
      try writeJSON(value(index), into: &output, depth: depth + 1)
    }
    output.append(UInt8(ascii: "}"))
  }
}

extension TemplateValue {
  /// JSON that may stand within a script element.
  package func json() throws(TemplateProblem) -> String {
    var bytes: [UInt8] = []
    try ValueWriter.writeJSON(self, into: &bytes, depth: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of what can be printed, not escaped.
  package func text() throws(TemplateProblem) -> String { try ValueWriter.text(of: self) }
}
