import SourceText

/// What lists and links find documents by, worked out once: each page asks, and there may be ten thousand.
struct DocumentIndex: Sendable {
  /// Documents that are the page of a topic, by name.
  let topicPages: [DocumentName]
  /// The document that makes the pages of the provinces.
  let provinceMaker: DocumentName?
  /// Of every document that names one.
  private let topics: [DocumentName: String]
  /// The code of each name that a province has.
  private let provinceCodes: [String: String]
  /// All in the order of the plan, the latest first, as are those below.
  private let bulletins: [DocumentName]
  private let bulletinsByTopic: [String: [DocumentName]]
  /// By code.
  private let bulletinsByProvince: [String: [DocumentName]]
  private let bulletinsByLanguage: [Language: [DocumentName]]
  /// Where a bulletin stands among those of a language.
  private let places: [Language: [DocumentName: Int]]

  init(_ documents: DocumentSet, plan: SitePlan, provinces: RowTable?, languages: [Language]) {
    func texts(of name: DocumentName, _ value: (FrontMatter) -> LocatedText?) -> [String] {
      documents.languages(of: name).compactMap {
        documents.document(name, in: $0).flatMap { value($0.frontMatter) }?.text
      }
    }
    func first(of name: DocumentName, _ value: (FrontMatter) -> LocatedText?) -> String? {
      texts(of: name, value).first
    }
    topicPages = documents.names.filter { texts(of: $0, \.template).contains(PageTemplate.topic.rawValue) }
    provinceMaker = documents.names.first { texts(of: $0, \.each).contains(Provinces.dataset) }
    let topics = Dictionary(
      uniqueKeysWithValues: documents.names.compactMap { name in first(of: name, \.topic).map { (name, $0) } })
    let codes = provinces.map { Provinces.codes(in: $0) } ?? [:]
    self.topics = topics
    provinceCodes = codes
    bulletins = plan.bulletins
    bulletinsByTopic = Dictionary(grouping: plan.bulletins.filter { topics[$0] != nil }) { topics[$0]! }
    var byProvince: [String: [DocumentName]] = [:]
    for name in plan.bulletins {
      if let code = first(of: name, \.province).flatMap({ codes[$0] }) { byProvince[code, default: []].append(name) }
    }
    bulletinsByProvince = byProvince
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

  /// The code of the province that a text names.
  func provinceCode(of text: String) -> String? { provinceCodes[text] }

  /// - Parameter province: its code.
  func bulletins(topic: String?, province: String?) -> [DocumentName] {
    guard let province else { return topic.map { bulletinsByTopic[$0] ?? [] } ?? bulletins }
    let names = bulletinsByProvince[province] ?? []
    return topic.map { topic in names.filter { topics[$0] == topic } } ?? names
  }

  /// The bulletin that is `step` places further down the list of a language.
  func bulletin(_ step: Int, from name: DocumentName, in language: Language) -> DocumentName? {
    guard let names = bulletinsByLanguage[language], let place = places[language]?[name],
      names.indices.contains(place + step)
    else { return nil }
    return names[place + step]
  }
}
