/// The declared fields of a model, in slot order.
///
/// The type of a field is asked for when templates are checked, not when the shape is made, so that a shape
/// may hold itself: an item of a menu has children that are items of a menu. Shapes are equal only to themselves.
@usableFromInline
package final class RecordShape: Sendable {
  @usableFromInline
  package struct Field: Sendable {
    package let name: String
    private let declaredType: @Sendable () -> TemplateType

    @usableFromInline
    package init(_ name: String, _ type: @escaping @Sendable @autoclosure () -> TemplateType) {
      self.name = name
      self.declaredType = type
    }

    package var type: TemplateType { declaredType() }
  }

  /// What messages call it: "bulletin".
  package let name: String
  package let fields: [Field]
  private let slots: [String: Int]

  /// - Precondition: no two fields share a name.
  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    self.slots = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in
      preconditionFailure("the model “\(name)” declares “\(fields[first].name)” twice")
    }
  }

  /// Where the field stands among `fields`, or nil.
  package func slot(of name: String) -> Int? { slots[name] }
}

extension RecordShape: Hashable {
  @usableFromInline
  package static func == (first: RecordShape, second: RecordShape) -> Bool { first === second }

  @usableFromInline
  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}
