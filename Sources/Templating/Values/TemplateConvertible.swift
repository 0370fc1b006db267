/// A Swift type whose values a template can use.
@usableFromInline
package protocol TemplateConvertible: Sendable {
  static var templateType: TemplateType { get }
  var templateValue: TemplateValue { get }
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
}

extension Double: TemplateConvertible {
  @usableFromInline
  package static var templateType: TemplateType { .number }
  @inlinable
  package var templateValue: TemplateValue { .number(self) }
}

extension String: TemplateConvertible {
  @usableFromInline
  package static var templateType: TemplateType { .text }
  @inlinable
  package var templateValue: TemplateValue { .text(self) }
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
  package var templateValue: TemplateValue { .list(map { $0.templateValue }) }
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
