/// Pages under a heading: a region with its provinces, a year with its bulletins. The title may be empty.
package struct PageGroup: Sendable, Hashable {
  /// Of the datasets that name the codes of others.
  static let codeLists = "code-lists"
  /// Of a region, or `codeLists`; empty for others.
  var code = ""
  package let title: String
  package let pages: [PageSummary]
}
