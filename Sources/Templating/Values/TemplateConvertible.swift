/// A Swift type whose values a template can use.
package protocol TemplateConvertible: Sendable {
  static var templateType: TemplateType { get }
  var templateValue: TemplateValue { get }
}

extension Bool: TemplateConvertible {
  package static var templateType: TemplateType { .bool }
  package var templateValue: TemplateValue { .bool(self) }
}

extension Int: TemplateConvertible {
  package static var templateType: TemplateType { .integer }
  package var templateValue: TemplateValue { .integer(self) }
}

extension Double: TemplateConvertible {
  package static var templateType: TemplateType { .number }
  package var templateValue: TemplateValue { .number(self) }
}

extension String: TemplateConvertible {
  package static var templateType: TemplateType { .text }
  package var templateValue: TemplateValue { .text(self) }
}

extension SafeHTML: TemplateConvertible {
  package static var templateType: TemplateType { .html }
  package var templateValue: TemplateValue { .html(self) }
}

extension Optional: TemplateConvertible where Wrapped: TemplateConvertible {
  package static var templateType: TemplateType { .optional(Wrapped.templateType.unwrapped) }
  package var templateValue: TemplateValue {
    switch self {
    case .none: TemplateValue.none
    case .some(let value): value.templateValue
    }
  }
}

extension Array: TemplateConvertible where Element: TemplateConvertible {
  package static var templateType: TemplateType { .list(Element.templateType) }
  package var templateValue: TemplateValue {
    // A key path would be made anew each time: this is compiled once for all elements.
    .list(map { $0.templateValue })
  }
}

extension TemplateMap: TemplateConvertible {
  package static var templateType: TemplateType { .map(.any) }
  package var templateValue: TemplateValue { .map(self) }
}

/// A value whose type is known only when a page is rendered, and is checked then.
extension TemplateValue: TemplateConvertible {
  package static var templateType: TemplateType { .any }
  package var templateValue: TemplateValue { self }
}
