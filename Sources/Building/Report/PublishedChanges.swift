import Fingerprints
import Site
import SourceText

/// Which files of the site are otherwise than an older manifest lists them: what has to be sent to a server, and forgotten by
/// those that keep copies of it.
package struct PublishedChanges: Sendable {
  package enum Kind: String, Sendable, Hashable { case added, changed, removed }

  package struct Change: Sendable, Hashable {
    package let kind: Kind
    /// Below the output: `x/index.html`.
    package let file: String

    var path: String { PublishedChanges.path(of: file) }
  }

  /// The address of a file of the output, below that of the site: `/x/` for `x/index.html`.
  static func path(of file: String) -> String {
    let index = "index.html"
    return "/" + (file == index || file.hasSuffix("/" + index) ? String(file.dropLast(index.utf8.count)) : file)
  }

  /// Sorted by file.
  package let changes: [Change]
  private let address: SiteAddress

  /// The manifest itself, which lists all but itself, is among the changes wherever there are others.
  init(from old: [String: Fingerprint], to new: [String: Fingerprint], address: SiteAddress) {
    var changes = new.compactMap { file, fingerprint -> Change? in
      guard let before = old[file] else { return Change(kind: .added, file: file) }
      return before == fingerprint ? nil : Change(kind: .changed, file: file)
    }
    changes += old.keys.filter { new[$0] == nil }.map { Change(kind: .removed, file: $0) }
    if !changes.isEmpty { changes.append(Change(kind: .changed, file: Manifest.path)) }
    self.changes = changes.sorted { $0.file < $1.file }
    self.address = address
  }

  /// One a line: `changed /x/`, with the path below which the site stands.
  package var text: [UInt8] {
    var bytes: [UInt8] = []
    for change in changes {
      bytes += Array("\(change.kind.rawValue) \(Escaping.encodeLink(address.link(to: change.path)))\n".utf8)
    }
    return bytes
  }

  /// A list of `change`, `url` and `file`, one a line.
  package var json: [UInt8] {
    let lines = changes.map { change in
      var members = JSONMembers(absent: .omitted)
      members.add("change", change.kind.rawValue)
      members.add("url", Escaping.encodeLink(address.absolute(change.path)))
      members.add("file", change.file)
      return members.text
    }
    return Array((lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n").utf8)
  }
}
