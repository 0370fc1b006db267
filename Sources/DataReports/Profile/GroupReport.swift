import Datasets
import Localization
import SourceText

/// What `data describe --by FIELD` prints of one dataset.
struct GroupReport {
  let dataset: Dataset
  let profile: GroupProfile
  let labels: CodeLabels
  let language: Language

  // MARK: Text

  /// A table for each measure; without any, one of the rows.
  func text() -> String {
    let words = ProfileWords(language: language)
    let tables: [Int?] = profile.measures.isEmpty ? [nil] : profile.measures.indices.map { $0 }
    return tables.map { index in
      let measure = index.map { profile.measures[$0] }
      let unit = measure.map { UnitText.text(unit: $0.unit, phrase: $0.unitPhrase, in: language) } ?? ""
      let heading = words.group(measure?.name, by: profile.name)
      return "\n\(heading)\(unit.isEmpty ? "" : " (\(unit))")\n" + table(index, words).text(indent: 2)
    }.joined()
  }

  private func table(_ index: Int?, _ words: ProfileWords) -> TextTable {
    var table = TextTable([
      (words.value, .leading), (words.name, .leading), (words.rowCount, .trailing), (words.first, .leading),
      (words.last, .leading), (words.missing, .trailing), (words.least, .trailing), (words.greatest, .trailing),
      (words.total, .trailing),
    ])
    for group in profile.groups {
      let measure = index.map { numbers(group.profiles[$0], of: profile.measures[$0]) } ?? ["", "", "", ""]
      table.add(
        [
          group.value?.text ?? words.withoutValue, label(group) ?? "", ProfileReport.count(group.rowCount),
          group.time?.lowerBound.iso ?? "", group.time?.upperBound.iso ?? "",
        ] + measure)
    }
    return table
  }

  /// Missing, least, greatest, total.
  private func numbers(_ profile: GroupProfile.MeasureProfile, of measure: Field) -> [String] {
    [
      ProfileReport.count(profile.missingCount), ProfileReport.number(profile.bounds?.least, of: measure),
      ProfileReport.number(profile.bounds?.greatest, of: measure),
      profile.total.map { NumberText.text($0, decimals: measure.shownDecimals) } ?? "",
    ]
  }

  private func label(_ group: GroupProfile.Group) -> String? {
    group.value.flatMap { labels.label(of: $0, in: profile.field) }
  }

  // MARK: JSON

  var json: String {
    var members = JSONMembers(absent: .null)
    members.add("field", profile.name)
    members.add("values", profile.groups.map(json))
    return members.text
  }

  private func json(_ group: GroupProfile.Group) -> String {
    var members = JSONMembers(absent: .null)
    members.add("value", CellJSON(group.value))
    members.add("label", label(group))
    members.add("rows", group.rowCount)
    members.add("first", group.time?.lowerBound.iso)
    members.add("last", group.time?.upperBound.iso)
    members.add(
      "measures",
      zip(profile.measures, group.profiles).map { measure, profile in
        var members = JSONMembers(absent: .null)
        members.add("field", measure.name)
        members.add("missing", profile.missingCount)
        members.add("least", CellJSON(profile.bounds?.least))
        members.add("greatest", CellJSON(profile.bounds?.greatest))
        members.add(raw: "total", profile.total.map(DecimalText.sum))
        return members.text
      })
    return members.text
  }

  // MARK: CSV

  static let header = [
    "dataset", "field", "value", "label", "rows", "first", "last", "measure", "unit", "missing", "least", "greatest",
    "total",
  ]

  /// A row for each value and measure.
  func write(to writer: inout CSVWriter) {
    for group in profile.groups {
      for (measure, item) in zip(profile.measures, group.profiles) {
        writer.beginRow()
        writer.text(dataset.id)
        writer.text(profile.name)
        writer.value(group.value)
        writer.text(label(group) ?? "")
        writer.number(String(group.rowCount))
        writer.text(group.time?.lowerBound.iso ?? "")
        writer.text(group.time?.upperBound.iso ?? "")
        writer.text(measure.name)
        writer.text(UnitText.text(unit: measure.unit, phrase: measure.unitPhrase, in: language))
        writer.number(String(item.missingCount))
        writer.value(item.bounds?.least)
        writer.value(item.bounds?.greatest)
        writer.number(item.total.map(DecimalText.sum))
        writer.endRow()
      }
    }
  }
}
