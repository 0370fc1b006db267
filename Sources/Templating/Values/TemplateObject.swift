/// A page model: typed fields found by slot, each worked out when a template reads it.
///
/// Declare models with `TemplateModel`, which makes both members from one table.
package protocol TemplateObject: Sendable {
  /// The same shape on every call.
  static var shape: RecordShape { get }

  /// The value of the field at `slot` of `shape`, of the type declared there.
  func value(at slot: Int) -> TemplateValue
}
