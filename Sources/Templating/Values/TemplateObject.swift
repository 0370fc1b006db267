/// A page model: typed fields found by slot, each worked out when a template reads it.
///
/// Declare models with `TemplateModel`, which makes both members from one table.
@usableFromInline
package protocol TemplateObject: Sendable {
  /// The same shape on every call.
  static var shape: RecordShape { get }

  /// The value of the field at `slot` of `shape`, of the type declared there.
  func value(at slot: Int) -> TemplateValue
}

/// A model as a value of a template: one reference, however large the model.
@usableFromInline
package final class TemplateRecord: Sendable {
  private let object: any TemplateObject

  @usableFromInline
  package init(_ object: any TemplateObject) {
    self.object = object
  }

  var shape: RecordShape { type(of: object).shape }

  func value(at slot: Int) -> TemplateValue { object.value(at: slot) }
}
