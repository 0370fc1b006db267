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
      let (dataset, problems) = load(id, file, files, settings)
      diagnostics += problems
      if let dataset { datasets[id] = dataset } else { broken.insert(id) }
      if problems.hasErrors { faulty.insert(id) }
    }
    for (_, dataset) in datasets.sorted(by: { $0.key < $1.key }) {
      // A code list that could not be read has its own error: its codes are not checked against nothing.
      diagnostics += validateCodes(of: dataset, against: datasets).filter { diagnostic in
        guard case .codeListUnknown(let id, _, _)? = diagnostic.problem as? DescriptorProblem else { return true }
        return !broken.contains(id)
      }
    }
    var catalogue = DatasetCatalogue(datasets, files)
    catalogue.broken = broken
    catalogue.faulty = faulty
    return (catalogue, diagnostics)
  }

  private static func load(
    _ id: String, _ file: SourceFile, _ files: SiteFiles, _ settings: SiteSettings
  ) -> (Dataset?, [Diagnostic]) {
    var (descriptor, diagnostics) = DatasetDescriptor.decode(file: file, zone: settings.zone)
    guard let descriptor else { return (nil, diagnostics) }
    guard descriptor.name == id else {
      diagnostics.append(Diagnostic(SiteProblem.datasetName(descriptor.name, folder: id), in: file, at: .start))
      return (nil, diagnostics)
    }
    let paths = descriptor.resource.paths.map { folder + id + "/" + $0 }
    for path in paths where files[path] == nil {
      diagnostics.append(Diagnostic(SiteProblem.dataFileMissing(path: path), in: file, at: .start))
    }
    let parts = paths.compactMap { files[$0]?.file }
    guard parts.count == paths.count else { return (nil, diagnostics) }
    let (dataset, problems) = Dataset.load(descriptor, files: parts)
    return (dataset, diagnostics + problems)
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
