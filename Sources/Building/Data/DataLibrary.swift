import Datasets
import Localization
import Site
import SourceText

/// The datasets that a data command was asked for, with the code lists they name.
package struct DataLibrary: Sendable {
  /// Those asked for that can be read, in order.
  package private(set) var datasets: [Dataset] = []
  /// By id: those asked for, and every code list that can be reached.
  package private(set) var known: [String: Dataset] = [:]
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var weekStart: Weekday = .monday
  /// Of the site; nil where there is none.
  package private(set) var settings: SiteSettings?
  private var zone: ZoneOffset = .thailand
  /// Code lists that are there but cannot be read: what names them is not blamed.
  private var broken: Set<String> = []

  /// Every dataset of the site in `folder`.
  package static func site(_ folder: String) -> DataLibrary {
    var library = DataLibrary()
    guard isSite(folder) else {
      library.diagnostics = [Diagnostic(FileProblem.missingSite(in: folder))]
      return library
    }
    let sources = SiteSources.readData(folder)
    let (data, more) = SiteData.load(sources.files)
    library.known = data.datasets
    library.datasets = data.datasets.sorted { $0.key < $1.key }.map(\.value)
    library.diagnostics = sources.diagnostics + more
    library.weekStart = data.settings.weekStart
    library.settings = data.settings
    return library
  }

  /// What lies at `path`: a site, a package, or its descriptor; else the dataset of the site that has this name.
  /// - Parameter site: where code lists are looked for, if `path` lies in no site and this is one.
  package static func at(_ path: String, site: String) -> DataLibrary {
    if isSite(path) { return self.site(PackageFolder.trimmed(path)) }
    guard let package = PackageFolder(path) else {
      let named = folder(ofDataset: path, in: site)
      let isDataset = isName(path) && !path.contains("/") && PackageFolder(named) != nil
      return isDataset ? at(named, site: site) : missing(path)
    }
    guard let home = self.site(of: package) else { return load(package, site: isSite(site) ? site : nil) }
    var library = load(package, site: home)
    library.checkName(package)
    return library
  }

  package init() {}

  /// The dataset `id` of the site, else what lies at the path `id`.
  /// - Parameter place: where the id is given.
  package static func dataset(_ id: String, site: String, named place: Diagnostic.Place? = nil) -> DataLibrary {
    if let package = PackageFolder(folder(ofDataset: id, in: site)), isName(id) {
      var library = load(package, site: site)
      if library.datasets.contains(where: { $0.id == id }) { library.datasets.removeAll { $0.id != id } }
      return library
    }
    if isSite(id) || PackageFolder(id) != nil || isFile(id) { return at(id, site: site) }
    var library = DataLibrary()
    let problem: any Problem =
      isSite(site)
      ? LibraryProblem.datasetUnknown(id, site: site, suggestion: Suggestion.nearest(to: id, among: ids(in: site)))
      : LibraryProblem.packageMissing(path: id)
    library.diagnostics = [Diagnostic(problem, at: place)]
    return library
  }

  /// The datasets that charts ask, as far as the site has them, and the code lists that they name, of the site or built
  /// in.
  /// - Parameter datasets: each with the place that names it.
  package static func charts(asking datasets: [LocatedText], codeLists: [String], site: String) -> DataLibrary {
    var result = DataLibrary()
    result.readSettings(isSite(site) ? site : nil)
    for name in datasets where result.known[name.text] == nil {
      result.join(dataset(name.text, site: site, named: name.place))
    }
    for id in codeLists where result.known[id] == nil && isName(id) {
      guard PackageFolder(folder(ofDataset: id, in: site)) != nil else {
        result.known[id] = BuiltInList.dataset(id)
        continue
      }
      result.join(dataset(id, site: site))
    }
    return result
  }

  private mutating func join(_ other: DataLibrary) {
    datasets += other.datasets
    known.merge(other.known) { first, _ in first }
    diagnostics += other.diagnostics
  }

  /// The file `csv` as the descriptor at `path` describes it.
  package static func csv(_ csv: String, descriptor path: String, site: String) -> DataLibrary {
    guard let package = PackageFolder(path) else { return missing(path) }
    var library = DataLibrary()
    let folder = self.site(of: package) ?? (isSite(site) ? site : nil)
    library.readSettings(folder)
    let (dataset, problems) = package.load(csv: csv, zone: library.zone)
    library.diagnostics = problems
    library.add(dataset.map { [$0] } ?? [], site: folder)
    return library
  }

  // MARK: Reading

  /// Nothing, and why: what lies at `path` is no package.
  private static func missing(_ path: String) -> DataLibrary {
    var library = DataLibrary()
    library.diagnostics = [
      Diagnostic(isFile(path) ? LibraryProblem.dataFileAlone(path: path) : .packageMissing(path: path))
    ]
    return library
  }

  private static func load(_ package: PackageFolder, site: String?) -> DataLibrary {
    var library = DataLibrary()
    library.readSettings(site)
    let (datasets, problems) = package.load(zone: library.zone)
    library.diagnostics = problems
    library.add(datasets, site: site)
    return library
  }

  /// A package of a site is called like its folder.
  private mutating func checkName(_ package: PackageFolder) {
    guard let descriptor = datasets.first?.descriptor,
      case let folder = Disk.name(of: Disk.resolved(package.folder)), descriptor.name != folder
    else { return }
    diagnostics.append(
      Diagnostic(SiteProblem.datasetName(descriptor.name, folder: folder), in: descriptor.file, at: .start))
  }

  private mutating func readSettings(_ site: String?) {
    guard let site, let bytes = try? Disk.read(site + "/" + SiteSettings.path) else { return }
    let settings = SiteSettings.decode(SourceFile(path: SiteSettings.path, bytes: bytes)).settings
    self.settings = settings
    weekStart = settings.weekStart
    zone = settings.zone
  }

  private mutating func add(_ datasets: [Dataset], site: String?) {
    self.datasets = datasets
    let areFaulty = diagnostics.hasErrors
    for dataset in datasets { known[dataset.id] = dataset }
    for dataset in datasets { addCodeLists(of: dataset, site: site) }
    for dataset in datasets {
      diagnostics += validateCodes(of: dataset, against: known).map { diagnostic in
        guard case .codeListUnknown(let id, let field, _)? = diagnostic.problem as? DescriptorProblem,
          site == nil || broken.contains(id)
        else { return diagnostic }
        return Diagnostic(LibraryProblem.codeListUnreachable(id, field: field), at: diagnostic.place)
      }
      diagnostics += validateForeignKeys(of: dataset, in: known)
      // A cell that could not be read would show as a gap.
      if !areFaulty { diagnostics += validateSeries(of: dataset, weekStart: weekStart) }
    }
  }

  /// Reads the lists that `dataset` names from the site, and those that they name.
  private mutating func addCodeLists(of dataset: Dataset, site: String?) {
    guard let site else { return }
    for id in dataset.schema.fields.compactMap(\.codeList) where known[id] == nil && !broken.contains(id) {
      guard Self.isName(id), let package = PackageFolder(Self.folder(ofDataset: id, in: site)) else { continue }
      let (lists, problems) = package.load(zone: zone)
      let list = lists.first { $0.id == id }
      guard let list, !problems.hasErrors else {
        broken.insert(id)
        continue
      }
      known[id] = list
      addCodeLists(of: list, site: site)
    }
  }

  // MARK: Places

  private static func isFile(_ path: String) -> Bool { Disk.status(path)?.kind == .file }

  private static func isSite(_ folder: String) -> Bool {
    !folder.isEmpty && Disk.status(folder + "/" + SiteSettings.path)?.kind == .file
  }

  /// The folder of the package that holds the dataset: its id up to a slash.
  private static func folder(ofDataset id: String, in site: String) -> String {
    site + "/" + SiteData.folder
      + (id.utf8.split(separator: UInt8(ascii: "/")).first.map { String(Substring($0)) } ?? "")
  }

  private static func isName(_ id: String) -> Bool { !id.hasPrefix(".") && !id.hasPrefix("/") && !id.isEmpty }

  private static func ids(in site: String) -> [String] {
    (try? Disk.names(in: site + "/" + SiteData.folder)) ?? []
  }

  /// The site whose `Content/datasets` holds the package.
  private static func site(of package: PackageFolder) -> String? {
    let datasets = Disk.parent(of: Disk.resolved(package.folder))
    let folder = "/" + SiteData.folder.dropLast()
    guard datasets.hasSuffix(folder) else { return nil }
    let site = String(datasets.dropLast(folder.count))
    return isSite(site) ? site : nil
  }
}
