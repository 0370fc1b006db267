import Synchronization

/// The files of a site that were found to be other ones when they were read again.
final class SourceChanges: Sendable {
  private let paths = Mutex<Set<String>>([])

  func note(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  /// Those that were noted since they were taken last.
  func take() -> Set<String> {
    paths.withLock { paths in
      defer { paths = [] }
      return paths
    }
  }

  func refuse() throws(FileProblem) {
    if let path = paths.withLock({ $0.min() }) { throw .changedWhileBuilding(path: path) }
  }
}
