import Datasets
import Localization
import SourceText

/// The open data of a dataset: a CSV called after the last part of its id, and `datapackage.json`.
enum DatasetFiles {
  static func csvAddress(_ id: String) -> String {
    "/datasets/\(id)/\(id.split(separator: "/").last ?? "").csv"
  }

  static func descriptorAddress(_ id: String) -> String { "/datasets/\(id)/datapackage.json" }

  static func files(_ id: String, _ context: inout RenderContext) -> [OutputFile] {
    guard let dataset = context.dataset(id) else { return [] }
    let settings = context.settings()
    let csv = csv(dataset, settings)
    let lists = ExportedCodeLists(
      of: dataset, find: { context.dataset($0) }, address: { settings.address.absolute(descriptorAddress($0)) })
    let descriptor = DatasetExport.dataPackage(
      dataset, languages: settings.languages, csv: csv, lists: lists, hasNotice: dataset.descriptor.isDemonstration,
      licence: DataLicense(title: settings.licence.name, path: settings.licence.url))
    return [(csvAddress(id), csv), (descriptorAddress(id), descriptor)].compactMap { address, bytes in
      OutputPath(String(address.dropFirst())).map { OutputFile(path: $0, bytes: bytes) }
    }
  }

  static func csv(_ dataset: Dataset, _ settings: SiteSettings) -> [UInt8] {
    DatasetExport.csv(dataset, notice: notice(dataset, settings))
  }

  /// Made-up data says so in the file too, in the languages of the site.
  private static func notice(_ dataset: Dataset, _ settings: SiteSettings) -> String? {
    guard dataset.descriptor.isDemonstration else { return nil }
    return settings.languages.compactMap { settings.demonstrationNotice[$0] }.joined(separator: " / ")
  }
}
