/// Pages under a heading: a region with its provinces, a year with its bulletins. The title may be empty.
package struct PageGroup: Sendable, Hashable {
  /// Of a region; empty for others.
  var code = ""
  package let title: String
  package let pages: [PageSummary]
}
