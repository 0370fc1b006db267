/// Models of one kind, one behind the other: a list of them is one reference, and nothing is made of an item before a
/// template reads its fields.
///
/// Unchecked, for a class that has subclasses cannot be checked; this one and its only subclass hold constants alone,
/// all of them Sendable.
@usableFromInline
package class TemplateRecords: @unchecked Sendable {
  @usableFromInline let count: Int

  @usableFromInline
  init(count: Int) {
    self.count = count
  }

  // A subclass answers these for its model.

  @usableFromInline
  var shape: RecordShape { preconditionFailure("records are of a model") }

  @usableFromInline
  func value(_ index: Int, at slot: Int) -> TemplateValue { preconditionFailure("records are of a model") }

  @usableFromInline
  func write(_ index: Int, _ slot: Int, into output: inout [UInt8]) -> Bool { false }
}

@usableFromInline
final class ModelRecords<Model: TemplateObject>: TemplateRecords, @unchecked Sendable {
  @usableFromInline let models: [Model]

  @inlinable
  init(_ models: [Model]) {
    self.models = models
    super.init(count: models.count)
  }

  @inlinable override var shape: RecordShape { Model.shape }

  @inlinable override func value(_ index: Int, at slot: Int) -> TemplateValue {
    withModel(index) { Model.value(slot, of: $0) }
  }

  @inlinable override func write(_ index: Int, _ slot: Int, into output: inout [UInt8]) -> Bool {
    withModel(index) { Model.write(slot, of: $0, into: &output) }
  }

  /// A model of the array in its place: to take it out would count references of all its fields.
  @inlinable
  func withModel<Result>(_ index: Int, _ body: (UnsafePointer<Model>) -> Result) -> Result {
    models.withUnsafeBufferPointer { models in
      precondition(models.indices.contains(index))
      return body(models.baseAddress.unsafelyUnwrapped + index)
    }
  }
}

/// A model as a value of a template.
@usableFromInline
package struct TemplateRecord: Sendable {
  let records: TemplateRecords
  let index: Int

  @usableFromInline
  init(_ records: TemplateRecords, _ index: Int) {
    self.records = records
    self.index = index
  }

  var shape: RecordShape { records.shape }

  func value(at slot: Int) -> TemplateValue { records.value(index, at: slot) }
}
