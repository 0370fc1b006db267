import Localization
import SourceText
import YAML

// An answer as a record of what was published holds it. The rows behind its values are kept beside it, by who writes the record.

extension QueryResult {
  /// Adds everything that the answer shows.
  package func add(to members: inout JSONMembers) {
    members.add("dataset", dataset)
    members.add(raw: "measure", measure.json)
    members.add(raw: "by", dimension?.json)
    members.add("granularity", granularity?.name)
    members.add("aggregate", aggregation.rawValue)
    members.add("compare", comparison?.written)
    members.add("sort", sort?.rawValue)
    members.add("rowCount", rowCount)
    if let leftOut { members.add(raw: "leftOut", JSONText.array([String(leftOut.members), String(leftOut.rows)])) }
    members.add("demonstration", isDemonstration)
    members.add("periods", periods.map { JSONText.string($0.iso) })
    if !partialPeriods.isEmpty { members.add("partialPeriods", partialPeriods.map { JSONText.string($0.iso) }) }
    if let extent {
      members.add("extent", [extent.lowerBound, extent.upperBound].map { JSONText.string($0.iso) })
    }
    members.add("series", series.map(\.json))
  }

  package init(recorded node: YAMLNode, weekStart: Weekday) throws(YAMLFault) {
    let granularity = try node.optionalValue("granularity") { Granularity(name: $0, weekStart: weekStart) }
    func periods(_ key: String) throws(YAMLFault) -> [Period] {
      guard node.optional(key) != nil else { return [] }
      return try node.list(key).map { item throws(YAMLFault) in
        guard let granularity, let period = Period(iso: try item.asText(key)) else {
          throw YAMLFault(key, at: item.range)
        }
        return period.converted(to: granularity)
      }
    }
    let shown = try periods("periods")
    let count = granularity == nil ? 1 : shown.count
    self.init(
      dataset: try node.text("dataset"), measure: try MeasureFacts(recorded: try node.member("measure")),
      dimension: nil, granularity: granularity, periods: shown,
      series: try node.list("series").map { item throws(YAMLFault) in try ResultSeries(recorded: item, count: count) },
      aggregation: try node.value("aggregate", Aggregation.init), rowCount: try node.integer("rowCount"),
      isDemonstration: try node.flag("demonstration"))
    if let by = node.optional("by") { dimension = try DimensionFacts(recorded: by) }
    comparison = try node.optionalValue("compare") { QueryComparison(written: $0, weekStart: weekStart) }
    sort = try node.optionalValue("sort", QuerySort.init)
    partialPeriods = try periods("partialPeriods")
    let bounds = try periods("extent")
    if bounds.count == 2, bounds[0] <= bounds[1] { extent = bounds[0]...bounds[1] }
    if node.optional("leftOut") != nil {
      let counts = try node.list("leftOut").map { item throws(YAMLFault) in try item.asInteger("leftOut") }
      guard counts.count == 2 else { throw YAMLFault("leftOut", at: node.range) }
      leftOut = LeftOut(members: counts[0], rows: counts[1])
    }
  }
}

extension MeasureFacts {
  fileprivate var json: String {
    var members = JSONMembers(absent: .omitted)
    members.add("field", field)
    members.add(raw: "title", title.json)
    members.add(raw: "unit", unit.json)
    members.add(raw: "unitPhrase", unitPhrase?.json)
    members.add(raw: "conditions", conditions?.json)
    members.add("decimals", decimals)
    members.add("kind", kind.rawValue)
    return members.text
  }

  fileprivate init(recorded node: YAMLNode) throws(YAMLFault) {
    self.init(
      field: try node.text("field"), title: try LocalizedText(recorded: try node.member("title")),
      unit: try LocalizedText(recorded: try node.member("unit")), unitPhrase: nil, conditions: nil,
      decimals: try node.integer("decimals"), kind: try node.value("kind", MeasureKind.init))
    if let phrase = node.optional("unitPhrase") { unitPhrase = try LocalizedText(recorded: phrase) }
    if let text = node.optional("conditions") { conditions = try LocalizedText(recorded: text) }
  }
}

extension DimensionFacts {
  fileprivate var json: String {
    var members = JSONMembers(absent: .omitted)
    members.add("field", field)
    members.add(raw: "title", title.json)
    members.add("codeList", codeList)
    members.add("ordered", isOrdered)
    members.add("chosen", isChosen)
    return members.text
  }

  fileprivate init(recorded node: YAMLNode) throws(YAMLFault) {
    self.init(
      field: try node.text("field"), title: try LocalizedText(recorded: try node.member("title")),
      codeList: try node.optionalText("codeList"), isOrdered: try node.flag("ordered"),
      isChosen: try node.flag("chosen"))
  }
}

extension ResultSeries {
  /// Each of the three lists has an entry for each period; contributions are `[withValue, rows, reporting, expected, partial]`.
  fileprivate var json: String {
    func number(_ number: Int?) -> String { number.map { String($0) } ?? "null" }
    var members = JSONMembers(absent: .omitted)
    members.add("key", key)
    members.add(raw: "label", label.json)
    members.add("values", values.map { $0.map(NumberText.shortest) ?? "null" })
    members.add("statuses", statuses.map { $0.map { JSONText.string($0.rawValue) } ?? "null" })
    members.add(
      "contributions",
      contributions.map {
        JSONText.array([
          String($0.withValue), String($0.rows), number($0.reporting), number($0.expected), String($0.isPartial),
        ])
      })
    return members.text
  }

  fileprivate init(recorded node: YAMLNode, count: Int) throws(YAMLFault) {
    func list<Value>(
      _ key: String, _ read: (YAMLNode) throws(YAMLFault) -> Value
    ) throws(YAMLFault) -> [Value] {
      let nodes = try node.list(key)
      guard nodes.count == count else { throw YAMLFault(key, at: node.range) }
      return try nodes.map(read)
    }
    self.init(
      key: try node.optionalText("key"), label: try LocalizedText(recorded: try node.member("label")),
      values: try list("values") { item throws(YAMLFault) in item.isNull ? nil : try item.asNumber("values") },
      statuses: try list("statuses") { item throws(YAMLFault) in
        if item.isNull { return nil }
        guard let status = ObservationStatus(rawValue: try item.asText("statuses")) else {
          throw YAMLFault("statuses", at: item.range)
        }
        return status
      },
      contributions: try list("contributions") { item throws(YAMLFault) in
        let key = "contributions"
        let parts = try item.asList(key)
        guard parts.count == 5 else { throw YAMLFault(key, at: item.range) }
        func optional(_ node: YAMLNode) throws(YAMLFault) -> Int? { node.isNull ? nil : try node.asInteger(key) }
        return Contribution(
          withValue: try parts[0].asInteger(key), rows: try parts[1].asInteger(key),
          reporting: try optional(parts[2]), expected: try optional(parts[3]), isPartial: try parts[4].asFlag(key))
      })
  }
}
