import Datasets
import Glibc
import Localization
import Site
import SourceText

/// A Data Package on the disk: a descriptor, and the data files below its folder.
package struct PackageFolder: Sendable {
  /// As the person gave it, without a slash at its end.
  let folder: String
  let descriptorName: String

  var descriptorPath: String { Self.joined(folder, descriptorName) }

  /// From a folder that holds a descriptor, or from the descriptor itself; nil where `path` is neither.
  init?(_ path: String) {
    switch Disk.status(Self.trimmed(path) + "/.")?.kind {
    case .folder:
      folder = Self.trimmed(path)
      let names = SiteData.descriptorNames
      let folder = folder
      guard let name = names.first(where: { Disk.status(folder + "/" + $0) != nil }) else { return nil }
      descriptorName = name
    default:
      guard Disk.status(path)?.kind == .file,
        [".yaml", ".yml", ".json"].contains(where: { path.lowercased().hasSuffix($0) })
      else { return nil }
      folder = Self.trimmed(Disk.parent(of: path))
      descriptorName = Disk.name(of: path)
    }
  }

  /// Reads the package.
  /// - Returns: its datasets as far as they can be read.
  func load(zone: ZoneOffset) -> (datasets: [Dataset], diagnostics: [Diagnostic]) {
    let (package, problems) = package(zone: zone)
    var diagnostics = problems
    let datasets = (package?.datasets ?? []).compactMap { descriptor in
      let (dataset, problems) = load(descriptor, paths: descriptor.resource.paths) { path throws(FileProblem) in
        SourceFile(path: Self.joined(folder, path), bytes: try Disk.read(path, inside: folder))
      }
      diagnostics += problems
      return dataset
    }
    return (datasets, diagnostics)
  }

  /// Reads `csv`, wherever it lies, as the data file of this package's first table.
  func load(csv: String, zone: ZoneOffset) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
    let (package, problems) = package(zone: zone)
    guard let descriptor = package?.datasets.first else { return (nil, problems) }
    let (dataset, more) = load(descriptor, paths: [csv]) { path throws(FileProblem) in
      SourceFile(path: path, bytes: try Disk.read(path))
    }
    return (dataset, problems + more)
  }

  private func package(zone: ZoneOffset) -> (DataPackage?, [Diagnostic]) {
    do throws(FileProblem) {
      let file = SourceFile(path: descriptorPath, bytes: try Disk.read(descriptorName, inside: folder))
      let conflicts = MergeMarkers.problems(in: file)
      guard conflicts.isEmpty else { return (nil, conflicts) }
      return DataPackage.decode(file: file, zone: zone, neighbours: neighbour)
    } catch {
      return (nil, [Diagnostic(error)])
    }
  }

  private func neighbour(_ path: String) -> DataPackage.Neighbour {
    do throws(FileProblem) {
      return .file(SourceFile(path: Self.joined(folder, path), bytes: try Disk.read(path, inside: folder)))
    } catch {
      if case .cannotRead(_, ENOENT) = error { return .missing }
      return .unreadable(error)
    }
  }

  /// Reads a table out of its data files, all of which must be there.
  private func load(
    _ descriptor: DatasetDescriptor, paths: [String], _ read: (String) throws(FileProblem) -> SourceFile
  ) -> (Dataset?, [Diagnostic]) {
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    for path in paths {
      do throws(FileProblem) {
        files.append(try read(path))
      } catch {
        diagnostics += problems(of: path, descriptor, error)
      }
    }
    diagnostics += files.flatMap(MergeMarkers.problems)
    guard diagnostics.isEmpty else { return (nil, diagnostics) }
    return Dataset.load(descriptor, files: files)
  }

  private func problems(of path: String, _ descriptor: DatasetDescriptor, _ error: FileProblem) -> [Diagnostic] {
    let parent = Disk.parent(of: path)
    let names = (try? Disk.names(in: parent == "." ? folder : folder + "/" + parent)) ?? []
    let others = names.filter { name in
      [".csv", ".tsv"].contains { name.lowercased().hasSuffix($0) }
        && !descriptor.resource.paths.contains { Disk.name(of: $0) == name }
    }
    let near = Suggestion.nearest(to: Disk.name(of: path), among: others)
    let missing = Diagnostic(
      LibraryProblem.fileMissing(path: Self.joined(folder, path), suggestion: near), in: descriptor.file,
      at: descriptor.resource.range(ofPath: path))
    return switch error {
    case .cannotRead(_, ENOENT): [missing]
    case .symbolicLink: [Diagnostic(error), missing]
    default: [Diagnostic(error)]
    }
  }

  /// What lies in the working directory is named without `./`.
  private static func joined(_ folder: String, _ name: String) -> String { folder == "." ? name : folder + "/" + name }

  /// Without slashes at its end; by bytes, as the system reads it.
  static func trimmed(_ path: String) -> String {
    var bytes = path.utf8[...]
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
