import SourceText

extension SiteContents {
  /// The same site with another text in one template, style sheet or script of its own, which decides about no page being there.
  /// - Returns: nil where the whole site has to be read.
  package func replacingLook(_ file: SourceFile) -> SiteContents? {
    guard Self.isLook(file.path), let known = files[file.path], !files.isBuiltIn(known.file),
      !known.facts.hasConflict, !SiteFiles.Entry(file).facts.hasConflict
    else { return nil }
    var contents = self
    contents.takeLook(file)
    return contents
  }

  private static func isLook(_ path: String) -> Bool {
    path.hasPrefix(SiteTemplates.folder) && [".html", ".css", ".js"].contains(where: path.hasSuffix)
  }
}
