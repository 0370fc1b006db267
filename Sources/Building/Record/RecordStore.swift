import Fingerprints
import Glibc
import Site

/// Where build records, snapshots and what is known of spares lie, and journals of what is under way: one of each for each output a
/// site has been built into; and, one for a site, what is known of its files and what a preview showed.
struct RecordStore {
  private let path: String
  private let indexPath: String

  init(site: String, output: OutputFolder) {
    indexPath = Self.indexPath(of: site)
    let name = Fingerprint(of: output.path).hexadecimal.prefix(16)
    path = site + "/.phanit/records/\(name)"
  }

  func load() -> BuildRecord? {
    guard let bytes = try? Disk.read(path) else { return nil }
    return BuildRecord(encoded: bytes)
  }

  private static func indexPath(of site: String) -> String { site + "/.phanit/sources" }

  /// What is known of the files of the site, whatever it is built into; nil where another program knew it.
  func loadIndex(program: Fingerprint?) -> SourceIndex? { Self.loadIndex(at: indexPath, program) }

  /// The same for who builds into nothing.
  static func loadIndex(of site: String, program: Fingerprint?) -> SourceIndex? {
    loadIndex(at: indexPath(of: site), program)
  }

  private static func loadIndex(at path: String, _ program: Fingerprint?) -> SourceIndex? {
    guard let program, let index = (try? Disk.read(path)).flatMap({ SourceIndex(encoded: $0) }) else { return nil }
    return index.program == program ? index : nil
  }

  /// - Parameter index: encoded.
  func save(index: [UInt8]) throws(FileProblem) { try Disk.replace(indexPath, with: index) }

  private static func previewPath(of site: String) -> String { site + "/.phanit/preview" }

  /// What the last preview of a site kept.
  static func loadPreview(of site: String) -> LastPreview? {
    (try? Disk.read(previewPath(of: site))).flatMap { LastPreview(encoded: $0) }
  }

  /// - Parameter index: nil where it is what was kept before.
  static func save(_ preview: LastPreview, _ index: SourceIndex?, of site: String) throws(FileProblem) {
    // A build, or another preview, may be at it too: the last one stays.
    let ending = ".\(getpid()).new"
    try Disk.makeFolder(site + "/.phanit")
    try Disk.replace(previewPath(of: site), with: preview.encoded(), by: ending)
    if let index { try Disk.replace(indexPath(of: site), with: index.encoded(), by: ending) }
  }

  private var snapshotPath: String { path + ".snapshot" }

  func loadSnapshot() -> BuildSnapshot? { (try? Disk.read(snapshotPath)).flatMap { BuildSnapshot(encoded: $0) } }

  /// - Parameter snapshot: nil where none holds.
  func save(_ snapshot: BuildSnapshot?) throws(FileProblem) {
    guard let snapshot else { return try Disk.remove(snapshotPath) }
    try Disk.replace(snapshotPath, with: snapshot.encoded())
  }

  private var sparePath: String { path + ".spare" }

  func loadSpare() -> SpareState? { (try? Disk.read(sparePath)).flatMap { SpareState(encoded: $0) } }

  /// - Parameter spare: nil where nothing is known of it.
  func save(_ spare: SpareState?) throws(FileProblem) {
    guard let spare else { return try Disk.remove(sparePath) }
    try Disk.replace(sparePath, with: spare.encoded())
  }

  private var journalPath: String { path + ".journal" }

  func loadJournal() -> Journal? { (try? Disk.read(journalPath)).flatMap { Journal(encoded: $0) } }

  /// - Parameter journal: nil where all is done.
  func save(_ journal: Journal?) throws(FileProblem) {
    guard let journal else { return try Disk.remove(journalPath) }
    try Disk.makeFolder(Disk.parent(of: path))
    try Disk.replace(journalPath, with: journal.encoded())
  }

  /// - Parameter record: encoded.
  func save(record: [UInt8]) throws(FileProblem) {
    try Disk.makeFolder(Disk.parent(of: path))
    try Disk.replace(path, with: record)
  }
}
