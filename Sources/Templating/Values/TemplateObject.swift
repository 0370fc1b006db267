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

  /// The same of a model where it stands in memory, so that nothing of it is copied but the field.
  static func value(_ slot: Int, of model: UnsafePointer<Self>) -> TemplateValue

  /// Appends the field at `slot` as text of a page, without making a value of it.
  /// - Returns: false where there is no such way; nothing was then appended.
  static func write(_ slot: Int, of model: UnsafePointer<Self>, into output: inout [UInt8]) -> Bool
}

extension TemplateObject {
  @usableFromInline
  package var shape: RecordShape { Self.shape }
}

extension TemplateObject {
  @usableFromInline
  package static func value(_ slot: Int, of model: UnsafePointer<Self>) -> TemplateValue {
    model.pointee.value(at: slot)
  }

  @usableFromInline
  package static func write(_ slot: Int, of model: UnsafePointer<Self>, into output: inout [UInt8]) -> Bool { false }
}
