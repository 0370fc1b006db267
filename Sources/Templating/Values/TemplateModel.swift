/// A model declared once: the names a template uses, each with the value it stands for. Types follow from the
/// Swift types.
///
///     struct MenuItem: TemplateModel {
///       var title: String
///       var link: String?
///       var children: [MenuItem]
///
///       static let fields = ModelFields<Self>("menu item") {
///         ModelField("title", \.title)
///         ModelField("link", \.link)
///         ModelField("children", \.children)
///         ModelField("hasChildren") { !$0.children.isEmpty }
///       }
///     }
///
/// A template then reads `item.title`, must test `item.link` before it prints it, and may loop over
/// `item.children`. `fields` must be a `static let`: a shape is equal only to itself.
@usableFromInline
package protocol TemplateModel: TemplateObject, TemplateConvertible {
  static var fields: ModelFields<Self> { get }
}

extension TemplateModel {
  @usableFromInline
  package static var shape: RecordShape { fields.shape }

  // Compiled for each model by itself, in the module that declares it: so a template reads a field without looking up
  // the model's type.
  @inlinable
  package func value(at slot: Int) -> TemplateValue { withUnsafePointer(to: self) { Self.value(slot, of: $0) } }

  @inlinable
  package static func value(_ slot: Int, of model: UnsafePointer<Self>) -> TemplateValue {
    fields.accessors[slot]._withUnsafeGuaranteedRef { $0.getter(model) }
  }

  @inlinable
  package static func write(_ slot: Int, of model: UnsafePointer<Self>, into output: inout [UInt8]) -> Bool {
    fields.accessors[slot]._withUnsafeGuaranteedRef { $0.writer(model, &output) }
  }

  @usableFromInline
  package static var templateType: TemplateType { .object(shape) }
  @inlinable
  package var templateValue: TemplateValue { .object(TemplateRecord(ModelRecords([self]), 0)) }
  @inlinable
  package static func list(of models: [Self]) -> TemplateValue { .list(.records(ModelRecords(models))) }
}

/// The table of a model's fields. It must be a `static let`: `accessors` hold no reference of their own.
///
/// Unchecked, for `Unmanaged` is not Sendable; what it points to is, and never changes.
@usableFromInline
package struct ModelFields<Model: Sendable>: @unchecked Sendable {
  package let shape: RecordShape
  private let fields: [ModelField<Model>]
  /// The same fields, which live as long as this: to read one counts no reference.
  @usableFromInline
  package let accessors: [Unmanaged<ModelField<Model>>]

  /// - Parameters:
  ///   - name: what messages call the model.
  ///   - reads: where a model notes which of its fields are read, if it does.
  package init(
    _ name: String, notedIn reads: KeyPath<Model, FieldReads>? = nil,
    @ModelFieldsBuilder<Model> _ fields: () -> [ModelField<Model>]
  ) {
    var fields = fields()
    if let reads = reads.map(StoredPart.init) { fields = fields.enumerated().map { $1.noted(in: reads, as: $0) } }
    shape = RecordShape(name, fields.map(\.declaration))
    self.fields = fields
    accessors = fields.map(Unmanaged.passUnretained)
  }
}

/// One field of a model.
@usableFromInline
package final class ModelField<Model: Sendable>: Sendable {
  @usableFromInline let declaration: RecordShape.Field
  @usableFromInline let getter: @Sendable (UnsafePointer<Model>) -> TemplateValue
  @usableFromInline let writer: @Sendable (UnsafePointer<Model>, inout [UInt8]) -> Bool

  /// A field whose type follows from the value's Swift type.
  @inlinable
  package convenience init<Value: TemplateConvertible>(_ name: String, _ value: @escaping @Sendable (Model) -> Value) {
    self.init(
      RecordShape.Field(name, Value.templateType), { value($0.pointee).templateValue },
      writer: { value($0.pointee).write(into: &$1) })
  }

  /// A field that is already a template value, with its type.
  package convenience init(
    _ name: String, type: @escaping @Sendable @autoclosure () -> TemplateType,
    _ value: @escaping @Sendable (Model) -> TemplateValue
  ) {
    self.init(RecordShape.Field(name, type()), { value($0.pointee) }, writer: { _, _ in false })
  }

  @usableFromInline
  init(
    _ declaration: RecordShape.Field, _ getter: @escaping @Sendable (UnsafePointer<Model>) -> TemplateValue,
    writer: @escaping @Sendable (UnsafePointer<Model>, inout [UInt8]) -> Bool
  ) {
    self.declaration = declaration
    self.getter = getter
    self.writer = writer
  }

  /// The same field, which notes that it is read.
  fileprivate func noted(in reads: StoredPart<Model, FieldReads>, as slot: Int) -> ModelField {
    let (getter, writer) = (getter, writer)
    return ModelField(
      declaration,
      {
        reads.pointer(in: $0).pointee.note(slot)
        return getter($0)
      },
      writer: {
        reads.pointer(in: $0).pointee.note(slot)
        return writer($0, &$1)
      })
  }
}

/// All fields of a model within the model, as if they were its own: what every page has is declared once.
///
///     EmbeddedFields(\.common)
package struct EmbeddedFields<Model: Sendable>: Sendable {
  let fields: [ModelField<Model>]

  /// - Precondition: `path` is a stored property.
  package init<Part: TemplateModel>(_ path: KeyPath<Model, Part>) {
    let part = StoredPart(path)
    fields = Part.fields.shape.fields.enumerated().map { slot, declaration in
      ModelField(
        declaration, { Part.value(slot, of: part.pointer(in: $0)) },
        writer: { Part.write(slot, of: part.pointer(in: $0), into: &$1) })
    }
  }
}

/// Where a stored property lies in a model, so that it is read in its place: to take it out would count the references of all
/// that it holds.
private struct StoredPart<Model, Part>: Sendable {
  private let offset: Int

  init(_ path: KeyPath<Model, Part>) {
    guard let offset = MemoryLayout<Model>.offset(of: path) else { preconditionFailure("it is a stored property") }
    self.offset = offset
  }

  func pointer(in model: UnsafePointer<Model>) -> UnsafePointer<Part> {
    (UnsafeRawPointer(model) + offset).assumingMemoryBound(to: Part.self)
  }
}

/// A model that is a field of another and is read often: made a template value once, where a plain field is made one each time.
@usableFromInline
package struct SharedModel<Model: TemplateModel>: TemplateConvertible {
  @usableFromInline
  package let templateValue: TemplateValue

  package init(_ model: Model) { templateValue = model.templateValue }

  @usableFromInline
  package static var templateType: TemplateType { Model.templateType }
}

/// Lets a table of fields be written one a line.
@resultBuilder
package enum ModelFieldsBuilder<Model: Sendable> {
  package static func buildExpression(_ field: ModelField<Model>) -> [ModelField<Model>] { [field] }
  package static func buildExpression(_ embedded: EmbeddedFields<Model>) -> [ModelField<Model>] { embedded.fields }
  package static func buildPartialBlock(first: [ModelField<Model>]) -> [ModelField<Model>] { first }
  package static func buildPartialBlock(
    accumulated: [ModelField<Model>], next: [ModelField<Model>]
  ) -> [ModelField<Model>] {
    accumulated + next
  }
}
