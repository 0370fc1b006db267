/// A parameter of a function or a filter.
package struct TemplateParameter: Sendable {
  package let name: String
  package let type: TemplateType
  /// An argument left out arrives as none.
  package let isRequired: Bool
  /// Whether the argument must be written as a literal, so that it can be checked when templates are loaded.
  package let isLiteral: Bool
  /// The texts it may be, which are then written as literals; nil for any.
  package let choices: [String]?

  package init(
    _ name: String, _ type: TemplateType, required: Bool = true, literal: Bool = false, choices: [String]? = nil
  ) {
    self.name = name
    self.type = type
    self.isRequired = required
    self.isLiteral = literal || choices != nil
    self.choices = choices
  }
}
