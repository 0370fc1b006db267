import CLinux
import Site
import SourceText

/// The finished site on disk, and the trees beside it in which the next one is made.
///
/// - Invariant: until `commit`, nothing in the output changes; `commit` puts the whole new tree in its place in one
///   step. Where it cannot, a `Journal` is carried out, file by file. A file that is the same is the same inode with the same time.
struct OutputFolder: Sendable {
  let path: String
  /// Where new files are written.
  let staging: String
  /// The output of the build before the last: see `SpareState`.
  let spare: String
  /// Whether a file system is mounted at the output: no other tree can take its place.
  var isMountPoint: Bool

  /// Checks that the folder may be used: it is not part of the site's sources, and holds nothing but a site of ours.
  init(_ path: String, site: String) throws(FileProblem) {
    let resolved = Disk.resolved(path)
    self.path = resolved
    let hidden = Disk.parent(of: resolved) + "/." + Disk.name(of: resolved)
    staging = hidden + ".phanit-staging"
    spare = hidden + ".phanit-spare"
    isMountPoint = phanit_is_mount_point(resolved) != 0
    let site = Disk.resolved(site)
    if site == resolved || Disk.isInside(site, resolved) || resolved == "/" { throw .outputHoldsSite(path: path) }
    for folder in SiteSources.folders where Disk.isInside(resolved + "/", "\(site)/\(folder)") {
      throw .outputInsideSource(path: path)
    }
    if let status = Disk.status(resolved), status.kind != .folder { throw .outputIsNotFolder(path: path) }
  }

  /// Refuses a report that would lie where it is published, now or with the next build.
  func refuse(report: String, site: String) throws(FileProblem) {
    let resolved = Disk.resolved(report)
    let folders = [path, staging, spare] + SiteSources.folders.map { "\(Disk.resolved(site))/\($0)" }
    if folders.contains(where: { resolved == $0 || Disk.isInside(resolved, $0) }) {
      throw .reportIsPublic(path: report)
    }
  }

  /// What lies in the output now; nothing where there is none.
  func look() throws(FileProblem) -> TreeSnapshot {
    var snapshot = TreeSnapshot()
    try snapshot.add(allBelow: "", of: path)
    return snapshot
  }

  func status(of file: String) -> Disk.Status? {
    Disk.status(path + "/" + file)
  }
}
