/// Writes files that a person begins with.
enum NewFiles {
  /// All of them, or none.
  /// - Parameter files: by path below the site; none of them is there yet.
  static func write(_ files: [(path: String, bytes: [UInt8])], site: String) throws(FileProblem) {
    for (index, file) in files.enumerated() {
      let path = site + "/" + file.path
      do throws(FileProblem) {
        try Disk.makeFolder(Disk.parent(of: path))
        try Disk.write(file.bytes, to: path)
      } catch {
        for written in files[...index] { try? Disk.remove(site + "/" + written.path) }
        throw error
      }
    }
  }
}
