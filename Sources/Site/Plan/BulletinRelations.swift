import SourceText

/// What ties bulletins to one another. To find those that belong to one looks only into the lists of its own ties.
struct BulletinRelations: Sendable {
  private enum Tie: Hashable {
    case series(String)
    /// A topic in a province or a region; of bulletins that name neither, in the whole of the site.
    case topic(String, BulletinArea)
    case tag(String)
  }

  /// Of each published bulletin, from the closest to the loosest; those of one step count alike.
  private var ties: [DocumentName: [[Tie]]] = [:]
  /// Their places in `names`, in its order. Withdrawn bulletins have none.
  private var places: [Tie: [Int]] = [:]
  /// The latest first.
  private let names: [DocumentName]

  init(_ documents: DocumentSet, plan: SitePlan, areas: Areas) {
    names = plan.bulletins
    for (place, name) in names.enumerated() {
      let steps = Self.ties(documents.texts(of: name), areas)
      ties[name] = steps
      if documents.isWithdrawn(name) { continue }
      for tie in steps.joined() where places[tie]?.last != place { places[tie, default: []].append(place) }
    }
  }

  private static func ties(_ texts: [Document], _ areas: Areas) -> [[Tie]] {
    let series = texts.lazy.compactMap(\.frontMatter.series?.text).first
    let topic = texts.lazy.compactMap(\.frontMatter.topic?.text).first
    let found = BulletinArea(texts, in: areas).map { area in
      [area.province.map { BulletinArea(province: $0) }, area.region.map { BulletinArea(region: $0) }].compactMap(
        \.self)
    }
    // Each language may have its own.
    let tags = Set(texts.flatMap { $0.frontMatter.tags ?? [] }).sorted()
    return [series.map { [.series($0)] } ?? []]
      + (found ?? [BulletinArea()]).map { area in topic.map { [.topic($0, area)] } ?? [] }
      + [tags.map { .tag($0) }]
  }

  /// The closest first, of those alike the latest.
  /// - Complexity: in the number of ties and `limit`, not of bulletins.
  func related(to name: DocumentName, besides others: [DocumentName], limit: Int) -> [DocumentName] {
    var found: [DocumentName] = []
    for step in ties[name] ?? [] where found.count < limit {
      let known = Set(found + others + [name])
      let alike = step.flatMap { tie in
        (places[tie] ?? []).lazy.filter { !known.contains(names[$0]) }.prefix(limit - found.count)
      }
      found += Set(alike).sorted().prefix(limit - found.count).map { names[$0] }
    }
    return found
  }
}
