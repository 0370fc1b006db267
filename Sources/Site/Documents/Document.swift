import Localization
import SourceText

/// One Markdown file: its front matter, and where its body lies. It never changes; all that show it share it.
package final class Document: Sendable {
  package let name: DocumentName
  package let language: Language
  package let file: SourceFile
  package let frontMatter: FrontMatter
  package let body: SourceRange
  let bodyFacts: BodyFacts
  /// Whether nothing is left of a bulletin but that it was withdrawn.
  let isWithdrawn: Bool

  init(
    name: DocumentName, language: Language, file: SourceFile, frontMatter: FrontMatter, body: SourceRange,
    bodyFacts: BodyFacts, isWithdrawn: Bool = false
  ) {
    self.name = name
    self.language = language
    self.file = file
    self.frontMatter = frontMatter
    self.body = body
    self.bodyFacts = bodyFacts
    self.isWithdrawn = isWithdrawn
  }

  /// The same text below other front matter.
  func below(_ frontMatter: FrontMatter) -> Document {
    Document(
      name: name, language: language, file: file, frontMatter: frontMatter, body: body, bodyFacts: bodyFacts,
      isWithdrawn: isWithdrawn)
  }

  /// Reads the file at `Content/pages/topics/prices.th.md` and its like.
  /// - Returns: nil, with the reason, where the name has no language of the site or cannot stand in an address.
  static func decode(_ entry: SiteFiles.Entry, kind: DocumentName.Kind, settings: SiteSettings) -> (
    Document?, [Diagnostic]
  ) {
    let (file, facts) = (entry.file, entry.facts.body ?? BodyFacts(of: entry.file, from: 0))
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
    guard let (matterRange, body) = split(file, headSize: entry.facts.headSize) else {
      var matter = FrontMatter()
      matter.soundness = .unreadable
      let document = Document(
        name: name, language: language, file: file, frontMatter: matter, body: .start, bodyFacts: facts)
      return (document, [Diagnostic(SiteProblem.frontMatterMissing, in: file, at: .start)])
    }
    let (matter, problems) = FrontMatter.decode(file, kind, range: matterRange, settings)
    let document = Document(
      name: name, language: language, file: file, frontMatter: matter, body: body, bodyFacts: facts)
    return (document, problems)
  }

  /// What stands behind the front matter; the whole file where it has none.
  package static func body(of file: SourceFile) -> SourceRange {
    split(file)?.body ?? SourceRange(0, file.size)
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

  /// Where the text begins, behind the front matter; 0 in a file that has none.
  static func bodyStart(of file: SourceFile) -> Int { split(file)?.body.lowerBound ?? 0 }

  /// The bytes between the two `---` lines, and those after the second.
  private static func split(_ file: SourceFile, headSize: Int? = nil) -> (matter: SourceRange, body: SourceRange)? {
    let bytes = file.bytes(upTo: headSize ?? file.size)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = line(from: start, in: bytes), isMark(first, in: bytes) else { return nil }
    start = next(after: first, in: bytes)
    var position = start
    while let line = line(from: position, in: bytes) {
      let after = next(after: line, in: bytes)
      if isMark(line, in: bytes) {
        return (SourceRange(start, line.lowerBound), SourceRange(after, file.size))
      }
      position = after
    }
    return nil
  }

  private static func line(from start: Int, in bytes: [UInt8]) -> SourceRange? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(ofByte: UInt8(ascii: "\n")) ?? bytes.count
    return SourceRange(start, end)
  }

  private static func next(after line: SourceRange, in bytes: [UInt8]) -> Int { min(bytes.count, line.upperBound + 1) }

  private static func isMark(_ line: SourceRange, in bytes: [UInt8]) -> Bool {
    var bytes = bytes[line.lowerBound..<line.upperBound]
    while let last = bytes.last, last == UInt8(ascii: "\r") || last == UInt8(ascii: " ") { bytes.removeLast() }
    return bytes.elementsEqual("---".utf8)
  }
}
