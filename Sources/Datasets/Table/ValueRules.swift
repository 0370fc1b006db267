/// The constraints of a field whose values have an order, made ready once for a table.
struct ValueRules: Sendable {
  let hasRules: Bool
  private let constraints: FieldConstraints
  /// Numbers that need no further look.
  private let admitted: ClosedRange<Double>?

  init(_ field: Field) {
    constraints = field.constraints
    let minimum = Self.number(constraints.minimum)
    let maximum = Self.number(constraints.maximum)
    hasRules = constraints.minimum != nil || constraints.maximum != nil || !constraints.enumeration.isEmpty
    let isRange = constraints.enumeration.isEmpty && (minimum ?? -.infinity) <= (maximum ?? .infinity)
    admitted = isRange && field.type.isNumeric ? (minimum ?? -.infinity)...(maximum ?? .infinity) : nil
  }

  /// Whether a number meets all rules at first sight.
  func admits(_ number: Double) -> Bool { admitted?.contains(number) ?? false }

  func check(_ value: CellValue) throws(CellFault) {
    if let minimum = constraints.minimum, value.isLess(than: minimum) { throw .minimum(minimum.text) }
    if let maximum = constraints.maximum, maximum.isLess(than: value) { throw .maximum(maximum.text) }
    if !constraints.enumeration.isEmpty, !constraints.enumeration.contains(value) {
      throw .enumeration(constraints.enumeration.map(\.text), suggestion: nil)
    }
  }

  private static func number(_ value: CellValue?) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
