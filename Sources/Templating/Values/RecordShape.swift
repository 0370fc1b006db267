/// The declared fields of a model, in slot order.
///
/// The type of a field is asked for when templates are checked, not when the shape is made, so that a shape
/// may hold itself: an item of a menu has children that are items of a menu. Shapes are equal only to themselves, and
/// those of which more is known to those of which the same is.
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
  /// What this shape tells more of.
  private let origin: RecordShape?
  /// The paths that lead to something in each of these records: `["date"]`, `["date", "end"]`.
  private let present: Set<[String]>

  /// - Precondition: no two fields share a name.
  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    origin = nil
    present = []
    self.slots = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in
      preconditionFailure("the model “\(name)” declares “\(fields[first].name)” twice")
    }
  }

  private init(_ origin: RecordShape, present: Set<[String]>) {
    name = origin.name
    slots = origin.slots
    self.origin = origin
    self.present = present
    fields = origin.fields.map { field in
      let paths = present.filter { $0.first == field.name }.map { Array($0.dropFirst()) }
        .sorted { $0.lexicographicallyPrecedes($1) }
      return paths.isEmpty ? field : Field(field.name, paths.reduce(field.type) { $0.having($1) })
    }
  }

  /// Where the field stands among `fields`, or nil.
  package func slot(of name: String) -> Int? { slots[name] }
}

// MARK: Fields that are there

extension RecordShape {
  /// The shape of those records in which a field, or what a path leads to from there, is not none.
  func having(_ name: String, _ path: [String]) -> RecordShape {
    guard slot(of: name) != nil else { return self }
    return RecordShape(origin ?? self, present: present.union([[name] + path]))
  }

  /// Whether both are of the same records, whatever is known of those.
  func isSame(as other: RecordShape) -> Bool { (origin ?? self) === (other.origin ?? other) }

  /// What is known of records of both.
  func joined(with other: RecordShape) -> RecordShape {
    let common = present.intersection(other.present)
    return common.isEmpty ? origin ?? self : RecordShape(origin ?? self, present: common)
  }

  func needs(nothingMoreThan other: RecordShape) -> Bool { present.isSubset(of: other.present) }
}

extension RecordShape: Hashable {
  @usableFromInline
  package static func == (first: RecordShape, second: RecordShape) -> Bool {
    first === second || first.isSame(as: second) && first.present == second.present
  }

  @usableFromInline
  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(origin ?? self))
    hasher.combine(present)
  }
}
