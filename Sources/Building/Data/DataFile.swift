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
}
