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
    case .pages(let request, let facts):
      encoder.encode(9)
      request.encode(into: &encoder)
      encoder.encode(facts.rawValue)
    case .corrections(let language):
      encoder.encode(14)
      encoder.encode(language.rawValue)
    case .releases(let language):
      encoder.encode(13)
      encoder.encode(language.rawValue)
    case .record(let name):
      encoder.encode(15)
      name.encode(into: &encoder)
    case .addressExists(let path):
      encoder.encode(10)
      encoder.encode(path)
    case .isHeld(let path):
      encoder.encode(18)
      encoder.encode(path)
    case .topicExists(let id):
      encoder.encode(19)
      encoder.encode(id)
    case .redirects: encoder.encode(16)
    case .hashedAssets: encoder.encode(17)
    case .bulletins: encoder.encode(20)
    case .pageAt(let path):
      encoder.encode(21)
      encoder.encode(path)
    case .frontMatter(let name, let language):
      encoder.encode(12)
      name.encode(into: &encoder)
      encoder.encode(language.rawValue)
    case .hasPassed(let instant):
      encoder.encode(11)
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
    case 9: self = .pages(try PageRequest(&decoder), PageFacts(rawValue: try decoder.integer()))
    case 10: self = .addressExists(try decoder.text())
    case 11: self = .hasPassed(Instant(secondsSinceEpoch: try decoder.integer()))
    case 20: self = .bulletins
    case 21: self = .pageAt(try decoder.text())
    case 14: self = .corrections(try decoder.language())
    case 13: self = .releases(try decoder.language())
    case 12: self = .frontMatter(try DocumentName(&decoder), try decoder.language())
    case 15: self = .record(try DocumentName(&decoder))
    case 16: self = .redirects
    case 17: self = .hashedAssets
    case 18: self = .isHeld(try decoder.text())
    case 19: self = .topicExists(try decoder.text())
    default: throw RecordDecoder.Malformed()
    }
  }
}

extension RecordDecoder {
  mutating func language() throws(Malformed) -> Language {
    try raw(Language.init)
  }

  package mutating func raw<Value>(_ make: (String) -> Value?) throws(Malformed) -> Value {
    guard let value = make(try text()) else { throw Malformed() }
    return value
  }
}

extension PageID {
  func encode(into encoder: inout RecordEncoder) {
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

  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
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
  func encode(into encoder: inout RecordEncoder) {
    encoder.encode(kind.rawValue)
    encoder.encode(path)
  }

  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    self.init(try decoder.raw(Kind.init), try decoder.text())
  }
}
