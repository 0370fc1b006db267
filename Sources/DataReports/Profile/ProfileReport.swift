import Datasets
import Localization
import SourceText

/// What `data describe` prints of datasets.
package struct ProfileReport: Sendable {
  private let profiles: [(dataset: Dataset, profile: DatasetProfile, groups: GroupReport?)]
  private let labels: CodeLabels
  private let language: Language

  /// - Parameters:
  ///   - known: code lists by id.
  ///   - field: by whose values the measures are described too.
  package init(
    _ datasets: [Dataset], by field: String? = nil, known: [String: Dataset], weekStart: Weekday, language: Language
  ) throws(QueryProblem) {
    let labels = CodeLabels(known: known, language: language)
    var profiles: [(dataset: Dataset, profile: DatasetProfile, groups: GroupReport?)] = []
    for dataset in datasets {
      var groups: GroupReport?
      if let field {
        let profile = try GroupProfile(dataset, by: field, in: known, weekStart: weekStart)
        groups = GroupReport(dataset: dataset, profile: profile, labels: labels, language: language)
      }
      profiles.append((dataset, DatasetProfile(dataset, weekStart: weekStart), groups))
    }
    self.profiles = profiles
    self.labels = labels
    self.language = language
  }

  package func bytes(_ format: ReportFormat) -> [UInt8] {
    switch format {
    case .text: Array(profiles.map(text).joined(separator: "\n").utf8)
    case .json: Array((JSONText.object([("datasets", JSONText.array(profiles.map(json)))]) + "\n").utf8)
    case .csv: csv()
    }
  }

  // MARK: Text

  private func text(_ dataset: Dataset, _ profile: DatasetProfile, _ groups: GroupReport?) -> String {
    let words = ProfileWords(language: language)
    let title = dataset.descriptor.title.text(in: language)
    var text = TextTable.heading(title == dataset.id ? title : "\(dataset.id): \(title)") + "\n"
    text += words.rows(profile.rowCount, dataset.descriptor.resource.frequency) + "\n"
    if dataset.descriptor.isDemonstration { text += words.demonstration + "\n" }
    if let time = profile.time { text += words.time(time) + "\n" }
    text += "\n" + fieldTable(profile, words).text()
    if let derived = derivedTable(dataset, words) { text += "\n\(words.derived)\n" + derived.text(indent: 2) }
    if let top = topTable(profile, words) { text += "\n\(words.mostFrequent)\n" + top.text(indent: 2) }
    if let totals = totalTable(profile, words) { text += "\n\(words.totals)\n" + totals.text(indent: 2) }
    return text + (groups?.text() ?? "")
  }

  private func fieldTable(_ profile: DatasetProfile, _ words: ProfileWords) -> TextTable {
    var table = TextTable([
      (words.field, .leading), (words.type, .leading), (words.role, .leading), (words.unit, .leading),
      (words.missing, .trailing), (words.distinct, .trailing), (words.least, .trailing), (words.greatest, .trailing),
    ])
    for item in profile.fields {
      let field = item.field
      table.add([
        field.name, field.type.rawValue, field.role?.rawValue ?? "",
        UnitText.text(unit: field.unit, phrase: field.unitPhrase, in: language),
        Self.count(item.missingCount), Self.count(item.distinctCount), Self.bound(item.bounds?.least, of: field),
        Self.bound(item.bounds?.greatest, of: field),
      ])
    }
    return table
  }

  private func derivedTable(_ dataset: Dataset, _ words: ProfileWords) -> TextTable? {
    var table = TextTable([(words.measure, .leading), (words.formula, .leading), (words.unit, .leading)])
    for measure in dataset.schema.derived {
      table.add([
        measure.name, measure.formula.text,
        UnitText.text(unit: unit(of: measure, dataset), phrase: measure.unitPhrase, in: language),
      ])
    }
    return dataset.schema.derived.isEmpty ? nil : table
  }

  /// That of its parts where it declares none.
  private func unit(of measure: DerivedMeasure, _ dataset: Dataset) -> LocalizedText? {
    measure.unit ?? measure.formula.terms.first.flatMap { dataset.schema.field($0.measure)?.unit }
  }

  private func topTable(_ profile: DatasetProfile, _ words: ProfileWords) -> TextTable? {
    var table = TextTable([
      (words.field, .leading), (words.value, .leading), (words.name, .leading), (words.rowCount, .trailing),
    ])
    for item in profile.fields {
      for (index, value) in item.top.enumerated() {
        table.add([
          index == 0 ? item.field.name : "", value.value.text, labels.label(of: value.value, in: item.field) ?? "",
          Self.count(value.count),
        ])
      }
      let rest = item.distinctCount - item.top.count
      if !item.top.isEmpty, rest > 0 { table.add(["", words.more(rest), "", ""]) }
    }
    return profile.fields.contains { !$0.top.isEmpty } ? table : nil
  }

  private func totalTable(_ profile: DatasetProfile, _ words: ProfileWords) -> TextTable? {
    var table = TextTable([(words.field, .leading), (words.total, .trailing), (words.unit, .leading)])
    let fields = profile.fields.filter { $0.total != nil }
    for item in fields {
      table.add([
        item.field.name, NumberText.text(item.total ?? 0, decimals: item.field.shownDecimals),
        UnitText.text(unit: item.field.unit, phrase: item.field.unitPhrase, in: language),
      ])
    }
    return fields.isEmpty ? nil : table
  }

  static func count(_ number: Int) -> String { NumberText.text(Double(number), decimals: 0) }

  /// Only of a measure is it sure that its numbers are no codes or years, whose digits stand together.
  private static func bound(_ value: CellValue?, of field: Field) -> String {
    field.role == .measure ? number(value, of: field) : value?.text ?? ""
  }

  /// With all its digits, the whole ones in groups.
  static func number(_ value: CellValue?, of measure: Field) -> String {
    switch value {
    case .number(let number):
      NumberText.text(number, decimals: max(measure.shownDecimals, DecimalText.decimals(number)))
    case .integer(let number) where number.magnitude < 1 << 53: NumberText.text(Double(number), decimals: 0)
    default: value?.text ?? ""
    }
  }

  // MARK: JSON

  private func json(_ dataset: Dataset, _ profile: DatasetProfile, _ groups: GroupReport?) -> String {
    let descriptor = dataset.descriptor
    var members = JSONMembers(absent: .null)
    members.add("dataset", dataset.id)
    members.add("title", descriptor.title, language)
    members.add("descriptor", descriptor.file.path)
    members.add("demonstration", descriptor.isDemonstration)
    members.add("frequency", descriptor.resource.frequency?.rawValue)
    members.add("rows", profile.rowCount)
    members.add(raw: "time", profile.time.map(Self.json))
    members.add("fields", profile.fields.map(json))
    members.add(
      "derived",
      dataset.schema.derived.map { measure in
        var members = JSONMembers(absent: .null)
        members.add("name", measure.name)
        members.add("title", measure.title, language)
        members.add("formula", measure.formula.text)
        members.add("unit", unit(of: measure, dataset), language)
        return members.text
      })
    if let groups { members.add(raw: "by", groups.json) }
    return members.text
  }

  private static func json(_ time: TimeProfile) -> String {
    var members = JSONMembers(absent: .null)
    members.add("field", time.field)
    members.add("granularity", time.first.granularity.name)
    members.add("first", time.first.iso)
    members.add("last", time.last.iso)
    members.add("periods", time.periodCount)
    members.add("missingPeriods", time.missingPeriodCount)
    members.add(
      "closedDays",
      time.closedDays.sorted { $0.rawValue < $1.rawValue }.map {
        JSONText.string(CalendarWords.of(.english).weekdays[$0.rawValue].lowercased())
      })
    members.add(
      "gaps",
      time.gaps.map { gap in
        var members = JSONMembers(absent: .null)
        members.add("first", gap.first.iso)
        members.add("last", gap.last.iso)
        members.add("periods", gap.periodCount)
        return members.text
      })
    return members.text
  }

  private func json(_ item: FieldProfile) -> String {
    var members = JSONMembers(absent: .null)
    members.add("name", item.field.name)
    members.add("title", item.field.title, language)
    members.add("type", item.field.type.rawValue)
    members.add("role", item.field.role?.rawValue)
    members.add("unit", item.field.unit, language)
    members.add("missing", item.missingCount)
    members.add("distinct", item.distinctCount)
    members.add("least", CellJSON(item.bounds?.least))
    members.add("greatest", CellJSON(item.bounds?.greatest))
    members.add(raw: "total", item.total.map(DecimalText.sum))
    members.add(
      "top",
      item.top.map { value in
        var members = JSONMembers(absent: .null)
        members.add("value", CellJSON(value.value))
        members.add("label", labels.label(of: value.value, in: item.field))
        members.add("rows", value.count)
        return members.text
      })
    return members.text
  }

  // MARK: CSV

  private func csv() -> [UInt8] {
    var writer = CSVWriter()
    if profiles.contains(where: { $0.groups != nil }) {
      writer.row(GroupReport.header)
      for item in profiles { item.groups?.write(to: &writer) }
      return writer.bytes
    }
    writer.row([
      "dataset", "field", "title", "type", "role", "unit", "missing", "distinct", "least", "greatest", "total", "top",
    ])
    for (dataset, profile, _) in profiles {
      for item in profile.fields {
        let field = item.field
        let top = item.top.map { "\($0.value.text): \($0.count)" }.joined(separator: "; ")
        writer.beginRow()
        writer.text(dataset.id)
        writer.text(field.name)
        writer.text(field.title.text(in: language))
        writer.text(field.type.rawValue)
        writer.text(field.role?.rawValue ?? "")
        writer.text(UnitText.text(unit: field.unit, phrase: field.unitPhrase, in: language))
        writer.number(String(item.missingCount))
        writer.number(String(item.distinctCount))
        writer.value(item.bounds?.least)
        writer.value(item.bounds?.greatest)
        writer.number(item.total.map(DecimalText.sum))
        writer.text(top)
        writer.endRow()
      }
    }
    return writer.bytes
  }
}
