import Building
import Charting
import Figures
import Foundation
import SourceText

/// Every kind of chart: a page that shows them, and each as a file that stands alone.
package enum ChartGallery {
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]
  }

  static let folder = "Documentation/gallery"

  /// Draws the files of `Gallery`, with the datasets of the demonstration site.
  /// - Parameter root: the folder of the repository.
  /// - Returns: files by their path below the root; none where there are problems.
  package static func files(root: String) throws -> (files: [File], diagnostics: [Diagnostic]) {
    let names = try FileManager.default.contentsOfDirectory(atPath: root + "/Gallery")
    let paths = names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(root)/Gallery/\($0)" }
    let (items, diagnostics) = ChartReader.read(paths, site: root)
    guard diagnostics.isEmpty else { return ([], diagnostics) }
    let drawings = items.map { File(path: "\(folder)/\($0.file.name).svg", bytes: $0.figure.standalone().svg) }
    return (drawings + [File(path: folder + "/index.html", bytes: GalleryPage.html(items))], [])
  }
}
