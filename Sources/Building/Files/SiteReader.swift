import BuiltInFiles
import Site
import SourceText

/// Reads the folders of a site into memory.
enum SiteReader {
  static let folders = ["Content", "Templates"]

  /// Every file below `Content` and `Templates`; hidden files and those of editors (`name~`) are left out.
  static func read(_ site: String) -> (files: SiteFiles, diagnostics: [Diagnostic]) {
    read(folders, of: site, builtIn: builtIn)
  }

  /// How the folders that `read` reads look; nil where they were changed this very moment.
  static func snapshot(_ site: String) -> TreeSnapshot? {
    let now = Disk.now
    var snapshot = TreeSnapshot()
    do throws(FileProblem) {
      for folder in folders { try snapshot.add(allBelow: folder, of: site) }
    } catch {
      return nil
    }
    return snapshot.isTooFresh(at: now) ? nil : snapshot
  }

  /// The settings and the datasets alone; paths as in `read`.
  static func readData(_ site: String) -> (files: SiteFiles, diagnostics: [Diagnostic]) {
    read([SiteSettings.path, String(SiteData.folder.dropLast())], of: site)
  }

  /// The settings and the templates alone.
  static func readTemplates(_ site: String) -> (files: SiteFiles, diagnostics: [Diagnostic]) {
    read([SiteSettings.path, String(SiteTemplates.folder.dropLast())], of: site, builtIn: builtIn)
  }

  /// The templates that travel with the program.
  static var builtIn: [(path: String, bytes: [UInt8])] {
    BuiltInFiles.templates.map { (path: $0.path, bytes: $0.bytes) }
  }

  private static func read(
    _ paths: [String], of site: String, builtIn: [(path: String, bytes: [UInt8])] = []
  ) -> (files: SiteFiles, diagnostics: [Diagnostic]) {
    var entries: [SiteFiles.Entry] = []
    var diagnostics: [Diagnostic] = []
    for path in paths where Disk.status(site + "/" + path) != nil {
      collect(path, in: site, &entries, &diagnostics)
    }
    return (SiteFiles(site: entries, builtIn: builtIn), diagnostics)
  }

  private static func collect(
    _ path: String, in site: String, _ entries: inout [SiteFiles.Entry], _ diagnostics: inout [Diagnostic]
  ) {
    do throws(FileProblem) {
      switch Disk.status(site + "/" + path)?.kind {
      case .folder:
        for name in try Disk.names(in: site + "/" + path) where !name.hasPrefix(".") && !name.hasSuffix("~") {
          collect(path + "/" + name, in: site, &entries, &diagnostics)
        }
      case .file:
        entries.append(SiteFiles.Entry(SourceFile(path: path, bytes: try Disk.read(site + "/" + path))))
      case .link: diagnostics.append(Diagnostic(FileProblem.symbolicLink(path: path)))
      case .other, nil: break
      }
    } catch {
      diagnostics.append(Diagnostic(error))
    }
  }
}
