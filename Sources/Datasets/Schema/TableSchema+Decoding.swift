import SourceText
import YAML

extension TableSchema {
  init(_ reader: inout YAMLMappingReader) {
    reader.allow("$schema")
    reader.only("fieldsMatch", is: ["exact"])
    reader.refuse("uniqueKeys", "foreignKeys")
    let nodes = reader.list("fields", required: true) ?? []
    if nodes.isEmpty, let node = reader.node("fields") { reader.report(DescriptorProblem.noFields, at: node.range) }
    let fields = nodes.compactMap { node in reader.nested(node, named: "fields") { Field(&$0) } }
    let missingValues = reader.texts("missingValues")?.map { MissingValue($0) } ?? [MissingValue("")]
    let primaryKey = reader.texts("primaryKey") ?? []
    self.init(fields: fields, primaryKey: primaryKey, missingValues: missingValues)
    derived = Self.derived(&reader, fields: fields)
    // A field that could not be read is missing here; to check names against the rest would accuse the innocent.
    if fields.count == nodes.count { checkNames(&reader) }
    reader.finish(.areExtensions)
  }

  private func checkNames(_ reader: inout YAMLMappingReader) {
    for (index, field) in fields.enumerated() {
      let earlier = fields[..<index]
      if earlier.contains(where: { $0.name == field.name }) {
        reader.report(DescriptorProblem.duplicateField(field.name), at: field.declaration)
      }
      if let role = field.role, role == .time || role == .status, let first = earlier.first(where: { $0.role == role })
      {
        reader.report(DescriptorProblem.roleTwice(role, field.name, first: first.name), at: field.declaration)
      }
    }
    for name in primaryKey where index(of: name) == nil {
      let suggestion = Suggestion.nearest(to: name, among: fields.map(\.name))
      let range = reader.node("primaryKey")?.range ?? reader.range
      reader.report(DescriptorProblem.keyFieldUnknown(name, suggestion: suggestion), at: range)
    }
  }
}
