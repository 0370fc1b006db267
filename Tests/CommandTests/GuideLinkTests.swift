import Foundation
import Testing

/// Links between the guides, the reference and the files beside them.
@Suite("Links of the documentation")
struct GuideLinkTests {
  @Test("each leads to a file that is there, and to a heading of it")
  func leads() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Folders.documentation.path)
    for guide in names.sorted() where guide.hasSuffix(".md") {
      for link in try Self.text(Folders.documentation.appending(path: guide)).matches(of: /\]\(([^()\s]+)\)/) {
        try Self.check(String(link.1), in: guide)
      }
    }
  }

  private static func check(_ link: String, in guide: String) throws {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard !parts[0].hasPrefix("/"), !parts[0].contains("://") else { return }
    let file = Folders.documentation.appending(path: parts[0].isEmpty ? guide : parts[0]).standardized
    #expect(FileManager.default.fileExists(atPath: file.path), "\(guide): \(link)")
    if let heading = parts.dropFirst().first, file.pathExtension == "md" {
      #expect(try headings(of: file).contains(heading), "\(guide): \(link)")
    }
  }

  /// What stands in a file outside of its code.
  private static func text(_ file: URL) throws -> String {
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.replacing(/(?m)^( *)```[\s\S]*?^ *```$/, with: "").replacing(/`[^`\n]*`/, with: "")
  }

  /// The names that code hosts give to headings: lower case, without marks, hyphens for spaces.
  private static func headings(of file: URL) throws -> Set<String> {
    let text = try String(contentsOf: file, encoding: .utf8).replacing(/(?m)^( *)```[\s\S]*?^ *```$/, with: "")
    return Set(
      text.matches(of: /(?m)^#+ (.+)$/).map { heading in
        String(
          String.UnicodeScalarView(
            heading.1.lowercased().unicodeScalars.compactMap { scalar in
              switch scalar.properties.generalCategory {
              case .spaceSeparator: "-"
              case .uppercaseLetter, .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
                .decimalNumber:
                scalar
              default: scalar == "-" || scalar == "_" ? scalar : nil
              }
            }))
      })
  }
}
