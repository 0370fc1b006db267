import Fingerprints
import Site

/// Where build records lie: one for each output a site has been built into.
struct RecordStore {
  private let path: String

  init(site: String, output: OutputFolder) {
    let name = Fingerprint(of: output.path).hexadecimal.prefix(16)
    path = site + "/.phanit/records/\(name)"
  }

  func load() -> BuildRecord? {
    guard let bytes = try? Disk.read(path) else { return nil }
    return BuildRecord(encoded: bytes)
  }

  func save(_ record: BuildRecord) throws(FileProblem) {
    try Disk.makeFolder(Disk.parent(of: path))
    try Disk.replace(path, with: record.encoded())
  }
}
