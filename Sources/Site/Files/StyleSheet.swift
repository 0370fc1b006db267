import Charting
import SourceText

/// The style sheet of a site: its own `site.css`, else the files of `styles` in order, then the styles of charts and the theme.
struct StyleSheet {
  private let own: [SiteFiles.Entry]
  private let theme: SiteFiles.Entry?

  /// Nil where there are neither a sheet nor parts of one.
  init?(_ files: SiteFiles) {
    let sheet = files[Asset.folder + Asset.styleSheet].map { [$0] }
    own = sheet ?? files.paths(below: Asset.folder + Asset.styles).compactMap { files[$0] }
    theme = files[Asset.folder + Asset.theme]
    if own.isEmpty { return nil }
  }

  /// The files that it is made of, in their order; behind them, and before the theme, stand the styles of charts.
  var parts: (own: [SourceFile], theme: SourceFile?) { (own.map(\.file), theme?.file) }

  var bytes: [UInt8] {
    let sheet = own.map { String(decoding: $0.file.bytes, as: UTF8.self) }.joined(separator: "\n")
    let theme = theme.map { String(decoding: $0.file.bytes, as: UTF8.self) } ?? ""
    let fallbacks = [sheet, theme].map { LightDarkColors(in: $0).fallback }
    return Array((sheet + "\n" + fallbacks[0] + ChartStyle.css + theme + fallbacks[1]).utf8)
  }
}

extension SiteFiles {
  /// The files that `Templates/assets` publishes, by their names there, sorted.
  var assets: [String] {
    let names = paths(below: Asset.folder).map { String($0.dropFirst(Asset.folder.count)) }
    let whole = names.filter { $0 != Asset.theme && $0 != Asset.styleSheet && !$0.hasPrefix(Asset.styles) }
    return StyleSheet(self) == nil ? whole : (whole + [Asset.styleSheet]).sorted()
  }
}
