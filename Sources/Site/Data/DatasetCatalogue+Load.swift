import Datasets
import Fingerprints
import Localization
import SourceText

extension DatasetCatalogue {
  /// Reads every folder of `Content/datasets`, then checks the datasets against each other.
  static func load(_ files: SiteFiles, settings: SiteSettings) -> (DatasetCatalogue, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var descriptors: [String: SourceFile] = [:]
    for path in files.paths(below: folder) {
      let parts = path.dropFirst(folder.count).split(separator: "/")
      guard let id = parts.first, parts.count == 2, descriptorNames.contains(String(parts[1])) else { continue }
      if descriptors[String(id)] == nil { descriptors[String(id)] = files[path]?.file }
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
      let (tables, problems) = load(id, file, files, settings)
      diagnostics += problems
      if tables.isEmpty { broken.insert(id) }
      for table in tables {
        diagnostics += table.diagnostics
        if let dataset = table.dataset { datasets[table.id] = dataset } else { broken.insert(table.id) }
        if problems.hasErrors || table.diagnostics.hasErrors { faulty.insert(table.id) }
      }
    }
    var catalogue = DatasetCatalogue(datasets, files)
    catalogue.broken = broken
    catalogue.faulty = faulty
    return (catalogue, diagnostics + catalogue.check(weekStart: settings.weekStart))
  }

  /// Checks the datasets against each other, and each as series.
  private func check(weekStart: Weekday) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for id in ids {
      guard let dataset = datasets[id] else { continue }
      // A code list that could not be read has its own error: its codes are not checked against nothing.
      diagnostics += validateCodes(of: dataset, against: datasets).filter { diagnostic in
        guard case .codeListUnknown(let id, _, _)? = diagnostic.problem as? DescriptorProblem else { return true }
        return !isBroken(id)
      }
      diagnostics += validateForeignKeys(of: dataset, in: datasets)
      // A cell that could not be read would show as a gap.
      if !faulty.contains(id) { diagnostics += validateSeries(of: dataset, weekStart: weekStart) }
    }
    return diagnostics
  }

  private typealias LoadedTable = (id: String, dataset: Dataset?, diagnostics: [Diagnostic])

  /// - Returns: the tables of a package; none where its descriptor has errors.
  private static func load(
    _ name: String, _ file: SourceFile, _ files: SiteFiles, _ settings: SiteSettings
  ) -> (tables: [LoadedTable], diagnostics: [Diagnostic]) {
    var (package, diagnostics) = DataPackage.decode(file: file, zone: settings.zone) { path in
      DataPackage.Neighbour(files[folder + name + "/" + path]?.file)
    }
    guard let package else { return ([], diagnostics) }
    guard package.name == name else {
      diagnostics.append(Diagnostic(SiteProblem.datasetName(package.name, folder: name), in: file, at: .start))
      return ([], diagnostics)
    }
    return (package.datasets.map { load($0, below: folder + name + "/", files) }, diagnostics)
  }

  private static func load(_ descriptor: DatasetDescriptor, below folder: String, _ files: SiteFiles) -> LoadedTable {
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
    return (descriptor.id, dataset, problems)
  }

  private init(_ datasets: [String: Dataset], _ files: SiteFiles) {
    self.init()
    self.datasets = datasets
    ids = datasets.keys.sorted()
    for id in ids {
      guard let dataset = datasets[id] else { continue }
      rowTables[id] = RowTable(dataset)
      var builder = FingerprintBuilder()
      for part in [id] + Set(dataset.schema.fields.compactMap(\.codeList)).sorted() {
        builder.add(part)
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
