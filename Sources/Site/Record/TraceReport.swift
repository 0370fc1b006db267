import Datasets
import Localization
import SourceText

/// What `phanit trace` prints.
package struct TraceReport: Sendable {
  private let trace: NumberTrace
  private let language: Language

  package init(_ trace: NumberTrace, language: Language) {
    self.trace = trace
    self.language = language
  }

  // MARK: Text

  package var text: String {
    var lines = [trace.address]
    if let recorded = trace.recorded {
      lines.append(
        Prose(
          th: "บันทึกเมื่อ \(recorded.instant) ด้วย phanit \(recorded.tool) ใน \(recorded.path)",
          en: "recorded at \(recorded.instant) by phanit \(recorded.tool) in \(recorded.path)")[language])
    } else {
      lines.append(
        Prose(th: "ไม่มีบันทึกการเผยแพร่ ต่อไปนี้มาจากข้อมูลปัจจุบัน", en: "without a record: this is of today's data")[language])
    }
    if let withdrawal = trace.withdrawal {
      let (day, reason) = (withdrawal.date.text(in: language), withdrawal.reason.text(in: language))
      lines.append(
        Prose(th: "ถอนออกจากการเผยแพร่ตั้งแต่ \(day): \(reason)", en: "withdrawn since \(day): \(reason)")[language])
    }
    for item in trace.items {
      lines +=
        ["", "\(Self.words(of: item.kind)[language]) #\(item.id)" + (item.text.map { "  “\($0)”" } ?? "")]
        + self.lines(of: item)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of item: NumberTrace.Item) -> [String] {
    item.answers.flatMap { answer -> [String] in
      var lines = [line("คำค้น", "query", answer.query)]
      lines += answer.numbers.map { number in
        let words = [number.series?.text(in: language), number.period?.text(in: language), number.text(in: language)]
          .compactMap(\.self)
        return line("ตัวเลข", "number", words.joined(separator: "  "))
      }
      lines += answer.rows.map { row in
        let cells = row.cells.map { "\($0.field)=\($0.text)" }.joined(separator: "  ")
        return line("แถว", "row", "\(row.number)  \(row.path)  \(cells)")
      }
      lines += answer.files.map { file in
        line("ไฟล์", "file", "\(file.path)  sha256:\(file.sha256)  (\(words(file.today)))")
      }
      lines += answer.sources.map { source in
        let parts = [source.title.text(in: language), source.path].compactMap(\.self)
        return line("ที่มา", "source", parts.joined(separator: "  "))
      }
      if trace.recorded != nil { lines += today(answer).map { line("วันนี้", "today", $0) } }
      return lines
    }
  }

  /// What follows a name begins in one column, of Thai too, whose marks above and below take none.
  private func line(_ thai: String, _ english: String, _ text: String) -> String {
    let name = Prose(th: thai, en: english)[language]
    let width = name.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark }
    return "  " + name + String(repeating: " ", count: max(8 - width, 1)) + text
  }

  private static func words(of kind: NumberTrace.Item.Kind) -> Prose {
    switch kind {
    case .value: Prose(th: "ค่า", en: "value")
    case .chart: Prose(th: "แผนภูมิ", en: "chart")
    case .table: Prose(th: "ตาราง", en: "table")
    case .kpi: Prose(th: "การ์ด", en: "cards")
    }
  }

  private func words(_ state: NumberTrace.File.State) -> String {
    switch state {
    case .same: Prose(th: "ไฟล์ปัจจุบันเหมือนเดิม", en: "the file is the same today")[language]
    case .changed: Prose(th: "ไฟล์ปัจจุบันต่างจากเดิม", en: "the file is another today")[language]
    case .gone: Prose(th: "ไม่มีไฟล์นี้แล้ว", en: "there is no such file today")[language]
    }
  }

  private func today(_ answer: NumberTrace.Answer) -> [String] {
    guard let changes = answer.changes else {
      return [Prose(th: "ข้อมูลปัจจุบันตอบคำค้นนี้ไม่ได้แล้ว", en: "the data can no longer be asked")[language]]
    }
    return changes.isEmpty
      ? [Prose(th: "ข้อมูลปัจจุบันยังให้ตัวเลขเดิม", en: "the data still gives the same numbers")[language]]
      : changes.map { $0.sentence(in: language) }
  }

  // MARK: JSON

  package var json: String {
    var members = JSONMembers(absent: .null)
    members.add("address", trace.address)
    members.add("language", trace.language.rawValue)
    members.add(
      raw: "record",
      trace.recorded.map { recorded in
        var members = JSONMembers(absent: .null)
        members.add("path", recorded.path)
        members.add("recorded", recorded.instant)
        members.add("tool", recorded.tool)
        return members.text
      })
    members.add(
      raw: "withdrawn",
      trace.withdrawal.map { withdrawal in
        var members = JSONMembers(absent: .null)
        members.add("date", withdrawal.date.iso)
        members.add("reason", withdrawal.reason.text(in: language))
        return members.text
      })
    members.add(
      "items",
      trace.items.map { item in
        var members = JSONMembers(absent: .null)
        members.add("id", item.id)
        members.add("kind", item.kind.rawValue)
        members.add("text", item.text)
        members.add("answers", item.answers.map(json))
        return members.text
      })
    return members.text
  }

  private func json(_ change: RecordedChange) -> String {
    var members = JSONMembers(absent: .null)
    members.add("number", change.name(in: language))
    members.add("published", change.before?.text(in: language))
    members.add("today", change.after?.text(in: language))
    return members.text
  }

  private func json(_ answer: NumberTrace.Answer) -> String {
    var members = JSONMembers(absent: .null)
    members.add(raw: "query", answer.query)
    members.add("measure", answer.measure.text(in: language))
    members.add(
      "numbers",
      answer.numbers.map { number in
        var members = JSONMembers(absent: .null)
        members.add("series", number.series?.text(in: language))
        members.add("period", number.period?.written)
        members.add("text", number.text(in: language))
        members.add("status", number.status?.rawValue)
        return members.text
      })
    members.add(
      "rows",
      answer.rows.map { row in
        var members = JSONMembers(absent: .null)
        members.add("path", row.path)
        members.add("row", row.number)
        members.add(raw: "cells", JSONText.object(row.cells.map { ($0.field, JSONText.string($0.text)) }))
        return members.text
      })
    members.add(
      "files",
      answer.files.map { file in
        var members = JSONMembers(absent: .null)
        members.add("path", file.path)
        members.add("sha256", file.sha256)
        members.add("today", file.today.rawValue)
        return members.text
      })
    members.add(
      "sources",
      answer.sources.map { source in
        var members = JSONMembers(absent: .null)
        members.add("title", source.title.text(in: language))
        members.add("path", source.path)
        return members.text
      })
    members.add(raw: "changes", answer.changes.map { JSONText.array($0.map(json)) })
    return members.text
  }
}
