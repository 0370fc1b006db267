import Localization
import SourceText

/// One Markdown file: its front matter, and where its body lies. It never changes; all that show it share it.
package final class Document: Sendable {
  package let name: DocumentName
  package let language: Language
  package let file: SourceFile
  package let frontMatter: FrontMatter
  package let body: SourceRange
  /// Whether nothing is left of a bulletin but that it was withdrawn.
  let isWithdrawn: Bool

  init(
    name: DocumentName, language: Language, file: SourceFile, frontMatter: FrontMatter, body: SourceRange,
    isWithdrawn: Bool = false
  ) {
    self.name = name
    self.language = language
    self.file = file
    self.frontMatter = frontMatter
    self.body = body
    self.isWithdrawn = isWithdrawn
  }

  /// The same text below other front matter.
  func below(_ frontMatter: FrontMatter) -> Document {
    Document(
      name: name, language: language, file: file, frontMatter: frontMatter, body: body, isWithdrawn: isWithdrawn)
  }

  /// Reads the file at `Content/pages/topics/prices.th.md` and its like.
  /// - Returns: nil, with the reason, where the name has no language of the site or cannot stand in an address.
  package static func decode(_ file: SourceFile, kind: DocumentName.Kind, settings: SiteSettings) -> (
    Document?, [Diagnostic]
  ) {
    let path = file.path.utf8.dropFirst(kind.folder.utf8.count).dropLast(".md".utf8.count)
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")),
      let language = Language(rawValue: String(Substring(path[path.index(after: dot)...]))),
      settings.languages.contains(language)
    else {
      let problem = SiteProblem.documentLanguage(file: file.path, languages: settings.languages)
      return (nil, [Diagnostic(problem, in: file, at: .start)])
    }
    let name = DocumentName(kind, String(Substring(path[..<dot])))
    let parts = name.path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ isSlug(Substring($0)) }) else {
      return (nil, [Diagnostic(SiteProblem.slug(name.path), in: file, at: .start)])
    }
    guard let (matterRange, body) = split(file) else {
      var matter = FrontMatter()
      matter.soundness = .unreadable
      let document = Document(name: name, language: language, file: file, frontMatter: matter, body: .start)
      return (document, [Diagnostic(SiteProblem.frontMatterMissing, in: file, at: .start)])
    }
    let (matter, problems) = FrontMatter.decode(file, kind, range: matterRange, settings)
    return (Document(name: name, language: language, file: file, frontMatter: matter, body: body), problems)
  }

  /// What stands behind the front matter; the whole file where it has none.
  package static func body(of file: SourceFile) -> SourceRange {
    split(file)?.body ?? SourceRange(0, file.bytes.count)
  }

  /// Whether a text can stand in an address: lower-case ASCII letters, digits and single hyphens.
  static func isSlug(_ text: some StringProtocol) -> Bool {
    let hyphen = UInt8(ascii: "-")
    var last = hyphen
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case hyphen where last != hyphen: break
      default: return false
      }
      last = byte
    }
    return last != hyphen
  }

  /// The bytes between the two `---` lines, and those after the second.
  private static func split(_ file: SourceFile) -> (matter: SourceRange, body: SourceRange)? {
    var start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = line(from: start, in: file), isMark(first, in: file) else { return nil }
    start = next(after: first, in: file)
    var position = start
    while let line = line(from: position, in: file) {
      let after = next(after: line, in: file)
      if isMark(line, in: file) {
        return (SourceRange(start, line.lowerBound), SourceRange(after, file.bytes.count))
      }
      position = after
    }
    return nil
  }

  private static func line(from start: Int, in file: SourceFile) -> SourceRange? {
    guard start < file.bytes.count else { return nil }
    let end = file.bytes[start...].firstIndex(ofByte: UInt8(ascii: "\n")) ?? file.bytes.count
    return SourceRange(start, end)
  }

  private static func next(after line: SourceRange, in file: SourceFile) -> Int {
    min(file.bytes.count, line.upperBound + 1)
  }

  private static func isMark(_ line: SourceRange, in file: SourceFile) -> Bool {
    var bytes = file.bytes[line.lowerBound..<line.upperBound]
    while let last = bytes.last, last == UInt8(ascii: "\r") || last == UInt8(ascii: " ") { bytes.removeLast() }
    return bytes.elementsEqual("---".utf8)
  }
}
