import Localization
import SourceText
import YAML

extension Field {
  /// Reads one entry of `fields`, and checks its properties against each other.
  init?(_ reader: inout YAMLMappingReader) {
    reader.allow("example", "rdfType")
    let name = reader.text("name", required: true)
    let type = reader.choice("type", of: FieldType.self, required: true)
    reader.only("format", is: ["default"])
    reader.refuse("categories", "categoriesOrdered", "bareNumber")
    let title = reader.localizedText("title")
    guard let name, let type else { return nil }
    self.init(name: name, type: type, title: title, declaration: reader.node("name")?.range ?? reader.range)
    description = reader.localizedText("description")
    role = reader.choice("role", of: FieldRole.self)
    codeList = reader.text("codelist")
    missingValues = reader.texts("missingValues")?.map { MissingValue($0) }
    readMeasure(&reader)
    readFormat(&reader)
    constraints = reader.mapping("constraints") { FieldConstraints(&$0, of: self) } ?? FieldConstraints()
    checkRole(&reader)
    reader.finish(.areExtensions)
  }

  private mutating func readMeasure(_ reader: inout YAMLMappingReader) {
    unit = reader.localizedText("unit")
    unitPhrase = reader.localizedText("unitPhrase")
    conditions = reader.localizedText("conditions")
    kind = reader.choice("kind", of: MeasureKind.self) ?? .quantity
    decimals = reader.integer("decimals")
    aggregation = reader.choice("aggregate", of: Aggregation.self) ?? .none
    if let decimals, !(0...9).contains(decimals), let range = reader.node("decimals")?.range {
      reader.report(DescriptorProblem.decimals(decimals), at: range)
    }
    for property in ["unitPhrase", "kind", "decimals", "aggregate"] where role != .measure {
      if let node = reader.node(property) {
        reader.report(DescriptorProblem.onlyForMeasure(property: property, field: name), at: node.range)
      }
    }
  }

  private mutating func readFormat(_ reader: inout YAMLMappingReader) {
    if let group = reader.mark("groupChar") {
      format.groupCharacter = group
      reader.check("groupChar", type.isNumeric, name, type)
    }
    if let point = reader.mark("decimalChar") {
      format.decimalCharacter = point
      reader.check("decimalChar", type == .number, name, type)
    }
    if let era = reader.choice("era", of: WrittenEra.self) {
      format.era = era == .buddhist ? .buddhist : .common
      reader.check("era", type.isTime, name, type)
    }
    if let values = reader.texts("trueValues") {
      format.trueValues = values
      reader.check("trueValues", type == .boolean, name, type)
    }
    if let values = reader.texts("falseValues") {
      format.falseValues = values
      reader.check("falseValues", type == .boolean, name, type)
    }
  }

  private func checkRole(_ reader: inout YAMLMappingReader) {
    switch role {
    case .time where !type.isTime: reader.report(DescriptorProblem.timeType(name, type), at: declaration)
    case .status where type != .string: reader.report(DescriptorProblem.statusType(name, type), at: declaration)
    case .measure:
      if !type.isNumeric { reader.report(DescriptorProblem.measureNotNumeric(name, type), at: declaration) }
      if unit == nil { reader.report(DescriptorProblem.measureWithoutUnit(name), at: declaration) }
      if aggregation == .sum, kind != .quantity {
        reader.report(
          DescriptorProblem.sumNotAllowed(name, kind), at: reader.node("aggregate")?.range ?? declaration)
      }
    default: break
    }
  }
}

/// The era of the years in a column, as a descriptor names it.
private enum WrittenEra: String, CaseIterable {
  case common, buddhist
}

extension YAMLMappingReader {
  /// A single ASCII mark.
  fileprivate mutating func mark(_ key: String) -> UInt8? {
    guard let node = node(key), let text = text(key) else { return nil }
    if text.utf8.count == 1, let byte = text.utf8.first, !(48...57).contains(byte), !"+-eE\"".utf8.contains(byte) {
      return byte
    }
    report(DescriptorProblem.character(property: key, value: text), at: node.range)
    return nil
  }

  fileprivate mutating func check(_ key: String, _ applies: Bool, _ field: String, _ type: FieldType) {
    guard !applies, let node = node(key) else { return }
    report(DescriptorProblem.onlyForType(property: key, field: field, type), at: node.range)
  }
}
