import Datasets
import Localization
import SourceText
import Templating

extension ModelBuilder {
  /// How many rows a dataset's page shows before it points to the CSV.
  static let previewRowCount = 10

  func dataset(_ id: String, _ context: inout RenderContext) -> DatasetModel? {
    guard let dataset = context.dataset(id) else { return nil }
    let settings = context.settings()
    let descriptor = dataset.descriptor
    let language = page.language
    let fields = descriptor.resource.schema.fields
    let nextRelease = descriptor.resource.nextRelease
    let days = dataset.timeExtent(weekStart: settings.weekStart)
    return DatasetModel(
      id: id, description: descriptor.description?.text(in: language),
      fieldRows: fields.map { field($0, &context) },
      rowCount: NumberText.text(Double(dataset.table.rowCount), decimals: 0),
      keywords: descriptor.keywords, area: descriptor.spatial?.text(in: language),
      firstDay: days.map { DateModel($0.lowerBound, in: language) },
      lastDay: days.map { DateModel($0.upperBound, in: language) },
      sources: descriptor.sources.map { SourceModel(title: $0.title.text(in: language), url: $0.path) },
      licence: descriptor.licenses.first.map { LicenceModel(name: $0.text(in: language), url: $0.path) },
      frequency: descriptor.resource.frequency.flatMap { context.string("frequency.\($0.rawValue)") },
      updated: descriptor.resource.lastUpdated.map { DateModel($0.instant.date(in: settings.zone), in: language) },
      nextRelease: nextRelease.map { DateModel($0.instant.date(in: settings.zone), in: language) },
      nextReleaseTime: nextRelease.flatMap { $0.hasTime ? $0.instant.clockTime(in: settings.zone) : nil },
      isOverdue: nextRelease.map { context.hasPassed($0.deadline) } ?? false,
      contactName: descriptor.contact?.name?.text(in: language), contactEmail: descriptor.contact?.email,
      csvURL: settings.address.link(to: DatasetFiles.csvAddress(id)), csvSize: Self.size(context.csvSize(of: id) ?? 0),
      jsonURL: settings.address.link(to: "/" + APIFile.dataset(id).path),
      descriptorURL: settings.address.link(to: DatasetFiles.descriptorAddress(id)),
      previewHeader: fields.map { $0.title.text(in: language) },
      preview: (0..<min(Self.previewRowCount, dataset.table.rowCount)).map { row in
        dataset.table.columns.map { column in cell(column[row], column.field, &context) }
      },
      isPreviewCut: dataset.table.rowCount > Self.previewRowCount, isDemonstration: descriptor.isDemonstration)
  }

  private func field(_ field: Field, _ context: inout RenderContext) -> FieldModel {
    let language = page.language
    let unit = field.unit.map { UnitText.text(unit: $0, phrase: field.unitPhrase, in: language) }
    return FieldModel(
      name: field.name, title: field.title.text(in: language),
      type: context.string("fieldType.\(field.type.rawValue)") ?? field.type.rawValue,
      role: field.role.flatMap { context.string("fieldRole.\($0.rawValue)") }, unit: unit,
      conditions: field.conditions?.text(in: language), constraints: constraints(field, &context))
  }

  private func constraints(_ field: Field, _ context: inout RenderContext) -> [String] {
    func phrase(_ key: String, _ value: String? = nil) -> String {
      let text = context.string("constraint.\(key)") ?? key
      return value.map { text.replacing("{}", with: $0) } ?? text
    }
    var texts: [String] = []
    let constraints = field.constraints
    if constraints.isRequired { texts.append(phrase("required")) }
    if constraints.isUnique { texts.append(phrase("unique")) }
    if let minimum = constraints.minimum { texts.append(phrase("minimum", Self.bound(minimum))) }
    if let maximum = constraints.maximum { texts.append(phrase("maximum", Self.bound(maximum))) }
    if !constraints.enumeration.isEmpty {
      texts.append(phrase("enum", constraints.enumeration.map(\.text).joined(separator: ", ")))
    }
    if let pattern = constraints.pattern { texts.append(phrase("pattern", pattern)) }
    if let codeList = field.codeList {
      texts.append(phrase("codelist", context.datasetFacts(codeList)?.title.text(in: page.language) ?? codeList))
    }
    return texts
  }

  /// A cell as a reader sees it: measures with their decimals, days in words, codes by what they stand for.
  private func cell(_ value: CellValue?, _ field: Field, _ context: inout RenderContext) -> PreviewCellModel {
    func number(_ value: Double) -> PreviewCellModel {
      PreviewCellModel(text: NumberText.text(value, decimals: field.shownDecimals), isNumber: true)
    }
    switch value {
    case .number(let value) where field.role == .measure: return number(value)
    case .integer(let value) where field.role == .measure: return number(Double(value))
    case .date(let date):
      return PreviewCellModel(text: date.text(in: page.language, style: .medium), code: date.iso, isTime: true)
    case .period(let period):
      return PreviewCellModel(text: period.text(in: page.language, style: .medium), code: period.iso, isTime: true)
    case nil: return PreviewCellModel(text: "")
    case .some(let value):
      guard let label = label(of: value.text, field, &context), label != value.text else {
        return PreviewCellModel(text: value.text)
      }
      return PreviewCellModel(text: label, code: value.text)
    }
  }

  /// What a code stands for; nil for what is no code.
  private func label(of code: String, _ field: Field, _ context: inout RenderContext) -> String? {
    if field.role == .status { return ObservationStatus(rawValue: code)?.words[page.language] }
    return field.codeList.flatMap { context.row(of: $0, key: code) }?.text("name", in: page.language)
  }

  /// A limit as a reader sees it: numbers with their separators.
  private static func bound(_ value: CellValue) -> String {
    switch value {
    case .integer(let number): NumberText.text(Double(number), decimals: 0)
    case .number(let number) where number == number.rounded(): NumberText.text(number, decimals: 0)
    default: value.text
    }
  }

  private static func size(_ byteCount: Int) -> String {
    byteCount < 1_000_000
      ? NumberText.text(max(1, Double(byteCount) / 1_000), decimals: 0) + " kB"
      : NumberText.text(Double(byteCount) / 1_000_000, decimals: 1) + " MB"
  }
}
