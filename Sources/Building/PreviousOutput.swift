import Fingerprints
import Site

/// What lies in the output before a build: files of the last build, and files of somebody else.
struct PreviousOutput: Sendable {
  /// Everything that lies there, and when that was looked at, in nanoseconds since 1970.
  let tree: TreeSnapshot
  let instant: Int
  /// Files the record knows and that lie there as they were left, by path.
  let outputs: [String: BuildRecord.Output]
  let entries: [String: BuildRecord.Entry]
  /// Why there are entries, or none.
  let recordState: RecordState
  /// What the entries have read.
  let reads: [Read]
  let sources: [ReadSource: Fingerprint]
  /// Files that are not ours and are kept, and those that are not hidden: these are reported, and kept unless they are to go.
  let kept: [String]
  let foreign: [String]
  /// What the manifest in the output lists, and what the record does.
  let manifest: [String]
  let recorded: [String]

  enum RecordState: Sendable { case none, otherProgram, otherCompression, known }

  /// Pages of another program than `program`, or of one that cannot be told, are not reused; nor are any where smaller copies
  /// are to be made and were not, or the other way round.
  /// - Parameter look: what lies there, where that is known.
  init(
    _ folder: OutputFolder, _ look: (tree: TreeSnapshot, instant: Int)? = nil, record: BuildRecord?,
    program: Fingerprint?, compression: Compression = .off,
    removesForeign: Bool = false
  ) throws(FileProblem) {
    let recorded = record?.outputs ?? [:]
    var outputs: [String: BuildRecord.Output] = [:]
    var unknown: [String] = []
    instant = look?.instant ?? Disk.now
    if let look { tree = look.tree } else { tree = try folder.look() }
    for file in tree.files where file.path != Manifest.path {
      if let output = recorded[file.path] {
        guard file.status.kind == .file, file.status.size == output.size, file.status.modified == output.modified
        else { continue }
        outputs[file.path] = output
      } else {
        unknown.append(file.path)
      }
    }
    self.recorded = Array(recorded.keys)
    // Without a record, the manifest tells which files a build of ours left.
    let manifest = (try? Disk.read(folder.path + "/" + Manifest.path)).flatMap { Manifest.paths(in: $0) }
    self.manifest = manifest ?? []
    if !unknown.isEmpty {
      if manifest == nil, record == nil, let example = unknown.first(where: { !$0.hasPrefix(".") }) {
        throw .outputIsNotOurs(path: folder.path, example: example)
      }
      let ours = Set(manifest ?? [])
      unknown.removeAll { ours.contains($0) }
    }
    self.outputs = outputs
    recordState =
      switch record {
      case nil: .none
      case let record? where program == nil || record.program != program: .otherProgram
      case let record? where record.compression != compression: .otherCompression
      default: .known
      }
    let known = recordState == .known ? record : nil
    entries = known?.entries ?? [:]
    reads = known?.reads ?? []
    sources = known?.sources ?? [:]
    let isHidden = { (path: String) in path.hasPrefix(".") || path.contains("/.") }
    kept = removesForeign ? unknown.filter(isHidden) : unknown
    foreign = unknown.filter { !isHidden($0) }
  }
}
