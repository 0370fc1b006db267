import Localization
import SourceText
import YAML

/// The descriptor of a dataset that is begun, with comments that tell a person how to go on.
package struct DescriptorDraft: Sendable {
  package let text: String

  /// The lines that wait for a person, from 1: texts in brackets, and what could be meant otherwise.
  package var openLines: [(number: Int, text: String)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let text = String(line.drop { $0 == " " })
      return text.contains("\"[") || text.hasPrefix("# \(DraftWords.check.thai)")
        || text.hasPrefix("# \(DraftWords.check.english)") ? (index + 1, Self.withoutRemark(text)) : nil
    }
  }

  private static func withoutRemark(_ line: String) -> String {
    line.firstRange(of: "   # ").map { String(line[..<$0.lowerBound]) } ?? line
  }

  /// - Parameter language: that of the comments.
  package init(_ draft: DatasetDraft, _ identity: DraftIdentity, language: Language) {
    text = DescriptorComposer(draft: draft, identity: identity, language: language).package.text
  }
}

/// Puts a descriptor together. What is decided stands; what is not is a text in brackets, or a line that is only offered.
private struct DescriptorComposer {
  let draft: DatasetDraft
  let identity: DraftIdentity
  let language: Language

  var package: YAMLDraft {
    var root = YAMLDraft()
    root.comment(DraftWords.introduction[language])
    root.add("name", .text(identity.id), remark: DraftWords.name[language])
    if let title = draft.table.titles.first { root.comment(DraftWords.heading(title)[language]) }
    root.add("title", text(identity.title, else: DraftWords.titleOpen))
    root.comment(DraftWords.description[language])
    root.offer("description", text(LocalizedText(), else: DraftWords.descriptionExample, isOpen: false))
    var source = YAMLDraft()
    source.add("title", text(LocalizedText(), else: DraftWords.sourceOpen), remark: DraftWords.source[language])
    root.add("sources", .blocks([source]))
    root.comment(DraftWords.licence[language])
    root.offer("licenses", .list([.mapping([.init("name", .text("CC-BY-4.0"))])]))
    root.comment(DraftWords.contact[language])
    root.offer("contact", .mapping([.init("email", .text("data@example.org"))]))
    root.add("resources", .blocks([resource]))
    return root
  }

  private var resource: YAMLDraft {
    var resource = YAMLDraft()
    resource.add("name", .text(identity.id))
    let paths = identity.paths.map { YAMLDraft.Value.text($0) }
    resource.add("path", paths.count == 1 ? paths[0] : .list(paths))
    if draft.table.encoding != .utf8 {
      resource.add("encoding", .text(draft.table.encoding.rawValue), remark: DraftWords.encoding[language])
    }
    addFrequency(to: &resource)
    resource.add("lastUpdated", .word(identity.lastUpdated.iso), remark: DraftWords.lastUpdated[language])
    resource.offer(
      "nextRelease", .word(identity.lastUpdated.advanced(byDays: 7).iso + "T09:00"),
      remark: DraftWords.nextRelease[language])
    if !dialect.isEmpty { resource.add("dialect", .block(dialect)) }
    resource.add("schema", .block(schema))
    return resource
  }

  private func addFrequency(to resource: inout YAMLDraft) {
    guard draft.time != nil, !draft.measures.isEmpty else { return }
    if let frequency = draft.frequency {
      if draft.isFrequencyUnsure, frequency != .daily, draft.time?.values.count ?? 0 < 4 {
        resource.comment(check(DraftWords.fewDates))
      }
      resource.add("frequency", .text(frequency.rawValue), remark: DraftWords.frequency[language])
    } else {
      resource.comment(check(DraftWords.frequencyOpen))
      resource.offer("frequency", .text("weekly"), remark: DraftWords.frequency[language])
    }
  }

  private var dialect: YAMLDraft {
    let found = draft.table.dialect
    var dialect = YAMLDraft()
    if found.delimiter != UInt8(ascii: ",") {
      dialect.add("delimiter", .text(String(Unicode.Scalar(found.delimiter))))
    }
    if found.headerRows != [1] {
      dialect.add("headerRows", rows(found.headerRows), remark: DraftWords.headerRows[language])
    }
    if !found.commentRows.isEmpty {
      dialect.add("commentRows", rows(found.commentRows.sorted()), remark: DraftWords.unitRow[language])
    }
    if found.skipsBlankRows { dialect.add("skipBlankRows", .word("true")) }
    if found.skipsBlankColumns { dialect.add("skipBlankColumns", .word("true")) }
    if found.trimsSpace { dialect.add("trim", .word("true"), remark: DraftWords.trim[language]) }
    return dialect
  }

  private func rows(_ numbers: [Int]) -> YAMLDraft.Value { .list(numbers.map { .word(String($0)) }) }

  private var schema: YAMLDraft {
    var schema = YAMLDraft()
    if draft.missingValues != [""] {
      schema.add(
        "missingValues", .list(draft.missingValues.map { .text($0) }), remark: DraftWords.missingValues[language])
    }
    var fields = FieldComposer(draft: draft, identity: identity, language: language)
    schema.add("fields", .blocks(fields.all()))
    if draft.primaryKey.isEmpty {
      schema.comment(check(DraftWords.keyOpen))
    } else {
      schema.add(
        "primaryKey", .list(draft.primaryKey.map { .text($0) }), remark: DraftWords.primaryKey[language])
    }
    return schema
  }

  private func text(_ known: LocalizedText, else open: Prose, isOpen: Bool = true) -> YAMLDraft.Value {
    .mapping(
      identity.languages.map { language in
        .init(language.rawValue, .text(known[language] ?? (isOpen ? "[\(open[language])]" : open[language])))
      })
  }

  private func check(_ prose: Prose) -> String { DraftWords.check[language] + " " + prose[language] }
}
