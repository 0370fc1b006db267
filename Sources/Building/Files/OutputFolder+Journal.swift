import Glibc
import Site

extension OutputFolder {
  /// Where a file from another file system is written before it takes its place.
  private var incoming: String { path + "/.phanit-new" }

  /// Does what a journal says; what was done of it already is left as it is.
  func carryOut(_ journal: Journal) throws(FileProblem) {
    let folders = OutputChange.folders(of: journal.placed)
    let placed = Set(journal.placed)
    // What stands where a new file or its folder belongs goes first, the rest when nothing leads to it any more.
    let (later, first) = journal.removed.partitioned { path in
      folders.contains(path) || !placed.isDisjoint(with: OutputChange.folders(of: [path]))
    }
    for file in first { try Disk.removeWithEmptyFolders(file, in: path) }
    for file in journal.placed { try place(file, from: journal.isInSpare ? spare : staging) }
    for file in later { try Disk.removeWithEmptyFolders(file, in: path) }
    try Disk.remove(incoming)
  }

  private func place(_ file: String, from tree: String) throws(FileProblem) {
    let (source, target) = (tree + "/" + file, path + "/" + file)
    guard let status = Disk.status(source) else { return }
    try Disk.makeFolder(Disk.parent(of: target))
    if rename(source, target) == 0 { return }
    guard errno == EXDEV else { throw .cannotWrite(path: target, errno: errno) }
    try Disk.remove(incoming)
    try Disk.write(try Disk.read(source), to: incoming)
    // The record knows the file by its time.
    let time = timespec(tv_sec: status.modified / 1_000_000_000, tv_nsec: status.modified % 1_000_000_000)
    guard utimensat(AT_FDCWD, incoming, [time, time], 0) == 0, rename(incoming, target) == 0 else {
      throw .cannotWrite(path: target, errno: errno)
    }
  }
}

extension Array {
  /// The elements of which `isSecond` does not hold, and those of which it does.
  fileprivate func partitioned(_ isSecond: (Element) -> Bool) -> (first: [Element], second: [Element]) {
    (filter { !isSecond($0) }, filter(isSecond))
  }
}
