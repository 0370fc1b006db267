import Datasets
import Localization
import SourceText

/// The open data of a dataset: `<id>.csv` and `datapackage.json`.
enum DatasetFiles {
  static func csvAddress(_ id: String) -> String { "/datasets/\(id)/\(id).csv" }
  static func descriptorAddress(_ id: String) -> String { "/datasets/\(id)/datapackage.json" }

  static func files(_ id: String, _ context: inout RenderContext) -> [OutputFile] {
    guard let dataset = context.dataset(id) else { return [] }
    let settings = context.settings()
    let csv = csv(dataset, settings, language: settings.defaultLanguage)
    let descriptor = DatasetExport.dataPackage(dataset, language: settings.defaultLanguage)
    return [(csvAddress(id), csv), (descriptorAddress(id), descriptor)].compactMap { address, bytes in
      OutputPath(String(address.dropFirst())).map { OutputFile(path: $0, bytes: bytes) }
    }
  }

  static func csv(_ dataset: Dataset, _ settings: SiteSettings, language: Language) -> [UInt8] {
    DatasetExport.csv(dataset)
  }
}
