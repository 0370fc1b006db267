/// Whether a copy that is made smaller lies beside each text file, for servers that send such a copy as it is.
package enum Compression: String, Sendable, Hashable, CaseIterable {
  case off
  /// As `x.css.gz`.
  case gzip

  /// What the name of a copy ends with.
  package static let suffix = ".gz"

  private static let suffixes = ["html", "css", "js", "svg", "json", "jsonld", "xml", "csv", "txt", "ics"]

  /// Whether a file holds text, by the end of its name.
  package static func isText(_ path: String) -> Bool {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return suffixes.contains(path[path.index(after: dot)...].lowercased())
  }
}
