import Fingerprints
import SourceText

/// Every file a build may read, frozen: what lies in `Content` and `Templates`, and the built-in templates that
/// the site does not replace. Paths are relative to the site, with `/`.
package struct SiteFiles: Sendable {
  package struct Entry: Sendable {
    package let file: SourceFile
    package let facts: FileFacts
    package var fingerprint: Fingerprint { facts.fingerprint }

    package init(_ file: SourceFile) { self.init(file, FileFacts(of: file)) }

    package init(_ file: SourceFile, _ facts: FileFacts) {
      self.file = file
      self.facts = facts
    }
  }

  private var entries: [String: Entry]
  private let builtInFiles: [String: SourceFile]
  private let starterFiles: [String: [UInt8]]
  /// All paths, sorted.
  package let paths: [String]

  /// - Parameters:
  ///   - site: the site's own files.
  ///   - builtIn: templates by the path they would have in a site; a file of the site takes their place.
  ///   - starter: the files of the site that `init` makes, to find what is left of them.
  package init(
    site: [Entry], builtIn: [(path: String, bytes: [UInt8])] = [], starter: [(path: String, bytes: [UInt8])] = []
  ) {
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(site.count + builtIn.count)
    var builtInFiles: [String: SourceFile] = [:]
    for (path, bytes) in builtIn {
      let file = SourceFile(path: Self.builtInFolder + path, bytes: bytes)
      entries[path] = Entry(file)
      builtInFiles[path] = file
    }
    for entry in site { entries[entry.file.path] = entry }
    self.entries = entries
    self.builtInFiles = builtInFiles
    starterFiles = Dictionary(starter.map { ($0.path, $0.bytes) }) { first, _ in first }
    // Those of the site are mostly in order.
    paths = (site.map(\.file.path).filter { builtInFiles[$0] == nil } + builtInFiles.keys).sorted()
  }

  package subscript(path: String) -> Entry? { entries[path] }

  /// The built-in file of a path, also where the site has one of its own.
  func builtIn(_ path: String) -> SourceFile? { builtInFiles[path] }

  /// The file of a path in the site that `init` makes.
  func starter(_ path: String) -> SourceFile? { starterFiles[path].map { SourceFile(path: path, bytes: $0) } }

  /// The same with other bytes in some of them.
  func replacing(_ files: [SourceFile]) -> SiteFiles {
    var replaced = self
    for file in files { replaced.entries[file.path] = Entry(file) }
    return replaced
  }

  /// What messages show before the path of a built-in file.
  private static let builtInFolder = "<phanit>/"

  func isBuiltIn(_ file: SourceFile) -> Bool { file.path.hasPrefix(Self.builtInFolder) }

  /// Sorted paths that begin with `prefix`.
  package func paths(below prefix: String) -> ArraySlice<String> {
    let lower = paths.partitioningIndex { $0 >= prefix }
    let upper = paths[lower...].firstIndex { !$0.hasPrefix(prefix) } ?? paths.endIndex
    return paths[lower..<upper]
  }
}

extension [String] {
  /// The first index from which `isAfter` holds, for sorted elements.
  fileprivate func partitioningIndex(_ isAfter: (String) -> Bool) -> Int {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if isAfter(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
