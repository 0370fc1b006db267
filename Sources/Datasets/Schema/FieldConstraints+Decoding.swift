import Localization
import SourceText
import YAML

extension FieldConstraints {
  init(_ reader: inout YAMLMappingReader, of field: Field) {
    self.init()
    isRequired = reader.bool("required") ?? false
    isUnique = reader.bool("unique") ?? false
    minimum = reader.bound("minimum", field)
    maximum = reader.bound("maximum", field)
    exclusiveMinimum = reader.bound("exclusiveMinimum", field)
    exclusiveMaximum = reader.bound("exclusiveMaximum", field)
    checkBounds(&reader, field)
    for node in reader.list("enum", of: .text) ?? [] {
      if let value = reader.value(node, of: "enum", field) { enumeration.append(value) }
    }
    minimumLength = reader.length("minLength", field)
    maximumLength = reader.length("maxLength", field)
    if let minimumLength, let maximumLength, minimumLength > maximumLength, let node = reader.node("minLength") {
      reader.report(DescriptorProblem.minimumAboveMaximum(field: field.name), at: node.range)
    }
    reader.describe("pattern", as: .text)
    if reader.applies("pattern", [.string], field) { pattern = reader.regex("pattern", of: field.name) }
    reader.describe("jsonSchema", as: JSONSchema.kind)
    if reader.applies("jsonSchema", [.object, .array], field) {
      jsonSchema = reader.mapping("jsonSchema", in: "jsonSchema") { JSONSchema(&$0) }
    }
    reader.finish(.constraints)
  }

  /// Bounds between which there is no value.
  private func checkBounds(_ reader: inout YAMLMappingReader, _ field: Field) {
    for (lowerKey, lower) in [("minimum", minimum), ("exclusiveMinimum", exclusiveMinimum)] {
      for (upperKey, upper) in [("maximum", maximum), ("exclusiveMaximum", exclusiveMaximum)] {
        guard let lower, let upper, let node = reader.node(lowerKey) else { continue }
        let isOpen = lowerKey != "minimum" || upperKey != "maximum"
        if Self.isLess(upper, lower, field.type) || (isOpen && !Self.isLess(lower, upper, field.type)) {
          reader.report(DescriptorProblem.minimumAboveMaximum(field: field.name), at: node.range)
          return
        }
      }
    }
  }

  private static func isLess(_ first: CellValue, _ second: CellValue, _ type: FieldType) -> Bool {
    if case (.text(let first), .text(let second)) = (first, second) { return TextOrder.isLess(first, second, type) }
    return first.isLess(than: second)
  }
}

extension YAMLMappingReader {
  /// The types whose values have an order.
  private static let ordered: Set<FieldType> = [
    .integer, .number, .date, .yearmonth, .year, .datetime, .time, .duration,
  ]

  fileprivate mutating func bound(_ key: String, _ field: Field) -> CellValue? {
    describe(key, as: .text)
    guard applies(key, Self.ordered, field), let node = node(key) else { return nil }
    return value(node, of: key, field)
  }

  fileprivate mutating func length(_ key: String, _ field: Field) -> Int? {
    describe(key, as: .integer)
    guard applies(key, [.string, .list, .array, .object], field) else { return nil }
    guard let length = integer(key) else { return nil }
    if length >= 0 { return length }
    if let node = node(key) {
      report(
        DescriptorProblem.constraintValue(property: key, field: field.name, .integer, value: String(length)),
        at: node.range)
    }
    return nil
  }

  /// Whether a key is given that applies to the field's type; reports it where it does not.
  fileprivate mutating func applies(_ key: String, _ types: Set<FieldType>, _ field: Field) -> Bool {
    guard let node = node(key) else { return false }
    if types.contains(field.type) { return true }
    report(DescriptorProblem.onlyForType(property: key, field: field.name, field.type), at: node.range)
    return false
  }

  /// A value of the field: plainly written, else as its cells are. Whether a year is Buddhist shows in the year
  /// itself where the cells are.
  mutating func value(_ node: YAMLNode, of key: String, _ field: Field) -> CellValue? {
    let text = node.scalar?.text ?? ""
    let values = node.scalar == nil ? [] : field.values(declared: text)
    if values.count > 1 {
      report(
        DescriptorProblem.ambiguousValue(
          property: key, field: field.name, value: text, readings: values.map(\.text)), at: node.range)
      return nil
    }
    if let value = values.first { return value }
    let shown = text.isEmpty ? file.text(in: node.range) : text
    report(
      DescriptorProblem.constraintValue(property: key, field: field.name, field.type, value: shown), at: node.range)
    return nil
  }

  /// A regular expression.
  mutating func regex(_ key: String, of field: String) -> String? {
    guard let node = node(key), let text = text(key) else { return nil }
    do throws(RegularExpression.Fault) {
      _ = try RegularExpression(text, matching: .whole)
      return text
    } catch {
      report(DescriptorProblem.pattern(text, field: field, position: error.offset + 1), at: node.range)
      return nil
    }
  }
}

extension Field {
  /// The values that a text in a descriptor can stand for: plainly, else as the cells are written. Of a number that
  /// both can read there are two.
  func values(declared text: String) -> [CellValue] {
    var plain = CellFormat()
    (plain.trueValues, plain.falseValues) = (format.trueValues, format.falseValues)
    if type == .list || type == .geopoint || type == .geojson || type == .string {
      return [try? CellParser.value(text, as: type, format)].compactMap { $0 }
    }
    var formats = [plain, format]
    if format.era == .buddhist {
      // A bound of 2016 and one of 2559 are the same year.
      plain.era = .buddhist
      var common = format
      common.era = .common
      formats += [plain, common]
    }
    let values = formats.compactMap { try? CellParser.value(text, as: type, $0) }
    guard type.isNumeric else { return Array(values.prefix(1)) }
    return values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
