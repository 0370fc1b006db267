import Site
import SourceText

/// What lies below some folders, as far as a look at it tells: while every file and folder has the size, the times and the
/// node that it had, nothing below them is another.
struct TreeSnapshot: Sendable, Hashable {
  struct Item: Sendable, Hashable {
    /// Relative to the root.
    var path: String
    var status: Disk.Status
  }

  /// In the order in which they were seen.
  private(set) var items: [Item] = []
  /// Paths below which there was nothing to be seen.
  private(set) var absent: [String] = []

  mutating func add(_ path: String, _ status: Disk.Status) { items.append(Item(path: path, status: status)) }

  /// Everything below `folder` of a root, itself included. What lies in a large folder is looked at by all processors.
  mutating func add(allBelow folder: String, of root: String) throws(FileProblem) {
    var failures: [FileProblem] = []
    add(allBelow: folder, of: root, &failures)
    if let failure = failures.first { throw failure }
  }

  /// - Parameter failures: folders that could not be looked into are added.
  mutating func add(allBelow folder: String, of root: String, _ failures: inout [FileProblem]) {
    guard let status = Disk.status(Self.path(folder, in: root)) else { return absent.append(folder) }
    add(folder, status)
    guard status.kind == .folder else { return }
    var children: [String] = []
    do throws(FileProblem) {
      children = try Disk.names(in: Self.path(folder, in: root)).map { folder.isEmpty ? $0 : folder + "/" + $0 }
    } catch {
      failures.append(error)
    }
    guard children.count > 256 else {
      for child in children { add(allBelow: child, of: root, &failures) }
      return
    }
    let parts = concurrentMap(over: children, threads: Processors.count) { child in
      var part = (tree: TreeSnapshot(), failures: [FileProblem]())
      part.tree.add(allBelow: child, of: root, &part.failures)
      return part
    }
    for part in parts {
      items += part.tree.items
      absent += part.tree.absent
      failures += part.failures
    }
  }

  func holds(in root: String) -> Bool { seenAgain(in: root) == self }

  /// How the same paths look now; nil where there may be others, or some are gone.
  func seenAgain(in root: String) -> TreeSnapshot? {
    guard absent.allSatisfy({ Disk.status(Self.path($0, in: root)) == nil }) else { return nil }
    var again = self
    for (place, status) in Disk.statuses(of: items.map(\.path), in: root).enumerated() {
      let old = items[place].status
      guard let status, status.kind == old.kind, status.kind != .folder || status.hasSameNames(as: old) else {
        return nil
      }
      if status != old { again.items[place].status = status }
    }
    return again
  }

  /// The same paths with the look that some of them have now; nil where one is gone.
  /// - Parameters:
  ///   - status: how a path looks that is not looked at; nil for one that is gone.
  ///   - paths: those that are looked at.
  func replacing(_ status: (Item) -> Disk.Status?, lookingAt paths: Set<String>, in root: String) -> TreeSnapshot? {
    var replaced = self
    for (place, item) in items.enumerated() {
      guard let found = paths.contains(item.path) ? Disk.status(Self.path(item.path, in: root)) : status(item) else {
        return nil
      }
      replaced.items[place].status = found
    }
    return replaced
  }

  /// Whether something was changed so shortly before an instant that another change right after it would show no other time.
  /// - Parameter instant: when the look was taken, in nanoseconds since 1970.
  func isTooFresh(at instant: Int) -> Bool { items.contains { $0.status.isTooFresh(at: instant) } }

  /// Links among them.
  var files: some Sequence<Item> { items.lazy.filter { $0.status.kind != .folder } }
  var folders: [Item] { items.filter { $0.status.kind == .folder } }

  /// Folders with nothing in them, but not the root.
  var emptyFolders: [String] {
    items.indices.compactMap { index in
      let item = items[index]
      guard item.status.kind == .folder, !item.path.isEmpty else { return nil }
      // What lies in a folder comes right behind it.
      return index + 1 < items.count && Disk.isInside(items[index + 1].path, item.path) ? nil : item.path
    }
  }

  private static func path(_ path: String, in root: String) -> String { path.isEmpty ? root : root + "/" + path }
}

extension TreeSnapshot {
  func encode(into encoder: inout RecordEncoder) {
    encoder.encode(items) { encoder, item in
      encoder.encode(item.path)
      item.status.encode(into: &encoder)
    }
    encoder.encode(absent) { encoder, path in encoder.encode(path) }
  }

  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    items = try decoder.array { decoder throws(RecordDecoder.Malformed) in
      Item(path: try decoder.text(), status: try Disk.Status(&decoder))
    }
    absent = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.text() }
  }
}

extension Disk.Status {
  func encode(into encoder: inout RecordEncoder) {
    encoder.encode(kind.rawValue)
    encoder.encode(size)
    encoder.encode(modified)
    encoder.encode(changed)
    encoder.encode(Int(permissions))
    encoder.encode(Int(bitPattern: UInt(node)))
  }

  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    guard let kind = Kind(rawValue: try decoder.integer()) else { throw RecordDecoder.Malformed() }
    self.init(
      kind: kind, size: try decoder.integer(), modified: try decoder.integer(), changed: try decoder.integer(),
      permissions: UInt32(truncatingIfNeeded: try decoder.integer()),
      node: UInt64(UInt(bitPattern: try decoder.integer())))
  }
}
