/// What a template prints where no model declares it: values by name, each of the type that it has itself.
package struct TemplateData: TemplateObject {
  package static let shape = RecordShape("data", [])
  package let shape: RecordShape
  private let values: [TemplateValue]

  package init(_ map: TemplateMap) {
    shape = RecordShape(
      "data", zip(map.keys, map.values).map { name, value in RecordShape.Field(name, TemplateType(of: value)) })
    values = map.values
  }

  package func value(at slot: Int) -> TemplateValue { values[slot] }
}

extension TemplateType {
  /// The type of a value with all that it holds. Values of a map that may be missing are checked when rendered: most maps
  /// are records, and one gap must not make every field of them optional.
  package init(of value: TemplateValue) {
    switch value {
    case .list(let items): self = .list(.joined(items.map { TemplateType(of: $0) }))
    case .map(let map):
      let type = TemplateType.joined(map.values.map { TemplateType(of: $0) })
      self = .map(type.maybeNone ? .any : type)
    default: self = value.type
    }
  }
}
