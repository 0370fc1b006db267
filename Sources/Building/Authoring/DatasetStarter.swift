import Datasets
import Localization
import Site
import SourceText

/// Begins a dataset with CSV files: what `phanit new dataset` does. First the files are looked at; then, when a person has said
/// what they do not tell, descriptor and files are written.
package struct DatasetStarter: Sendable {
  /// What the files show.
  package let draft: DatasetDraft
  /// The name of its folder.
  package let id: String
  /// Those of the site.
  package let languages: [Language]
  private let site: String
  private let zone: ZoneOffset
  private let files: [DataFile]

  private struct DataFile: Sendable {
    /// Its name below the folder of the dataset.
    var name: String
    var bytes: [UInt8]
    /// Whether it lies there already.
    var isInPlace: Bool
  }

  /// Whether the files lie in the folder of the dataset already, which names it.
  package var isInPlace: Bool { files.allSatisfy(\.isInPlace) }
  package var descriptorPath: String { folder + "/datapackage.yaml" }
  private var folder: String { Self.folder(of: id) }

  private static func folder(of id: String) -> String { SiteData.folder + id }

  // MARK: Looking

  /// - Parameters:
  ///   - paths: one file or more of one layout.
  ///   - id: the name of the dataset; that of the first file where nil.
  /// - Returns: nil where no dataset can be begun with them.
  package static func look(
    at paths: [String], id: String?, site: String
  ) -> (starter: DatasetStarter?, diagnostics: [Diagnostic]) {
    do throws(FileProblem) {
      guard Disk.status(site + "/" + SiteSettings.path) != nil else { throw .missingSite(in: site) }
      var sources: [SourceFile] = []
      for path in paths { sources.append(SourceFile(path: path, bytes: try Disk.read(path))) }
      let (table, problems) = DraftTable.read(sources)
      guard let table else { return (nil, problems) }
      let name = id ?? self.id(of: paths[0], site: site)
      if let problem = problem(ofName: name, site: site) { return (nil, [Diagnostic(problem)]) }
      let library = DataLibrary.site(site)
      let draft = DatasetDraft(table, lists: CodeListShelf.lists(of: library))
      let starter = DatasetStarter(
        draft: draft, id: name, languages: library.settings?.languages ?? Language.allCases, site: site,
        zone: library.settings?.zone ?? .thailand, files: dataFiles(sources, id: name, site: site))
      let taken = starter.files.first {
        !$0.isInPlace && Disk.status(site + "/" + starter.folder + "/" + $0.name) != nil
      }
      if let taken {
        return (nil, [Diagnostic(AuthoringProblem.exists(starter.folder + "/" + taken.name, mendedBy: .id))])
      }
      return (starter, [])
    } catch {
      return (nil, [Diagnostic(error)])
    }
  }

  /// A file that lies in the folder of a dataset names it by that; any other by its own name.
  private static func id(of path: String, site: String) -> String {
    let folder = Disk.parent(of: Disk.resolved(path))
    if Disk.parent(of: folder) == Disk.resolved(site + "/" + SiteData.folder.dropLast()) {
      return Disk.name(of: folder)
    }
    let name = Disk.name(of: path)
    return Slug.slug(of: String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)]))
  }

  private static func problem(ofName id: String, site: String) -> AuthoringProblem? {
    guard Slug.slug(of: id) == id, !id.isEmpty else { return .slug(id, of: .id) }
    let taken = SiteData.descriptorNames.map { folder(of: id) + "/" + $0 }.first { Disk.status(site + "/" + $0) != nil }
    return taken.map { .exists($0, mendedBy: .id) }
  }

  private static func dataFiles(_ sources: [SourceFile], id: String, site: String) -> [DataFile] {
    let target = Disk.resolved(site + "/" + folder(of: id))
    let own = sources.map { source in
      (name: Disk.name(of: source.path), isInPlace: Disk.parent(of: Disk.resolved(source.path)) == target)
    }
    // Names that stay come first, so that none that is made up meets one of them.
    var names = Set(own.filter(\.isInPlace).map(\.name))
    let isKept = own.map { $0.isInPlace || isPlain($0.name) && names.insert($0.name).inserted }
    return sources.indices.map { index in
      DataFile(
        name: isKept[index] ? own[index].name : unused(id, &names), bytes: sources[index].bytes,
        isInPlace: own[index].isInPlace)
    }
  }

  /// `eggs.csv`, or `eggs-2.csv` and so on where that is taken.
  private static func unused(_ id: String, _ names: inout Set<String>) -> String {
    var (name, number) = ("\(id).csv", 1)
    while !names.insert(name).inserted {
      number += 1
      name = "\(id)-\(number).csv"
    }
    return name
  }

  /// Whether a file may keep its name: letters, digits, points and hyphens, and the ending of a table.
  private static func isPlain(_ name: String) -> Bool {
    [".csv", ".tsv"].contains(where: name.lowercased().hasSuffix) && !name.hasPrefix(".")
      && name.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 0x20) || "-_.".utf8.contains($0) }
  }

  // MARK: Writing

  /// Writes the descriptor, and the files beside it as they are.
  /// - Parameter language: that of the comments.
  /// - Returns: the descriptor, and what the files have that does not fit it.
  package func write(
    title: LocalizedText, units: [String: LocalizedText], clock: Instant, language: Language
  ) throws(FileProblem) -> (descriptor: DescriptorDraft, diagnostics: [Diagnostic]) {
    var identity = DraftIdentity(
      id: id, paths: files.map(\.name), languages: languages, lastUpdated: clock.date(in: zone))
    identity.title = title
    identity.units = units
    let descriptor = DescriptorDraft(draft, identity, language: language)
    let copies = files.filter { !$0.isInPlace }.map { (path: folder + "/" + $0.name, bytes: $0.bytes) }
    try NewFiles.write(copies + [(descriptorPath, Array(descriptor.text.utf8))], site: site)
    return (descriptor, DataLibrary.at(site + "/" + folder, site: site).diagnostics)
  }
}
