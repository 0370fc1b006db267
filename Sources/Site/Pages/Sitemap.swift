import Localization
import SourceText

/// `sitemap.xml`: the address of every page, and when what it shows last changed.
///
/// It follows from the pages once they are rendered, or taken over.
package enum Sitemap {
  package static let fileName = "sitemap.xml"

  /// - Parameter pages: in the order of their addresses; that of a wrong address is left out.
  package static func file(of pages: [(page: PlannedPage, changed: CivilDate?)], address: SiteAddress) -> OutputFile? {
    var xml: [UInt8] = []
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for (page, changed) in pages where page.template != .notFound {
      xml.append("  <url><loc>")
      Escaping.escape(address.absolute(page.path), into: &xml)
      xml.append("</loc>")
      if let changed {
        xml.append("<lastmod>")
        xml.append(changed.iso)
        xml.append("</lastmod>")
      }
      xml.append("</url>\n")
    }
    xml.append("</urlset>\n")
    return OutputPath(fileName).map { OutputFile(path: $0, bytes: xml) }
  }
}
