import Localization
import SourceText

/// A column of a file as its descriptor will declare it.
package struct DraftColumn: Sendable {
  package var name: String
  /// As the file has it.
  package var heading: String
  /// As far as it is known.
  package var title: LocalizedText
  package var type: FieldType
  package var role: FieldRole?
  package var format = CellFormat()
  /// Texts that mean no value, the empty one aside.
  var marks: [String] = []
  package var decimals = 0
  package var kind = MeasureKind.quantity
  package var unit: UnitOffer?
  package var codeList: DraftCodeList.Match?
  var hasEmptyCells = false
  /// Its distinct texts, in the order of the file.
  var values: [String]
  /// The extent of a measure, for a person to set the limits by.
  var range: ClosedRange<Double>?
  package var doubts: [DraftDoubt] = []

  /// - Parameters:
  ///   - lists: the code lists that may name its values.
  ///   - hasTime: whether a column before it holds times already.
  init(_ heading: String, _ cells: [String], unit: String?, lists: [DraftCodeList], hasTime: Bool) {
    let words = HeadingWords(heading)
    self.heading = heading
    name = words.fieldName
    title = words.title
    let all = Self.distinct(cells)
    let marks = all.filter { CellExplainer.isPlaceholder($0) || SpreadsheetError.isOne($0) }
    values = all.filter { !$0.isEmpty && !marks.contains($0) }
    type = .string
    hasEmptyCells = cells.contains("") || !marks.isEmpty
    let mayBeTime = words.isOfTime || !hasTime
    if values.isEmpty {
      role = nil
    } else if words.isStatus, values.allSatisfy({ ObservationStatus(rawValue: $0) != nil }) {
      role = .status
    } else if !words.isOfCodes, !words.isOrdinal, mayBeTime,
      let date = DateGuess(values, mayBeDigits: words.isOfTime, mayBeYears: words.isOfYears)
    {
      take(date, isFirst: !hasTime)
      self.marks = marks
    } else if let number = NumberGuess(values) {
      take(number, words, lists)
      if type != .string { self.marks = marks }
    } else {
      takeText(words, lists)
    }
    if role == .measure { self.unit = UnitOffer(words.bracketed ?? unit) }
    if self.marks.isEmpty { hasEmptyCells = cells.contains("") }
  }

  private static func distinct(_ cells: [String]) -> [String] {
    var seen: Set<String> = []
    return cells.filter { seen.insert($0).inserted }
  }

  private mutating func take(_ date: DateGuess, isFirst: Bool) {
    type = date.type
    format = date.format
    role = isFirst ? .time : nil
    if date.isDayOrMonth { doubts.append(.dayFirst(example: values[0])) }
    if date.isCenturyOpen { doubts.append(.century(example: values[0], era: date.format.era)) }
  }

  private mutating func take(_ number: NumberGuess, _ words: HeadingWords, _ lists: [DraftCodeList]) {
    if words.isOrdinal {
      (type, format) = (number.type, number.format)
      return
    }
    codeList = DraftCodeList.match(of: values, among: lists, heading: words.heading)
    let isCodes = words.isOfCodes || codeList.map { words.has("จังหวัด", "province") || $0.id == name } == true
    guard !isCodes else {
      role = .dimension
      return
    }
    codeList = nil
    (type, format, decimals) = (number.type, number.format, number.decimals)
    role = .measure
    kind = words.kind
    let numbers = values.compactMap { text in
      switch try? CellParser.value(text, as: number.type, number.format) {
      case .integer(let value)?: Double(value)
      case .number(let value)?: value
      default: nil
      }
    }
    if words.isOfTime, DateGuess(values, mayBeDigits: true, mayBeYears: true)?.type == .year {
      doubts.append(.likeYears(example: values[0]))
    }
    range = numbers.min().flatMap { low in numbers.max().map { low...$0 } }
  }

  private mutating func takeText(_ words: HeadingWords, _ lists: [DraftCodeList]) {
    if words.isUnitOrRemark {
      role = words.isOfUnits ? .label : nil
      return
    }
    if let (yes, no) = CellExplainer.booleanPair(of: values) {
      type = .boolean
      (format.trueValues, format.falseValues) = ([yes], [no])
    }
    codeList = type == .string ? DraftCodeList.match(of: values, among: lists, heading: words.heading) : nil
    role = .dimension
  }
}

extension HeadingWords {
  fileprivate var isUnitOrRemark: Bool { isOfUnits || isRemark }
}

/// What a file leaves open, and how it was taken.
package enum DraftDoubt: Sendable, Hashable {
  /// Days and months could stand the other way round.
  case dayFirst(example: String)
  case century(example: String, era: Era)
  /// The numbers could be years, of which the heading does not speak.
  case likeYears(example: String)
  /// The values are names of provinces or of another list, not its codes.
  case namesOfList(String)
  /// A list that is built in, which the site has not.
  case listNotInSite(String)
}

/// The codes and names of a code list that may name the values of a column.
package struct DraftCodeList: Sendable {
  package var id: String
  package var codes: Set<String>
  package var names: Set<String>
  /// Whether the site has it; else a descriptor cannot refer to it yet.
  package var isInSite: Bool

  package init(id: String, codes: Set<String>, names: Set<String>, isInSite: Bool) {
    self.id = id
    self.codes = codes
    self.names = names
    self.isInSite = isInSite
  }

  /// The list whose codes, or else names, the values of a column are.
  package struct Match: Sendable, Hashable {
    package var id: String
    package var isOfCodes: Bool
    package var isInSite: Bool
  }

  static func match(of values: [String], among lists: [DraftCodeList], heading: String) -> Match? {
    let words = heading.lowercased()
    func best(_ fitting: [DraftCodeList]) -> DraftCodeList? {
      let named = fitting.filter { list in
        let singular = list.id.hasSuffix("s") ? String(list.id.dropLast()) : list.id
        return words.contains(singular) || (list.id == "provinces" && words.contains("จังหวัด"))
      }
      // Other lists may well have the codes of provinces for their own.
      return named.count == 1
        ? named[0] : fitting.count == 1 ? fitting[0] : fitting.first { $0.id == "provinces" }
    }
    if let list = best(lists.filter { list in values.allSatisfy(list.codes.contains) }) {
      return Match(id: list.id, isOfCodes: true, isInSite: list.isInSite)
    }
    // The names of a single row or two may be those of anything.
    guard values.count > 2 || words.contains("จังหวัด"),
      let list = best(lists.filter { list in values.allSatisfy(list.names.contains) })
    else { return nil }
    return Match(id: list.id, isOfCodes: false, isInSite: list.isInSite)
  }
}
