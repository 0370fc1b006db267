import SourceText
import YAML

extension FieldConstraints {
  init(_ reader: inout YAMLMappingReader, of field: Field) {
    self.init()
    isRequired = reader.bool("required") ?? false
    isUnique = reader.bool("unique") ?? false
    reader.refuse("exclusiveMinimum", "exclusiveMaximum", "jsonSchema")
    minimum = reader.bound("minimum", field)
    maximum = reader.bound("maximum", field)
    if let minimum, let maximum, maximum.isLess(than: minimum), let node = reader.node("minimum") {
      reader.report(DescriptorProblem.minimumAboveMaximum(field: field.name), at: node.range)
    }
    for node in reader.list("enum") ?? [] {
      if let value = reader.value(node, of: "enum", field) { enumeration.append(value) }
    }
    minimumLength = reader.ofText("minLength", field) ? reader.integer("minLength") : nil
    maximumLength = reader.ofText("maxLength", field) ? reader.integer("maxLength") : nil
    if reader.ofText("pattern", field) { pattern = reader.pattern(field) }
    reader.finish(.areExtensions)
  }
}

extension YAMLMappingReader {
  fileprivate mutating func bound(_ key: String, _ field: Field) -> CellValue? {
    guard let node = node(key) else { return nil }
    guard field.type.isNumeric || field.type.isTime else {
      report(DescriptorProblem.onlyForType(property: key, field: field.name, field.type), at: node.range)
      return nil
    }
    return value(node, of: key, field)
  }

  fileprivate mutating func value(_ node: YAMLNode, of key: String, _ field: Field) -> CellValue? {
    let text = node.scalar?.text ?? ""
    if node.scalar != nil, let value = try? CellParser.value(text, as: field.type) { return value }
    report(
      DescriptorProblem.constraintValue(property: key, field: field.name, field.type, value: text), at: node.range)
    return nil
  }

  /// Whether a key is given that applies to texts alone; reports it for any other field.
  fileprivate mutating func ofText(_ key: String, _ field: Field) -> Bool {
    guard let node = node(key) else { return false }
    if field.type == .string { return true }
    report(DescriptorProblem.onlyForType(property: key, field: field.name, field.type), at: node.range)
    return false
  }

  fileprivate mutating func pattern(_ field: Field) -> String? {
    guard let node = node("pattern"), let text = text("pattern") else { return nil }
    if (try? Regex(text)) != nil { return text }
    report(DescriptorProblem.pattern(text, field: field.name), at: node.range)
    return nil
  }
}
