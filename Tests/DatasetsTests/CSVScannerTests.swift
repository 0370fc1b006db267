import SourceText
import TestSupport
import Testing

@testable import Datasets

@Suite struct CSVScannerTests {
  static func records(_ text: [UInt8]) -> [[String]] {
    var scanner = CSVScanner()
    var record = CSVRecord()
    var records: [[String]] = []
    while scanner.next(in: text.span, into: &record) {
      records.append(record.cells.map { CSVText.text(of: $0, in: text.span) })
    }
    return records
  }

  @Test(
    "Records and cells are found by RFC 4180",
    arguments: [
      ("", []),
      ("a", [["a"]]),
      ("a,b\n", [["a", "b"]]),
      ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,\n,b\n", [["a", ""], ["", "b"]]),
      ("a,", [["a", ""]]),
      ("\n", [[""]]),
      ("\"a,b\",c", [["a,b", "c"]]),
      ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
      ("\"say \"\"no\"\"\",x", [["say \"no\"", "x"]]),
      ("\"\",\"\"\"\"", [["", "\""]]),
      ("ข้าว,\"ก,ข\"", [["ข้าว", "ก,ข"]]),
    ] as [(String, [[String]])])
  func grammar(text: String, expected: [[String]]) {
    #expect(Self.records(Array(text.utf8)) == expected)
  }

  @Test(
    "A broken quote is noted where it stands, and reading goes on",
    arguments: [
      ("a,\"b", CSVRecord.Fault.Kind.unclosedQuote, 2),
      ("\"a\"b,c", .textAfterQuote, 3),
      ("a\"b,c", .quoteInPlainCell, 1),
      ("a\rb", .strayCarriageReturn, 1),
    ])
  func faults(text: String, kind: CSVRecord.Fault.Kind, offset: Int) {
    let bytes = Array(text.utf8)
    var scanner = CSVScanner()
    var record = CSVRecord()
    let found = scanner.next(in: bytes.span, into: &record)
    #expect(found)
    #expect(record.faults.first == [CSVRecord.Fault(kind: kind, offset: offset)])
  }

  @Test("The machine reads random bytes as the naive reader does", arguments: 0..<40)
  func agreesWithNaiveReader(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("ab,,\"\"\"\n\n\r\r\n0".utf8) + [0xE0, 0x00]
    for _ in 0..<100 {
      let length = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator)! }
      #expect(
        Self.records(bytes) == NaiveCSV.records(bytes), "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test("Every cell lies in its record, and records follow each other without a gap")
  func rangesCoverTheFile() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("ab,\"\n\r".utf8)
    for _ in 0..<500 {
      let bytes = (0..<30).map { _ in alphabet.randomElement(using: &generator)! }
      var scanner = CSVScanner()
      var record = CSVRecord()
      var end = 0
      while scanner.next(in: bytes.span, into: &record) {
        #expect(record.start == end)
        #expect(record.cells.allSatisfy { record.start <= $0.lowerBound && $0.upperBound <= record.end })
        end = scanner.position
      }
      #expect(end == bytes.count)
    }
  }
}

/// The plainest reader of the same grammar: one byte at a time into growing arrays.
enum NaiveCSV {
  static func records(_ bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var cells: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      cells.append(cell(&rest))
      if rest.first == UInt8(ascii: ",") {
        rest.removeFirst()
        if rest.isEmpty { cells.append([]) }
        if !rest.isEmpty { continue }
      } else if !rest.isEmpty {
        rest.removeFirst(rest.first == UInt8(ascii: "\r") ? 2 : 1)
      }
      records.append(cells.map { String(decoding: $0, as: UTF8.self) })
      cells = []
    }
    return records
  }

  private static func cell(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    if rest.first == UInt8(ascii: "\"") {
      rest.removeFirst()
      while let byte = rest.popFirst() {
        if byte != UInt8(ascii: "\"") {
          text.append(byte)
        } else if rest.first == UInt8(ascii: "\"") {
          text.append(rest.removeFirst())
        } else {
          break
        }
      }
      _ = plain(&rest)
      return text
    }
    return plain(&rest)
  }

  private static func plain(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    while let byte = rest.first {
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: "\r"), rest.dropFirst().first == UInt8(ascii: "\n") { break }
      text.append(rest.removeFirst())
    }
    return text
  }
}
