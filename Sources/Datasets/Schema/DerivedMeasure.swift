import Localization
import SourceText

/// A measure that is worked out of others: a balance, a price per unit.
package struct DerivedMeasure: Sendable {
  package var name: String
  package var formula: MeasureFormula
  package var title: LocalizedText
  /// Nil where it is that of the parts.
  package var unit: LocalizedText?
  package var unitPhrase: LocalizedText?
  package var conditions: LocalizedText?
  package var decimals: Int?
  package var kind: MeasureKind
  /// Where the descriptor declares it.
  package var declaration: SourceRange

  package init(
    name: String, formula: MeasureFormula, title: LocalizedText? = nil, unit: LocalizedText? = nil,
    unitPhrase: LocalizedText? = nil, conditions: LocalizedText? = nil, decimals: Int? = nil,
    kind: MeasureKind = .quantity, declaration: SourceRange = .start
  ) {
    self.name = name
    self.formula = formula
    self.title = title ?? LocalizedText(same: name)
    self.unit = unit
    self.unitPhrase = unitPhrase
    self.conditions = conditions
    self.decimals = decimals
    self.kind = kind
    self.declaration = declaration
  }
}
