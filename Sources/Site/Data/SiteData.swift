import Datasets
import Localization
import SourceText

/// The datasets of a site without its pages, for commands that look at data only.
package struct SiteData: Sendable {
  /// By id.
  package let datasets: [String: Dataset]
  package let settings: SiteSettings

  package static let folder = DatasetCatalogue.folder
  package static let descriptorNames = DatasetCatalogue.descriptorNames

  /// - Parameter files: at least `site.yaml` and what lies below `Content/datasets`.
  /// - Returns: the problems of the datasets; those of the settings belong to a build.
  package static func load(_ files: SiteFiles) -> (data: SiteData, diagnostics: [Diagnostic]) {
    let (files, conflicts) = MergeMarkers.settle(files)
    let settings = settings(of: files)
    let (catalogue, diagnostics) = DatasetCatalogue.load(files, settings: settings)
    return (SiteData(datasets: catalogue.all, settings: settings), conflicts + diagnostics.besides(conflicts))
  }

  package static func settings(of files: SiteFiles) -> SiteSettings {
    SiteSettings.decode(files[SiteSettings.path]?.file ?? SourceFile(path: SiteSettings.path, bytes: [])).settings
  }
}
