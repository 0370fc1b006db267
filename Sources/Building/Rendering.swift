import Fingerprints
import Localization
import Site
import SourceText
import Synchronization

/// Renders the entries of a plan, some at a time, and takes over those that would come out the same.
struct Rendering: Sendable {
  private let shared: SharedContents
  let staging: StagingTree
  let previous: PreviousOutput
  let options: BuildOptions
  /// Whether only problems are wanted: nothing is written.
  let isDry: Bool
  /// Whether each entry says how long it took.
  let measures: Bool
  private let progress: (@Sendable (BuildProgress) -> Void)?
  /// What the entries read; those of the last build have the numbers that they had.
  let table: ReadTable
  /// Of each read of the last build, whether its answer is the same now.
  let isUnchanged: [Bool]

  init(contents: SiteContents, staging: StagingTree, previous: PreviousOutput, options: BuildOptions, isDry: Bool) {
    shared = SharedContents(contents)
    self.staging = staging
    self.previous = previous
    self.options = options
    measures = options.measures
    progress = options.progress
    self.isDry = isDry
    let same = Set(previous.sources.filter { contents.fingerprint(of: $0.key) == $0.value }.keys)
    let reads = concurrentMap(over: previous.reads, threads: options.jobs) { read in
      if let source = read.key.source, same.contains(source) { return read }
      return Read(key: read.key, fingerprint: contents.fingerprint(of: read.key))
    }
    table = ReadTable(reads)
    isUnchanged = zip(reads, previous.reads).map { $0.fingerprint == $1.fingerprint }
  }

  var contents: SiteContents { shared.contents }

  /// One entry of the plan, done.
  struct Entry: Sendable {
    var key: String
    var reads: [ReadTable.Number] = []
    var outputs: [BuildRecord.Output] = []
    var diagnostics: [Diagnostic] = []
    var changed: CivilDate?
    var isReused = false
    /// Of one that was rendered, where that is measured.
    var duration = Duration.zero
  }

  private static let chunkSize = 16

  /// - Returns: the entries in the order of the plan, and the files that follow from all of them; none where nothing is written.
  func run() async throws(FileProblem) -> (entries: [Entry], sitemap: [BuildRecord.Output]) {
    let plan = contents.plan.entries
    let chunks = stride(from: 0, to: plan.count, by: Self.chunkSize).map {
      plan[$0..<min($0 + Self.chunkSize, plan.count)]
    }
    let doneCount = Atomic(0)
    let results = await inParallel(chunks) { chunk in
      do throws(FileProblem) {
        var entries: [Entry] = []
        for entry in chunk {
          entries.append(try measured(entry))
          guard let progress else { continue }
          let done = doneCount.add(1, ordering: .relaxed).newValue
          progress(BuildProgress(phase: .render, done: done, total: plan.count))
        }
        return Result<[Entry], FileProblem>.success(entries)
      } catch {
        return .failure(error)
      }
    }
    var entries: [Entry] = []
    for result in results { entries += try result.get() }
    return (entries, isDry ? [] : try sitemap(of: zip(plan, entries)))
  }

  private func sitemap(of entries: some Sequence<(PlanEntry, Entry)>) throws(FileProblem) -> [BuildRecord.Output] {
    let pages = entries.compactMap { planned, entry -> (page: PlannedPage, changed: CivilDate?)? in
      if case .page(let page) = planned { (page, entry.changed) } else { nil }
    }
    guard let file = Sitemap.file(of: pages, address: contents.address) else { return [] }
    return try write(file, of: Sitemap.fileName)
  }

  private func measured(_ planned: PlanEntry) throws(FileProblem) -> Entry {
    guard measures else { return try render(planned) }
    let start = ContinuousClock.now
    var entry = try render(planned)
    entry.duration = ContinuousClock.now - start
    return entry
  }

  private func render(_ planned: PlanEntry) throws(FileProblem) -> Entry {
    try options.refuseInterrupted()
    if !isDry, let last = previous.entries[planned.key], last.reads.allSatisfy({ isUnchanged[Int($0)] }),
      last.outputs.allSatisfy({ previous.outputs[$0.path] == $0 })
    {
      for file in last.outputs { try staging.keep(file.path) }
      return Entry(
        key: planned.key, reads: last.reads, outputs: last.outputs, changed: last.changed, isReused: true)
    }
    let rendered = EntryRenderer.render(planned, shared, notingIn: table)
    var entry = Entry(
      key: planned.key, reads: rendered.reads, diagnostics: rendered.diagnostics, changed: rendered.changed)
    guard !isDry, !rendered.diagnostics.hasErrors else { return entry }
    for file in rendered.files { entry.outputs += try write(file, of: planned.key) }
    return entry
  }

  /// Writes a file, and the smaller copy of it where the site wants those.
  /// - Parameter key: of the entry whose file it is.
  private func write(_ file: OutputFile, of key: String) throws(FileProblem) -> [BuildRecord.Output] {
    let output = try writeAlone(file)
    let path = file.path.text + Compression.suffix
    guard contents.compression == .gzip, !file.hasOwnCopy, Compression.isText(file.path.text),
      let copyPath = OutputPath(path)
    else { return [output] }
    // That of the same bytes is the same, as long as the same program makes it.
    if let copy = previous.outputs[path], previous.entries[key]?.outputs.contains(copy) == true,
      previous.outputs[file.path.text]?.fingerprint == output.fingerprint
    {
      try staging.keep(path)
      return [output, copy]
    }
    guard let bytes = Gzip.compress(file.bytes) else { return [output] }
    return [output, try writeAlone(OutputFile(path: copyPath, bytes: bytes))]
  }

  private func writeAlone(_ file: OutputFile) throws(FileProblem) -> BuildRecord.Output {
    let fingerprint = Fingerprint(of: file.bytes)
    let path = file.path.text
    if let old = previous.outputs[path], old.fingerprint == fingerprint {
      try staging.keep(path)
      return old
    }
    try staging.stage(file)
    let status = Disk.status(staging.output.staging + "/" + path)
    return BuildRecord.Output(
      path: path, fingerprint: fingerprint, size: file.bytes.count, modified: status?.modified ?? 0)
  }

  /// Runs `body` on each element, at most `jobs` at a time; results are in the order of the elements.
  private func inParallel<Element: Sendable, Value: Sendable>(
    _ elements: [Element], _ body: @Sendable @escaping (Element) -> Value
  ) async -> [Value] {
    await withTaskGroup(of: (Int, Value).self) { group in
      var values: [Value?] = Array(repeating: nil, count: elements.count)
      var next = 0
      func start() {
        guard next < elements.count else { return }
        let index = next
        let element = elements[index]
        group.addTask { (index, body(element)) }
        next += 1
      }
      for _ in 0..<min(options.jobs, elements.count) { start() }
      while let (index, value) = await group.next() {
        values[index] = value
        start()
      }
      return values.compactMap { $0 }
    }
  }
}
