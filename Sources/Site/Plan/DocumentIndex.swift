import SourceText

/// What lists and links find documents by, worked out once: each page asks, and there may be ten thousand.
struct DocumentIndex: Sendable {
  /// Documents that are the page of a topic, by name.
  let topicPages: [DocumentName]
  /// The documents that make the pages of the provinces and of the regions.
  let areaMakers: [AreaKind: DocumentName]
  /// Of every document that names one.
  private let topics: [DocumentName: String]
  /// All in the order of the plan, the latest first, as are those below.
  private let bulletins: [DocumentName]
  private let bulletinsByTopic: [String: [DocumentName]]
  private let bulletinsByArea: [BulletinArea: [DocumentName]]
  private let relations: BulletinRelations
  /// What stands beside each bulletin in a language.
  private let neighbours: [Language: [DocumentName: Neighbours]]
  /// Bulletins of which some text tells of a correction.
  private let corrected: Set<DocumentName>

  /// The bulletins just before and after one: of its series, or of all where it is of none.
  struct Neighbours: Sendable {
    var before: DocumentName?
    var after: DocumentName?
  }

  init(_ documents: DocumentSet, plan: SitePlan, areas: Areas, languages: [Language]) {
    topicPages = documents.topicNames
    areaMakers = documents.areaMakers
    var topics: [DocumentName: String] = [:]
    for name in documents.names { topics[name] = documents.topic(of: name) }
    bulletins = plan.bulletins
    var (byTopic, byArea) = ([String: [DocumentName]](), [BulletinArea: [DocumentName]]())
    var (corrected, series) = (Set<DocumentName>(), [DocumentName: String]())
    for name in plan.bulletins {
      let matters = documents.texts(of: name).map(\.frontMatter)
      if matters.contains(where: { $0.corrections != nil }) { corrected.insert(name) }
      if let topic = topics[name] { byTopic[topic, default: []].append(name) }
      series[name] = matters.lazy.compactMap(\.series?.text).first
      guard let matter = matters.first(where: { $0.province != nil || $0.region != nil }) else { continue }
      let area = BulletinArea(matter, in: areas)
      if area.province != nil { byArea[BulletinArea(province: area.province), default: []].append(name) }
      if area.region != nil { byArea[BulletinArea(region: area.region), default: []].append(name) }
    }
    (self.topics, self.corrected) = (topics, corrected)
    (bulletinsByTopic, bulletinsByArea) = (byTopic, byArea)
    relations = BulletinRelations(documents, plan: plan, areas: areas)
    neighbours = Dictionary(
      uniqueKeysWithValues: languages.map { language in
        let names = plan.bulletins.filter { plan.page(.document($0), in: language) != nil }
        return (language, Self.neighbours(names) { series[$0] })
      })
  }

  /// - Parameter names: the latest first.
  private static func neighbours(
    _ names: [DocumentName], series: (DocumentName) -> String?
  ) -> [DocumentName: Neighbours] {
    var found: [DocumentName: Neighbours] = [:]
    for (id, run) in Dictionary(grouping: names, by: series).merging([nil: names], uniquingKeysWith: { $1 }) {
      for (place, name) in run.enumerated() where series(name) == id {
        found[name] = Neighbours(
          before: place + 1 < run.count ? run[place + 1] : nil, after: place > 0 ? run[place - 1] : nil)
      }
    }
    return found
  }

  func topic(of name: DocumentName) -> String? { topics[name] }

  func isCorrected(_ name: DocumentName) -> Bool { corrected.contains(name) }

  /// The bulletins of a topic, a province and a region, of each where it is given; these by their codes.
  func bulletins(topic: String?, province: String?, region: String?) -> [DocumentName] {
    var lists: [[DocumentName]] = []
    if let topic { lists.append(bulletinsByTopic[topic] ?? []) }
    if let province { lists.append(bulletinsByArea[BulletinArea(province: province)] ?? []) }
    if let region { lists.append(bulletinsByArea[BulletinArea(region: region)] ?? []) }
    guard let first = lists.first else { return bulletins }
    return lists.dropFirst().reduce(first) { names, others in
      let others = Set(others)
      return names.filter(others.contains)
    }
  }

  /// What stands before and after a bulletin in a language.
  func neighbours(of name: DocumentName, in language: Language) -> Neighbours {
    neighbours[language]?[name] ?? Neighbours()
  }

  /// Up to five bulletins that are about the same as one, without those before and after it in a language.
  func related(to name: DocumentName, in language: Language) -> [DocumentName] {
    let neighbours = neighbours(of: name, in: language)
    return relations.related(
      to: name, besides: [neighbours.before, neighbours.after].compactMap(\.self), limit: 5)
  }
}
