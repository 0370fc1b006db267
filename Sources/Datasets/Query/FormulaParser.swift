/// Reads a formula by recursive descent.
///
/// Grammar: `sum = product (("+" | "-") product)*`, `product = factor (("*" | "/") factor)*`,
/// `factor = "-" factor | "(" sum ")" | number | name ["[" name "=" value ("," name "=" value)* "]"]`. A `-` within
/// a name belongs to it: the operator stands apart.
struct FormulaParser {
  private(set) var terms: [MeasureFormula.Term] = []
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private static let deepest = 64

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func formula() throws(MeasureFormulaFault) -> MeasureFormula.Node {
    let node = try sum()
    if peek() != nil { throw .unexpected(rest()) }
    return node
  }

  private mutating func sum() throws(MeasureFormulaFault) -> MeasureFormula.Node {
    var node = try product()
    while let operation = operation(.plus, .minus) { node = .binary(operation, node, try product()) }
    return node
  }

  private mutating func product() throws(MeasureFormulaFault) -> MeasureFormula.Node {
    var node = try factor()
    while let operation = operation(.times, .divided) { node = .binary(operation, node, try factor()) }
    return node
  }

  private mutating func factor() throws(MeasureFormulaFault) -> MeasureFormula.Node {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw .tooDeep }
    if take("-") { return .negated(try factor()) }
    if take("(") {
      let node = try sum()
      try expect(")")
      return node
    }
    guard let first = peek() else { throw .unfinished }
    if (48...57).contains(first.value) { return .number(try number()) }
    let term = MeasureFormula.Term(measure: try name(), conditions: try conditions())
    if let index = terms.firstIndex(of: term) { return .term(index) }
    terms.append(term)
    return .term(terms.count - 1)
  }

  private mutating func conditions() throws(MeasureFormulaFault) -> [QueryFilter] {
    guard take("[") else { return [] }
    var conditions: [QueryFilter] = []
    repeat {
      let field = try name()
      try expect("=")
      conditions.append(QueryFilter(field, [try name()]))
    } while take(",")
    try expect("]")
    return conditions
  }

  private mutating func number() throws(MeasureFormulaFault) -> Double {
    let start = position
    while position < scalars.count, (48...57).contains(scalars[position].value) || scalars[position] == "." {
      position += 1
    }
    let text = text(start..<position)
    guard let number = Double(text), text.unicodeScalars.last != "." else { throw .unexpected(text) }
    return number
  }

  /// Letters of any script, digits, `_`, `.`, and `-` between two of them.
  private mutating func name() throws(MeasureFormulaFault) -> String {
    skipSpaces()
    let start = position
    while position < scalars.count {
      let isPart = Self.isNamePart(scalars[position])
      let joins =
        scalars[position] == "-" && position > start && position + 1 < scalars.count
        && Self.isNamePart(scalars[position + 1])
      guard isPart || joins else { break }
      position += 1
    }
    guard position > start else {
      if position == scalars.count { throw .unfinished }
      throw .unexpected(rest())
    }
    return text(start..<position)
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", ".": true
    default: scalar.value >= 0x80 && !scalar.properties.isWhitespace
    }
  }

  private mutating func operation(
    _ first: MeasureFormula.Operation, _ second: MeasureFormula.Operation
  ) -> MeasureFormula.Operation? {
    for operation in [first, second] where take(Unicode.Scalar(operation.rawValue.asciiValue ?? 0)) { return operation }
    return nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(MeasureFormulaFault) {
    if take(scalar) { return }
    if peek() == nil { throw .unfinished }
    throw .unexpected(rest())
  }

  private mutating func peek() -> Unicode.Scalar? {
    skipSpaces()
    return position < scalars.count ? scalars[position] : nil
  }

  private mutating func skipSpaces() {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
  }

  private func rest() -> String {
    let end = min(scalars.count, position + 20)
    return text(position..<end) + (end < scalars.count ? "…" : "")
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
