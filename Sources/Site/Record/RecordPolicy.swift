/// What becomes of a bulletin that is due, uses data and has no record.
package enum RecordPolicy: String, Sendable, CaseIterable {
  case off
  case warn
  /// It is an error.
  case required
}

extension [Document] {
  /// That of a bulletin, of which these are the texts: its own, else the site's.
  func revisionPolicy(_ settings: SiteSettings) -> RevisionPolicy {
    lazy.compactMap(\.frontMatter.revisions).first ?? settings.revisions
  }
}

/// What becomes of a recorded bulletin when its data no longer says what was published.
package enum RevisionPolicy: String, Sendable, CaseIterable {
  /// Its numbers stay as they were published; what would be another now stands beside them.
  case keep
  /// It shows the numbers of today, and what they were.
  case update
  /// It is an error until a correction tells of it; its numbers stay.
  case fail
}
