import Localization

extension Dataset {
  /// The dataset as everybody may see it at an instant: as if the rows of embargoes that still hold were not in its
  /// files. Nil where nothing of it may be seen.
  /// - Complexity: linear in the rows where any are withheld, else constant.
  package func published(at clock: Instant, weekStart: Weekday) -> Dataset? {
    guard !descriptor.resource.isWithheld(at: clock) else { return nil }
    let embargoes = descriptor.resource.embargoes(inForceAt: clock)
    guard !embargoes.isEmpty else { return self }
    var isHidden = [Bool](repeating: false, count: table.rowCount)
    for embargo in embargoes {
      for row in rows(withheldBy: embargo, weekStart: weekStart) { isHidden[row] = true }
    }
    var descriptor = descriptor
    (descriptor.resource.lastUpdated, descriptor.resource.nextRelease) = descriptor.resource.releaseTimes(at: clock)
    return Dataset(
      descriptor: descriptor, table: table.keeping(isHidden.indices.filter { !isHidden[$0] }), files: files)
  }

  /// The rows of which an embargo lets nothing be seen while it holds. A period belongs to those from `from` on by its first
  /// day, as in queries; of a row without a time nobody can tell, so it is withheld too.
  package func rows(withheldBy embargo: Embargo, weekStart: Weekday) -> [Int] {
    guard let first = firstPeriod(withheldBy: embargo, weekStart),
      let time = schema.time.flatMap({ table.column($0.name) })
    else { return [] }
    return (0..<table.rowCount).filter { row in
      switch time[row] {
      case .date(let date): Period(first.granularity, containing: date) >= first
      case .period(let period): period.converted(to: first.granularity) >= first
      default: true
      }
    }
  }

  /// The last day of the last period that has a row; nil where none has.
  package var lastDayOfRows: CivilDate? {
    guard let time = schema.time.flatMap({ table.column($0.name) }) else { return nil }
    return (0..<table.rowCount).lazy.compactMap { row -> CivilDate? in
      switch time[row] {
      case .date(let date): date
      case .period(let period): period.lastDay
      default: nil
      }
    }.max()
  }

  /// Whether an embargo lets nothing be seen of rows of a time while it holds.
  /// - Parameter time: as data files write it; nil where it is missing.
  package func isWithheld(time: String?, by embargo: Embargo, weekStart: Weekday) -> Bool {
    guard let first = firstPeriod(withheldBy: embargo, weekStart) else { return false }
    return time.flatMap { Period(iso: $0) }.map { $0.converted(to: first.granularity) >= first } ?? true
  }

  private func firstPeriod(withheldBy embargo: Embargo, _ weekStart: Weekday) -> Period? {
    granularity(weekStart: weekStart).map { PeriodWindow.firstPeriod($0, of: embargo.from) }
  }
}
