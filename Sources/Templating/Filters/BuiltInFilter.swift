import SourceText

/// A filter that every template has. A new one is one more entry in a table of this folder.
struct BuiltInFilter: Sendable {
  let name: String
  /// The first is the filtered value.
  let parameters: [TemplateParameter]
  /// The type of the result for arguments of these types; throws what is wrong with them beyond the
  /// parameters' types.
  let result: @Sendable (Facts) throws(TemplateProblem) -> TemplateType
  /// Takes one value for each parameter, none for what was left out.
  let apply: @Sendable ([TemplateValue]) throws(TemplateProblem) -> TemplateValue

  /// What is known of a call when templates are loaded, one for each parameter.
  struct Facts {
    let types: [TemplateType?]
    let literals: [TemplateValue?]
    /// Of the filtered value.
    var subject: TemplateType { types[0] ?? .any }
  }

  init(
    _ name: String, _ parameters: [TemplateParameter],
    result: @escaping @Sendable (Facts) throws(TemplateProblem) -> TemplateType,
    apply: @escaping @Sendable ([TemplateValue]) throws(TemplateProblem) -> TemplateValue
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.apply = apply
  }

  /// A filter whose result is always of one type.
  init(
    _ name: String, _ parameters: [TemplateParameter], returns type: TemplateType,
    apply: @escaping @Sendable ([TemplateValue]) throws(TemplateProblem) -> TemplateValue
  ) {
    self.init(name, parameters, result: { (_) throws(TemplateProblem) in type }, apply: apply)
  }

  static let all: [BuiltInFilter] = textFilters + numberFilters + listFilters + groupFilters + outputFilters

  /// The number of the filter of a name, or of another name for it.
  static func number(of name: String) -> Int? { numbers[aliases[name] ?? name] }

  static let aliases = ["count": "length", "d": "default", "e": "escape", "tojson": "json"]

  private static let numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.name, $0) })

  /// The filter that forgives what is missing.
  static let defaultName = "default"
  static let safeName = "safe"
  /// The filter whose result may stand in a script of data.
  static let jsonName = "json"
}
