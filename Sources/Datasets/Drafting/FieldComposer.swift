import Localization
import SourceText
import YAML

/// Declares the columns of a file, in their order. What a key is for is told where it comes first.
struct FieldComposer {
  let draft: DatasetDraft
  let identity: DraftIdentity
  let language: Language
  private var told: Set<String> = []

  init(draft: DatasetDraft, identity: DraftIdentity, language: Language) {
    self.draft = draft
    self.identity = identity
    self.language = language
  }

  mutating func all() -> [YAMLDraft] { draft.columns.map { field($0) } }

  private mutating func field(_ column: DraftColumn) -> YAMLDraft {
    var field = YAMLDraft()
    for doubt in column.doubts {
      field.comment((doubt.isQuestion ? DraftWords.check[language] + " " : "") + doubt.prose[language])
    }
    field.add("name", .text(column.name))
    if column.heading != column.name {
      field.add("header", .text(column.heading), remark: once("header", DraftWords.header))
    }
    field.add("type", .text(column.type.rawValue))
    for (key, value) in column.format.members { field.add(key, value) }
    field.add("title", title(of: column))
    if let role = column.role {
      field.add("role", .text(role.rawValue), remark: once(role.rawValue, DraftWords.role(role)))
    }
    switch column.role {
    case .dimension: addCodeList(of: column, to: &field)
    case .measure: addMeasure(column, to: &field)
    default: break
    }
    if draft.areMarksOfFields, !column.marks.isEmpty {
      field.add("missingValues", .list(([""] + column.marks).map { .text($0) }))
    }
    addConstraints(of: column, to: &field)
    return field
  }

  private mutating func once(_ key: String, _ prose: Prose) -> String? {
    told.insert(key).inserted ? prose[language] : nil
  }

  private func title(of column: DraftColumn) -> YAMLDraft.Value {
    .mapping(
      identity.languages.map { language in
        let open = DraftWords.columnTitleOpen(column.heading)[language]
        return .init(language.rawValue, .text(column.title[language] ?? "[\(open)]"))
      })
  }

  private mutating func addCodeList(of column: DraftColumn, to field: inout YAMLDraft) {
    if let list = column.codeList, list.isOfCodes, list.isInSite {
      field.add("codelist", .text(list.id), remark: once("codelist", DraftWords.codeList))
    } else if let list = column.codeList, list.isOfCodes {
      field.offer("codelist", .text(list.id))
    } else if column.codeList == nil, column.type == .string, let remark = once("codelist", DraftWords.codeListOffer) {
      field.comment(remark)
      field.offer("codelist", .text(column.name.hasSuffix("s") ? column.name : column.name + "s"))
    }
  }

  private mutating func addMeasure(_ column: DraftColumn, to field: inout YAMLDraft) {
    let unit = identity.units[column.name]
    // The languages in which a person took the unit that is offered.
    let taken = identity.languages.filter { unit?[$0] != nil && unit?[$0] == column.unit?.unit?[$0] }
    if let offer = column.unit, taken.count < identity.languages.count {
      field.comment(DraftWords.offered(offer)[language])
    }
    field.add(
      "unit",
      .mapping(
        identity.languages.map { language in
          .init(language.rawValue, .text(unit?[language] ?? "[\(DraftWords.unitOpen[language])]"))
        }), remark: once("unit", DraftWords.unit))
    let phrase = taken.compactMap { language in
      column.unit?.phrase?[language].map { YAMLDraft.Member(language.rawValue, .text($0)) }
    }
    if !phrase.isEmpty {
      // Without it a number would be published as one of something else.
      field.add("unitPhrase", .mapping(phrase), remark: once("unitPhrase", DraftWords.unitPhrase))
    } else if let remark = once("unitPhrase", DraftWords.unitPhrase) {
      field.offer("unitPhrase", DraftWords.text(DraftWords.unitPhraseExample, identity.languages), remark: remark)
    }
    field.add("kind", .text(column.kind.rawValue), remark: once("kind", DraftWords.kind))
    if column.type == .number, column.decimals != 2 {
      field.add("decimals", .word(String(column.decimals)), remark: once("decimals", DraftWords.decimals))
    }
    field.add("aggregate", .text("none"), remark: once("aggregate", DraftWords.aggregate))
  }

  private mutating func addConstraints(of column: DraftColumn, to field: inout YAMLDraft) {
    if column.role == .time || (draft.primaryKey.contains(column.name) && !column.hasEmptyCells) {
      field.add(
        "constraints", .mapping([.init("required", .word("true"))]), remark: once("required", DraftWords.required))
    } else if let range = column.range, let remark = once("range", DraftWords.range(range, decimals: column.decimals)) {
      let limits = limits(around: range, column.type)
      if !limits.isEmpty { field.offer("constraints", .mapping(limits), remark: remark) }
    }
  }

  /// No value of the file lies outside; of numbers near the greatest that can be read there is no maximum.
  private func limits(around range: ClosedRange<Double>, _ type: FieldType) -> [YAMLDraft.Member] {
    var limits: [YAMLDraft.Member] = range.lowerBound < 0 ? [] : [.init("minimum", .word("0"))]
    let maximum = DraftWords.roundLimit(above: range.upperBound)
    if (try? CellParser.value(maximum, as: type, CellFormat())) != nil {
      limits.append(.init("maximum", .word(maximum)))
    }
    return limits
  }
}

extension CellFormat {
  /// What a field has to say for its cells to be read so.
  package var described: [String] { members.map { "\($0.key): \($0.value.written)" } }

  fileprivate var members: [(key: String, value: YAMLDraft.Value)] {
    let plain = CellFormat()
    var members: [(key: String, value: YAMLDraft.Value)] = []
    if let pattern { members.append(("format", .text(pattern))) }
    if era != plain.era { members.append(("era", .text("buddhist"))) }
    if hasThaiDigits { members.append(("digits", .text("thai"))) }
    if let mark = wideGroupMark ?? groupCharacter.map({ String(Unicode.Scalar($0)) }) {
      members.append(("groupChar", .text(mark)))
    }
    if decimalCharacter != plain.decimalCharacter {
      members.append(("decimalChar", .text(String(Unicode.Scalar(decimalCharacter)))))
    }
    if !isBareNumber { members.append(("bareNumber", .word("false"))) }
    if trueValues != plain.trueValues { members.append(("trueValues", .list(trueValues.map { .text($0) }))) }
    if falseValues != plain.falseValues { members.append(("falseValues", .list(falseValues.map { .text($0) }))) }
    return members
  }
}
