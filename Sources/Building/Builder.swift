import Fingerprints
import Glibc
import Site
import SourceText
import WordBreaking

/// Builds a site: reads it, renders what changed, and puts the finished tree in place.
///
/// 1. read: every file of the site, frozen;
/// 2. load: settings, data, documents, templates, and the plan of pages;
/// 3. compare: which entries of the last build read nothing that changed since;
/// 4. render: the others, in parallel, into a staging tree;
/// 5. commit: the tree takes the place of the output in one step.
///
/// An error in any step leaves the output as it was.
package enum Builder {
  package static func build(_ options: BuildOptions) async -> BuildResult {
    var result = BuildResult()
    do throws(FileProblem) {
      guard Disk.status(options.site + "/" + SiteSettings.path) != nil else { throw .missingSite(in: options.site) }
      let lock = try BuildLock(site: options.site)
      guard let older = try olderFiles(options, &result) else { return result }
      try await build(options, &result)
      if let older { try compare(with: older, options, &result) }
      _ = consume lock
    } catch {
      result.diagnostics.append(Diagnostic(error))
    }
    return result
  }

  /// The files of the older manifest, as they are before the build, which may be about to write that file; none where no manifest
  /// is named.
  /// - Returns: nil where it is no manifest, which is reported.
  private static func olderFiles(_ options: BuildOptions, _ result: inout BuildResult) throws(FileProblem)
    -> [String: Fingerprint]??
  {
    guard let path = options.olderManifest else { return .some(nil) }
    switch Manifest.files(in: SourceFile(path: path, bytes: try Disk.read(path))) {
    case .success(let files): return files
    case .failure(let found):
      result.diagnostics.append(found.diagnostic)
      return nil
    }
  }

  private static func compare(with older: [String: Fingerprint], _ options: BuildOptions, _ result: inout BuildResult)
    throws(FileProblem)
  {
    guard result.isDone, let address = result.address else { return }
    let path = options.output + "/" + Manifest.path
    guard case .success(let files) = Manifest.files(in: SourceFile(path: path, bytes: try Disk.read(path))) else {
      return
    }
    result.changes = PublishedChanges(from: older, to: files, address: address)
  }

  private static func build(_ options: BuildOptions, _ result: inout BuildResult) async throws(FileProblem) {
    let output = try OutputFolder(options.output, site: options.site)
    var watch = BuildWatch(options)
    watch.begin(.read)
    if let report = options.report { try output.refuse(report: report, site: options.site) }
    let store = RecordStore(site: options.site, output: output)
    let request = options.request
    let snapshot = options.ignoresRecord ? nil : store.loadSnapshot()
    let standing = snapshot?.standing(options, output: output)
    if let request, let snapshot, let standing,
      let same = unchanged(options, store, snapshot.result(options, request, standing))
    {
      result = same
      if options.measures { result.timings = BuildTimings(phases: watch.end(), reusedCount: same.reusedCount) }
      return write(options.report, &result)
    }
    let glance = ProgramVersion.glance(with: options.thaiDictionary)
    let sources = SiteSources.read(
      options.site, index: options.ignoresRecord ? nil : store.loadIndex(program: glance),
      look: standing.flatMap { standing in standing.look.map { ($0, standing.instant) } })
    try options.refuseInterrupted()
    // The record of a large site takes long to read: it comes while the site is loaded.
    async let known = options.ignoresRecord ? nil : store.load()
    watch.begin(.load)
    let words = ThaiWordBreaker(dictionaryPath: options.thaiDictionary)
    let loadOptions = SiteContents.Options(
      clock: options.clock, includesDrafts: options.includesDrafts, address: options.address, words: words,
      compression: options.compression)
    let (contents, loadProblems) = SiteContents.load(sources.files, options: loadOptions)
    result.diagnostics = sources.diagnostics + loadProblems

    try options.refuseInterrupted()
    watch.begin(.compare)
    async let outline: Void = contents.prepareOutline()
    let isFinished = try finish(output, store, &result)
    let last = await known
    let isSameProgram = glance != nil && last?.glance == glance
    let program = isSameProgram ? last?.program : ProgramVersion.fingerprint(with: words)
    let hasSpare =
      last != nil && !output.isMountPoint
      && [output.path, output.spare].allSatisfy { Disk.status($0)?.kind == .folder }
    let spare = hasSpare ? store.loadSpare() : nil
    try output.recover(keepingSpare: spare != nil)
    let look = standing.flatMap { standing in
      standing.output && !isFinished ? snapshot.map { (tree: $0.output, instant: standing.instant) } : nil
    }
    let previous = try PreviousOutput(
      output, look, record: last, program: program, compression: contents.compression,
      removesForeign: options.removesForeign)
    if !options.removesForeign {
      result.diagnostics += previous.foreign.map { Diagnostic(FileProblem.foreignFile(path: $0)) }
    }

    // With errors already, pages are rendered for theirs alone, and nothing is written.
    let isDry = result.diagnostics.hasErrors
    await outline
    let staging = StagingTree(output: output, isWhole: spare == nil && !output.isMountPoint)
    if !isDry { try staging.prepare() }
    defer { if store.loadJournal() == nil { staging.discard() } }
    let rendering = Rendering(contents: contents, staging: staging, previous: previous, options: options, isDry: isDry)
    watch.begin(.render)
    let (entries, sitemap) = try await rendering.run()
    result.diagnostics += entries.flatMap(\.diagnostics)
    // Of a site that could not be read in full, nothing true could be said of what is to come.
    if !loadProblems.hasErrors { result.diagnostics += contents.scheduledErrors() }
    do throws(FileProblem) {
      try sources.changes.refuse()
    } catch {
      // Whatever else was found may be of that.
      result.diagnostics = []
      throw error
    }
    guard !result.diagnostics.hasErrors else { return }

    watch.begin(.commit)
    let record = BuildRecord(
      of: entries, sitemap, reads: rendering.table.reads, program: program, glance: glance, contents)
    let outputs = (entries.flatMap(\.outputs) + sitemap).sorted { $0.path < $1.path }
    let change = OutputChange(from: previous, to: outputs, manifest: manifest(of: outputs, in: output))
    try options.refuseInterrupted()
    async let encodedRecord = record.encoded()
    async let encodedIndex = sources.index(program: glance)?.encoded()
    let (old, update) = try commit(change, staging, spare, store, jobs: options.jobs)

    // The new site is in place: whatever fails from here is a warning.
    result.isDone = true
    if options.removesForeign {
      result.diagnostics += previous.foreign.map { Diagnostic(FileProblem.foreignFileRemoved(path: $0)) }
    }
    async let outlook = contents.outlook(reads: Self.timedReads(of: entries, in: rendering.table.reads))
    var state: SpareState?
    do throws(FileProblem) {
      state = try old.map { old throws(FileProblem) in try output.settle(old, change, threads: options.jobs) }
      watch.begin(.keep)
      try store.save(record: await encodedRecord)
      if let state { try store.save(state) }
      if let index = await encodedIndex { try store.save(index: index) }
    } catch {
      result.diagnostics.append(Diagnostic(FileProblem.leftBehind(error)))
    }
    result.count(entries, outputs, previous)
    result.outlook = await outlook
    if options.report != nil {
      result.accounts = EntryAccount.all(of: entries, record.reads, zone: await outlook.zone)
    }
    result.address = contents.address
    if let request, let look = sources.snapshot,
      let tree = state.flatMap({ update?.look(beside: $0) }) ?? (try? output.look())
    {
      try? store.save(BuildSnapshot(of: result, request, sources: look, output: tree))
    } else {
      try? store.save(nil as BuildSnapshot?)
    }
    if options.measures { result.timings = BuildTimings(phases: watch.end(), entries, contents) }
    if let url = options.explainedURL { result.explain(url, rendering, entries, options) }
    write(options.report, &result)
  }

  /// What entries have read, as far as the answer passes with time.
  private static func timedReads(of entries: [Rendering.Entry], in reads: [Read]) -> Set<ReadKey> {
    var isNew = reads.map(\.key.dependsOnTime)
    var found: Set<ReadKey> = []
    for entry in entries {
      for number in entry.reads.lazy.map({ Int($0) }) where isNew[number] {
        found.insert(reads[number].key)
        isNew[number] = false
      }
    }
    return found
  }

  /// The result of a build that has nothing to do; nil where only reading tells whether it has.
  private static func unchanged(_ options: BuildOptions, _ store: RecordStore, _ found: BuildResult?) -> BuildResult? {
    // Of what is not read, nothing could be explained.
    guard options.explainedURL == nil, var same = found else { return nil }
    if options.report != nil, let zone = same.outlook?.zone {
      guard let record = store.load() else { return nil }
      same.accounts = EntryAccount.all(of: record, zone: zone)
    }
    return same
  }

  private static func write(_ report: String?, _ result: inout BuildResult) {
    if let report, let bytes = result.reportBytes, let problem = DataFile.write(bytes, to: report) {
      result.diagnostics.append(Diagnostic(problem))
    }
  }

  /// The manifest; nil where the one in the output is the same.
  private static func manifest(of outputs: [BuildRecord.Output], in output: OutputFolder) -> OutputFile? {
    let manifest = Manifest.file(for: outputs)
    return (try? Disk.read(output.path + "/" + Manifest.path)) == manifest.bytes ? nil : manifest
  }

  /// Finishes the new tree and puts it in the place of the output.
  /// - Returns: where the old one lies now, nil where there is none; and how the spare became the output, where it did.
  private static func commit(
    _ change: OutputChange, _ staging: StagingTree, _ spare: SpareState?, _ store: RecordStore, jobs: Int
  ) throws(FileProblem) -> (old: String?, update: SpareUpdate?) {
    let output = staging.output
    try change.refuseForeignInTheWay()
    // Nobody trusts a spare that a killed build has been at.
    try store.save(nil as SpareState?)
    let tree = spare == nil ? output.staging : output.spare
    var update: SpareUpdate?
    do throws(FileProblem) {
      if let spare {
        var running = SpareUpdate(output: output, state: spare, change: change, threads: jobs)
        try running.run()
        update = running
      } else {
        try staging.complete(change)
      }
      switch output.isMountPoint ? .impossible : try output.commit(tree) {
      case .first: return (nil, nil)
      case .exchanged: return (tree, update)
      case .impossible: break
      }
      let journal = Journal(of: change, isInSpare: spare != nil)
      try store.save(journal)
      try output.carryOut(journal)
      try store.save(nil as Journal?)
      try Disk.remove(tree)
      return (nil, nil)
    } catch {
      // What a journal tells of is needed to finish it.
      if store.loadJournal() == nil { try? Disk.remove(tree) }
      throw error
    }
  }

  /// Finishes what a build that was killed had begun to do to the output.
  /// - Returns: whether there was anything.
  private static func finish(_ output: OutputFolder, _ store: RecordStore, _ result: inout BuildResult)
    throws(FileProblem) -> Bool
  {
    let journal = store.loadJournal()
    if let journal {
      try output.carryOut(journal)
      result.diagnostics.append(Diagnostic(FileProblem.finishedLastBuild(path: output.path)))
    }
    try store.save(nil as Journal?)
    return journal != nil
  }
}

extension BuildRecord {
  /// Of what was made in a build. An entry with a warning is not in it, so that it is rendered, and warns, again.
  fileprivate init(
    of entries: [Rendering.Entry], _ sitemap: [Output], reads: [Read], program: Fingerprint?, glance: Fingerprint?,
    _ contents: SiteContents
  ) {
    self.init(reads: reads, program: program, glance: glance, compression: contents.compression)
    for source in Set(reads.compactMap(\.key.source)) { sources[source] = contents.fingerprint(of: source) }
    for entry in entries where entry.diagnostics.isEmpty {
      self.entries[entry.key] = Entry(reads: entry.reads, outputs: entry.outputs, changed: entry.changed)
    }
    if !sitemap.isEmpty { self.entries[Sitemap.fileName] = Entry(reads: [], outputs: sitemap) }
  }
}
