import Datasets
import Fingerprints
import Localization
import SourceText

/// When what of a dataset may be seen; of datasets that say so.
struct DatasetEmbargo: Sendable {
  let title: LocalizedText
  let descriptorPath: String
  private let resource: TableResource
  /// How many rows each embargo of the resource withholds while it holds.
  private let rowCounts: [Int]

  /// Nil where the descriptor withholds nothing at any time.
  /// - Complexity: linear in the rows.
  init?(_ dataset: Dataset, weekStart: Weekday) {
    resource = dataset.descriptor.resource
    guard resource.publishAt != nil || !resource.embargoes.isEmpty else { return nil }
    title = dataset.descriptor.title
    descriptorPath = dataset.descriptorFile.path
    rowCounts = resource.embargoes.map { dataset.rows(withheldBy: $0, weekStart: weekStart).count }
  }

  var publishAt: Instant? { resource.publishAt }

  /// Each instant at which something may be seen that could not be before.
  var instants: [Instant] { [resource.publishAt].compactMap(\.self) + resource.embargoes.map(\.until) }

  /// Those that hold at an instant, the first that ends first, each with the number of rows that it withholds.
  func inForce(at clock: Instant) -> [(embargo: Embargo, rowCount: Int)] {
    resource.embargoes(inForceAt: clock).map { embargo in
      (embargo, rowCounts[resource.embargoes.firstIndex(of: embargo) ?? 0])
    }
  }

  /// What can be seen of the dataset at an instant: two instants of one state show the same.
  func state(at clock: Instant) -> State {
    guard !resource.isWithheld(at: clock) else { return State(isWithheld: true, hiddenRowCount: 0) }
    let times = resource.releaseTimes(at: clock)
    // Each embargo withholds all rows from a period on, so the widest has those of the others among its own.
    return State(
      isWithheld: false, hiddenRowCount: inForce(at: clock).map(\.rowCount).max() ?? 0,
      lastUpdated: times.lastUpdated, nextRelease: times.nextRelease)
  }

  struct State: Sendable, Hashable, Fingerprintable {
    var isWithheld: Bool
    var hiddenRowCount: Int
    var lastUpdated: ReleaseTime?
    var nextRelease: ReleaseTime?

    func fingerprint(into builder: inout FingerprintBuilder) {
      builder.add(isWithheld)
      builder.add(hiddenRowCount)
      builder.add(lastUpdated?.iso)
      builder.add(nextRelease?.iso)
    }
  }
}
