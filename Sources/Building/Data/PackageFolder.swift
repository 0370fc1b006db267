import Datasets
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
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let parent = String(path.dropLast(name.count))
      folder = parent.isEmpty ? "." : Self.trimmed(parent)
      descriptorName = name
    }
  }

  /// Reads the package.
  /// - Returns: its datasets as far as they can be read.
  func load(zone: ZoneOffset) -> (datasets: [Dataset], diagnostics: [Diagnostic]) {
    let (descriptor, problems) = descriptor(zone: zone)
    guard let descriptor else { return ([], problems) }
    let (dataset, more) = load(descriptor) { path throws(FileProblem) in
      SourceFile(path: Self.joined(folder, path), bytes: try Disk.read(path, inside: folder))
    }
    return (dataset.map { [$0] } ?? [], problems + more)
  }

  /// Reads `csv`, wherever it lies, as the data file of this package's descriptor.
  func load(csv: String, zone: ZoneOffset) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
    let (descriptor, problems) = descriptor(zone: zone)
    guard let descriptor else { return (nil, problems) }
    let (dataset, more) = load(descriptor) { _ throws(FileProblem) in
      SourceFile(path: csv, bytes: try Disk.read(csv))
    }
    return (dataset, problems + more)
  }

  private func descriptor(zone: ZoneOffset) -> (DatasetDescriptor?, [Diagnostic]) {
    do throws(FileProblem) {
      let file = SourceFile(path: descriptorPath, bytes: try Disk.read(descriptorName, inside: folder))
      return DatasetDescriptor.decode(file: file, zone: zone)
    } catch {
      return (nil, [Diagnostic(error)])
    }
  }

  /// Reads the data file that the descriptor names.
  private func load(
    _ descriptor: DatasetDescriptor, _ read: (String) throws(FileProblem) -> SourceFile
  ) -> (Dataset?, [Diagnostic]) {
    let path = descriptor.resource.paths[0]
    do throws(FileProblem) {
      return Dataset.load(descriptor, files: [try read(path)])
    } catch {
      let missing = Diagnostic(
        DataProblem.fileMissing(path: Self.joined(folder, path)), in: descriptor.file, at: .start)
      if case .cannotRead(_, Self.noSuchFile) = error { return (nil, [missing]) }
      if case .symbolicLink = error { return (nil, [Diagnostic(error), missing]) }
      return (nil, [Diagnostic(error)])
    }
  }

  /// `ENOENT`.
  private static let noSuchFile: Int32 = 2

  /// What lies in the working directory is named without `./`.
  private static func joined(_ folder: String, _ name: String) -> String { folder == "." ? name : folder + "/" + name }

  static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.utf8.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}
