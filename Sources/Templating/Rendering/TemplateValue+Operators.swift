import Glibc
import SourceText

extension TemplateValue {
  /// The item of a list at an index, from the end where negative, or of a map under a key.
  func element(_ key: TemplateValue) throws(TemplateProblem) -> TemplateValue {
    switch (self, key) {
    case (.list(let values), .integer(let index)):
      let position = index < 0 ? index + values.count : index
      guard values.indices.contains(position) else { throw .indexOutOfRange(index, count: values.count) }
      return values[position]
    case (.text(let text), .integer(let index)):
      let scalars = Array(text.unicodeScalars)
      let position = index < 0 ? index + scalars.count : index
      guard scalars.indices.contains(position) else { throw .indexOutOfRange(index, count: scalars.count) }
      return .text(String(scalars[position]))
    case (.none, _): throw .noValue
    case (.map, .text(let name)), (.object, .text(let name)): return try attribute(named: name)
    default: throw .operandTypes("[ ]", type, key.type)
    }
  }

  /// The items from `start` up to `stop`, every `step`th, as Python counts them.
  func sliced(
    _ start: TemplateValue, _ stop: TemplateValue, _ step: TemplateValue
  ) throws(TemplateProblem) -> TemplateValue {
    let step = step.asInteger ?? 1
    guard step != 0 else { throw .stepZero }
    switch self {
    case .list(let values):
      return .list(Self.positions(start.asInteger, stop.asInteger, step, count: values.count).map { values[$0] })
    case .text(let text):
      let scalars = Array(text.unicodeScalars)
      let positions = Self.positions(start.asInteger, stop.asInteger, step, count: scalars.count)
      return .text(String(String.UnicodeScalarView(positions.map { scalars[$0] })))
    case .none: throw .noValue
    default: throw .operandType("[ : ]", type)
    }
  }

  private static func positions(_ start: Int?, _ stop: Int?, _ step: Int, count: Int) -> StrideTo<Int> {
    /// An end counted from the back where negative, cut to the list.
    func end(_ index: Int?, _ missing: Int) -> Int {
      guard let index else { return missing }
      let lowest = step > 0 ? 0 : -1
      let position = index < 0 ? max(index, -count - 1) + count : index
      return min(max(position, lowest), step > 0 ? count : count - 1)
    }
    let (first, last) = step > 0 ? (end(start, 0), end(stop, count)) : (end(start, count - 1), end(stop, -1))
    return stride(from: first, to: last, by: min(max(step, -count - 1), count + 1))
  }

  func negated() throws(TemplateProblem) -> TemplateValue {
    switch self {
    case .integer(let value):
      guard value != .min else { throw .overflow }
      return .integer(-value)
    case .number(let value): return .number(-value)
    default: throw .operandType("-", type)
    }
  }

  func applying(_ operation: BinaryOperator, _ other: TemplateValue) throws(TemplateProblem) -> TemplateValue {
    switch operation {
    case .equal: return .bool(equals(other))
    case .notEqual: return .bool(!equals(other))
    case .contained: return .bool(try other.contains(self))
    case .notContained: return .bool(try !other.contains(self))
    case .less: return .bool(try isOrdered(precedes(other), operation, other))
    case .greater: return .bool(try isOrdered(other.precedes(self), operation, other))
    case .lessOrEqual: return .bool(try isOrdered(precedes(other), operation, other) || equals(other))
    case .greaterOrEqual: return .bool(try isOrdered(other.precedes(self), operation, other) || equals(other))
    case .add, .subtract, .multiply, .divide, .floorDivide, .remainder, .power: return try calculated(operation, other)
    }
  }

  /// - Parameter result: nil where the two have no order.
  private func isOrdered(
    _ result: Bool?, _ operation: BinaryOperator, _ other: TemplateValue
  ) throws(TemplateProblem) -> Bool {
    if let result { return result }
    if isNone || other.isNone { throw .noValue }
    throw .operandTypes(operation.rawValue, type, other.type)
  }

  private func contains(_ value: TemplateValue) throws(TemplateProblem) -> Bool {
    switch (self, value) {
    case (.list(let values), _): return values.contains { $0.equals(value) }
    case (.map(let map), .text(let key)): return map[key] != nil
    case (.text(let text), .text(let part)): return TextOperations.contains(text, part)
    default: throw .operandTypes("in", value.type, type)
    }
  }

  private func calculated(
    _ operation: BinaryOperator, _ other: TemplateValue
  ) throws(TemplateProblem) -> TemplateValue {
    switch (self, other) {
    case (.integer(let first), .integer(let second)) where operation != .divide && !(operation == .power && second < 0):
      return .integer(try Self.integer(operation, first, second))
    case (.text(let first), .text(let second)) where operation == .add:
      try ValueWriter.checkSize(first.utf8.count + second.utf8.count)
      return .text(first + second)
    case (.list(let first), .list(let second)) where operation == .add:
      try ValueWriter.checkSize((first.count + second.count) * MemoryLayout<TemplateValue>.stride)
      return .list(Array(first) + Array(second))
    default: break
    }
    guard let first = asNumber, let second = other.asNumber else {
      if isNone || other.isNone { throw .noValue }
      throw .operandTypes(operation.rawValue, type, other.type)
    }
    let result = try Self.number(operation, first, second)
    guard result.isFinite else { throw .notFinite }
    return .number(result)
  }

  private static func number(
    _ operation: BinaryOperator, _ first: Double, _ second: Double
  ) throws(TemplateProblem) -> Double {
    switch operation {
    case .add: return first + second
    case .subtract: return first - second
    case .multiply: return first * second
    case .power where first != 0 || second >= 0: return pow(first, second)
    default: break
    }
    guard second != 0, operation != .power else { throw .divisionByZero }
    switch operation {
    case .divide: return first / second
    case .floorDivide: return ((first - remainder(first, second)) / second).rounded()
    default: return remainder(first, second)
    }
  }

  /// Exact, with the divisor's sign, as in Python.
  private static func remainder(_ first: Double, _ second: Double) -> Double {
    let rest = first.truncatingRemainder(dividingBy: second)
    return rest != 0 && (rest < 0) != (second < 0) ? rest + second : rest
  }

  /// Division rounds down and a remainder has the divisor's sign, as in Python.
  private static func integer(
    _ operation: BinaryOperator, _ first: Int, _ second: Int
  ) throws(TemplateProblem) -> Int {
    let (result, overflows): (Int, Bool)
    switch operation {
    case .add: (result, overflows) = first.addingReportingOverflow(second)
    case .subtract: (result, overflows) = first.subtractingReportingOverflow(second)
    case .multiply: (result, overflows) = first.multipliedReportingOverflow(by: second)
    case .power: return try power(first, second)
    default:
      guard second != 0 else { throw .divisionByZero }
      guard second != -1 else {
        guard operation == .floorDivide else { return 0 }
        guard first != .min else { throw .overflow }
        return -first
      }
      let (quotient, remainder) = first.quotientAndRemainder(dividingBy: second)
      let isOff = remainder != 0 && (remainder < 0) != (second < 0)
      if operation == .floorDivide { return isOff ? quotient - 1 : quotient }
      return isOff ? remainder + second : remainder
    }
    guard !overflows else { throw .overflow }
    return result
  }

  private static func power(_ base: Int, _ exponent: Int) throws(TemplateProblem) -> Int {
    var (result, factor, rest) = (1, base, exponent)
    while rest > 0 {
      let (product, overflows) =
        rest.isMultiple(of: 2) ? (result, false) : result.multipliedReportingOverflow(by: factor)
      guard !overflows else { throw .overflow }
      result = product
      rest /= 2
      guard rest > 0 else { break }
      let (square, isTooLarge) = factor.multipliedReportingOverflow(by: factor)
      guard !isTooLarge else { throw .overflow }
      factor = square
    }
    return result
  }
}
