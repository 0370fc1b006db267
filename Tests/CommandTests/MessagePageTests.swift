import Foundation
import SourceText
import Testing
import YAML

/// `Documentation/messages` against the sources: a code without a page fails here, and a page that lacks something.
@Suite("The pages on messages")
struct MessagePageTests {
  private static let folder = Folders.package.appending(path: "Documentation/messages")

  /// The files of a folder with their texts, by name.
  private static func texts(in folder: URL, ending: String) throws -> [(path: String, text: String)] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter { $0.hasSuffix(ending) }
      .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  private static func catalogue(_ language: Language) throws -> MessageCatalogue {
    MessageCatalogue(try texts(in: folder, ending: ".md"), language: language)
  }

  /// Every text that a `code` of the sources may be.
  private static func codesInSources() throws -> Set<String> {
    var codes: Set<String> = []
    for (_, source) in try texts(in: Folders.package.appending(path: "Sources"), ending: ".swift") {
      for part in source.components(separatedBy: "var code: String {").dropFirst() {
        // On one line, or up to the end of the member.
        let line = part.prefix { $0 != "\n" }
        let body = line.contains("}") ? String(line) : part.components(separatedBy: "\n  }")[0]
        codes.formUnion(body.matches(of: /"([a-z0-9]+(?:-[a-z0-9]+)+)"/).map { String($0.output.1) })
      }
    }
    return codes
  }

  @Test("every code that a problem can have has one page, and no other has any", arguments: Language.allCases)
  func complete(language: Language) throws {
    let codes = try Self.codesInSources()
    #expect(codes.count > 400)
    let pages = try Self.catalogue(language).pages.map(\.code)
    #expect(codes.subtracting(pages).sorted() == [])
    #expect(Set(pages).subtracting(codes).sorted() == [])
    #expect(pages.count == Set(pages).count)
  }

  @Test("each says what the message means and how to mend it", arguments: Language.allCases)
  func parts(language: Language) throws {
    let mark = language == .thai ? "\n\n**วิธีแก้:** " : "\n\n**How to mend:** "
    for page in try Self.catalogue(language).pages {
      let parts = page.text.components(separatedBy: mark)
      #expect(parts.count == 2 && !parts[1].isEmpty, "\(page.code)")
      #expect(!page.summary.isEmpty && !page.summary.hasPrefix("**"), "\(page.code)")
      let hasThai = page.summary.unicodeScalars.contains { ("ก"..."๛").contains($0) }
      #expect(hasThai || language == .english, "\(page.code)")
      #expect(page.text.components(separatedBy: "\n```").count % 2 == 1, "\(page.code)")
    }
  }

  @Test("both languages say the same of a code: that it stops nothing, why it matters, and with which examples")
  func alike() throws {
    let english = try Self.catalogue(.english)
    let thai = try Self.catalogue(.thai)
    #expect(english.families.map(\.title).count == thai.families.map(\.title).count)
    for page in english.pages {
      let other = try #require(thai[page.code])
      // Lines are broken anywhere.
      let (text, otherText) = (page.text.replacing("\n", with: " "), other.text.replacing("\n", with: " "))
      for (word, same) in [("stops nothing", "เว็บไซต์ยังสร้างได้ตามปกติ"), ("**Why it matters:**", "**เหตุผล:**")] {
        #expect(text.contains(word) == otherText.contains(same), "\(page.code): \(word)")
      }
      #expect(Self.blocks(page).map(\.text) == Self.blocks(other).map(\.text), "\(page.code)")
    }
  }

  @Test("an example in YAML can be read")
  func yaml() throws {
    let blocks = try Self.catalogue(.english).pages.flatMap { page in
      Self.blocks(page).filter { $0.language == "yaml" }.map { (page.code, $0.text) }
    }
    #expect(blocks.count > 100)
    for (code, text) in blocks {
      let (root, problems) = YAMLParser.parse(SourceFile(path: code, text: text))
      #expect(root != nil && problems.isEmpty, "\(code): \(problems)")
    }
  }

  @Test("a query of the examples can be asked of the demonstration site, where it is of one of its datasets")
  func queries() throws {
    let folder = try TemporaryFolder()
    let datasets = Folders.package.appending(path: "Content/datasets").path
    var count = 0
    for page in try Self.catalogue(.english).pages {
      for query in page.text.matches(of: /\{[^{}\n]*dataset: ([a-z-]+)(?:[^{}\n]|\{(?:[^{}\n]|\{[^{}\n]*\})*\})*\}/)
      where FileManager.default.fileExists(atPath: datasets + "/" + query.output.1) {
        // What stands beside the keys of a query on a page or in a chart; and a row that no command has.
        let text = String(query.output.0).replacing(/label: [^,]*, |, ifMissing: [a-z]+/, with: "")
          .replacing("\"=row.code\"", with: "\"32\"")
        try folder.write(text, to: "query.yaml")
        let outcome = try Program.run(
          "data", "query", "--site", Folders.package.path, "--spec", "query.yaml", in: folder.path)
        #expect(outcome.status == 0 && outcome.errors == "", "\(page.code): \(text)\n\(outcome.errors)")
        count += 1
      }
    }
    #expect(count > 15)
  }

  @Test("a file has a title, is short enough to be read, and the index leads to it")
  func files() throws {
    let index = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    for (path, text) in try Self.texts(in: Self.folder, ending: ".md") where path != "README.md" {
      let title = text.prefix { $0 != "\n" }
      #expect(
        title.hasPrefix("# ") && text.split(separator: "\n", omittingEmptySubsequences: false).count <= 400, "\(path)")
      #expect(index.contains("[\(title.dropFirst(2))](\(path))"), "\(path)")
    }
  }

  private static func blocks(_ page: MessagePage) -> [(language: String, text: String)] {
    let parts = page.text.components(separatedBy: "\n```")
    return parts.indices.filter { $0 % 2 == 1 }.map { index in
      let lines = parts[index].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(lines[0]), lines.count > 1 ? String(lines[1]) + "\n" : "")
    }
  }
}
