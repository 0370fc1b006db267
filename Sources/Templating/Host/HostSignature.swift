import SourceText

/// A function or a filter that the embedding program gives to templates.
///
/// Signatures are handed to `TemplateSet.load` in a list; their position there is the number under which
/// `TemplateHost.call` is asked for them. A filter of a built-in filter's name takes its place.
package struct HostSignature: Sendable {
  package enum Kind: Sendable {
    case function
    case filter
  }

  package let name: String
  package let kind: Kind
  /// Of a filter the first is the filtered value.
  package let parameters: [TemplateParameter]
  /// Where set, arguments under any other name are taken too, and arrive together as a map after the rest.
  package let otherKeywords: TemplateType?
  package let result: TemplateType
  /// Looks at a call when templates are loaded.
  package let check: (@Sendable (HostCallFacts) -> (any Problem)?)?

  package init(
    _ kind: Kind, _ name: String, _ parameters: [TemplateParameter] = [], otherKeywords: TemplateType? = nil,
    returns result: TemplateType, check: (@Sendable (HostCallFacts) -> (any Problem)?)? = nil
  ) {
    self.name = name
    self.kind = kind
    self.parameters = parameters
    self.otherKeywords = otherKeywords
    self.result = result
    self.check = check
  }
}

/// What is known of a call before any page is rendered.
package struct HostCallFacts: Sendable {
  /// One for each parameter: its value where it is a literal, nil where it is not or was left out.
  package let literals: [TemplateValue?]
  /// One for each parameter: whether there is an argument.
  package let isGiven: [Bool]
  /// One for each parameter: what the argument is; nil where it was left out.
  package let types: [TemplateType?]
  /// The names of the further keyword arguments, in the order written.
  package let otherKeywords: [String]
}
