import SourceText
import YAML

extension TableSchema {
  init(_ reader: inout YAMLMappingReader) {
    reader.begin(.schema)
    let read = reader.mappings("fields", in: "field", required: true) { Field(&$0) } ?? []
    if read.isEmpty, let node = reader.node("fields") { reader.report(DescriptorProblem.noFields, at: node.range) }
    let fields = read.compactMap(\.self)
    self.init(
      fields: fields, primaryKey: reader.texts("primaryKey") ?? [],
      missingValues: reader.missingValues() ?? [MissingValue("")])
    file = reader.file
    fieldsMatch = reader.fieldsMatch()
    uniqueKeys = (reader.list("uniqueKeys", of: .list(.text)) ?? []).map { reader.names($0, of: "uniqueKeys") }
    foreignKeys = (reader.mappings("foreignKeys", in: "foreign key") { ForeignKey(&$0) } ?? []).compactMap(\.self)
    derived = Self.derived(&reader, fields: fields)
    // A field that could not be read is missing here; to check names against the rest would accuse the innocent.
    if fields.count == read.count {
      checkFields(&reader)
      checkKeys(&reader)
    }
    reader.finish(.schema)
  }

  private func checkFields(_ reader: inout YAMLMappingReader) {
    var names: Set<String> = []
    var headers: Set<String> = []
    var roles: [FieldRole: String] = [:]
    for field in fields {
      let isNewHeader = headers.insert(field.heading).inserted
      if !names.insert(field.name).inserted {
        reader.report(DescriptorProblem.duplicateField(field.name), at: field.declaration)
      } else if !isNewHeader {
        reader.report(DescriptorProblem.duplicateHeader(field.heading), at: field.declaration)
      }
      guard let role = field.role, role == .time || role == .status else { continue }
      if let first = roles[role] {
        reader.report(DescriptorProblem.roleTwice(role, field.name, first: first), at: field.declaration)
      } else {
        roles[role] = field.name
      }
    }
  }

  private func checkKeys(_ reader: inout YAMLMappingReader) {
    let primary = reader.node("primaryKey")?.range ?? reader.range
    checkKey(primaryKey, .primaryKey, primary, &reader)
    let nodes = reader.node("uniqueKeys")?.sequence ?? []
    for (names, node) in zip(uniqueKeys, nodes) { checkKey(names, .uniqueKeys, node.range, &reader) }
    for key in foreignKeys {
      checkKey(key.fields, .foreignKeys, key.declaration, &reader)
      if key.resource == nil { checkKey(key.referencedFields, .foreignKeys, key.declaration, &reader) }
    }
  }

  private func checkKey(
    _ names: [String], _ property: DescriptorProblem.KeyProperty, _ range: SourceRange,
    _ reader: inout YAMLMappingReader
  ) {
    for (index, name) in names.enumerated() {
      if self.index(of: name) == nil {
        let suggestion = Suggestion.nearest(to: name, among: fields.map(\.name))
        reader.report(DescriptorProblem.keyFieldUnknown(name, of: property, suggestion: suggestion), at: range)
      } else if names[..<index].contains(name) {
        reader.report(DescriptorProblem.keyFieldTwice(name, of: property), at: range)
      }
    }
  }
}

extension ForeignKey {
  /// Version 1 of the standard lets one field stand without a list, and `""` for the table itself.
  init?(_ reader: inout YAMLMappingReader) {
    let fields = reader.texts("fields", required: true)
    let reference = reader.mapping("reference", in: "foreign key reference", required: true) { reader in
      let resource = reader.text("resource")
      let fields = reader.texts("fields", required: true)
      reader.refuse("package")
      reader.finish(.areExtensions)
      return (resource: resource, fields: fields)
    }
    reader.finish(.areExtensions)
    guard let fields, let reference, let referenced = reference.fields else { return nil }
    guard fields.count == referenced.count, !fields.isEmpty else {
      reader.report(DescriptorProblem.foreignKeyCount(fields.count, referenced.count), at: reader.range)
      return nil
    }
    self.init(
      fields: fields, resource: reference.resource == "" ? nil : reference.resource, referencedFields: referenced,
      declaration: reader.range)
  }
}

extension YAMLMappingReader {
  /// One word, or a list of one word, as version 2 has it.
  fileprivate mutating func fieldsMatch() -> FieldsMatch {
    describe("fieldsMatch", as: .oneOrMore(.choice(FieldsMatch.allCases.map(\.rawValue))))
    guard let node = node("fieldsMatch") else { return .exact }
    guard let words = texts("fieldsMatch") else { return .exact }
    if words.count == 1, let match = FieldsMatch(rawValue: words[0]) { return match }
    report(
      YAMLProblem.choice(
        key: "fieldsMatch", value: words.joined(separator: ", "), choices: FieldsMatch.allCases.map(\.rawValue)),
      at: node.range)
    return .exact
  }

  fileprivate mutating func names(_ node: YAMLNode, of key: String) -> [String] {
    guard let nodes = node.sequence else { return report(type: .list, of: key, node) ?? [] }
    if nodes.isEmpty { report(DescriptorProblem.emptyKey(property: key), at: node.range) }
    return nodes.compactMap { $0.scalar?.text ?? report(type: .text, of: key, $0) }
  }
}
