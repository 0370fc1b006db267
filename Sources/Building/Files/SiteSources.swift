import BuiltInFiles
import Fingerprints
import Site
import SourceText

/// The files of a site as they were read. Texts and media, which may be many, are held in memory only as far as there is room, and
/// read again when they are shown.
struct SiteSources {
  static let folders = ["Content", "Templates"]
  /// The templates that travel with the program.
  static var builtIn: [(path: String, bytes: [UInt8])] {
    BuiltInFiles.templates.map { (path: $0.path, bytes: $0.bytes) }
  }

  private static var starter: [(path: String, bytes: [UInt8])] {
    BuiltInFiles.starter.map { (path: $0.path, bytes: $0.bytes) }
  }

  /// Bytes of texts and media that are held.
  private static let memoryLimit = 64 << 20

  let files: SiteFiles
  private(set) var diagnostics: [Diagnostic] = []
  /// What of the files was found to be another when it was read again.
  let changes = SourceChanges()
  /// How the folders looked before anything in them was read, and when that was, in nanoseconds since 1970.
  let look: TreeSnapshot
  let instant: Int
  /// How many of the files look as they are in the index, and how many that holds.
  private let indexedCount: (same: Int, all: Int)

  /// Every file below `Content` and `Templates`; hidden files and those of editors (`name~`) are left out.
  /// - Parameters:
  ///   - index: what was known of the files when they were last read.
  ///   - look: how the folders look, and when that was looked at, where somebody knows.
  static func read(
    _ site: String, index: SourceIndex? = nil, look: (tree: TreeSnapshot, instant: Int)? = nil
  ) -> SiteSources {
    SiteSources(folders, of: site, builtIn: builtIn, starter: starter, index, look)
  }

  /// How the folders look; nil where something cannot be looked at.
  static func look(at site: String) -> TreeSnapshot? {
    let (look, failures) = look(folders, in: site)
    return failures.isEmpty ? look : nil
  }

  private static func look(_ paths: [String], in site: String) -> (look: TreeSnapshot, failures: [FileProblem]) {
    var (look, failures) = (TreeSnapshot(), [FileProblem]())
    for path in paths { look.add(allBelow: path, of: site, &failures) }
    return (look, failures)
  }

  /// The settings and the datasets alone; paths as in `read`.
  static func readData(_ site: String) -> SiteSources {
    SiteSources([SiteSettings.path, String(SiteData.folder.dropLast())], of: site)
  }

  /// The settings and the templates alone.
  static func readTemplates(_ site: String) -> SiteSources {
    SiteSources([SiteSettings.path, String(SiteTemplates.folder.dropLast())], of: site, builtIn: builtIn)
  }

  private init(
    _ paths: [String], of site: String, builtIn: [(path: String, bytes: [UInt8])] = [],
    starter: [(path: String, bytes: [UInt8])] = [], _ index: SourceIndex? = nil,
    _ look: (tree: TreeSnapshot, instant: Int)? = nil
  ) {
    instant = look?.instant ?? Disk.now
    let (look, failures) = look.map { ($0.tree, []) } ?? Self.look(paths, in: site)
    self.look = look
    diagnostics = failures.map { Diagnostic($0) }
    let known = Dictionary(index?.items.map { ($0.path, $0) } ?? []) { first, _ in first }
    let memory = SourceMemory(limit: Self.memoryLimit)
    let found = look.readable.map { item in
      (item: item, known: known[item.path].flatMap { $0.status == item.status ? $0 : nil })
    }
    let read = concurrentMap(over: found, threads: Processors.count) { [changes] item, known in
      Result { () throws(FileProblem) in try Self.entry(item, known, of: site, memory, changes) }
    }
    var entries: [SiteFiles.Entry] = []
    entries.reserveCapacity(read.count)
    for result in read {
      switch result {
      case .success(let entry?): entries.append(entry)
      case .success(nil): break
      case .failure(let problem): diagnostics.append(Diagnostic(problem))
      }
    }
    files = SiteFiles(site: entries, builtIn: builtIn, starter: starter)
    indexedCount = (found.count { $0.known != nil }, known.count)
  }

  /// Whether a file need not be held, for only its own page shows it.
  private static func isReadAgain(_ path: String) -> Bool {
    path.hasPrefix(MediaFile.folder)
      || path.hasSuffix(".md") && DocumentName.Kind.allCases.contains { path.hasPrefix($0.folder) }
  }

  /// - Parameter known: what is known of it, if that is still true.
  private static func entry(
    _ item: TreeSnapshot.Item, _ known: SourceIndex.Item?, of site: String, _ memory: SourceMemory,
    _ changes: SourceChanges
  ) throws(FileProblem) -> SiteFiles.Entry? {
    let (path, place) = (item.path, site + "/" + item.path)
    switch item.status.kind {
    case .link: throw .symbolicLink(path: path)
    case .folder, .other: return nil
    case .file: break
    }
    var (bytes, head) = ([UInt8]?.none, known?.head ?? [])
    var facts = known?.facts
    if facts == nil {
      let read = try Disk.read(place)
      let file = SourceFile(path: path, bytes: read)
      let found = FileFacts(of: file)
      guard isReadAgain(path) else { return SiteFiles.Entry(file, found) }
      (bytes, head, facts) = (read, Array(read.prefix(found.headSize)), found)
    }
    guard let facts else { return nil }
    let size = bytes?.count ?? item.status.size
    let held = SourceMemory.Item(bytes, in: memory) { [head] in
      if let again = try? Disk.read(place), Fingerprint(of: again) == facts.fingerprint { return again }
      changes.note(path)
      // Nobody gets to see it; it is as long as it was, so that places in it are still places.
      return head + [UInt8](repeating: UInt8(ascii: " "), count: size - head.count)
    }
    return SiteFiles.Entry(SourceFile(path: path, size: size, head: head, item: held), facts)
  }

  /// What is known of the files, for the next build; nil where it is what was known before.
  func index(program: Fingerprint?) -> SourceIndex? {
    let items = look.readable.filter { Self.isReadAgain($0.path) && !$0.status.isTooFresh(at: instant) }
    let hasNews = items.contains { files[$0.path]?.facts.hasNews == true }
    guard hasNews || indexedCount != (items.count, items.count) else { return nil }
    var index = SourceIndex(program: program)
    for item in items {
      guard let entry = files[item.path] else { continue }
      let headSize = entry.facts.headSize
      index.add(
        SourceIndex.Item(
          path: item.path, status: item.status, facts: entry.facts,
          head: Array(entry.file.bytes(upTo: headSize).prefix(headSize))))
    }
    return index
  }

  /// How the folders look; nil where they were changed this very moment.
  var snapshot: TreeSnapshot? { diagnostics.isEmpty && !look.isTooFresh(at: instant) ? look : nil }
}

extension TreeSnapshot {
  /// The files that a site is made of.
  var readable: [Item] {
    var found: [Item] = []
    var hidden: String?
    for item in items {
      if let hidden, Disk.isInside(item.path, hidden) { continue }
      if Disk.isHidden(item.path) || item.path.utf8.last == UInt8(ascii: "~") {
        hidden = item.path
      } else if item.status.kind != .folder {
        found.append(item)
      }
    }
    return found
  }
}
