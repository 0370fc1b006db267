import Datasets
import Localization
import SourceText
import YAML

extension SiteContents {
  /// Datasets that are overdue or stale at the clock, each at the key of its descriptor that says so. Made-up data is never late.
  package func dataAgeProblems() -> [Diagnostic] {
    datasets.ids.compactMap { datasets[$0]?.descriptor }.filter { !$0.isDemonstration }.compactMap { descriptor in
      let resource = descriptor.resource
      if let next = resource.nextRelease {
        guard next.isOverdue(at: clock) else { return nil }
        return Diagnostic(
          DataAgeProblem.overdue(dataset: descriptor.id, due: next.iso), in: descriptor.file,
          at: descriptor.range(of: "nextRelease"))
      }
      guard let frequency = resource.frequency, let limit = frequency.daysUntilStale, let updated = resource.lastUpdated
      else { return nil }
      let day = updated.instant.date(in: settings.zone)
      guard clock.date(in: settings.zone).dayNumber - day.dayNumber > limit else { return nil }
      return Diagnostic(
        DataAgeProblem.stale(dataset: descriptor.id, updated: day, frequency: frequency.words),
        in: descriptor.file, at: descriptor.range(of: "lastUpdated"))
    }
  }
}

extension DatasetDescriptor {
  /// Where the value of a key of its table stands; the beginning where it cannot be told.
  fileprivate func range(of key: String) -> SourceRange {
    let resources = YAMLParser.parse(file).root?["resources"]?.sequence ?? []
    let own = resources.first { $0["name"]?.scalar?.text == resource.name } ?? resources.first
    return own?[key]?.range ?? .start
  }
}

extension Frequency {
  /// Twice the time between two releases, in days, and a long weekend at least; nil for what is published once.
  fileprivate var daysUntilStale: Int? {
    switch self {
    case .daily: 4
    case .weekly: 14
    case .monthly: 62
    case .quarterly: 184
    case .annual: 732
    case .once: nil
    }
  }
}
