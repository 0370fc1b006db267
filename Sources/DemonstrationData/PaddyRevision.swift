/// A price that was revised, in the story of the demonstration site, after it had been published.
///
/// The bulletin of that week has the first price in its record, and tells of the revision in its corrections.
package struct PaddyRevision: Sendable {
  package let week: Day
  package let province: String
  package let kind: String
  /// The revised price less the first one, in baht per tonne.
  package let difference: Int

  package static let all = [
    PaddyRevision(week: Day(year: 2026, month: 10, day: 26), province: "33", kind: "hom-mali", difference: -100)
  ]

  func isOf(_ kind: String, in province: String, on week: Day) -> Bool {
    (self.kind, self.province, self.week) == (kind, province, week)
  }
}
