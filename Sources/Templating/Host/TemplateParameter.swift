/// A parameter of a function or a filter.
package struct TemplateParameter: Sendable {
  package let name: String
  package let type: TemplateType
  /// An argument left out arrives as none.
  package let isRequired: Bool
  /// Whether the argument must be written as a literal, so that it can be checked when templates are loaded.
  package let isLiteral: Bool

  package init(_ name: String, _ type: TemplateType, required: Bool = true, literal: Bool = false) {
    self.name = name
    self.type = type
    self.isRequired = required
    self.isLiteral = literal
  }
}
