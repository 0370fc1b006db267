import Localization
import SourceText
import YAML

/// The front matter of a bulletin that is begun.
struct DraftHead {
  var series: BulletinSeries?
  var title: String?
  var date: CivilDate
  var language: Language
  /// Whether it is the one from which the other languages take what they do not say; a title that is given is in its language.
  var isOriginal: Bool

  /// What belonged to the last bulletin alone.
  private static let dropped = [
    "date", "publishAt", "updated", "corrections", "withdrawn", "aliases", "draft", "revisions", "period",
  ]

  private var dateLines: [String] {
    guard isOriginal else { return [] }
    return [
      "date: \(date.iso)",
      "draft: true  # \(words(th: "ลบบรรทัดนี้เมื่อพร้อมเผยแพร่", en: "take this line away when it is ready"))",
    ]
  }

  /// A bulletin with the structure of another.
  func text(after document: Document, older: Set<String>, _ shift: PeriodShift?) -> String {
    var lines = ["---"]
    let old = String(
      decoding: document.file.bytes(upTo: document.body.lowerBound)[..<document.body.lowerBound], as: UTF8.self)
    for (key, text) in Self.entries(of: old) where !Self.dropped.contains(key) {
      lines += key == "title" || key == "summary" ? headline(key, text, shift) : shiftedLines(text, shift)
      if key == "title" { lines += dateLines }
    }
    if isOriginal, let title, !lines.contains(where: { $0.hasPrefix("title:") }) {
      lines.append("title: \(JSONText.string(title))")
    }
    if !lines.contains(where: { $0.hasPrefix("date:") }) { lines += dateLines }
    return (lines + ["---", "", DraftBody.text(after: document, older: older, shift)]).joined(separator: "\n")
  }

  /// A bulletin without a model. What its series says of all its bulletins is left to that.
  /// - Parameter chart: an example to begin with.
  func text(chart: ExampleChart?) -> String {
    var lines = ["---"]
    if let title = title ?? missingTitle { lines.append("title: \(JSONText.string(title))") }
    if let series { lines.append("series: \(series.id)") }
    lines += dateLines
    if series?.summaries[language] == nil {
      lines.append("summary: \(JSONText.string(words(th: "[สรุปหนึ่งประโยค]", en: "[One sentence]")))")
    }
    let data = chart?.data(in: language).text ?? namesOfSeries
    return lines.joined(separator: "\n") + "\n\(data)---\n\n" + DraftBody.placeholder(language) + "\n"
      + (chart.map { "\n" + $0.block(in: language) } ?? "")
  }

  /// A comment with the live values that the series has for its bulletins.
  private var namesOfSeries: String {
    let names = (series?.defaults.data ?? []).map { "[=\($0.name)]" }.joined(separator: " ")
    return names.isEmpty ? "" : "# \(words(th: "ตัวเลขที่ชุดข่าวมีให้:", en: "Numbers that the series has:")) \(names)\n"
  }

  /// Nil where the series has a title for each of its bulletins.
  private var missingTitle: String? {
    guard let series else { return words(th: "[ชื่อเรื่อง]", en: "[Title]") }
    return series.titles[language] == nil ? series.title.text(in: language) : nil
  }

  /// The title or summary: one with live values follows the data; another is kept for reading, with the new period in it.
  private func headline(_ key: String, _ lines: [String], _ shift: PeriodShift?) -> [String] {
    if key == "title", isOriginal, let title { return ["title: \(JSONText.string(title))"] }
    let text = lines.joined(separator: "\n")
    let moved = lines.map { shift?.named(in: $0, language) ?? $0 }
    if text.contains("[=") || text.contains("`=") { return moved }
    return ["# \(words(th: "ข้อความของฉบับก่อน ตรวจและแก้:", en: "As the last bulletin had it; check and mend:"))"] + moved
  }

  private func shiftedLines(_ lines: [String], _ shift: PeriodShift?) -> [String] {
    lines.map { shift?.moved(line: $0) ?? $0 }
  }

  private func words(th: String, en: String) -> String { language == .thai ? th : en }

  /// The lines of each key at the margin of a front matter.
  private static func entries(of head: String) -> [(key: String, lines: [String])] {
    var entries: [(key: String, lines: [String])] = []
    // Without its first and its last mark.
    let lines = head.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    for line in lines.dropFirst().prefix(max(0, (lines.lastIndex { $0.hasPrefix("---") } ?? 0) - 1)) {
      if let first = line.first, !first.isWhitespace, first != "#", first != "-", first != "}", first != "]",
        let colon = line.firstIndex(of: ":")
      {
        entries.append((line[..<colon].trimmingPrefix("\u{FEFF}").description, [line]))
      } else if !entries.isEmpty {
        entries[entries.count - 1].lines.append(line)
      }
    }
    return entries
  }
}
