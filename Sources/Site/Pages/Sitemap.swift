import SourceText

/// `sitemap.xml`: the address of every page.
enum Sitemap {
  static func xml(_ context: inout RenderContext) -> [UInt8] {
    let address = context.settings().address
    var xml: [UInt8] = []
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in context.pages(.sitemap, []).flatMap(\.pages) {
      xml.append("  <url><loc>")
      Escaping.escape(address.absolute(page.path), into: &xml)
      xml.append("</loc></url>\n")
    }
    xml.append("</urlset>\n")
    return xml
  }
}
