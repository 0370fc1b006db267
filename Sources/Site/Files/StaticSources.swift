/// A style sheet, picture or script of the templates; by which name it is published says `AssetSet`.
enum Asset {
  static let folder = "Templates/assets/"
  static let styleSheet = "site.css"
  /// What the style sheet is put together from, by name, where a site has none of its own.
  static let styles = "styles/"
  /// What a site would have otherwise: it ends the style sheet, and is no file of its own.
  static let theme = "theme.css"
  /// Below the site.
  static func path(_ name: String) -> String { "assets/" + name }
}

/// A picture or document of the content: `Content/media/map.png` is published as `/media/map.png`.
package enum MediaFile {
  package static let folder = "Content/media/"
  static func address(_ name: String) -> String { "/media/" + name }
}
