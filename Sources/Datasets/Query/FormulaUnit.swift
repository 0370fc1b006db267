import Localization

/// The unit of a formula, as far as its parts tell.
enum FormulaUnit {
  case plain
  case known(Part)
  /// A product or a quotient: only its author knows.
  case undeclared

  /// What two measures share that may be added up.
  struct Part: Hashable {
    var unit: LocalizedText
    var phrase: LocalizedText?

    init(unit: LocalizedText, phrase: LocalizedText?) {
      self.unit = unit
      self.phrase = phrase
    }

    init(_ field: Field) { self.init(unit: field.unit ?? LocalizedText(), phrase: field.unitPhrase) }
  }

  /// Two parts that are added or taken away but not alike.
  struct Conflict: Error {
    var first: Part?
    var second: Part?
  }

  /// - Parameter parts: the unit of each term.
  init(_ formula: MeasureFormula, parts: [Part]) throws(Conflict) {
    self = try Self.unit(formula.root, parts)
  }

  private static func unit(_ node: MeasureFormula.Node, _ parts: [Part]) throws(Conflict) -> FormulaUnit {
    switch node {
    case .number: return .plain
    case .term(let index): return .known(parts[index])
    case .negated(let inner): return try unit(inner, parts)
    case .binary(.plus, let first, let second), .binary(.minus, let first, let second):
      switch (try unit(first, parts), try unit(second, parts)) {
      case (.known(let first), .known(let second)):
        if first != second { throw Conflict(first: first, second: second) }
        return .known(first)
      case (.known(let part), .plain): throw Conflict(first: part, second: nil)
      case (.plain, .known(let part)): throw Conflict(first: nil, second: part)
      case (.plain, .plain): return .plain
      default: return .undeclared
      }
    case .binary(_, let first, let second):
      if case (.plain, .plain) = (try unit(first, parts), try unit(second, parts)) { return .plain }
      return .undeclared
    }
  }
}
