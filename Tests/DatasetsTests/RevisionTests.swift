import Foundation
import Localization
import SourceText
import TestSupport
import Testing

@testable import Datasets

@Suite("The revision of a dataset")
struct RevisionTests {
  private static let fields = [
    "{name: week, type: date, role: time}", "{name: goods, type: string, role: dimension}",
    "{name: price, type: number, role: measure, unit: baht, aggregate: mean}",
    "{name: sold, type: integer, role: measure, unit: tonnes, aggregate: sum}",
    "{name: status, type: string, role: status}",
  ]
  private static let key = "primaryKey: [week, goods]"
  private static let old = """
    week,goods,price,sold,status
    2026-11-02,pork,139.50,120,A
    2026-11-02,oil,52.25,0,A
    2026-11-09,pork,140.00,118,P
    2026-11-09,oil,52.30,77,P
    2026-11-09,egg,4.10,,P
    2026-11-09,lime,2.00,9,A

    """.dropLastBlankLine
  private static let new = """
    week,goods,price,sold,status
    2026-11-09,oil,53.35,77,A
    2026-11-09,pork,138.00,118,A
    2026-11-02,pork,139.5,1200,A
    2026-11-02,oil,52.250,4,A
    2026-11-09,egg,,12,O
    2026-11-16,pork,141.00,130,P

    """.dropLastBlankLine

  private func dataset(_ rows: String, _ fields: [String] = Self.fields, _ more: String = Self.key) throws -> Dataset {
    try Samples.load(Samples.descriptor(fields, more), rows)
  }

  private func shown(_ change: CellChange, _ revision: DatasetRevision) -> String {
    let row = revision.new.table.row(change.newRow)
    return
      "\(row["week"] ?? "") \(row["goods"] ?? "") \(change.field) \(change.old?.text ?? "-") \(change.new?.text ?? "-")"
  }

  @Test("rows are matched by key in any order, and changes stand by relative size")
  func changes() throws {
    let revision = try DatasetRevision(from: dataset(Self.old), to: dataset(Self.new))
    #expect(revision.facts == [] && revision.key == ["week", "goods"])
    #expect(revision.added == [5] && revision.removed == [5] && revision.changedRowCount == 5)
    #expect(
      revision.changes.map { shown($0, revision) } == [
        "2026-11-02 oil sold 0 4", "2026-11-02 pork sold 120 1200", "2026-11-09 oil price 52.3 53.35",
        "2026-11-09 pork price 140 138", "2026-11-09 egg price 4.1 -", "2026-11-09 egg sold - 12",
        "2026-11-09 oil status P A", "2026-11-09 pork status P A", "2026-11-09 egg status P O",
      ])
    #expect(revision.changes[0].percent == nil && revision.changes[0].difference == 4)
    #expect(revision.changes[1].percent == 900 && revision.changes[4].difference == nil)
    let counts = revision.fields.map {
      [$0.changedCount, $0.raisedCount, $0.loweredCount, $0.filledCount, $0.emptiedCount]
    }
    #expect(counts == [[3, 1, 1, 0, 1], [3, 2, 0, 1, 0], [3, 0, 0, 0, 0]])
  }

  @Test("an edition does not differ from itself, nor from its rows in another order")
  func same() throws {
    let dataset = try dataset(Self.old)
    #expect(try DatasetRevision(from: dataset, to: dataset).isEmpty)
    let lines = Self.old.split(separator: "\n")
    let reversed = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    #expect(try DatasetRevision(from: dataset, to: self.dataset(reversed)).isEmpty)
  }

  @Test("what the descriptors say is compared too, and fields that only one has are named")
  func facts() throws {
    var fields = Self.fields
    fields[2] = "{name: price, type: number, role: measure, unit: {th: บาท, en: baht}, aggregate: last, decimals: 2}"
    fields[4] = "{name: note, type: string}"
    let rows = Self.old.replacingOccurrences(of: "status", with: "note")
    let revision = try DatasetRevision(from: dataset(Self.old), to: dataset(rows, fields))
    #expect(
      revision.facts == [
        FactChange(field: "status", kind: .fieldRemoved),
        FactChange(
          field: "price", kind: .property("unit"), old: LocalizedText(same: "baht"),
          new: LocalizedText([.thai: "บาท", .english: "baht"])),
        FactChange(field: "price", kind: .property("decimals"), new: LocalizedText(same: "2")),
        FactChange(
          field: "price", kind: .property("aggregate"), old: LocalizedText(same: "mean"),
          new: LocalizedText(same: "last")),
        FactChange(field: "note", kind: .fieldAdded),
      ])
    #expect(revision.changes == [] && !revision.isEmpty)
  }

  @Test("a value is compared across types as it is written")
  func types() throws {
    let fields = { (type: String) in ["{name: k, type: string}", "{name: x, type: \(type)}"] }
    let key = "primaryKey: k"
    let rows = "k,x\na,1\nb,2\nc,\n"
    for (first, second) in [("integer", "number"), ("number", "string"), ("string", "integer")] {
      let revision = try DatasetRevision(
        from: dataset(rows, fields(first), key), to: dataset("k,x\na,1\nb,3\nc,\n", fields(second), key))
      #expect(revision.changes.map(\.newRow) == [1], "\(first) to \(second)")
      #expect(revision.facts.map(\.kind) == [.property("type")])
    }
  }

  @Test("without the same key rows cannot be matched")
  func keys() throws {
    let keyed = try dataset(Self.old)
    let keyless = try dataset(Self.old, Self.fields, "")
    #expect(throws: RevisionProblem.keyMissing(dataset: "sample")) { try DatasetRevision(from: keyed, to: keyless) }
    #expect(throws: RevisionProblem.keyMissing(dataset: "sample")) { try DatasetRevision(from: keyless, to: keyed) }
    let other = try dataset(Self.old, Self.fields, "primaryKey: [goods, week, status]")
    #expect(throws: RevisionProblem.keyChanged(old: ["goods", "week", "status"], new: ["week", "goods"])) {
      try DatasetRevision(from: other, to: keyed)
    }
    var fields = Self.fields
    fields[0] = "{name: week, type: string}"
    let text = try dataset(Self.old, fields)
    #expect(throws: RevisionProblem.keyType(field: "week", old: .string, new: .date)) {
      try DatasetRevision(from: text, to: keyed)
    }
    // The order of the fields in the key says nothing about the rows.
    let turned = try dataset(Self.old, Self.fields, "primaryKey: [goods, week]")
    #expect(try DatasetRevision(from: turned, to: keyed).isEmpty)
  }

  @Test("keys of many fields with many values fit into words", arguments: [1, 3, 9])
  func wideKeys(fieldCount: Int) throws {
    let names = (0..<fieldCount).map { "k\($0)" }
    let fields =
      names.map { "{name: \($0), type: \($0 == "k0" ? "integer" : "string")}" } + [
        "{name: x, type: integer, role: measure, unit: x}"
      ]
    let count = 500
    func rows(_ order: [Int], _ value: (Int) -> Int) -> String {
      let heading = (names + ["x"]).joined(separator: ",") + "\n"
      return heading
        + order.map { row in names.map { _ in "\(row * 7919)," }.joined() + "\(value(row))\n" }.joined()
    }
    let key = "primaryKey: [\(names.joined(separator: ", "))]"
    let old = try dataset(rows(Array(0..<count)) { $0 }, fields, key)
    let new = try dataset(rows((10..<count + 5).reversed()) { $0 == 50 ? 51 : $0 }, fields, key)
    let revision = try DatasetRevision(from: old, to: new)
    #expect(revision.removed == Array(0..<10) && revision.added == Array(0..<5))
    #expect(revision.changes.map { "\($0.old?.text ?? "") \($0.new?.text ?? "")" } == ["50 51"])
  }

  @Test("random editions differ as a plain comparison of their lines says")
  func random() throws {
    var generator = SeededGenerator(seed: 20)
    let key = "primaryKey: [a, b]"
    let fields = [
      "{name: a, type: string}", "{name: b, type: integer}",
      "{name: x, type: number, role: measure, unit: x, aggregate: sum}", "{name: y, type: string}",
    ]
    for _ in 0..<20 {
      let editions = (0..<2).map { _ -> [String: String] in
        var rows: [String: String] = [:]
        for _ in 0..<60 {
          let key =
            "\(["ก", "ข", "c"].randomElement(using: &generator) ?? ""),\(Int.random(in: -9..<9, using: &generator))"
          let number = Bool.random(using: &generator) ? "\(Int.random(in: 0..<4, using: &generator)).5" : ""
          rows[key] = "\(number),\(Bool.random(using: &generator) ? "" : "t")"
        }
        return rows
      }
      let datasets = try editions.map { rows in
        try dataset(
          "a,b,x,y\n" + rows.sorted { $0.key < $1.key }.map { "\($0.key),\($0.value)\n" }.joined(), fields, key)
      }
      let revision = try DatasetRevision(from: datasets[0], to: datasets[1])
      let keys = editions.map { Set($0.keys) }
      #expect(revision.added.count == keys[1].subtracting(keys[0]).count)
      #expect(revision.removed.count == keys[0].subtracting(keys[1]).count)
      let common = keys[0].intersection(keys[1])
      #expect(revision.changedRowCount == common.count { editions[0][$0] != editions[1][$0] })
      let sizes = revision.changes.filter(\.isMeasure).compactMap { $0.percent.map(abs) }
      #expect(sizes == sizes.sorted(by: >))
    }
  }
}
