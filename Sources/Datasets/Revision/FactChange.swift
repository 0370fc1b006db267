import Localization
import SourceText

/// Something that the descriptor says of the dataset or of one of its fields, and said otherwise before.
package struct FactChange: Sendable, Hashable {
  /// Nil for what holds for the dataset.
  package var field: String?
  package var kind: Kind
  /// Nil where it was not said, or is not any more.
  package var old: LocalizedText?
  package var new: LocalizedText?

  package enum Kind: Sendable, Hashable {
    case fieldAdded
    case fieldRemoved
    /// A property of the descriptor by its name there, such as `unit`.
    case property(String)
  }

  /// In the order of the new schema, the dataset's own first.
  static func all(from old: Dataset, to new: Dataset) -> [FactChange] {
    var changes = compare(facts(of: old), facts(of: new), field: nil)
    let oldSchema = old.schema
    let newSchema = new.schema
    for field in oldSchema.fields where newSchema.field(field.name) == nil {
      changes.append(FactChange(field: field.name, kind: .fieldRemoved))
    }
    for field in newSchema.fields {
      if let before = oldSchema.field(field.name) {
        changes += compare(facts(of: before), facts(of: field), field: field.name)
      } else {
        changes.append(FactChange(field: field.name, kind: .fieldAdded))
      }
    }
    return changes
  }

  private typealias Fact = (property: String, text: LocalizedText?)

  private static func compare(_ old: [Fact], _ new: [Fact], field: String?) -> [FactChange] {
    zip(old, new).compactMap { before, after in
      before.text == after.text
        ? nil : FactChange(field: field, kind: .property(after.property), old: before.text, new: after.text)
    }
  }

  private static func facts(of dataset: Dataset) -> [Fact] {
    let descriptor = dataset.descriptor
    return [
      ("name", plain(descriptor.name)), ("title", descriptor.title), ("description", descriptor.description),
      ("demonstration", plain(descriptor.isDemonstration ? "true" : "false")),
      ("frequency", plain(descriptor.resource.frequency?.rawValue)),
      ("lastUpdated", plain(descriptor.resource.lastUpdated?.iso)),
      ("nextRelease", plain(descriptor.resource.nextRelease?.iso)),
    ]
  }

  private static func facts(of field: Field) -> [Fact] {
    [
      ("type", plain(field.type.rawValue)), ("title", field.title), ("role", plain(field.role?.rawValue)),
      ("codelist", plain(field.codeList)), ("unit", field.unit), ("unitPhrase", field.unitPhrase),
      ("conditions", field.conditions), ("kind", plain(field.kind.rawValue)),
      ("decimals", plain(field.decimals.map { String($0) })), ("aggregate", plain(field.aggregation.rawValue)),
      ("baseYear", plain(field.baseYear.map { String($0) })),
    ]
  }

  private static func plain(_ text: String?) -> LocalizedText? { text.map { LocalizedText(same: $0) } }
}
