/// A page model: typed fields found by slot, each worked out when a template reads it.
///
/// Declare models with `TemplateModel`, which makes both members from one table.
@usableFromInline
package protocol TemplateObject: Sendable {
  /// The same shape on every call.
  static var shape: RecordShape { get }

  /// The shape of this one: that of its type, but for data whose fields no type declares.
  var shape: RecordShape { get }

  /// The value of the field at `slot` of `shape`, of the type declared there.
  func value(at slot: Int) -> TemplateValue

  /// Appends the field at `slot` as text of a page, without making a value of it.
  /// - Returns: false where there is no such way; nothing was then appended.
  func write(_ slot: Int, into output: inout [UInt8]) -> Bool
}

extension TemplateObject {
  @usableFromInline
  package var shape: RecordShape { Self.shape }
}
