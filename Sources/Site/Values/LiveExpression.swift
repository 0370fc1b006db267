/// `name`, `name.member` or `row.field`, as a live value is written.
struct LiveExpression: Sendable, Hashable {
  enum Member: String, Sendable, Hashable, CaseIterable {
    case value, previous, change, difference, period, unit
  }

  enum Kind: Sendable, Hashable {
    case row(field: String)
    /// Nil is the value with its unit.
    case query(name: String, member: String?)
  }

  let kind: Kind

  init(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, parts[0] == "row" {
      kind = .row(field: parts[1])
    } else {
      kind = .query(name: parts[0], member: parts.count == 2 ? parts[1] : nil)
    }
  }
}

/// A text with live values in brackets, `ราคาใน[=row.name]`, cut at them.
struct LiveText: Sendable {
  enum Part: Sendable, Hashable {
    case text(String)
    case value(String)
  }

  let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let open = rest.range(of: "[="), let close = rest[open.upperBound...].firstIndex(of: "]") {
      if open.lowerBound > rest.startIndex { parts.append(.text(String(rest[..<open.lowerBound]))) }
      parts.append(.value(rest[open.upperBound..<close].trimmed))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }
}

extension Substring {
  fileprivate func range(of needle: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(needle) { return index..<self.index(index, offsetBy: needle.count) }
      formIndex(after: &index)
    }
    return nil
  }

  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
