import BuiltInFiles
import Site

/// Makes the small complete site that `init` starts an office with, what helps an editor with its files, and what a code host runs.
package enum NewSite {
  /// - Returns: how many files were written.
  /// - Throws: `FileProblem.notEmpty` where the folder holds anything already.
  package static func make(in folder: String) throws(FileProblem) -> Int {
    if Disk.status(folder) != nil, try !Disk.names(in: folder).isEmpty { throw .notEmpty(folder: folder) }
    let files = BuiltInFiles.starter + SchemaLibrary.editorFiles
    for file in files { try write(file, in: folder) }
    try Disk.write(Array("/Public/\n/.phanit/\n.*.phanit-*/\n".utf8), to: folder + "/.gitignore")
    return files.count + 1
  }

  /// Whether the folder holds a site already, to which files for a code host can be added.
  package static func exists(in folder: String) -> Bool { Disk.status(folder + "/" + SiteSettings.path) != nil }

  /// Writes what `host` runs for the site in `folder`.
  /// - Returns: the paths below `folder`.
  /// - Throws: `FileProblem.alreadyThere` before anything is written, where the site has one of the files.
  package static func add(_ host: CodeHost, to folder: String) throws(FileProblem) -> [String] {
    let files = BuiltInFiles.hosting(host.rawValue)
    for file in files where Disk.status(folder + "/" + file.path) != nil {
      throw .alreadyThere(path: folder + "/" + file.path)
    }
    for file in files { try write(file, in: folder) }
    return files.map(\.path)
  }

  private static func write(_ file: BuiltInFiles.File, in folder: String) throws(FileProblem) {
    let path = folder + "/" + file.path
    try Disk.makeFolder(Disk.parent(of: path))
    try Disk.write(file.bytes, to: path)
  }
}

/// Where a site is kept, checked and published.
package enum CodeHost: String, Sendable, CaseIterable {
  case github, gitlab
}
