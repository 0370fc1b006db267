import Localization
import SourceText
import YAML

extension TableSchema {
  /// Reads `derived`, and checks each formula against the fields.
  static func derived(_ reader: inout YAMLMappingReader, fields: [Field]) -> [DerivedMeasure] {
    var names = fields.map(\.name)
    let read = reader.mappings("derived", in: "derived") { DerivedMeasure(&$0, fields: fields, names: &names) }
    return (read ?? []).compactMap(\.self)
  }
}

extension DerivedMeasure {
  /// Reads one entry.
  /// - Parameter names: those taken so far; the entry's own joins them.
  fileprivate init?(_ reader: inout YAMLMappingReader, fields: [Field], names: inout [String]) {
    let name = reader.text("name", required: true)
    let text = reader.text("formula", required: true)
    let title = reader.localizedText("title")
    let unit = reader.localizedText("unit")
    let unitPhrase = reader.localizedText("unitPhrase")
    let conditions = reader.localizedText("conditions")
    let decimals = reader.integer("decimals")
    let kind = reader.choice("kind", of: MeasureKind.self) ?? .quantity
    reader.finish(.areExtensions)
    guard let name, let text else { return nil }
    let declaration = reader.node("name")?.range ?? reader.range
    if names.contains(name) { reader.report(DerivedMeasureProblem.nameTaken(name), at: declaration) }
    names.append(name)
    if let decimals, !(0...9).contains(decimals), let range = reader.node("decimals")?.range {
      reader.report(DescriptorProblem.decimals(decimals), at: range)
    }
    let place = reader.node("formula")?.range ?? reader.range
    do throws(MeasureFormulaFault) {
      let formula = try MeasureFormula(text)
      self.init(
        name: name, formula: formula, title: title, unit: unit, unitPhrase: unitPhrase, conditions: conditions,
        decimals: decimals, kind: kind, declaration: declaration)
    } catch {
      reader.report(DerivedMeasureProblem.formula(text, error), at: place)
      return nil
    }
    check(fields, at: place, &reader)
  }

  private func check(_ fields: [Field], at place: SourceRange, _ reader: inout YAMLMappingReader) {
    var parts: [FormulaUnit.Part] = []
    for term in formula.terms {
      guard let field = fields.first(where: { $0.name == term.measure }), field.role == .measure else {
        let measures = fields.filter { $0.role == .measure }.map(\.name)
        let near = Suggestion.nearest(to: term.measure, among: measures)
        reader.report(DerivedMeasureProblem.measureUnknown(term.measure, suggestion: near), at: place)
        continue
      }
      parts.append(FormulaUnit.Part(field))
      for condition in term.conditions where !fields.contains(where: { $0.name == condition.field }) {
        let near = Suggestion.nearest(to: condition.field, among: fields.map(\.name))
        reader.report(DerivedMeasureProblem.fieldUnknown(condition.field, suggestion: near), at: place)
      }
    }
    guard parts.count == formula.terms.count else { return }
    do throws(FormulaUnit.Conflict) {
      if case .known = try FormulaUnit(formula, parts: parts) { return }
      if unit == nil { reader.report(DerivedMeasureProblem.unitNeeded(name), at: declaration) }
    } catch {
      reader.report(DerivedMeasureProblem.unitsDiffer(name, formula.terms.map(\.measure)), at: place)
    }
  }
}
