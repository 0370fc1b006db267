import Datasets
import Localization
import SourceText

extension DatasetCatalogue {
  /// The instant before which nothing of a dataset may be seen; nil where it may be.
  func withheldUntil(_ id: String) -> Instant? {
    guard let clock, let instant = embargoes[id]?.publishAt, instant > clock else { return nil }
    return instant
  }

  /// The embargoes of rows of a dataset that hold, the first that ends first.
  func embargoesInForce(of id: String) -> [Embargo] {
    clock.flatMap { embargoes[id]?.inForce(at: $0).map(\.embargo) } ?? []
  }

  /// The one that ends first; nil where there is none.
  func embargoInForce(of id: String) -> Embargo? { embargoesInForce(of: id).first }

  /// Whether anything of any dataset is withheld.
  var withholdsAnything: Bool {
    clock.map { clock in embargoes.values.contains { !$0.instants.allSatisfy { $0 <= clock } } } ?? false
  }

  /// Takes out what may not be seen at an instant, so that nothing that asks the catalogue can see it.
  /// - Returns: what is wrong with how data is withheld.
  mutating func withhold(at clock: Instant, weekStart: Weekday, zone: ZoneOffset) -> [Diagnostic] {
    self.clock = clock
    for id in ids { embargoes[id] = datasets[id].flatMap { DatasetEmbargo($0, weekStart: weekStart) } }
    let problems = ids.flatMap { codeListsWithheld(from: $0, zone) + idleEmbargoes(of: $0) }
    for id in embargoes.keys { datasets[id] = datasets[id]?.published(at: clock, weekStart: weekStart) }
    ids = datasets.keys.sorted()
    return problems
  }

  /// A dataset that can be seen before the names of its codes can.
  private func codeListsWithheld(from id: String, _ zone: ZoneOffset) -> [Diagnostic] {
    guard let dataset = datasets[id] else { return [] }
    return dataset.schema.fields.compactMap { field in
      guard let list = field.codeList, let until = withheldUntil(list),
        embargoes[id]?.publishAt.map({ $0 < until }) ?? true
      else { return nil }
      return Diagnostic(
        SiteProblem.codeListWithheld(list, until: until.shortISO(in: zone)), in: dataset.schemaFile,
        at: field.declaration)
    }
  }

  private func idleEmbargoes(of id: String) -> [Diagnostic] {
    guard let clock, let dataset = datasets[id] else { return [] }
    let idle = (embargoes[id]?.inForce(at: clock) ?? []).filter { $0.rowCount == 0 }
    guard !idle.isEmpty else { return [] }
    let last = dataset.lastDayOfRows
    return idle.map { embargo, _ in
      // So far ahead it cannot be set for rows that are to come: they stand in the file, and would be published.
      let isMistaken = last.map { embargo.from.firstDay.dayNumber > $0.dayNumber + 366 } ?? false
      return Diagnostic(
        SiteProblem.embargoWithoutRows(dataset: id, from: embargo.from, isMistaken: isMistaken),
        in: dataset.descriptorFile, at: embargo.range)
    }
  }

  /// Whether a problem of the rows of a dataset may tell of values that are withheld: its own, or those that its codes and
  /// keys refer to.
  func isGuarded(_ id: String, at clock: Instant, among known: [String: Dataset]) -> Bool {
    var (open, seen) = ([id], Set([id]))
    while let next = open.popLast() {
      guard let dataset = known[next] else { continue }
      if dataset.descriptor.resource.withholds(at: clock) { return true }
      let names =
        dataset.schema.fields.compactMap(\.codeList)
        + dataset.schema.foreignKeys.compactMap(\.resource).map { dataset.descriptor.name + "/" + $0 }
      open += names.filter { seen.insert($0).inserted }
    }
    return false
  }
}

extension [Diagnostic] {
  /// The same problems, of those in the data files of a dataset the kind and the line alone.
  func withoutValues(of dataset: String, in paths: [String]) -> [Diagnostic] {
    map { diagnostic in
      guard let place = diagnostic.place, paths.contains(place.file.path) else { return diagnostic }
      let problem = SiteProblem.withheldData(
        dataset: dataset, code: diagnostic.problem.remainder?.code ?? diagnostic.problem.code,
        severity: diagnostic.problem.severity, more: diagnostic.problem.remainder?.count)
      let line = place.file.location(ofByte: place.range.lowerBound).line
      let empty = SourceFile(path: place.file.path, bytes: [UInt8](repeating: UInt8(ascii: "\n"), count: line - 1))
      return Diagnostic(problem, in: empty, at: SourceRange(line - 1, line - 1))
    }
  }
}
