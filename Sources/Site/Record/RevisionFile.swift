import Datasets
import Localization
import SourceText

/// The numbers of a bulletin that today's data gives otherwise, all of them, as a file beside its page.
enum RevisionFile {
  /// No figure has an id with `_`, so none has this file.
  static let name = "revised_numbers.csv"

  /// A line for each number: what it is of, its period, as published and today, its unit.
  /// - Parameter notice: of made-up numbers; it stands in the last column of the first line.
  static func csv(of changes: [RecordedChange], in language: Language, notice: String?) -> [UInt8] {
    let heading =
      language == .thai
      ? ["รายการ", "งวด", "เมื่อเผยแพร่", "ปัจจุบัน", "หน่วย", "หมายเหตุ"]
      : ["number", "period", "published", "today", "unit", "notice"]
    var writer = CSVWriter()
    writer.row(notice == nil ? heading.dropLast() : heading)
    var remark = notice
    for change in changes {
      writer.beginRow()
      writer.text(change.subject(in: language))
      writer.text(change.period?.iso ?? "")
      write(change.before, in: language, to: &writer)
      write(change.after, in: language, to: &writer)
      writer.text(change.unit.text(in: language))
      if notice != nil { writer.text(remark ?? "") }
      remark = nil
      writer.endRow()
    }
    return writer.bytes
  }

  /// A number as spreadsheets read it; one with a status or a unit as readers see it.
  private static func write(_ text: LocalizedText?, in language: Language, to writer: inout CSVWriter) {
    let text = text?.text(in: language) ?? ""
    let digits = text.replacing(",", with: "").replacing(NumberText.minus, with: "-")
    if Double(digits) != nil { writer.cell(plain: digits) } else { writer.text(text) }
  }
}

extension MeasureFacts {
  /// Its unit as a noun, in each language.
  var unitText: LocalizedText {
    LocalizedText(
      Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, UnitText.text(unit: unit, phrase: unitPhrase, in: $0)) }))
  }
}
