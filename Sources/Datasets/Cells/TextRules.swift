import Localization
import SourceText

/// What a field of texts asks of them, made ready once for a table.
struct TextRules {
  private let type: FieldType
  private let format: CellFormat
  private let constraints: FieldConstraints
  private let choices: [String]
  private let categories: [String]
  private let pattern: RegularExpression?
  private let schemaPatterns = CompiledPatterns()
  private let isStatus: Bool
  private let refusesFormulaErrors: Bool
  private let allowed: Set<String>
  private let allowedCategories: Set<String>

  /// Nil where every text is welcome as it is: of plain texts all that are no errors of formulas, which `texts` may hold.
  init?(_ field: Field, for texts: [String]) {
    type = field.type
    format = field.format
    constraints = field.constraints
    choices = constraints.enumeration.map(\.text)
    categories = (field.categories ?? []).map(\.value.text)
    allowed = Set(choices.map { [type, format] in TextIdentity.of($0, type, format) })
    allowedCategories = Set(categories)
    pattern = constraints.pattern.flatMap { try? RegularExpression($0, matching: .whole) }
    isStatus = field.role == .status
    let isPlain = (type == .string && format.pattern == nil) || type == .any
    refusesFormulaErrors = isPlain && texts.contains(where: SpreadsheetError.isOne)
    if refusesFormulaErrors { return }
    let hasLength = constraints.minimumLength != nil || constraints.maximumLength != nil
    if isPlain, choices.isEmpty, categories.isEmpty, pattern == nil, !hasLength, !isStatus { return nil }
  }

  /// The one form in which a table keeps `text`, or what is wrong with it.
  func value(of text: String) -> Result<String, CellFault> {
    TextForm.canonical(text, type, format).flatMap { canonical in
      fault(ofCanonical: canonical).map { .failure($0) } ?? .success(canonical)
    }
  }

  /// What is wrong with `text`; nil where nothing is.
  func fault(of text: String) -> CellFault? {
    if case .failure(let fault) = value(of: text) { fault } else { nil }
  }

  private func fault(ofCanonical text: String) -> CellFault? {
    if refusesFormulaErrors, SpreadsheetError.isOne(text), !allowed.contains(text), !allowedCategories.contains(text) {
      return .formulaError()
    }
    if isStatus, ObservationStatus(rawValue: text) == nil {
      let upper = text.uppercased()
      return .status(suggestion: ObservationStatus(rawValue: upper) == nil ? nil : upper)
    }
    if !choices.isEmpty, !allowed.contains(TextIdentity.of(text, type, format)) {
      return .enumeration(choices, suggestion: nil)
    }
    if !categories.isEmpty, !allowedCategories.contains(text) {
      return .category(categories, suggestion: nil)
    }
    return patternFault(text) ?? lengthFault(text) ?? boundFault(text) ?? schemaFault(text)
  }

  private func patternFault(_ text: String) -> CellFault? {
    guard let pattern else { return nil }
    let written = constraints.pattern ?? ""
    return switch pattern.verdict(on: text) {
    case .matches: nil
    case .differs: .pattern(written)
    case .tooCostly: .patternCost(written)
    }
  }

  private func lengthFault(_ text: String) -> CellFault? {
    let minimum = constraints.minimumLength ?? 0
    let maximum = constraints.maximumLength ?? .max
    guard minimum > 0 || maximum < .max else { return nil }
    if type == .string {
      let length = text.unicodeScalars.count
      return length < minimum ? .tooShort(minimum: minimum) : length > maximum ? .tooLong(maximum: maximum) : nil
    }
    let count =
      type == .list
      ? TextForm.items(of: text, format).count
      : JSONValue(text).map { $0.items?.count ?? $0.members?.count ?? 0 } ?? 0
    return count < minimum
      ? .tooFewItems(minimum: minimum) : count > maximum ? .tooManyItems(maximum: maximum) : nil
  }

  private func boundFault(_ text: String) -> CellFault? {
    func isLess(_ first: String, _ second: String) -> Bool { TextOrder.isLess(first, second, type) }
    if let limit = constraints.minimum?.text, isLess(text, limit) { return .minimum(limit) }
    if let limit = constraints.maximum?.text, isLess(limit, text) { return .maximum(limit) }
    if let limit = constraints.exclusiveMinimum?.text, !isLess(limit, text) { return .exclusiveMinimum(limit) }
    if let limit = constraints.exclusiveMaximum?.text, !isLess(text, limit) { return .exclusiveMaximum(limit) }
    return nil
  }

  private func schemaFault(_ text: String) -> CellFault? {
    guard let schema = constraints.jsonSchema, let value = JSONValue(text) else { return nil }
    return schema.fault(of: value, schemaPatterns).map { fault in
      fault.costlyPattern.map { .patternCost($0) } ?? .jsonSchema(path: fault.path, keyword: fault.keyword)
    }
  }
}

/// The order of values that are kept as texts, in their canonical form.
enum TextOrder {
  /// Whether `first` comes before `second`. Times with a zone are compared as moments where both have one, else as
  /// they are written; two durations of which either may be longer are in no order.
  static func isLess(_ first: String, _ second: String, _ type: FieldType) -> Bool {
    switch type {
    case .duration:
      guard let first = ISODuration(first), let second = ISODuration(second) else { return false }
      return first.isLess(than: second)
    case .datetime, .time:
      guard let first = moment(first, type), let second = moment(second, type) else { return false }
      let areZoned = first.zone != nil && second.zone != nil
      func seconds(_ moment: Moment) -> (Int, Int) {
        (moment.seconds - (areZoned ? (moment.zone?.minutes ?? 0) * 60 : 0), moment.nanoseconds)
      }
      return seconds(first) < seconds(second)
    default: return false
    }
  }

  typealias Moment = (seconds: Int, nanoseconds: Int, zone: ZoneOffset?)

  /// Nil for what is no canonical text of the type.
  static func moment(_ text: String, _ type: FieldType) -> Moment? {
    let bytes = Array(text.utf8)
    guard let parts = ISODate.read(bytes.span, type, hasThaiDigits: false) else { return nil }
    let day =
      type == .time ? 0 : CivilDate(year: parts.year, month: parts.month, day: parts.day)?.dayNumber ?? 0
    let seconds = ((day * 24 + parts.hour) * 60 + parts.minute) * 60 + parts.second
    return (seconds, parts.nanoseconds, parts.zone)
  }
}
