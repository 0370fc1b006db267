import Localization
import SourceText

/// Rows of a dataset that nobody may see before an instant.
package struct Embargo: Sendable, Hashable {
  /// From when on they may be seen.
  package var until: Instant
  /// The first period whose rows are withheld; all later ones are too.
  package var from: Period
  /// What the dataset says of itself before, for what the descriptor says belongs to the withheld rows.
  package var lastUpdated: ReleaseTime?
  package var nextRelease: ReleaseTime?
  /// Where the descriptor says so.
  package var range: SourceRange
}

extension TableResource {
  /// Whether nothing of the dataset may be seen at an instant.
  package func isWithheld(at clock: Instant) -> Bool { publishAt.map { $0 > clock } ?? false }

  /// Those that still hold at an instant, the first that ends first.
  package func embargoes(inForceAt clock: Instant) -> [Embargo] {
    embargoes.filter { $0.until > clock }.sorted { ($0.until, $0.from.firstDay) < ($1.until, $1.from.firstDay) }
  }

  /// Whether anything of the dataset is withheld at an instant.
  package func withholds(at clock: Instant) -> Bool {
    isWithheld(at: clock) || embargoes.contains { $0.until > clock }
  }

  /// What the dataset says at an instant of when it was and will be updated: while rows are withheld what the embargo
  /// that ends first says, and nothing else.
  package func releaseTimes(at clock: Instant) -> (lastUpdated: ReleaseTime?, nextRelease: ReleaseTime?) {
    guard let embargo = embargoes(inForceAt: clock).first else { return (lastUpdated, nextRelease) }
    return (embargo.lastUpdated, embargo.nextRelease)
  }
}
