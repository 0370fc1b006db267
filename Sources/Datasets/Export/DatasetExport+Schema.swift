import Localization
import SourceText

extension DatasetExport {
  /// The schema of the exported CSV. That is written plainly, whatever the office's own file is like: so formats of
  /// dates and numbers, eras, headings and texts for missing values are not in it.
  static func schema(_ dataset: Dataset, _ language: Language, hasNotice: Bool) -> String {
    let schema = dataset.schema
    var members = JSONMembers(absent: .omitted)
    let notice = JSONText.object([("name", JSONText.string(noticeField)), ("type", JSONText.string("string"))])
    let fields = dataset.table.columns.map { field($0, language) }
    members.add(raw: "fields", JSONText.array(fields + (hasNotice ? [notice] : [])))
    members.add(raw: "primaryKey", names(schema.primaryKey))
    members.add(raw: "uniqueKeys", list(schema.uniqueKeys.compactMap(names)))
    let name = dataset.descriptor.resource.name
    // The other tables of a package are exported for themselves.
    let keys = schema.foreignKeys.filter { $0.resource == nil || $0.resource == name }
    members.add(raw: "foreignKeys", list(keys.map(foreignKey)))
    members.add(raw: "missingValues", #"[""]"#)
    members.add(raw: "derived", list(schema.derived.map { derived($0, language) }))
    return members.text
  }

  private static func derived(_ measure: DerivedMeasure, _ language: Language) -> String {
    var members = JSONMembers(absent: .omitted)
    members.add("name", measure.name)
    members.add("formula", measure.formula.text)
    members.add("title", measure.title, language)
    members.add("unit", measure.unit, language)
    members.add("unitPhrase", measure.unitPhrase, language)
    members.add("conditions", measure.conditions, language)
    members.add("decimals", measure.decimals)
    members.add("kind", measure.kind.rawValue)
    return members.text
  }

  private static func names(_ names: [String]) -> String? { list(names.map(JSONText.string)) }

  private static func foreignKey(_ key: ForeignKey) -> String {
    let reference = JSONText.object([
      ("resource", JSONText.string("")), ("fields", JSONText.array(key.referencedFields.map(JSONText.string))),
    ])
    return JSONText.object([("fields", JSONText.array(key.fields.map(JSONText.string))), ("reference", reference)])
  }

  private static func field(_ column: Column, _ language: Language) -> String {
    let field = column.field
    var members = JSONMembers(absent: .omitted)
    members.add("name", field.name)
    members.add("type", field.type.rawValue)
    if !field.type.isTime, field.type != .datetime, field.type != .time { members.add("format", field.format.pattern) }
    if field.type == .list {
      members.add("delimiter", field.format.itemDelimiter)
      members.add("itemType", field.format.itemType.rawValue)
    }
    members.add("title", field.title, language)
    members.add("description", field.description, language)
    members.add("role", field.role?.rawValue)
    members.add("codelist", field.codeList)
    members.add("unit", field.unit, language)
    members.add("unitPhrase", field.unitPhrase, language)
    members.add("conditions", field.conditions, language)
    if field.role == .measure {
      members.add("kind", field.kind.rawValue)
      members.add("decimals", field.shownDecimals)
      members.add("aggregate", field.aggregation.rawValue)
      members.add("baseYear", field.baseYear)
    }
    members.add(raw: "categories", categories(field, language))
    if field.areCategoriesOrdered { members.add("categoriesOrdered", true) }
    members.add(raw: "constraints", constraints(column))
    return members.text
  }

  private static func categories(_ field: Field, _ language: Language) -> String? {
    guard let categories = field.categories else { return nil }
    let hasLabels = categories.contains { $0.label != nil }
    return list(
      categories.map { category in
        let value = exported(category.value, field).json
        guard hasLabels else { return value }
        var members = JSONMembers(absent: .omitted)
        members.add(raw: "value", value)
        members.add("label", category.label ?? LocalizedText(same: category.value.text), language)
        return members.text
      })
  }

  private static func constraints(_ column: Column) -> String? {
    let field = column.field
    let constraints = field.constraints
    var members = JSONMembers(absent: .omitted)
    if constraints.isRequired { members.add(raw: "required", "true") }
    if constraints.isUnique { members.add(raw: "unique", "true") }
    // Frictionless refuses a constraint that it does not know: bounds of durations, `jsonSchema`.
    if field.type != .duration {
      members.add(raw: "minimum", constraints.minimum?.json)
      members.add(raw: "maximum", constraints.maximum?.json)
      members.add(raw: "exclusiveMinimum", constraints.exclusiveMinimum?.json)
      members.add(raw: "exclusiveMaximum", constraints.exclusiveMaximum?.json)
    }
    members.add(raw: "enum", list(constraints.enumeration.map { exported($0, field).json }))
    // A text that has got an apostrophe may be too long now, or match no more.
    if !column.hasNeutralizedText {
      members.add(raw: "minLength", constraints.minimumLength.map { String($0) })
      members.add(raw: "maxLength", constraints.maximumLength.map { String($0) })
      members.add("pattern", constraints.pattern)
    }
    return members.isEmpty ? nil : members.text
  }

  /// A choice as the exported cells have it.
  private static func exported(_ value: CellValue, _ field: Field) -> CellValue {
    guard case .text(let text) = value, field.isNeutralized else { return value }
    return .text(CSVWriter.neutralized(text))
  }
}

extension Field {
  /// Whether a cell may hold what a spreadsheet would run: other types have but digits and marks of their own.
  var isNeutralized: Bool {
    switch type {
    case .string, .any: true
    case .list: format.itemType == .string
    default: false
    }
  }
}

extension Column {
  fileprivate var hasNeutralizedText: Bool {
    guard case .text(_, let texts) = storage, field.isNeutralized else { return false }
    return texts.contains { CSVWriter.neutralized($0) != $0 }
  }
}
