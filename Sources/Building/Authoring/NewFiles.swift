/// Writes files that a person begins with.
enum NewFiles {
  /// All of them, or none: after an error the files and folders that were made are taken away again, and nothing else.
  /// - Parameter files: by path below the site; none of them is there yet.
  static func write(_ files: [(path: String, bytes: [UInt8])], site: String) throws(FileProblem) {
    var written: [String] = []
    var folders: [String] = []
    do throws(FileProblem) {
      for file in files {
        let path = site + "/" + file.path
        folders += missingFolders(above: path)
        try Disk.makeFolder(Disk.parent(of: path))
        try Disk.write(file.bytes, to: path)
        written.append(path)
      }
    } catch {
      for path in written { try? Disk.remove(path) }
      for folder in folders.reversed() { Disk.removeIfEmpty(folder) }
      throw error
    }
  }

  /// The outermost first.
  private static func missingFolders(above path: String) -> [String] {
    let folder = Disk.parent(of: path)
    return Disk.status(folder) == nil ? missingFolders(above: folder) + [folder] : []
  }
}
