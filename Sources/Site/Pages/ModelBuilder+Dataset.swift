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
      isOverdue: nextRelease.map { context.hasPassed($0.deadline) } ?? false,
      contactName: descriptor.contact?.name?.text(in: language), contactEmail: descriptor.contact?.email,
      csvURL: settings.address.link(to: DatasetFiles.csvAddress(id)), csvSize: Self.size(context.csvSize(of: id) ?? 0),
      jsonURL: settings.address.link(to: "/" + APIFile.dataset(id).path),
      descriptorURL: settings.address.link(to: DatasetFiles.descriptorAddress(id)),
      previewHeader: fields.map { $0.title.text(in: language) },
      previewRows: (0..<min(Self.previewRowCount, dataset.table.rowCount)).map { row in
        dataset.table.columns.map { column in Self.shown(column[row], column.field) }
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
    if let minimum = constraints.minimum { texts.append(phrase("minimum", minimum.text)) }
    if let maximum = constraints.maximum { texts.append(phrase("maximum", maximum.text)) }
    if !constraints.enumeration.isEmpty {
      texts.append(phrase("enum", constraints.enumeration.map(\.text).joined(separator: ", ")))
    }
    if let pattern = constraints.pattern { texts.append(phrase("pattern", pattern)) }
    if let codeList = field.codeList {
      texts.append(phrase("codelist", context.datasetFacts(codeList)?.title.text(in: page.language) ?? codeList))
    }
    return texts
  }

  /// A cell as a reader sees it: measures with their decimals.
  private static func shown(_ value: CellValue?, _ field: Field) -> String {
    switch value {
    case .number(let number) where field.role == .measure: NumberText.text(number, decimals: field.shownDecimals)
    case .integer(let number) where field.role == .measure:
      NumberText.text(Double(number), decimals: field.shownDecimals)
    default: value?.text ?? ""
    }
  }

  private static func size(_ byteCount: Int) -> String {
    byteCount < 1_000_000
      ? NumberText.text(max(1, Double(byteCount) / 1_000), decimals: 0) + " kB"
      : NumberText.text(Double(byteCount) / 1_000_000, decimals: 1) + " MB"
  }
}
