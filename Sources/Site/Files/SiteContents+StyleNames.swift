import Charting
import SourceText

/// The custom properties and the colours of the site's own style sheets.
extension SiteContents {
  /// - Parameter own: the site's own sheets.
  func styleNameProblems(_ own: [StylePalette.Sheet]) -> [Diagnostic] {
    guard !own.isEmpty else { return [] }
    let sheets = joinedSheets(own)
    let used = Set(sheets.flatMap { $0.names.uses.map(\.name) })
    let defined = Set(sheets.flatMap { $0.names.definitions.map(\.name) })
    let scripts = files.paths(below: Asset.folder).filter { $0.hasSuffix(".js") }
      .compactMap { files[$0].map { String(decoding: $0.file.bytes, as: UTF8.self) } }
    func isOfScript(_ name: String) -> Bool { scripts.contains { $0.contains(name) } }
    let unknown = own.flatMap { sheet in
      sheet.names.definitions.filter { !used.contains($0.name) && !isOfScript($0.name) }.map {
        let near = Suggestion.nearest(to: $0.name, among: used.sorted())
        return Diagnostic(StyleProblem.unreadName($0.name, suggestion: near), in: sheet.file, at: $0.range)
      }
        + sheet.names.uses.filter { !$0.hasFallback && !defined.contains($0.name) && !isOfScript($0.name) }.map {
          let near = Suggestion.nearest(to: $0.name, among: defined.sorted())
          return Diagnostic(StyleProblem.unsetName($0.name, suggestion: near), in: sheet.file, at: $0.range)
        }
    }
    let malformed = own.flatMap(Self.malformedColors)
    return unknown + malformed + (malformed.isEmpty ? StylePalette(sheets).problems() : [])
  }

  /// Those of the site and the built-in ones, in the order in which the build joins them.
  private func joinedSheets(_ own: [StylePalette.Sheet]) -> [StylePalette.Sheet] {
    func sheet(_ file: SourceFile) -> StylePalette.Sheet {
      own.first { $0.file.path == file.path } ?? StylePalette.Sheet(builtIn: file)
    }
    let parts = StyleSheet(files)?.parts
    let charts = SourceFile(path: Asset.styleSheet, bytes: Array(ChartStyle.css.utf8))
    let joined = (parts?.own ?? []) + [charts] + [parts?.theme].compactMap(\.self)
    let others = own.filter { sheet in !joined.contains { $0.path == sheet.file.path } }
    return joined.map(sheet) + others
  }

  private static func malformedColors(of sheet: StylePalette.Sheet) -> [Diagnostic] {
    let known = Set(ColorPair.all.flatMap { [$0.front, $0.ground] })
    let themed = sheet.names.themed.filter { $0.values.count != 2 || $0.values.contains("") }.map {
      Diagnostic(
        StyleProblem.lightDark($0.values.filter { !$0.isEmpty }.count), in: sheet.file, at: $0.range)
    }
    let plain = sheet.names.definitions.filter { known.contains($0.name) }.flatMap { definition -> [Diagnostic] in
      definition.value.split { $0.isWhitespace || ",()!/".contains($0) }.filter { StyleColor.isMalformed(String($0)) }
        .map {
          Diagnostic(StyleProblem.malformedColor(String($0)), in: sheet.file, at: definition.range)
        }
    }
    return themed + plain
  }
}
