#if os(Linux)
  import Dispatch
  import Glibc

  /// Notices changes of files below some folders of a site, as Linux tells of them (inotify).
  ///
  /// `@unchecked`: what is not constant is used on `queue` alone, which the system's events come on; nothing the compiler sees says so.
  final class SystemWatcher: @unchecked Sendable {
    private let site: String
    private let folders: [String]
    private let box: ChangeBox
    private let limit: Int
    private let isExhausted: @Sendable () -> Void
    private let descriptor: Int32
    private let queue = DispatchQueue(label: "phanit.watcher")
    private var source: (any DispatchSourceRead)?
    /// The folders that are watched, below the site, by the number that the system gives each.
    private var watched: [Int32: String] = [:]
    private var pending = SiteChange()
    /// Counts batches of events, to tell whether more came.
    private var batch = 0
    private var firstEvent: DispatchTime?

    /// A change is told when this long nothing followed it: an editor writes a file in several steps.
    private static let calm = DispatchTimeInterval.milliseconds(12)
    /// But no later than this.
    private static let patience = DispatchTimeInterval.milliseconds(250)

    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_ONLYDIR)

    /// - Parameters:
    ///   - limit: how many folders may be watched, where the system allows more.
    ///   - isExhausted: called when folders come and the system does not watch that many; from then on nothing is told.
    /// - Returns: nil where the system does not watch, or not that many folders.
    init?(
      site: String, folders: [String], box: ChangeBox, limit: Int = .max,
      isExhausted: @escaping @Sendable () -> Void = {}
    ) {
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      (self.site, self.folders, self.box, self.limit, self.isExhausted) = (site, folders, box, limit, isExhausted)
      guard descriptor >= 0 else { return nil }
      guard watchAll() else {
        close(descriptor)
        return nil
      }
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      source.setEventHandler { [weak self] in self?.read() }
      source.setCancelHandler { [descriptor] in close(descriptor) }
      self.source = source
      source.resume()
    }

    deinit { source?.cancel() }

    /// - Returns: whether all folders are watched.
    private func watchAll() -> Bool {
      // A folder that is not there yet shows in the site itself.
      watch("") && folders.allSatisfy { watchTree($0) }
    }

    private func watch(_ path: String) -> Bool {
      let number = inotify_add_watch(descriptor, path.isEmpty ? site : site + "/" + path, Self.events)
      guard number >= 0 else { return errno != ENOSPC }
      watched[number] = path
      return watched.count <= limit
    }

    private func watchTree(_ path: String) -> Bool {
      guard watch(path) else { return false }
      return FolderNames.folders(in: site + "/" + path).allSatisfy { watchTree(path + "/" + $0) }
    }

    private func read() {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        guard count > 0 else { break }
        note(buffer[..<count])
      }
      guard !pending.isEmpty else { return }
      let now = DispatchTime.now()
      let first = firstEvent ?? now
      firstEvent = first
      batch += 1
      let mine = batch
      queue.asyncAfter(deadline: min(now + Self.calm, first + Self.patience)) { [weak self] in
        guard let self, mine == batch || DispatchTime.now() >= first + Self.patience else { return }
        tell()
      }
    }

    private func tell() {
      box.put(pending)
      pending = SiteChange()
      firstEvent = nil
    }

    private func note(_ events: ArraySlice<UInt8>) {
      events.withUnsafeBytes { bytes in
        var offset = 0
        let size = MemoryLayout<inotify_event>.size
        while offset + size <= bytes.count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let end = offset + size + Int(event.len)
          let name = bytes[(offset + size)..<min(end, bytes.count)].prefix { $0 != 0 }
          note(event, named: String(decoding: name, as: UTF8.self))
          offset = end
        }
      }
    }

    private func note(_ event: inotify_event, named name: String) {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return noteUnknown() }
      if event.mask & UInt32(IN_IGNORED) != 0 {
        watched[event.wd] = nil
        return
      }
      guard let folder = watched[event.wd], !SiteChange.isForeign(name) else { return }
      if folder.isEmpty {
        // Of the site itself only its own folders matter.
        if folders.contains(name) { noteUnknown() }
      } else if event.mask & UInt32(IN_ISDIR | IN_DELETE_SELF) != 0 {
        noteUnknown()
      } else if event.mask & UInt32(IN_CREATE) == 0 || isComplete(folder + "/" + name) {
        pending.paths.insert(folder + "/" + name)
      }
    }

    /// Whether a new name is that of a file that was there before, or of a link; any other is told of when it is closed.
    private func isComplete(_ path: String) -> Bool {
      var status = stat()
      return lstat(site + "/" + path, &status) == 0 && (status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1)
    }

    /// Folders came or went, or so much happened that the system lost count.
    private func noteUnknown() {
      pending.isOfUnknown = true
      guard let source, !watchAll() else { return }
      source.cancel()
      self.source = nil
      watched = [:]
      isExhausted()
    }
  }
#endif
