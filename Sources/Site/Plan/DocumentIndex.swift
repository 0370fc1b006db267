import SourceText

/// What lists and links find documents by, worked out once: each page asks, and there may be ten thousand.
struct DocumentIndex: Sendable {
  private let lists: Lists
  private let relations: BulletinRelations

  /// The bulletins just before and after one: of its series, or of all where it is of none.
  struct Neighbours: Sendable {
    var before: DocumentName?
    var after: DocumentName?
  }

  fileprivate struct Lists: Sendable {
    let topicPages: [DocumentName]
    let areaMakers: [AreaKind: DocumentName]
    /// Of every document that names one.
    var topics: [DocumentName: String] = [:]
    /// All in the order of the plan, the latest first, as are those below.
    let bulletins: [DocumentName]
    var bulletinsByTopic: [String: [DocumentName]] = [:]
    var bulletinsByArea: [BulletinArea: [DocumentName]] = [:]
    /// What stands beside each bulletin in a language.
    var neighbours: [Language: [DocumentName: Neighbours]] = [:]
    /// Bulletins of which some text tells of a correction.
    var corrected: Set<DocumentName> = []
  }

  init(_ documents: DocumentSet, plan: SitePlan, areas: Areas, languages: [Language]) {
    (lists, relations) = concurrently(
      { Lists(documents, plan: plan, areas: areas, languages: languages) },
      { BulletinRelations(documents, plan: plan, areas: areas) })
  }

  /// Documents that are the page of a topic, by name.
  var topicPages: [DocumentName] { lists.topicPages }

  /// The documents that make the pages of the provinces and of the regions.
  var areaMakers: [AreaKind: DocumentName] { lists.areaMakers }

  func topic(of name: DocumentName) -> String? { lists.topics[name] }

  func isCorrected(_ name: DocumentName) -> Bool { lists.corrected.contains(name) }

  /// The bulletins of a topic, a province and a region, of each where it is given; these by their codes.
  func bulletins(topic: String?, province: String?, region: String?) -> [DocumentName] {
    var found: [[DocumentName]] = []
    if let topic { found.append(lists.bulletinsByTopic[topic] ?? []) }
    if let province { found.append(lists.bulletinsByArea[BulletinArea(province: province)] ?? []) }
    if let region { found.append(lists.bulletinsByArea[BulletinArea(region: region)] ?? []) }
    guard let first = found.first else { return lists.bulletins }
    return found.dropFirst().reduce(first) { names, others in
      let others = Set(others)
      return names.filter(others.contains)
    }
  }

  /// What stands before and after a bulletin in a language.
  func neighbours(of name: DocumentName, in language: Language) -> Neighbours {
    lists.neighbours[language]?[name] ?? Neighbours()
  }

  /// Up to five bulletins that are about the same as one, without those before and after it in a language.
  func related(to name: DocumentName, in language: Language) -> [DocumentName] {
    let neighbours = neighbours(of: name, in: language)
    return relations.related(
      to: name, besides: [neighbours.before, neighbours.after].compactMap(\.self), limit: 5)
  }
}

extension DocumentIndex.Lists {
  init(_ documents: DocumentSet, plan: SitePlan, areas: Areas, languages: [Language]) {
    topicPages = documents.topicNames
    areaMakers = documents.areaMakers
    bulletins = plan.bulletins
    for name in documents.names { topics[name] = documents.topic(of: name) }
    var series: [DocumentName: String] = [:]
    for name in bulletins {
      let texts = documents.texts(of: name)
      if texts.contains(where: { $0.frontMatter.corrections != nil }) { corrected.insert(name) }
      if let topic = topics[name] { bulletinsByTopic[topic, default: []].append(name) }
      if let found = texts.lazy.compactMap(\.frontMatter.series?.text).first { series[name] = found }
      guard let area = BulletinArea(texts, in: areas) else { continue }
      if area.province != nil { bulletinsByArea[BulletinArea(province: area.province), default: []].append(name) }
      if area.region != nil { bulletinsByArea[BulletinArea(region: area.region), default: []].append(name) }
    }
    for language in languages {
      let names = bulletins.filter { plan.page(.document($0), in: language) != nil }
      neighbours[language] = Self.neighbours(names) { series[$0] }
    }
  }

  /// - Parameter names: the latest first.
  private static func neighbours(
    _ names: [DocumentName], series: (DocumentName) -> String?
  ) -> [DocumentName: DocumentIndex.Neighbours] {
    var found: [DocumentName: DocumentIndex.Neighbours] = [:]
    for (id, run) in Dictionary(grouping: names, by: series).merging([nil: names], uniquingKeysWith: { $1 }) {
      for (place, name) in run.enumerated() where series(name) == id {
        found[name] = DocumentIndex.Neighbours(
          before: place + 1 < run.count ? run[place + 1] : nil, after: place > 0 ? run[place - 1] : nil)
      }
    }
    return found
  }
}
