import Synchronization

/// Which fields of some models templates have read. The models hold it, and each of their fields notes in it when a template asks
/// for it, in whatever way: so who made the models knows afterwards which of their facts the page depends on.
@usableFromInline
package final class FieldReads: Sendable {
  private let shape: RecordShape
  /// One bit for each slot.
  private let slots = Atomic<UInt64>(0)

  /// - Precondition: the model has 64 fields at most.
  package init(of model: (some TemplateModel).Type) {
    shape = model.shape
    precondition(shape.fields.count <= UInt64.bitWidth)
  }

  func note(_ slot: Int) {
    slots.bitwiseOr(1 << UInt64(slot), ordering: .relaxed)
  }

  /// Whether a field was read.
  /// - Precondition: the model declares it.
  package func contains(_ name: String) -> Bool {
    guard let slot = shape.slot(of: name) else {
      preconditionFailure("the model “\(shape.name)” has no field “\(name)”")
    }
    return slots.load(ordering: .relaxed) & 1 << UInt64(slot) != 0
  }
}
