import SourceText

/// The site's own style sheets.
extension SiteContents {
  /// What is wrong with them: with their brackets, with what they lead to, with names and colours. Where a bracket lacks its
  /// partner, names are not looked at: any of them may stand elsewhere than was meant.
  func styleProblems() -> [Diagnostic] {
    let checks = files.paths(below: Asset.folder).filter { $0.hasSuffix(".css") }.compactMap { files[$0]?.file }
      .filter { !files.isBuiltIn($0) }
      .map { file in
        var check = StyleCheck(file)
        return (problems: check.run(), check: check)
      }
    let found = checks.flatMap { problems, check in
      problems
        + check.addresses.compactMap { address in
          problem(with: address.text, in: check.file).map { Diagnostic($0, in: check.file, at: address.range) }
        }
    }
    let sheets = checks.compactMap { StylePalette.Sheet($0.check) }
    return found + (sheets.count == checks.count ? styleNameProblems(sheets) : [])
  }

  /// Names are seen from the published sheet: of the parts of `site.css` and of the theme that is the folder of assets itself.
  private func problem(with address: String, in file: SourceFile) -> StyleProblem? {
    if address.isEmpty || address.hasPrefix("#") { return nil }
    let head = address.prefix { !"/?#".contains($0) }
    if head.contains(":") || address.hasPrefix("//") { return .foreign(address) }
    let path = String(address.prefix { $0 != "?" && $0 != "#" })
    guard let decoded = Escaping.percentDecoded(path) else { return .missingFile(address, suggestion: nil) }
    if decoded.hasPrefix("/") {
      let base = self.address.basePath
      let local = decoded.hasPrefix(base) ? "/" + decoded.dropFirst(base.utf8.count) : decoded
      return plan.hasAddress(local) || plan.isOpen(local) ? nil : .missingFile(address, suggestion: nil)
    }
    var folder = String(file.path.prefix(upTo: file.path.lastIndex(of: "/") ?? file.path.startIndex)) + "/"
    if folder.hasPrefix(Asset.folder + Asset.styles) { folder = Asset.folder }
    guard let resolved = BodyRenderer.resolve(decoded, from: folder) else {
      return .missingFile(address, suggestion: nil)
    }
    if files[resolved] != nil || resolved == Asset.folder + Asset.styleSheet { return nil }
    return .missingFile(address, suggestion: Suggestion.nearest(to: decoded, among: files.assets))
  }
}
