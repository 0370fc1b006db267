import SourceText

/// A file that a person names on the command line.
package enum DataFile {
  /// - Parameter path: nil for standard input.
  package static func read(_ path: String?) -> Result<SourceFile, FileProblem> {
    do throws(FileProblem) {
      guard let path else { return .success(SourceFile(path: "-", bytes: try Disk.readStandardInput())) }
      return .success(SourceFile(path: path, bytes: try Disk.read(path)))
    } catch {
      return .failure(error)
    }
  }

  /// Writes a file in the place of one that is there; the folder is made.
  package static func write(_ bytes: [UInt8], to path: String) -> FileProblem? {
    do throws(FileProblem) {
      try Disk.makeFolder(Disk.parent(of: path))
      try Disk.replace(path, with: bytes)
      return nil
    } catch {
      return error
    }
  }
}
