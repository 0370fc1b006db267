import Localization
import SourceText
import YAML

extension Field {
  /// Reads one entry of `fields`, and checks its properties against each other.
  init?(_ reader: inout YAMLMappingReader) {
    reader.begin(.field)
    let name = reader.text("name", required: true)
    let type = reader.choice("type", of: FieldType.self, required: true)
    let title = reader.localizedText("title")
    guard let name = name ?? reader.standIn(""), let type = type ?? reader.standIn(.string) else {
      // A slip of the key that is missing is told beside it.
      reader.finish(.field)
      return nil
    }
    self.init(name: name, type: type, title: title, declaration: reader.node("name")?.range ?? reader.range)
    header = reader.text("header")
    description = reader.localizedText("description")
    role = reader.choice("role", of: FieldRole.self)
    codeList = reader.text("codelist")
    missingValues = reader.missingValues()
    readMeasure(&reader)
    readFormat(&reader)
    readCategories(&reader)
    constraints =
      reader.mapping("constraints", in: "constraints") { FieldConstraints(&$0, of: self) } ?? FieldConstraints()
    checkRole(&reader)
    reader.finish(.field)
  }

  private mutating func readMeasure(_ reader: inout YAMLMappingReader) {
    unit = reader.localizedText("unit")
    if let node = reader.node("unit"), let scalar = node.scalar {
      switch scalar.value {
      case .integer, .number, .bool: let _: Int? = reader.report(type: .localizedText, of: "unit", node)
      default: break
      }
    }
    unitPhrase = reader.localizedText("unitPhrase")
    conditions = reader.localizedText("conditions")
    kind = reader.choice("kind", of: MeasureKind.self) ?? .quantity
    decimals = reader.integer("decimals")
    declaredAggregation = reader.choice("aggregate", of: Aggregation.self)
    readBaseYear(&reader)
    if let decimals, !(0...9).contains(decimals), let range = reader.node("decimals")?.range {
      reader.report(DescriptorProblem.decimals(decimals), at: range)
    }
    for property in ["unitPhrase", "kind", "decimals", "aggregate", "baseYear"] where role != .measure {
      if let node = reader.node(property) {
        reader.report(DescriptorProblem.onlyForMeasure(property: property, field: name), at: node.range)
      }
    }
  }

  private mutating func readBaseYear(_ reader: inout YAMLMappingReader) {
    guard let written = reader.integer("baseYear"), let node = reader.node("baseYear") else { return }
    let year = Era.commonYear(from: written)
    if (1900...2200).contains(year) {
      baseYear = year
    } else {
      reader.report(DescriptorProblem.baseYear(written), at: node.range)
    }
  }

  private mutating func readCategories(_ reader: inout YAMLMappingReader) {
    areCategoriesOrdered = reader.bool("categoriesOrdered") ?? false
    for key in ["categories", "categoriesOrdered"] {
      reader.check(key, type == .string || type == .integer, name, type)
    }
    guard let nodes = reader.list("categories", of: .either([.text, .mapping("category") { $0.category(of: self) }]))
    else { return }
    var found: [Category] = []
    var values: Set<CellValue> = []
    for node in nodes {
      guard let category = reader.category(node, of: self) else { continue }
      if !values.insert(category.value).inserted {
        reader.report(DescriptorProblem.categoryTwice(category.value.text, field: name), at: node.range)
      }
      found.append(category)
    }
    categories = found
    if nodes.isEmpty, let node = reader.node("categories") {
      reader.report(DescriptorProblem.noCategories(field: name), at: node.range)
    }
  }

  private func checkRole(_ reader: inout YAMLMappingReader) {
    switch role {
    case .time where !type.isTime: reader.report(DescriptorProblem.timeType(name, type), at: declaration)
    case .status where type != .string: reader.report(DescriptorProblem.statusType(name, type), at: declaration)
    case .measure:
      if !type.isNumeric { reader.report(DescriptorProblem.measureNotNumeric(name, type), at: declaration) }
      if unit == nil || Language.allCases.contains(where: { unit?[$0]?.allSatisfy(\.isWhitespace) == true }) {
        reader.report(DescriptorProblem.measureWithoutUnit(name), at: reader.node("unit")?.range ?? declaration)
      }
      if aggregation == .sum, kind != .quantity {
        reader.report(
          DescriptorProblem.sumNotAllowed(name, kind), at: reader.node("aggregate")?.range ?? declaration)
      }
      if isIndex, baseYear == nil { reader.report(DescriptorProblem.indexWithoutBase(name), at: declaration) }
      if isIndex, aggregation == .sum {
        reader.report(DescriptorProblem.indexSum(name), at: reader.node("aggregate")?.range ?? declaration)
      }
    default: break
    }
  }

  /// Whether the unit says that the numbers compare with a base.
  private var isIndex: Bool {
    unit?[.thai]?.hasPrefix("ดัชนี") == true
      || unit?[.english]?.lowercased().split(whereSeparator: { !$0.isLetter }).contains {
        $0 == "index" || $0 == "indices"
      } == true
  }
}

extension YAMLMappingReader {
  /// Texts that mean "no value", each alone or with the reason it stands for.
  mutating func missingValues() -> [MissingValue]? {
    guard let node = node("missingValues") else {
      let one = standIn(KeyKind.either([.text, .mapping("missing value") { $0.missingValue() }])) ?? .any
      describe("missingValues", as: .either([.text, .list(one)]))
      return nil
    }
    guard let nodes = node.sequence else { return texts("missingValues")?.map { MissingValue($0) } }
    return nodes.compactMap { item in
      guard item.mapping != nil else {
        guard let scalar = item.scalar, !item.isNull else { return report(type: .text, of: "missingValues", item) }
        return MissingValue(scalar.text)
      }
      return nested(item, named: "missingValues") { $0.missingValue() }
    }
  }

  private mutating func missingValue() -> MissingValue? {
    let value = text("value", required: true)
    let label = localizedText("label")
    finish(.areExtensions)
    return value.map { MissingValue($0, label: label) }
  }

  fileprivate mutating func category(_ node: YAMLNode, of field: Field) -> Category? {
    guard node.mapping != nil else { return value(node, of: "categories", field).map { Category($0) } }
    return nested(node, named: "categories") { $0.category(of: field) }
  }

  fileprivate mutating func category(of field: Field) -> Category? {
    let node = node("value", required: true)
    describe("value", as: .text)
    let label = localizedText("label")
    finish(.areExtensions)
    return node.flatMap { value($0, of: "categories", field) }.map { Category($0, label: label) }
  }

  /// Reports a property that the field's type cannot have.
  mutating func check(_ key: String, _ applies: Bool, _ field: String, _ type: FieldType) {
    guard !applies, let node = node(key) else { return }
    report(DescriptorProblem.onlyForType(property: key, field: field, type), at: node.range)
  }
}
