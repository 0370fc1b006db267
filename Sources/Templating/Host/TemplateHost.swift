import SourceText

/// The embedding program while a page is rendered: it answers calls, and notes what they read.
package protocol TemplateHost {
  /// - Parameters:
  ///   - function: the position of the signature in the list given to `TemplateSet.load`.
  ///   - arguments: one for each parameter, none where it was left out, each of the declared type (a `.number`
  ///     parameter gets `.number` even for an integer); then the map of further keywords where declared.
  mutating func call(_ function: Int, _ arguments: [TemplateValue]) throws(HostFailure) -> TemplateValue
}

/// Why a call could not be answered.
package struct HostFailure: Error {
  package let problem: any Problem

  package init(_ problem: any Problem) {
    self.problem = problem
  }
}

/// The host of templates that call nothing.
package struct NoHost: TemplateHost {
  package init() {}

  package mutating func call(_ function: Int, _ arguments: [TemplateValue]) throws(HostFailure) -> TemplateValue {
    .none
  }
}
