import Localization
import SourceText

extension DatasetExport {
  /// The schema of the exported CSV. That is written plainly, whatever the office's own file is like: so formats of
  /// dates and numbers, eras, headings and texts for missing values are not in it.
  static func schema(
    _ dataset: Dataset, _ languages: [Language], _ lists: ExportedCodeLists, hasNotice: Bool
  ) -> String {
    let schema = dataset.schema
    var members = JSONMembers(absent: .omitted)
    let notice = JSONText.object([("name", JSONText.string(noticeField)), ("type", JSONText.string("string"))])
    let fields = dataset.table.columns.map(ExportedField.init)
    members.add(
      raw: "fields", JSONText.array(fields.map { self.field($0, languages, lists) } + (hasNotice ? [notice] : [])))
    members.add(raw: "primaryKey", names(schema.primaryKey))
    members.add(raw: "uniqueKeys", list(schema.uniqueKeys.compactMap(names)))
    let name = dataset.descriptor.resource.name
    // The other tables of a package are exported for themselves.
    let types = Dictionary(fields.map { ($0.field.name, $0.type) }) { first, _ in first }
    let keys = schema.foreignKeys.filter { key in
      (key.resource == nil || key.resource == name)
        && key.fields.map { types[$0] } == key.referencedFields.map { types[$0] }
    }
    members.add(raw: "foreignKeys", list(keys.map(foreignKey)))
    members.add(raw: "missingValues", #"[""]"#)
    // A formula names its measures by names that stand in it without an apostrophe.
    let measures = schema.derived.filter {
      $0.formula.terms.allSatisfy { ExportedField.name($0.measure) == $0.measure }
    }
    members.add(raw: "derived", list(measures.map { derived($0, languages) }))
    return members.text
  }

  private static func derived(_ measure: DerivedMeasure, _ languages: [Language]) -> String {
    var members = JSONMembers(absent: .omitted)
    members.add("name", measure.name)
    members.add("formula", measure.formula.text)
    members.add("title", measure.title, languages)
    members.add("unit", measure.unit, languages)
    members.add("unitPhrase", measure.unitPhrase, languages)
    members.add("conditions", measure.conditions, languages)
    members.add("decimals", measure.decimals)
    members.add("kind", measure.kind.rawValue)
    return members.text
  }

  private static func names(_ names: [String]) -> String? { list(texts(names)) }

  private static func texts(_ names: [String]) -> [String] { names.map { JSONText.string(ExportedField.name($0)) } }

  private static func foreignKey(_ key: ForeignKey) -> String {
    let reference = JSONText.object([
      ("resource", JSONText.string("")), ("fields", JSONText.array(texts(key.referencedFields))),
    ])
    return JSONText.object([("fields", JSONText.array(texts(key.fields))), ("reference", reference)])
  }

  private static func field(
    _ exported: ExportedField, _ languages: [Language], _ lists: ExportedCodeLists
  ) -> String {
    let field = exported.field
    var members = JSONMembers(absent: .omitted)
    members.add("name", exported.name)
    members.add("type", exported.type.rawValue)
    let isTime = field.type.isTime || field.type == .datetime || field.type == .time
    if !exported.hasApostrophes, !isTime { members.add("format", field.format.pattern) }
    if exported.type == .list {
      members.add("delimiter", field.format.itemDelimiter)
      members.add("itemType", field.format.itemType.rawValue)
    }
    members.add("title", field.title, languages)
    members.add("description", field.description, languages)
    members.add("role", field.role?.rawValue)
    members.add("codelist", field.codeList)
    members.add("codelistPackage", lists.address(for: field))
    members.add("unit", field.unit, languages)
    members.add("unitPhrase", field.unitPhrase, languages)
    members.add("conditions", field.conditions, languages)
    members.addMeasure(field)
    members.add(raw: "categories", categories(exported, languages, lists))
    if field.areCategoriesOrdered { members.add("categoriesOrdered", true) }
    members.add(raw: "constraints", constraints(exported))
    return members.text
  }

  private static func categories(
    _ exported: ExportedField, _ languages: [Language], _ lists: ExportedCodeLists
  ) -> String? {
    guard let categories = lists.categories(of: exported.field) else { return nil }
    let hasLabels = categories.contains { $0.label != nil }
    return list(
      categories.map { category in
        let value = exported.exported(category.value).json
        guard hasLabels else { return value }
        var members = JSONMembers(absent: .omitted)
        members.add(raw: "value", value)
        members.add("label", category.label ?? LocalizedText(same: category.value.text), languages)
        return members.text
      })
  }

  private static func constraints(_ exported: ExportedField) -> String? {
    let constraints = exported.field.constraints
    var members = JSONMembers(absent: .omitted)
    if constraints.isRequired { members.add(raw: "required", "true") }
    if constraints.isUnique { members.add(raw: "unique", "true") }
    // Frictionless refuses a constraint that it does not know: bounds of durations, `jsonSchema`.
    if exported.keepsItsType, exported.type != .duration {
      members.add(raw: "minimum", constraints.minimum?.json)
      members.add(raw: "maximum", constraints.maximum?.json)
      members.add(raw: "exclusiveMinimum", constraints.exclusiveMinimum?.json)
      members.add(raw: "exclusiveMaximum", constraints.exclusiveMaximum?.json)
    }
    members.add(raw: "enum", list(constraints.enumeration.map { exported.exported($0).json }))
    // A text that has got an apostrophe may be too long now, or match no more.
    if !exported.hasApostrophes {
      members.add(raw: "minLength", constraints.minimumLength.map { String($0) })
      members.add(raw: "maxLength", constraints.maximumLength.map { String($0) })
      members.add("pattern", constraints.pattern.flatMap { PortablePattern.holds($0) ? $0 : nil })
    }
    return members.isEmpty ? nil : members.text
  }
}
