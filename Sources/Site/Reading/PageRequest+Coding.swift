import SourceText

extension PageRequest {
  func encode(into encoder: inout RecordEncoder) {
    func named(_ number: Int, _ text: String, _ language: Language) {
      encoder.encode(number)
      encoder.encode(text)
      encoder.encode(language.rawValue)
    }
    func listed(_ number: Int, _ language: Language) {
      encoder.encode(number)
      encoder.encode(language.rawValue)
    }
    switch self {
    case .page(let id, let language):
      encoder.encode(0)
      id.encode(into: &encoder)
      encoder.encode(language.rawValue)
    case .at(let path):
      encoder.encode(1)
      encoder.encode(path)
    case .topic(let id, let language): named(2, id, language)
    case .area(let kind, let text, let language):
      named(3, text, language)
      encoder.encode(kind.rawValue)
    case .alternates(let id):
      encoder.encode(4)
      id.encode(into: &encoder)
    case .navigation(let language): listed(5, language)
    case .footer(let language): listed(12, language)
    case .bulletins(let language, let topic, let province, let region, let limit):
      listed(6, language)
      encoder.encode(topic)
      encoder.encode(province)
      encoder.encode(region)
      encoder.encode(limit ?? -1)
    case .topics(let language): listed(7, language)
    case .provinces(let language): listed(8, language)
    case .datasets(let language): listed(9, language)
    case .regions(let language): listed(14, language)
    case .before(let name, let language):
      listed(10, language)
      name.encode(into: &encoder)
    case .after(let name, let language):
      listed(11, language)
      name.encode(into: &encoder)
    case .related(let name, let language):
      listed(13, language)
      name.encode(into: &encoder)
    case .made(let name, let field, let label, let language):
      listed(15, language)
      name.encode(into: &encoder)
      encoder.encode(field)
      encoder.encode(label)
    }
  }

  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    let kind = try decoder.integer()
    switch kind {
    case 0: self = .page(try PageID(&decoder), try decoder.language())
    case 1: self = .at(try decoder.text())
    case 2: self = .topic(try decoder.text(), try decoder.language())
    case 3:
      let (text, language) = (try decoder.text(), try decoder.language())
      guard let kind = AreaKind(rawValue: try decoder.integer()) else { throw RecordDecoder.Malformed() }
      self = .area(kind, text, language)
    case 4: self = .alternates(try PageID(&decoder))
    case 5: self = .navigation(try decoder.language())
    case 12: self = .footer(try decoder.language())
    case 6:
      let language = try decoder.language()
      let topic = try decoder.optionalText()
      let province = try decoder.optionalText()
      let region = try decoder.optionalText()
      let limit = try decoder.integer()
      self = .bulletins(
        language, topic: topic, province: province, region: region, limit: limit < 0 ? nil : limit)
    case 7: self = .topics(try decoder.language())
    case 8: self = .provinces(try decoder.language())
    case 9: self = .datasets(try decoder.language())
    case 10, 11:
      let language = try decoder.language()
      let name = try DocumentName(&decoder)
      self = kind == 10 ? .before(name, language) : .after(name, language)
    case 13:
      let language = try decoder.language()
      self = .related(try DocumentName(&decoder), language)
    case 14: self = .regions(try decoder.language())
    case 15:
      let language = try decoder.language()
      let (name, field) = (try DocumentName(&decoder), try decoder.optionalText())
      self = .made(by: name, group: field, label: try decoder.optionalText(), language)
    default: throw RecordDecoder.Malformed()
    }
  }
}
