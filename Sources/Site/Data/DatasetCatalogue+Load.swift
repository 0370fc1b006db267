import Datasets
import Fingerprints
import Localization
import SourceText

extension DatasetCatalogue {
  /// Reads every folder of `Content/datasets`, then checks the datasets against each other, all of their rows.
  /// - Parameter clock: what may not be seen at this instant is withheld; nothing is where it is nil.
  static func load(
    _ files: SiteFiles, settings: SiteSettings, at clock: Instant? = nil
  ) -> (DatasetCatalogue, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var descriptors: [String: SourceFile] = [:]
    for path in files.paths(below: folder) {
      guard isDescriptor(path) else { continue }
      let id = String(path.dropFirst(folder.count).prefix { $0 != "/" })
      if descriptors[id] == nil { descriptors[id] = files[path]?.file }
    }
    var broken: Set<String> = []
    for path in files.paths(below: folder) where path.hasSuffix(".csv") {
      let id = path.dropFirst(folder.count).split(separator: "/").first.map(String.init) ?? ""
      guard descriptors[id] == nil, let file = files[path]?.file else { continue }
      diagnostics.append(Diagnostic(SiteProblem.datasetFolder(file: path), in: file, at: .start))
      broken.insert(id)
    }
    var datasets: [String: Dataset] = [:]
    var faulty: Set<String> = []
    for (id, file) in descriptors.sorted(by: { $0.key < $1.key }) {
      let (tables, problems) = load(id, file, files, settings, clock)
      diagnostics += problems
      if tables.isEmpty { broken.insert(id) }
      for table in tables {
        diagnostics += table.diagnostics
        if let dataset = table.dataset { datasets[table.id] = dataset } else { broken.insert(table.id) }
        if problems.hasErrors || table.diagnostics.hasErrors { faulty.insert(table.id) }
      }
      let read = tables.compactMap(\.dataset)
      if !read.isEmpty, read.count == tables.count {
        diagnostics += UnreadFile.find(in: folder + id + "/", of: read, files)
      }
    }
    var catalogue = DatasetCatalogue()
    catalogue.datasets = datasets
    catalogue.ids = datasets.keys.sorted()
    catalogue.broken = broken
    catalogue.faulty = faulty
    diagnostics += catalogue.check(weekStart: settings.weekStart, clock)
    if let clock { diagnostics += catalogue.withhold(at: clock, weekStart: settings.weekStart, zone: settings.zone) }
    catalogue.index(datasets, files)
    return (catalogue, diagnostics)
  }

  /// Whether a file describes the dataset of its folder.
  static func isDescriptor(_ path: String) -> Bool {
    guard path.hasPrefix(folder) else { return false }
    let parts = path.dropFirst(folder.count).split(separator: "/")
    return parts.count == 2 && descriptorNames.contains(String(parts[1]))
  }

  /// Checks the datasets against each other, and each as series.
  private func check(weekStart: Weekday, _ clock: Instant?) -> [Diagnostic] {
    ids.flatMap { id -> [Diagnostic] in
      guard let dataset = datasets[id] else { return [] }
      // A code list that could not be read has its own error: its codes are not checked against nothing.
      var diagnostics = validateCodes(of: dataset, against: datasets).filter { diagnostic in
        guard case .codeListUnknown(let id, _, _)? = diagnostic.problem as? DescriptorProblem else { return true }
        return !isBroken(id)
      }
      diagnostics += validateForeignKeys(of: dataset, in: datasets)
      // A cell that could not be read would show as a gap.
      if !faulty.contains(id) { diagnostics += validateSeries(of: dataset, weekStart: weekStart) }
      guard let clock, isGuarded(id, at: clock, among: datasets) else { return diagnostics }
      return diagnostics.withoutValues(of: id, in: dataset.files.map(\.path))
    }
  }

  private typealias LoadedTable = (id: String, dataset: Dataset?, diagnostics: [Diagnostic])

  /// - Returns: the tables of a package; none where its descriptor has errors.
  private static func load(
    _ name: String, _ file: SourceFile, _ files: SiteFiles, _ settings: SiteSettings, _ clock: Instant?
  ) -> (tables: [LoadedTable], diagnostics: [Diagnostic]) {
    var (package, diagnostics) = DataPackage.decode(file: file, zone: settings.zone, clock: settings.clock) { path in
      DataPackage.Neighbour(files[folder + name + "/" + path]?.file)
    }
    guard let package else { return ([], diagnostics) }
    guard package.name == name else {
      diagnostics.append(Diagnostic(SiteProblem.datasetName(package.name, folder: name), in: file, at: .start))
      return ([], diagnostics)
    }
    return (package.datasets.map { load($0, below: folder + name + "/", files, clock) }, diagnostics)
  }

  private static func load(
    _ descriptor: DatasetDescriptor, below folder: String, _ files: SiteFiles, _ clock: Instant?
  ) -> LoadedTable {
    let paths = descriptor.resource.paths.map { folder + $0 }
    let missing = descriptor.resource.paths.filter { files[folder + $0] == nil }.map { path in
      let near = Suggestion.nearest(
        to: path,
        among: files.paths(below: folder).map { String($0.dropFirst(folder.count)) }.filter {
          !descriptor.resource.paths.contains($0)
        })
      return Diagnostic(
        SiteProblem.dataFileMissing(path: folder + path, suggestion: near), in: descriptor.file,
        at: descriptor.resource.range(ofPath: path))
    }
    let parts = paths.compactMap { files[$0]?.file }
    guard parts.count == paths.count else { return (descriptor.id, nil, missing) }
    let (dataset, problems) = Dataset.load(descriptor, files: parts)
    let isGuarded = clock.map(descriptor.resource.withholds) ?? false
    return (descriptor.id, dataset, isGuarded ? problems.withoutValues(of: descriptor.id, in: paths) : problems)
  }

  /// - Parameter datasets: all that were read, also those of which nothing may be seen.
  private mutating func index(_ datasets: [String: Dataset], _ files: SiteFiles) {
    for (id, dataset) in datasets {
      rowTables[id] = self.datasets[id].flatMap { RowTable($0) }
      var builder = FingerprintBuilder()
      for part in [id] + Set(dataset.schema.fields.compactMap(\.codeList)).sorted() {
        builder.add(part)
        builder.add(clock.flatMap { embargoes[part]?.state(at: $0) }.fingerprint)
        builder.add(datasets[part].flatMap { files[$0.descriptor.file.path]?.fingerprint })
        builder.add(datasets[part].flatMap { files[$0.schemaFile.path]?.fingerprint })
        for file in datasets[part]?.files ?? [] { builder.add(files[file.path]?.fingerprint) }
      }
      fingerprints[id] = builder.finish()
    }
  }
}

extension RowTable {
  /// Nil where the dataset's key is not a single field.
  init?(_ dataset: Dataset) {
    guard let key = dataset.keyField?.name else { return nil }
    let names = dataset.schema.fields.map(\.name)
    self.init(
      rows: dataset.table.rows.map { row in
        let fields = names.compactMap { name in row[name].map { (name: name, text: $0) } }
        return (row[key] ?? "", Row(fields: fields, missing: Set(names).subtracting(fields.map(\.name))))
      })
  }
}
