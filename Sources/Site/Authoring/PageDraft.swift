import Localization
import SourceText
import YAML

/// A page that is begun: its files, for a person to go on with.
package struct PageDraft: Sendable {
  package let name: DocumentName
  /// By path below the site, the default language first.
  package let files: [(path: String, text: String)]

  /// - Parameters:
  ///   - path: `eggs`, or `topics/eggs`.
  ///   - title: in the languages in which it is known.
  ///   - topic: the topic that it is the page of.
  ///   - languages: those of the site, the default one first.
  ///   - chart: an example to begin with; nil where the site has no numbers over time yet.
  package init(
    path: String, title: LocalizedText, topic: String?, languages: [Language], chart: ExampleChart?
  ) throws(AuthoringProblem) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ Document.isSlug($0) }) else { throw .slug(path, of: .pageName) }
    if let reserved = Self.reserved(in: path, parts.map(String.init)) { throw .reserved(reserved) }
    let name = DocumentName(.page, path)
    self.name = name
    files = languages.enumerated().map { index, language in
      let writer = PageWriter(
        title: title[language] ?? "[\(Self.spoken(parts.last.map(String.init) ?? path))]", topic: topic,
        language: language,
        isOriginal: index == 0, chart: chart)
      return (name.filePath(in: language), writer.text)
    }
  }

  /// The part of a path that is an address of the site itself: its page of wrong addresses, the folder of a language, and
  /// those of files.
  private static func reserved(in path: String, _ parts: [String]) -> String? {
    let folders = Language.allCases.map(\.rawValue) + ["media", "assets"]
    return path == "404" ? path : parts.first.flatMap { folders.contains($0) ? $0 : nil }
  }

  /// `egg-prices` as words, which stand in brackets until somebody writes a title.
  private static func spoken(_ slug: String) -> String {
    let words = slug.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// The text of a page in one language. Data is named in the original alone: the others take it from there.
private struct PageWriter {
  let title: String
  let topic: String?
  let language: Language
  let isOriginal: Bool
  let chart: ExampleChart?

  var text: String { "---\n\(head.text)\(isOriginal ? chart?.data(in: language).text ?? "" : "")---\n\n\(body)" }

  private var head: YAMLDraft {
    var head = YAMLDraft()
    head.add("title", .text(title))
    head.offer("summary", .text(PageWords.summary[language]), remark: PageWords.summaryUse[language])
    guard isOriginal else {
      head.comment(PageWords.translation[language])
      return head
    }
    if let topic {
      head.comment(PageWords.topic[language])
      head.add("template", .text("topic"))
      head.add("topic", .text(topic))
    }
    return head
  }

  private var body: String {
    let heading = "## \(PageWords.heading[language])\n\n\\[\(PageWords.paragraph[language])\\]\n"
    return heading + (chart.map { "\n" + $0.block(in: language) } ?? "")
  }
}
