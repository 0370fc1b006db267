import Datasets
import Localization
import SourceText

// How the build record holds a key. A decoder that meets anything else than its encoder writes throws, and the build
// is then a clean one.

extension ReadKey {
  package func encode(into encoder: inout RecordEncoder) {
    switch self {
    case .settings: encoder.encode(0)
    case .file(let path):
      encoder.encode(1)
      encoder.encode(path)
    case .template(let name):
      encoder.encode(2)
      encoder.encode(name)
    case .string(let key, let language):
      encoder.encode(3)
      encoder.encode(key)
      encoder.encode(language.rawValue)
    case .asset(let name):
      encoder.encode(4)
      encoder.encode(name)
    case .query(let query):
      encoder.encode(5)
      query.encode(into: &encoder)
    case .datasetFacts(let id):
      encoder.encode(6)
      encoder.encode(id)
    case .dataset(let id):
      encoder.encode(7)
      encoder.encode(id)
    case .row(let dataset, let key):
      encoder.encode(8)
      encoder.encode(dataset)
      encoder.encode(key)
    case .page(let id, let language):
      encoder.encode(9)
      id.encode(into: &encoder)
      encoder.encode(language.rawValue)
    case .pageAt(let path):
      encoder.encode(10)
      encoder.encode(path)
    case .topic(let id, let language):
      encoder.encode(11)
      encoder.encode(id)
      encoder.encode(language.rawValue)
    case .province(let text, let language):
      encoder.encode(12)
      encoder.encode(text)
      encoder.encode(language.rawValue)
    case .alternates(let id):
      encoder.encode(13)
      id.encode(into: &encoder)
    case .list(let request):
      encoder.encode(14)
      request.encode(into: &encoder)
    case .navigation(let language):
      encoder.encode(15)
      encoder.encode(language.rawValue)
    case .corrections(let language):
      encoder.encode(20)
      encoder.encode(language.rawValue)
    case .releases(let language):
      encoder.encode(19)
      encoder.encode(language.rawValue)
    case .addressExists(let path):
      encoder.encode(16)
      encoder.encode(path)
    case .frontMatter(let name, let language):
      encoder.encode(18)
      name.encode(into: &encoder)
      encoder.encode(language.rawValue)
    case .hasPassed(let instant):
      encoder.encode(17)
      encoder.encode(instant.secondsSinceEpoch)
    }
  }

  package init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    switch try decoder.integer() {
    case 0: self = .settings
    case 1: self = .file(try decoder.text())
    case 2: self = .template(try decoder.text())
    case 3: self = .string(try decoder.text(), try decoder.language())
    case 4: self = .asset(try decoder.text())
    case 5: self = .query(try Query(&decoder))
    case 6: self = .datasetFacts(try decoder.text())
    case 7: self = .dataset(try decoder.text())
    case 8: self = .row(dataset: try decoder.text(), key: try decoder.text())
    case 9: self = .page(try PageID(&decoder), try decoder.language())
    case 10: self = .pageAt(try decoder.text())
    case 11: self = .topic(try decoder.text(), try decoder.language())
    case 12: self = .province(try decoder.text(), try decoder.language())
    case 13: self = .alternates(try PageID(&decoder))
    case 14: self = .list(try ListRequest(&decoder))
    case 15: self = .navigation(try decoder.language())
    case 16: self = .addressExists(try decoder.text())
    case 17: self = .hasPassed(Instant(secondsSinceEpoch: try decoder.integer()))
    case 20: self = .corrections(try decoder.language())
    case 19: self = .releases(try decoder.language())
    case 18: self = .frontMatter(try DocumentName(&decoder), try decoder.language())
    default: throw RecordDecoder.Malformed()
    }
  }
}

extension RecordDecoder {
  mutating func language() throws(Malformed) -> Language {
    try raw(Language.init)
  }

  mutating func raw<Value>(_ make: (String) -> Value?) throws(Malformed) -> Value {
    guard let value = make(try text()) else { throw Malformed() }
    return value
  }
}

extension PageID {
  fileprivate func encode(into encoder: inout RecordEncoder) {
    switch self {
    case .document(let name):
      encoder.encode(0)
      name.encode(into: &encoder)
    case .row(let name, let key):
      encoder.encode(1)
      name.encode(into: &encoder)
      encoder.encode(key)
    case .dataset(let id):
      encoder.encode(2)
      encoder.encode(id)
    case .list(let list):
      encoder.encode(3)
      encoder.encode(list.rawValue)
    case .notFound: encoder.encode(4)
    }
  }

  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    switch try decoder.integer() {
    case 0: self = .document(try DocumentName(&decoder))
    case 1: self = .row(document: try DocumentName(&decoder), key: try decoder.text())
    case 2: self = .dataset(try decoder.text())
    case 3: self = .list(try decoder.raw(SiteList.init))
    case 4: self = .notFound
    default: throw RecordDecoder.Malformed()
    }
  }
}

extension DocumentName {
  fileprivate func encode(into encoder: inout RecordEncoder) {
    encoder.encode(kind.rawValue)
    encoder.encode(path)
  }

  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    self.init(try decoder.raw(Kind.init), try decoder.text())
  }
}

extension ListRequest {
  fileprivate func encode(into encoder: inout RecordEncoder) {
    switch self {
    case .bulletins(let language, let topic, let province, let limit):
      encoder.encode(0)
      encoder.encode(language.rawValue)
      encoder.encode(topic)
      encoder.encode(province)
      encoder.encode(limit ?? -1)
    case .topics(let language):
      encoder.encode(1)
      encoder.encode(language.rawValue)
    case .provinces(let language):
      encoder.encode(2)
      encoder.encode(language.rawValue)
    case .datasets(let language):
      encoder.encode(3)
      encoder.encode(language.rawValue)
    case .neighbours(let name, let language):
      encoder.encode(4)
      name.encode(into: &encoder)
      encoder.encode(language.rawValue)
    case .sitemap: encoder.encode(5)
    }
  }

  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    switch try decoder.integer() {
    case 0:
      let language = try decoder.language()
      let topic = try decoder.optionalText()
      let province = try decoder.optionalText()
      let limit = try decoder.integer()
      self = .bulletins(language, topic: topic, province: province, limit: limit < 0 ? nil : limit)
    case 1: self = .topics(try decoder.language())
    case 2: self = .provinces(try decoder.language())
    case 3: self = .datasets(try decoder.language())
    case 4: self = .neighbours(try DocumentName(&decoder), try decoder.language())
    case 5: self = .sitemap
    default: throw RecordDecoder.Malformed()
    }
  }
}
