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
  private let bulletinsByLanguage: [Language: [DocumentName]]
  /// Bulletins of which some text tells of a correction.
  private let corrected: Set<DocumentName>
  /// Where a bulletin stands among those of a language.
  private let places: [Language: [DocumentName: Int]]

  init(_ documents: DocumentSet, plan: SitePlan, areas: Areas, languages: [Language]) {
    func matters(of name: DocumentName) -> [FrontMatter] {
      documents.languages(of: name).compactMap { documents.document(name, in: $0)?.frontMatter }
    }
    topicPages = documents.topicNames
    areaMakers = documents.areaMakers
    let topics = Dictionary(
      uniqueKeysWithValues: documents.names.compactMap { name in documents.topic(of: name).map { (name, $0) } })
    self.topics = topics
    bulletins = plan.bulletins
    corrected = Set(
      plan.bulletins.filter { name in
        documents.languages(of: name).contains { documents.document(name, in: $0)?.frontMatter.corrections != nil }
      })
    bulletinsByTopic = Dictionary(grouping: plan.bulletins.filter { topics[$0] != nil }) { topics[$0]! }
    var byArea: [BulletinArea: [DocumentName]] = [:]
    for name in plan.bulletins {
      guard let matter = matters(of: name).first(where: { $0.province != nil || $0.region != nil }) else { continue }
      let area = BulletinArea(matter, in: areas)
      if area.province != nil { byArea[BulletinArea(province: area.province), default: []].append(name) }
      if area.region != nil { byArea[BulletinArea(region: area.region), default: []].append(name) }
    }
    bulletinsByArea = byArea
    relations = BulletinRelations(documents, plan: plan, areas: areas)
    var byLanguage: [Language: [DocumentName]] = [:]
    for language in languages {
      byLanguage[language] = plan.bulletins.filter { plan.page(.document($0), in: language) != nil }
    }
    bulletinsByLanguage = byLanguage
    places = byLanguage.mapValues { names in
      Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    }
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

  /// The bulletin that is `step` places further down the list of a language.
  func bulletin(_ step: Int, from name: DocumentName, in language: Language) -> DocumentName? {
    guard let names = bulletinsByLanguage[language], let place = places[language]?[name],
      names.indices.contains(place + step)
    else { return nil }
    return names[place + step]
  }

  /// Up to five bulletins that are about the same as one, without those before and after it in a language.
  func related(to name: DocumentName, in language: Language) -> [DocumentName] {
    let neighbours = [-1, 1].compactMap { bulletin($0, from: name, in: language) }
    return relations.related(to: name, besides: neighbours, limit: 5)
  }
}
