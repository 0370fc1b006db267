import SourceText

/// A Swift type whose values a template can use.
@usableFromInline
package protocol TemplateConvertible: Sendable {
  static var templateType: TemplateType { get }
  var templateValue: TemplateValue { get }
  /// Appends the value as text of a page, without making a `TemplateValue` of it.
  /// - Returns: false where there is no such way; nothing was then appended.
  func write(into output: inout [UInt8]) -> Bool
  /// The list of such values.
  static func list(of values: [Self]) -> TemplateValue
}

extension TemplateConvertible {
  @inlinable
  package func write(into output: inout [UInt8]) -> Bool { false }

  @inlinable
  package static func list(of values: [Self]) -> TemplateValue { .list(values.map { $0.templateValue }) }
}

extension Bool: TemplateConvertible {
  @usableFromInline
  package static var templateType: TemplateType { .bool }
  @inlinable
  package var templateValue: TemplateValue { .bool(self) }
}

extension Int: TemplateConvertible {
  @usableFromInline
  package static var templateType: TemplateType { .integer }
  @inlinable
  package var templateValue: TemplateValue { .integer(self) }

  @usableFromInline
  package func write(into output: inout [UInt8]) -> Bool {
    ValueWriter.write(self, into: &output)
    return true
  }
}

extension Double: TemplateConvertible {
  @usableFromInline
  package static var templateType: TemplateType { .number }
  @inlinable
  package var templateValue: TemplateValue { .number(self) }

  @usableFromInline
  package func write(into output: inout [UInt8]) -> Bool {
    do throws(TemplateProblem) {
      try ValueWriter.write(self, into: &output)
      return true
    } catch {
      return false
    }
  }
}

extension String: TemplateConvertible {
  @usableFromInline
  package static var templateType: TemplateType { .text }
  @inlinable
  package var templateValue: TemplateValue { .text(self) }

  @usableFromInline
  package func write(into output: inout [UInt8]) -> Bool {
    Escaping.escape(self, into: &output)
    return true
  }
}

extension SafeHTML: TemplateConvertible {
  @usableFromInline
  package static var templateType: TemplateType { .html }
  @inlinable
  package var templateValue: TemplateValue { .html(self) }
}

extension Optional: TemplateConvertible where Wrapped: TemplateConvertible {
  @usableFromInline
  package static var templateType: TemplateType { .optional(Wrapped.templateType.unwrapped) }
  @inlinable
  package var templateValue: TemplateValue {
    switch self {
    case .none: TemplateValue.none
    case .some(let value): value.templateValue
    }
  }
}

extension Array: TemplateConvertible where Element: TemplateConvertible {
  @usableFromInline
  package static var templateType: TemplateType { .list(Element.templateType) }
  @inlinable
  package var templateValue: TemplateValue { Element.list(of: self) }
}

extension TemplateMap: TemplateConvertible {
  @usableFromInline
  package static var templateType: TemplateType { .map(.any) }
  @inlinable
  package var templateValue: TemplateValue { .map(self) }
}

/// A value whose type is known only when a page is rendered, and is checked then.
extension TemplateValue: TemplateConvertible {
  @usableFromInline
  package static var templateType: TemplateType { .any }
  @inlinable
  package var templateValue: TemplateValue { self }
}
