import Fingerprints
import Localization
import Site
import SourceText
import WordBreaking

/// A site that is shown while it is written: read again after each change, and rendered page by page as pages are asked for.
///
/// Drafts and what is withheld are shown too. No output is written. While the site has errors, what was shown last stays.
package actor LiveSite {
  let options: LiveSiteOptions
  private let words: ThaiWordBreaker
  let program: Fingerprint?
  private var index: SourceIndex?
  /// What is known of the files, where that is more than was kept.
  var newIndex: SourceIndex?
  /// What is wrong with the site as it is now, before any page is rendered.
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var shown: Shown?
  private var lastPages = RecentValues<String, OutputFile>(limit: 64)
  /// Another after each change of what is shown, and that of what was kept for the next start.
  private(set) var version = 0
  var rememberedVersion = 0
  /// What was shown before the site was read, and would be shown the same.
  var adopted: [LastPreview.File] = []

  /// A site that can be shown, with what was rendered of it.
  struct Shown {
    var contents: SiteContents
    let lookup: EntryLookup
    /// Whether it was read without errors.
    let isSound: Bool
    /// How its folders looked when it was read, but for what was taken over since.
    let look: TreeSnapshot
    /// When that was looked at, in nanoseconds since 1970, and for which instant the site was read.
    let instant: Int
    let clock: Instant
    /// Which files were others when they were read for a page.
    let changes: SourceChanges
    /// Until when time alone changes nothing; nil for good.
    let firstChange: Instant?
    var rendered = RecentValues<PlanEntry, RenderedEntry>(limit: 64)
  }

  package init(_ options: LiveSiteOptions) {
    self.options = options
    words = ThaiWordBreaker(dictionaryPath: options.thaiDictionary)
    program = ProgramVersion.glance(with: options.thaiDictionary)
  }

  /// What keeps a folder from being shown at all; nil for nothing.
  package static func problem(ofFolder site: String) -> Diagnostic? {
    Disk.status(site + "/" + SiteSettings.path) == nil ? Diagnostic(FileProblem.missingSite(in: site)) : nil
  }

  /// Reads what changed.
  /// - Parameter paths: of files below the site that were changed, added or removed; nil where that is not known.
  /// - Returns: what is wrong with the site, and with the pages of the texts that changed.
  package func update(_ paths: Set<String>? = nil) -> [Diagnostic] {
    version += 1
    adopted = []
    if paths.map(updateFile) != true { read() }
    let changed = shown?.lookup.pages(ofTexts: paths ?? []) ?? []
    return diagnostics + (diagnostics.hasErrors ? [] : changed.flatMap { render($0).0.diagnostics })
  }

  private func read() {
    index = index ?? RecordStore.loadIndex(of: options.site, program: program)
    let sources = SiteSources.read(options.site, index: index)
    if let news = sources.index(program: program) { (index, newIndex) = (news, news) }
    let clock = options.clock()
    let (contents, problems) = SiteContents.load(
      sources.files,
      options: SiteContents.Options(
        clock: clock, includesDrafts: true, address: options.address, words: words, compression: .off))
    diagnostics = sources.diagnostics + problems
    // Of a site that was never without errors, as much is shown as there is.
    guard !diagnostics.hasErrors || shown?.isSound != true else { return }
    shown = Shown(
      contents: contents, lookup: EntryLookup(contents), isSound: !diagnostics.hasErrors, look: sources.look,
      instant: sources.instant, clock: clock, changes: sources.changes, firstChange: contents.firstChangeOfTime)
  }

  /// Takes over a change of one file; false where more than that changed, or might have.
  private func updateFile(_ paths: Set<String>) -> Bool {
    guard paths.count == 1, let path = paths.first, !diagnostics.hasErrors, let old = shown,
      old.firstChange.map({ options.clock() < $0 }) ?? true, let bytes = try? Disk.read(options.site + "/" + path)
    else { return false }
    let file = SourceFile(path: path, bytes: bytes)
    return path.hasSuffix(".md") ? updateText(file, old) : updateLook(file, old)
  }

  private func updateText(_ file: SourceFile, _ old: Shown) -> Bool {
    guard let (contents, problems) = old.contents.replacingText(file) else { return false }
    diagnostics.removeAll { $0.place?.file.path == file.path && SiteContents.isOfText($0) }
    diagnostics += problems
    shown?.contents = contents
    shown?.rendered.removeAll()
    return true
  }

  private func updateLook(_ file: SourceFile, _ old: Shown) -> Bool {
    guard let contents = old.contents.replacingLook(file), !contents.lookProblems.hasErrors else { return false }
    diagnostics = diagnostics.without(old.contents.lookProblems) + contents.lookProblems
    shown = Shown(
      contents: contents, lookup: EntryLookup(contents), isSound: old.isSound, look: old.look,
      instant: old.instant, clock: old.clock, changes: old.changes, firstChange: old.firstChange)
    return true
  }

  /// What lies at an address.
  /// - Parameter path: percent-decoded, from its first `/`.
  package func answer(for path: String) -> LiveAnswer {
    guard let output = Self.outputPath(of: path) else { return .refused }
    // Only a path that is no folder's is that of its file.
    if path.utf8.last != UInt8(ascii: "/"), shown?.lookup.isFolder(output) == true {
      return .redirect(to: "/" + output + "/")
    }
    if let found = file(output) { return .file(found) }
    return file("404.html").map { .notFound($0) } ?? .missing(diagnostics.ordered())
  }

  /// The file that lies at an address; nil for what can be none.
  static func outputPath(of path: String) -> String? {
    guard path.utf8.first == UInt8(ascii: "/"), path.utf8.count < 4_096 else { return nil }
    let name = path.split(separator: "/", omittingEmptySubsequences: true).joined(separator: "/")
    let isFolder = path.utf8.last == UInt8(ascii: "/")
    return OutputPath(isFolder ? (name.isEmpty ? "" : name + "/") + "index.html" : name)?.text
  }

  private func file(_ path: String) -> LiveFile? {
    guard let entries = shown?.lookup.entries(for: path) else { return nil }
    for entry in entries {
      let (rendered, contents) = render(entry)
      let isFaulty = rendered.diagnostics.hasErrors || diagnostics.hasErrors
      let found = rendered.files.first { $0.path.text == path }
      if let found, !isFaulty, entry.isKept { lastPages[path] = found }
      let last = isFaulty ? lastPages[path] : nil
      guard let file = last ?? found else { continue }
      return LiveFile(
        file: file, problems: (diagnostics + rendered.diagnostics).ordered(), isLast: last != nil,
        publication: publication(of: entry, in: contents), zone: contents.zone)
    }
    // What is not there any more is not shown, unless an error may be the reason.
    guard diagnostics.hasErrors else { return nil }
    return lastPages[path].map {
      LiveFile(file: $0, problems: diagnostics.ordered(), isLast: true, publication: .published, zone: .thailand)
    }
  }

  func publication(of entry: PlanEntry, in contents: SiteContents) -> SiteContents.Publication {
    if case .page(let page) = entry { contents.publication(of: page) } else { .published }
  }

  private func render(_ entry: PlanEntry) -> (RenderedEntry, SiteContents) {
    guard let shown else { preconditionFailure("a site that is not shown has no entries") }
    if let known = shown.rendered[entry] {
      // It is the one that was looked at last.
      self.shown?.rendered[entry] = known
      return (known, shown.contents)
    }
    _ = shown.changes.take()
    var rendered = EntryRenderer.render(entry, shown.contents)
    if let changed = shown.changes.take().min() {
      // It was made of bytes that nobody may see; the next change of the site has it made again.
      rendered.diagnostics.append(Diagnostic(FileProblem.changedWhileBuilding(path: changed)))
      return (rendered, shown.contents)
    }
    if entry.isKept {
      version += 1
      self.shown?.rendered[entry] = rendered
    }
    return (rendered, shown.contents)
  }
}

extension PlanEntry {
  /// Whether its files may be held in memory: media may be large, and are files already.
  fileprivate var isKept: Bool {
    if case .media = self { false } else { true }
  }
}

/// What a site is shown with.
package struct LiveSiteOptions: Sendable {
  /// The folder that holds `Content`.
  package var site: String
  package var address: SiteAddress?
  /// The instant the site is shown for, asked at each change.
  package var clock: @Sendable () -> Instant
  /// The file of libthai's dictionary; nil where there is none.
  package var thaiDictionary: String?

  package init(
    site: String, address: SiteAddress?, clock: @escaping @Sendable () -> Instant,
    thaiDictionary: String? = ThaiWordBreaker.installedDictionaryPath
  ) {
    self.site = site
    self.address = address
    self.clock = clock
    self.thaiDictionary = thaiDictionary
  }
}

package enum LiveAnswer: Sendable {
  case file(LiveFile)
  /// The page for addresses at which nothing lies.
  case notFound(LiveFile)
  /// The address of a folder without its `/`.
  case redirect(to: String)
  /// Nothing, not even a page that says so.
  case missing([Diagnostic])
  case refused
}

/// A file of a site as it is now, or as it was when it was last without errors.
package struct LiveFile: Sendable {
  package let file: OutputFile
  /// Of the site and of the page.
  package let problems: [Diagnostic]
  /// Whether it is as it was when it was last without errors, not as it is now.
  package let isLast: Bool
  package let publication: SiteContents.Publication
  /// In whose time that is told.
  package let zone: ZoneOffset
}
