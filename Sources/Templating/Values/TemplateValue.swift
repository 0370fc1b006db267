/// What a template can print, test, loop over or hand to a function.
@usableFromInline
package enum TemplateValue: Sendable {
  case none
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case html(SafeHTML)
  case list(TemplateList)
  indirect case map(TemplateMap)
  case object(TemplateRecord)
}

extension TemplateValue {
  @usableFromInline
  package static func list(_ values: [TemplateValue]) -> TemplateValue { .list(.values(values)) }

  package var isNone: Bool {
    if case .none = self { return true }
    return false
  }

  /// False for none, false, zero and whatever is empty; true for the rest.
  package var isTrue: Bool {
    switch self {
    case .none: false
    case .bool(let value): value
    case .integer(let value): value != 0
    case .number(let value): value != 0
    case .text(let text): !text.isEmpty
    case .html(let html): !html.bytes.isEmpty
    case .list(let values): !values.isEmpty
    case .map(let map): !map.isEmpty
    case .object: true
    }
  }

  /// Whether lists and maps stand in one another deeper than this.
  /// - Parameter room: how many of them are looked at, less those that were: one that stands in several places is
  ///   looked at as often, and where it is negative not all were.
  func isDeeper(than limit: Int, room: inout Int) -> Bool {
    let parts: [TemplateValue]
    switch self {
    case .list(.values(let values)): parts = values
    case .map(let map): parts = map.values
    default: return false
    }
    room -= 1
    guard limit > 0 else { return true }
    for part in parts where room >= 0 && part.isDeeper(than: limit - 1, room: &room) { return true }
    return false
  }

  /// The text of a `.text`, or nil.
  package var asText: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  /// The number of a `.number` or an `.integer`, or nil.
  package var asNumber: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  /// The integer of an `.integer`, or nil.
  package var asInteger: Int? {
    if case .integer(let value) = self { return value }
    return nil
  }

  /// The type as far as the value alone tells it: what a list holds is not looked at.
  package var type: TemplateType {
    switch self {
    case .none: .nothing
    case .bool: .bool
    case .integer: .integer
    case .number: .number
    case .text: .text
    case .html: .html
    case .list: .list(.any)
    case .map: .map(.any)
    case .object(let object): .object(object.shape)
    }
  }
}

extension TemplateValue {
  /// Equality as `==` in a template has it: 1 equals 1.0, lists and maps compare their content, and texts
  /// compare their bytes, and a text never equals a number, but the markup that is written alike. Objects have no identity a template could see: they equal nothing.
  func equals(_ other: TemplateValue) -> Bool {
    switch (self, other) {
    case (.none, .none): true
    case (.bool(let first), .bool(let second)): first == second
    case (.integer(let first), .integer(let second)): first == second
    case (.integer, .number), (.number, .integer), (.number, .number): asNumber == other.asNumber
    case (.text(let first), .text(let second)): TextKey(first) == TextKey(second)
    case (.html(let first), .html(let second)): first == second
    case (.html(let html), .text(let text)), (.text(let text), .html(let html)): html.bytes.elementsEqual(text.utf8)
    case (.list(let first), .list(let second)):
      first.count == second.count && zip(first, second).allSatisfy { $0.equals($1) }
    case (.map(let first), .map(let second)):
      first.count == second.count
        && zip(first.keys, first.values).allSatisfy { key, value in second[key].map(value.equals) ?? false }
    default: false
    }
  }

  /// Whether this comes before `other`, or nil where the two have no order: only numbers among numbers and
  /// texts among texts (by their UTF-8 bytes) do.
  func precedes(_ other: TemplateValue) -> Bool? {
    switch (self, other) {
    case (.integer(let first), .integer(let second)): first < second
    case (.text(let first), .text(let second)): first.utf8.lexicographicallyPrecedes(second.utf8)
    default:
      if let first = asNumber, let second = other.asNumber { first < second } else { nil }
    }
  }
}
