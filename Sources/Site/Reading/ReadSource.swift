import Datasets
import Fingerprints
import Localization
import SourceText

/// What the answers to many reads follow from: while it is the same, so are they, and none of them need be worked out.
package enum ReadSource: Sendable, Hashable {
  /// Which pages there are, and what each says of itself to others.
  case outline
  /// The rows of a dataset and of its code lists, and how they are read.
  case dataset(String)
}

extension ReadKey {
  /// Nil for a read that is as quickly answered itself.
  package var source: ReadSource? {
    switch self {
    case .pages, .bulletins: .outline
    case .query(let query): .dataset(query.dataset)
    default: nil
    }
  }
}

extension SiteContents {
  package func fingerprint(of source: ReadSource) -> Fingerprint {
    switch source {
    case .outline: return outlineFingerprint
    case .dataset(let id):
      var builder = FingerprintBuilder()
      builder.add(settingsFingerprint)
      builder.add(datasets.fingerprint(of: id).fingerprint)
      return builder.finish()
    }
  }

  /// Works out the fingerprint of the outline, which takes long, before it is asked for.
  package func prepareOutline() { _ = outlineFingerprint }

  /// Of all that lists and links of any page can show: the settings, what documents say above their texts, the series and the
  /// datasets by which they are grouped or of whose rows they are made, the plan, and each page as others see it.
  func makeOutlineFingerprint() -> Fingerprint {
    var builder = FingerprintBuilder()
    builder.add(settingsFingerprint)
    for path in files.paths(below: BulletinSeries.folder) {
      builder.add(path)
      builder.add(files[path]?.fingerprint)
    }
    let made = documents.names.flatMap { documents.texts(of: $0).compactMap(\.frontMatter.each?.text) }
    for id in Set(made + AreaKind.allCases.map(\.dataset)).sorted() {
      builder.add(id)
      builder.add(datasets.fingerprint(of: id))
    }
    for ids in [datasets.ids, datasets.codeLists.sorted(), plan.bulletins.map(\.path)] {
      builder.add(ids.count)
      for id in ids { builder.add(id) }
    }
    let names = documents.names
    for part in concurrentMap(over: names, { heads(of: $0) }) { builder.add(part) }
    let pages = plan.entries.compactMap { if case .page(let page) = $0 { page } else { nil } }
    for part in concurrentMap(over: pages, { outline(of: $0) }) { builder.add(part) }
    return builder.finish()
  }

  private func heads(of name: DocumentName) -> Fingerprint {
    var builder = FingerprintBuilder()
    for document in documents.texts(of: name) {
      builder.add(document.file.path)
      builder.add(document.isWithdrawn)
      let size = document.body.lowerBound
      builder.add(bytes: Array(document.file.bytes(upTo: size)[..<size]))
    }
    return builder.finish()
  }

  private func outline(of page: PlannedPage) -> Fingerprint {
    var builder = FingerprintBuilder()
    builder.add(page)
    summary(of: page.id, in: page.language)?.fingerprint(.all, into: &builder)
    return builder.finish()
  }
}
