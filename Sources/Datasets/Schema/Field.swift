import Localization
import SourceText

/// One column of a table, as its descriptor declares it.
package struct Field: Sendable {
  package var name: String
  /// The text of the column's header cell where it is not the name.
  package var header: String?
  package var type: FieldType
  /// The name where the descriptor gives no title.
  package var title: LocalizedText
  package var description: LocalizedText?
  package var role: FieldRole?
  /// The dataset that lists the codes of this field and names them.
  package var codeList: String?
  package var unit: LocalizedText?
  /// The unit as a sentence puts it before a number: "ตันละ", "per tonne".
  package var unitPhrase: LocalizedText?
  /// What the figure holds for: "ความชื้นไม่เกิน 15%".
  package var conditions: LocalizedText?
  package var kind: MeasureKind = .quantity
  package var decimals: Int?
  /// Nil where the descriptor does not tell.
  package var declaredAggregation: Aggregation?
  package var constraints = FieldConstraints()
  /// The field's own texts for "no value"; nil where the schema's hold.
  package var missingValues: [MissingValue]?
  /// The only values allowed, in their order; nil where every value is welcome.
  package var categories: [Category]?
  package var areCategoriesOrdered = false
  /// The year, of the common era, in which an index stands at 100.
  package var baseYear: Int?
  package var format = CellFormat()
  /// Where the descriptor declares the field.
  package var declaration: SourceRange

  package init(name: String, type: FieldType, title: LocalizedText? = nil, declaration: SourceRange = .start) {
    self.name = name
    self.type = type
    self.title = title ?? LocalizedText(same: name)
    self.declaration = declaration
  }

  /// What its column is called in the file.
  var heading: String { header ?? name }

  package var aggregation: Aggregation { declaredAggregation ?? .none }

  /// Digits after the point when the measure is printed: as declared, else none for integers and two for numbers.
  package var shownDecimals: Int { decimals ?? (type == .integer ? 0 : 2) }

  /// Whether a query may pick rows by this field or make a series of each of its values.
  package var isCategorical: Bool {
    role != .measure && role != .time && type != .number
  }
}

/// A text that means "no value", and the reason it stands for.
package struct MissingValue: Sendable, Hashable {
  package var text: String
  package var label: LocalizedText?

  package init(_ text: String, label: LocalizedText? = nil) {
    self.text = text
    self.label = label
  }
}

/// One of the values that a categorical field may have.
package struct Category: Sendable, Hashable {
  package var value: CellValue
  package var label: LocalizedText?

  package init(_ value: CellValue, label: LocalizedText? = nil) {
    self.value = value
    self.label = label
  }
}

/// How cells of a field are written where it is not the plain way.
package struct CellFormat: Sendable, Hashable {
  /// `format` as the standard has it: `any`, `email`, `%d/%m/%Y` and so on; nil where it is `default`.
  package var pattern: String? {
    didSet { datePattern = pattern.flatMap { DatePattern($0) } }
  }
  /// The pattern taken apart, where it is one of dates.
  package private(set) var datePattern: DatePattern?
  /// Whether a number stands alone; else what surrounds its digits is passed over, as in `฿12.50` or `12 %`.
  package var isBareNumber = true
  /// Whether Thai digits are read beside 0 to 9.
  package var hasThaiDigits = false
  /// Between the items of a `list`, and their type.
  package var itemDelimiter = ","
  package var itemType: FieldType = .string
  /// Between groups of digits, as in `1,234`; nil where there is none.
  package var groupCharacter: UInt8?
  /// The same where the mark is not ASCII, such as a no-break space.
  package var wideGroupMark: String?
  package var decimalCharacter = UInt8(ascii: ".")
  /// The era of years in dates.
  package var era: Era = .common
  package var trueValues = ["true", "True", "TRUE", "1"]
  package var falseValues = ["false", "False", "FALSE", "0"]

  package init() {}

  /// Whether numbers are digits 0 to 9 with single-byte marks and nothing around them.
  package var hasPlainNumbers: Bool { isBareNumber && !hasThaiDigits && wideGroupMark == nil }

  /// Whether dates are written in ISO form with common years and digits 0 to 9.
  package var hasPlainDates: Bool { datePattern == nil && era == .common && !hasThaiDigits }
}

extension Field {
  /// The category that has `text` for its label in some language; nil where none or several have.
  func category(labelled text: String) -> CellValue? {
    let found = (categories ?? []).filter { category in
      Language.allCases.contains { category.label?[$0] == text }
    }
    return found.count == 1 ? found[0].value : nil
  }
}
