import Datasets
import Localization
import SourceText

extension Query {
  func encode(into encoder: inout RecordEncoder) {
    encoder.encode(dataset)
    encoder.encode(filters) { encoder, filter in filter.encode(into: &encoder) }
    period.encode(into: &encoder)
    encoder.encode(until.map { [$0] } ?? []) { encoder, period in period.encode(into: &encoder) }
    for text in [by, measure, aggregate?.rawValue, sort?.rawValue] { encoder.encode(text) }
    encoder.encode(per.map { [$0] } ?? []) { encoder, granularity in granularity.encode(into: &encoder) }
    encoder.encode(limit ?? -1)
    encoder.encode(over) { encoder, field in encoder.encode(field) }
    encoder.encode(compare.map { [$0] } ?? []) { encoder, comparison in comparison.encode(into: &encoder) }
    encoder.encode(fill?.rawValue)
    encoder.encode(unit.map { [$0] } ?? []) { encoder, unit in
      for language in Language.allCases { encoder.encode(unit[language]) }
    }
    encoder.encode(decimals.map { [$0] } ?? []) { encoder, number in encoder.encode(number) }
  }

  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    self.init(dataset: try decoder.text())
    filters = try decoder.array(QueryFilter.init)
    period = try PeriodSelection(&decoder)
    until = try decoder.array(Period.init).first
    by = try decoder.optionalText()
    measure = try decoder.optionalText()
    aggregate = try decoder.optionalRaw(Aggregation.init)
    sort = try decoder.optionalRaw(QuerySort.init)
    per = try decoder.array(Granularity.init).first
    let limit = try decoder.integer()
    self.limit = limit < 0 ? nil : limit
    over = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.text() }
    compare = try decoder.array(QueryComparison.init).first
    fill = try decoder.optionalRaw(QueryFill.init)
    unit =
      try decoder.array { decoder throws(RecordDecoder.Malformed) in
        var unit = LocalizedText()
        for language in Language.allCases { unit[language] = try decoder.optionalText() }
        return unit
      }.first
    decimals = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.integer() }.first
  }
}

extension QueryFilter {
  fileprivate func encode(into encoder: inout RecordEncoder) {
    encoder.encode(field)
    switch condition {
    case .values(let values):
      encoder.encode(0)
      encoder.encode(values) { encoder, value in encoder.encode(value) }
    case .not(let values):
      encoder.encode(1)
      encoder.encode(values) { encoder, value in encoder.encode(value) }
    case .range(let from, let to):
      encoder.encode(2)
      encoder.encode(from)
      encoder.encode(to)
    }
  }

  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    func texts() throws(RecordDecoder.Malformed) -> [String] {
      try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.text() }
    }
    let field = try decoder.text()
    switch try decoder.integer() {
    case 0: self.init(field, try texts())
    case 1: self.init(field, not: try texts())
    case 2: self.init(field, from: try decoder.optionalText(), to: try decoder.optionalText())
    default: throw RecordDecoder.Malformed()
    }
  }
}

extension QueryComparison {
  fileprivate func encode(into encoder: inout RecordEncoder) {
    switch self {
    case .previous: encoder.encode(0)
    case .yearAgo: encoder.encode(1)
    case .previousDifference: encoder.encode(2)
    case .yearAgoDifference: encoder.encode(3)
    case .share: encoder.encode(4)
    case .index(let base, let era):
      encoder.encode(era == .buddhist ? 6 : 5)
      base.encode(into: &encoder)
    }
  }

  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    switch try decoder.integer() {
    case 0: self = .previous
    case 1: self = .yearAgo
    case 2: self = .previousDifference
    case 3: self = .yearAgoDifference
    case 4: self = .share
    case 5: self = .index(base: try Period(&decoder))
    case 6: self = .index(base: try Period(&decoder), era: .buddhist)
    default: throw RecordDecoder.Malformed()
    }
  }
}

extension RecordDecoder {
  fileprivate mutating func optionalRaw<Value>(_ make: (String) -> Value?) throws(Malformed) -> Value? {
    guard let text = try optionalText() else { return nil }
    guard let value = make(text) else { throw Malformed() }
    return value
  }
}

extension PeriodSelection {
  fileprivate func encode(into encoder: inout RecordEncoder) {
    switch self {
    case .all: encoder.encode(0)
    case .latest: encoder.encode(1)
    case .last(let count, let granularity):
      encoder.encode(2)
      encoder.encode(count)
      granularity.encode(into: &encoder)
    case .range(let from, let through):
      encoder.encode(3)
      from.encode(into: &encoder)
      through.encode(into: &encoder)
    case .since(let period):
      encoder.encode(4)
      period.encode(into: &encoder)
    }
  }

  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    switch try decoder.integer() {
    case 0: self = .all
    case 1: self = .latest
    case 2: self = .last(count: try decoder.integer(), of: try Granularity(&decoder))
    case 3: self = .range(from: try Period(&decoder), through: try Period(&decoder))
    case 4: self = .since(try Period(&decoder))
    default: throw RecordDecoder.Malformed()
    }
  }
}

extension Period {
  fileprivate func encode(into encoder: inout RecordEncoder) {
    granularity.encode(into: &encoder)
    encoder.encode(ordinal)
  }

  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    self.init(try Granularity(&decoder), ordinal: try decoder.integer())
  }
}

extension Granularity {
  fileprivate func encode(into encoder: inout RecordEncoder) {
    encoder.encode(name)
    if case .week(let start) = self { encoder.encode(start.rawValue) }
  }

  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    let name = try decoder.text()
    var start = Weekday.monday
    if name == "week" {
      guard let written = Weekday(rawValue: try decoder.integer()) else { throw RecordDecoder.Malformed() }
      start = written
    }
    guard let granularity = Granularity(name: name, weekStart: start) else { throw RecordDecoder.Malformed() }
    self = granularity
  }
}
