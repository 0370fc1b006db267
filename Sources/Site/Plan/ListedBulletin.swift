/// A bulletin in the list of all.
struct ListedBulletin: Sendable {
  let document: Document
  /// In the language of the list or, where there is none, in the first one there is.
  let summary: PageSummary
  /// In each of its languages.
  let pages: [PageSummary]
}
