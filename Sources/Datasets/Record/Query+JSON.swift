import Localization
import SourceText
import YAML

// A query as a record of what was published holds it: with its own keys, written by `json` and read back by `init(recorded:)`.

extension Query {
  package var json: String {
    var members = JSONMembers(absent: .omitted)
    members.add("dataset", dataset)
    if !filters.isEmpty { members.add(raw: "where", JSONText.object(filters.map { ($0.field, $0.conditionJSON) })) }
    members.add("period", period.written)
    members.add("until", until?.written)
    members.add("by", by)
    if !over.isEmpty { members.add("over", over.map(JSONText.string)) }
    members.add("measure", measure)
    members.add("per", per?.name)
    members.add("aggregate", aggregate?.rawValue)
    members.add("compare", compare?.written)
    members.add("fill", fill?.rawValue)
    members.add("sort", sort?.rawValue)
    members.add("limit", limit)
    members.add(raw: "unit", unit?.json)
    members.add("decimals", decimals)
    return members.text
  }

  package init(recorded node: YAMLNode, weekStart: Weekday) throws(YAMLFault) {
    func granularity(_ text: String) -> Granularity? { Granularity(name: text, weekStart: weekStart) }
    self.init(dataset: try node.text("dataset"))
    for entry in node.optional("where")?.mapping ?? [] { filters.append(try QueryFilter(recorded: entry)) }
    period = try node.value("period") { PeriodSelection(written: $0, weekStart: weekStart) }
    until = try node.optionalValue("until") { Period(written: $0, weekStart: weekStart) }
    by = try node.optionalText("by")
    over = node.optional("over") == nil ? [] : try node.texts("over")
    measure = try node.optionalText("measure")
    per = try node.optionalValue("per", granularity)
    aggregate = try node.optionalValue("aggregate", Aggregation.init)
    compare = try node.optionalValue("compare") { QueryComparison(written: $0, weekStart: weekStart) }
    fill = try node.optionalValue("fill", QueryFill.init)
    sort = try node.optionalValue("sort", QuerySort.init)
    limit = try node.optionalInteger("limit")
    if let node = node.optional("unit") { unit = try LocalizedText(recorded: node) }
    decimals = try node.optionalInteger("decimals")
  }
}

extension QueryFilter {
  fileprivate var conditionJSON: String {
    switch condition {
    case .values(let values): return JSONText.array(values.map(JSONText.string))
    case .not(let values): return JSONText.object([("not", JSONText.array(values.map(JSONText.string)))])
    case .range(let from, let to):
      var members = JSONMembers(absent: .omitted)
      members.add("from", from)
      members.add("to", to)
      return members.text
    }
  }

  fileprivate init(recorded entry: YAMLEntry) throws(YAMLFault) {
    let node = entry.value
    if node.sequence != nil {
      self.init(entry.key, try node.asList(entry.key).map { value throws(YAMLFault) in try value.asText(entry.key) })
    } else if node["not"] != nil {
      self.init(entry.key, not: try node.texts("not"))
    } else if node.mapping != nil {
      self.init(entry.key, from: try node.optionalText("from"), to: try node.optionalText("to"))
    } else {
      throw YAMLFault(entry.key, at: node.range)
    }
  }
}

extension PeriodSelection {
  fileprivate var written: String {
    switch self {
    case .all: "all"
    case .latest: "latest"
    case .last(let count, let granularity): "last \(count) \(granularity.name(ofCount: count))"
    case .since(let period): "since \(period.written)"
    case .range(let from, let through): "\(from.written)..\(through.written)"
    }
  }

  fileprivate init?(written text: String, weekStart: Weekday) {
    func period(_ text: some StringProtocol) -> Period? { Period(written: String(text), weekStart: weekStart) }
    if text.hasPrefix("since ") {
      guard let start = period(text.dropFirst("since ".count)) else { return nil }
      self = .since(start)
    } else if let dots = text.utf8.firstIndex(of: UInt8(ascii: ".")), text[dots...].hasPrefix("..") {
      guard let from = period(text[..<dots]), let through = period(text[dots...].dropFirst(2)) else { return nil }
      self = .range(from: from, through: through)
    } else {
      self.init(text, weekStart: weekStart)
    }
  }
}

extension QueryComparison {
  var written: String {
    guard case .index(let base, let era) = self else { return text }
    return "index \(base.iso(in: era))\(base.written.dropFirst(base.iso.count))"
  }

  init?(written text: String, weekStart: Weekday) {
    guard text.hasPrefix("index ") else {
      self.init(text)
      return
    }
    let base = String(text.dropFirst("index ".count))
    guard let period = Period(written: base, weekStart: weekStart) else { return nil }
    self = .index(base: period, era: Era(ofWritten: base))
  }
}
