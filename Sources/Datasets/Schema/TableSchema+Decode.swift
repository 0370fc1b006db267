import Localization
import SourceText
import YAML

extension TableSchema {
  init(_ range: SourceRange, _ reader: inout YAMLMappingReader) {
    reader.allow("$schema", "fieldsMatch", "title", "description")
    let nodes = reader.list("fields", required: true) ?? []
    var fields: [Field] = []
    for node in nodes {
      guard let field = reader.nested(node, named: "fields", { Field(&$0) }) else { continue }
      if fields.contains(where: { $0.name == field.name }) {
        reader.report(DescriptorProblem.duplicateField(field.name), at: field.declaration)
      } else {
        fields.append(field)
      }
    }
    if nodes.isEmpty { reader.report(DescriptorProblem.noFields, at: range) }
    for role in [FieldRole.time, .status] {
      let found = fields.filter { $0.role == role }
      for other in found.dropFirst() {
        reader.report(DescriptorProblem.roleTwice(role, other.name, first: found[0].name), at: other.declaration)
      }
    }
    self.init(fields: fields, primaryKey: Self.primaryKey(fields, &reader), missingValues: reader.texts("missingValues") ?? [""])
    for key in ["foreignKeys", "uniqueKeys"] {
      if let node = reader.node(key) {
        reader.report(DescriptorProblem.notSupported(property: key, value: nil), at: node.range)
      }
    }
    reader.finish(.areExtensions)
  }

  private static func primaryKey(_ fields: [Field], _ reader: inout YAMLMappingReader) -> [String] {
    guard let names = reader.texts("primaryKey"), let node = reader.node("primaryKey") else { return [] }
    return names.enumerated().compactMap { index, name in
      if fields.contains(where: { $0.name == name }) { return name }
      let range = node.sequence.map { $0.indices.contains(index) ? $0[index].range : node.range } ?? node.range
      let near = Suggestion.nearest(to: name, among: fields.map(\.name))
      reader.report(DescriptorProblem.keyFieldUnknown(name, suggestion: near), at: range)
      return nil
    }
  }
}

extension Field {
  fileprivate init?(_ reader: inout YAMLMappingReader) {
    let nameNode = reader.node("name", required: true)
    let type = reader.choice("type", of: FieldType.self, required: true)
    let title = reader.localizedText("title")
    guard let nameNode, let name = nameNode.scalar?.text, let type else { return nil }
    self.init(name: name, type: type, title: title, declaration: nameNode.range)
    description = reader.localizedText("description")
    role = reader.choice("role", of: FieldRole.self)
    codeList = reader.text("codelist")
    unit = reader.localizedText("unit")
    unitPhrase = reader.localizedText("unitPhrase")
    conditions = reader.localizedText("conditions")
    kind = reader.choice("kind", of: MeasureKind.self) ?? .quantity
    decimals = decimals(&reader)
    aggregation = reader.choice("aggregate", of: Aggregation.self) ?? .none
    missingValues = reader.texts("missingValues")
    if let node = reader.node("format"), let text = node.scalar?.text, text != "default" {
      reader.report(DescriptorProblem.notSupported(property: "format", value: text), at: node.range)
    }
    reader.mapping("constraints") { constraints = FieldConstraints($0.range, self, &$0) }
    check(&reader)
    reader.allow("example", "rdfType")
    reader.finish(.areExtensions)
  }

  private func decimals(_ reader: inout YAMLMappingReader) -> Int? {
    guard let count = reader.integer("decimals"), let node = reader.node("decimals") else { return nil }
    if (0...9).contains(count) { return count }
    reader.report(DescriptorProblem.decimals(count), at: node.range)
    return nil
  }

  /// What the statistical properties of a field say of each other.
  private func check(_ reader: inout YAMLMappingReader) {
    func report(_ problem: DescriptorProblem, at key: String? = nil) {
      reader.report(problem, at: key.flatMap { reader.node($0)?.range } ?? declaration)
    }
    switch role {
    case .measure:
      if unit == nil { report(.measureWithoutUnit(name)) }
      if !type.isNumeric { report(.measureNotNumeric(name, type)) }
      if kind != .quantity, aggregation == .sum { report(.sumNotAllowed(name, kind), at: "aggregate") }
    case .time where !type.isTime: report(.timeType(name, type), at: "type")
    case .status where type != .string: report(.statusType(name, type), at: "type")
    default: break
    }
    if role != .measure {
      for key in ["unit", "unitPhrase", "kind", "aggregate", "decimals"] where reader.has(key) {
        report(.onlyForMeasure(property: key, field: name), at: key)
      }
    }
  }
}

extension FieldConstraints {
  fileprivate init(_ range: SourceRange, _ field: Field, _ reader: inout YAMLMappingReader) {
    self.init()
    isRequired = reader.bool("required") ?? false
    isUnique = reader.bool("unique") ?? false
    minimum = Self.bound("minimum", field, &reader)
    maximum = Self.bound("maximum", field, &reader)
    if let minimum, let maximum, maximum.isLess(than: minimum) {
      reader.report(DescriptorProblem.minimumAboveMaximum(field: field.name), at: range)
    }
    enumeration = (reader.list("enum") ?? []).compactMap { Self.value($0, "enum", field, &reader) }
    minimumLength = Self.length("minLength", field, &reader)
    maximumLength = Self.length("maxLength", field, &reader)
    if let text = reader.text("pattern"), let node = reader.node("pattern") {
      if (try? Regex(text)) == nil {
        reader.report(DescriptorProblem.pattern(text, field: field.name), at: node.range)
      } else {
        pattern = text
      }
    }
    reader.finish(.areExtensions)
  }

  private static func bound(_ key: String, _ field: Field, _ reader: inout YAMLMappingReader) -> CellValue? {
    guard let node = reader.node(key) else { return nil }
    if field.type == .string || field.type == .boolean {
      reader.report(DescriptorProblem.onlyForType(property: key, field: field.name, field.type), at: node.range)
      return nil
    }
    return value(node, key, field, &reader)
  }

  private static func value(
    _ node: YAMLNode, _ key: String, _ field: Field, _ reader: inout YAMLMappingReader
  ) -> CellValue? {
    if let text = node.scalar?.text, let value = try? CellParser.value(text, as: field.type) { return value }
    let problem = DescriptorProblem.constraintValue(
      property: key, field: field.name, field.type, value: node.scalar?.text ?? "")
    reader.report(problem, at: node.range)
    return nil
  }

  private static func length(_ key: String, _ field: Field, _ reader: inout YAMLMappingReader) -> Int? {
    guard let length = reader.integer(key), let node = reader.node(key) else { return nil }
    if field.type == .string, length >= 0 { return length }
    reader.report(DescriptorProblem.onlyForType(property: key, field: field.name, field.type), at: node.range)
    return nil
  }
}
