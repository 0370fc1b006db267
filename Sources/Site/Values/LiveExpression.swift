import SourceText

/// `name`, `name.member` or `row.field`, as a live value is written.
struct LiveExpression: Sendable, Hashable {
  enum Member: String, Sendable, Hashable, CaseIterable {
    case value, previous, change, difference, direction, period, unit, range, rank, share, sentence
  }

  enum Kind: Sendable, Hashable {
    case row(field: String)
    /// Nil is the value with its unit. A rank and a share may name the field whose values are the peers:
    /// `rank.province`.
    case query(name: String, member: String?)
  }

  let kind: Kind

  /// The query it is of; nil for a field of the row.
  var query: String? { if case .query(let name, _) = kind { name } else { nil } }

  func isMember(_ member: Member) -> Bool {
    if case .query(_, member.rawValue?) = kind { true } else { false }
  }

  init(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, parts[0] == "row" {
      kind = .row(field: parts[1])
    } else {
      kind = .query(name: parts[0], member: parts.count == 2 ? parts[1] : nil)
    }
  }
}

extension LiveExpression {
  /// The id of a value in its page, where it stands for the first time: `value-rice`, `value-rice-change`.
  static func id(of expression: String) -> String {
    "value-" + String(expression.map { $0 == "." || $0.isWhitespace ? "-" : $0 })
  }
}

/// A text with live values in brackets, `ราคาใน[=row.name]`, cut at them.
struct LiveText: Sendable {
  enum Part: Sendable, Hashable {
    case text(String)
    case value(String)
  }

  let parts: [Part]

  /// The expressions of its values.
  var values: [String] {
    parts.compactMap { if case .value(let expression) = $0 { expression } else { nil } }
  }

  init(_ text: String) {
    // By bytes: `[`, `=` and `]` are ASCII, and never part of another character's bytes.
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var start = 0
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "="),
        let close = bytes[index...].firstIndex(of: UInt8(ascii: "]"))
      else {
        index += 1
        continue
      }
      if index > start { parts.append(.text(String(decoding: bytes[start..<index], as: UTF8.self))) }
      parts.append(.value(Self.trimmed(bytes[(index + 2)..<close])))
      index = close + 1
      start = index
    }
    if start < bytes.count { parts.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
    self.parts = parts
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension LocatedText {
  /// Where the first live value of an expression is written; the whole text where it is not written as it is read.
  func place(of expression: String) -> Diagnostic.Place {
    let words = Array("[=\(expression)]".utf8)
    let bytes = file.bytes(upTo: range.upperBound)
    var start = range.lowerBound
    while start + words.count <= min(range.upperBound, bytes.count) {
      if bytes[start..<start + words.count].elementsEqual(words) {
        return Diagnostic.Place(file: file, range: SourceRange(start, start + words.count))
      }
      start += 1
    }
    return place
  }
}
