import Localization
import SourceText

/// Every page and file of the site, with its address: what will be rendered, and what links can lead to.
package struct SitePlan: Sendable {
  /// Sorted by key.
  package let entries: [PlanEntry]
  private let pages: [PageID: [PlannedPage]]
  private let pagesByPath: [String: PlannedPage]
  /// Addresses of files that are not pages.
  private var filePaths: Set<String>
  /// Sorted by address.
  let redirects: [Redirect]
  /// Folders in which pages may be missing because what they are made of has errors.
  private let openFolders: [String]
  /// Published bulletins, the latest first; those of one day by name.
  package let bulletins: [DocumentName]
  /// What bulletins wait for: those that are due for their data, recorded ones also before for what is withheld until then.
  let held: [DocumentName: [AwaitedQuery]]
  /// Folders in which pages will be when a dataset is published.
  private let withheldFolders: [(folder: String, dataset: String)]

  init(
    pages: [PlannedPage], otherEntries: [PlanEntry], filePaths: Set<String>, openFolders: [String] = [],
    withheldFolders: [(folder: String, dataset: String)] = [], bulletins: [DocumentName],
    held: [DocumentName: [AwaitedQuery]] = [:]
  ) {
    var byID: [PageID: [PlannedPage]] = [:]
    byID.reserveCapacity(pages.count)
    for page in pages { byID[page.id, default: []].append(page) }
    self.pages = byID
    pagesByPath = Dictionary(pages.map { ($0.path, $0) }) { first, _ in first }
    self.filePaths = filePaths
    self.openFolders = openFolders
    self.bulletins = bulletins
    self.withheldFolders = withheldFolders
    self.held = held
    redirects = otherEntries.compactMap { if case .redirect(let redirect) = $0 { redirect } else { nil } }
      .sorted { $0.path < $1.path }
    entries = (pages.map { .page($0) } + otherEntries).sorted { $0.key < $1.key }
  }

  package func page(_ id: PageID, in language: Language) -> PlannedPage? {
    pages[id]?.first { $0.language == language }
  }

  package func languages(of id: PageID) -> [Language] {
    (pages[id] ?? []).map(\.language).sorted()
  }

  package func page(at path: String) -> PlannedPage? {
    pagesByPath[path]
  }

  /// Whether something lies at an address of the site.
  package func hasAddress(_ path: String) -> Bool {
    pagesByPath[path] != nil || filePaths.contains(path)
  }

  /// The same files at other addresses.
  mutating func moveFiles(from old: [String], to new: [String]) {
    filePaths.subtract(old)
    filePaths.formUnion(new)
  }

  /// Bulletins that wait for their data, due or not, by name.
  package var heldBulletins: [DocumentName] { held.keys.sorted() }

  /// When a bulletin stops to wait; nil where it does not wait, or for numbers of which nobody knows when they come.
  func endOfWaiting(for name: DocumentName) -> Instant? {
    held[name]?.endOfWaiting
  }

  /// Whether a bulletin that waits for its data would lie at an address.
  func isHeld(_ path: String) -> Bool {
    held.keys.contains { path.hasSuffix("/bulletins/\($0.path)/") }
  }

  /// Whether nothing lies at an address for a reason that is reported elsewhere.
  func isOpen(_ path: String) -> Bool {
    openFolders.contains { path.hasPrefix($0) }
  }

  /// The dataset that is withheld, where an address is of one of its pages.
  func withheldDataset(at path: String) -> String? {
    withheldFolders.first { path.hasPrefix($0.folder) }?.dataset
  }

  /// Addresses of pages, sorted, for suggestions.
  package var pagePaths: [String] { pagesByPath.keys.sorted() }
}
