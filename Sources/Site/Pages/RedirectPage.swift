import SourceText

/// The page at an old address, which leads on to the page that was there. It is not one of the templates, for these may not say
/// where a browser is to go.
enum RedirectPage {
  static func html(_ redirect: Redirect, _ context: inout RenderContext) -> [UInt8] {
    let (page, address) = (redirect.page, context.settings().address)
    let title = Escaping.escape(context.page(.page(page.id, page.language), .title)?.title ?? "")
    let moved = Escaping.escape(context.string("redirect.moved") ?? "")
    let url = Escaping.escape(Escaping.encodeLink(address.link(to: page.path)))
    let canonical = Escaping.escape(Escaping.encodeLink(address.absolute(page.path)))
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(page.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <meta name="robots" content="noindex">
      <meta http-equiv="refresh" content="0; url=\(url)">
      <link rel="canonical" href="\(canonical)">
      </head>
      <body>
      <p>\(moved) <a href="\(url)">\(title)</a></p>
      </body>
      </html>

      """.utf8)
  }
}
