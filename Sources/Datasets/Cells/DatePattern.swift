/// A pattern of dates and times in the notation of C's `strptime`, taken apart once for a column.
///
/// `%b` and `%B` take the names of months, whole or short, Thai or English. A number may lack its leading zero, but not
/// beside another number, as in `%Y%m%d`; a year has four digits (`%Y`) or two (`%y`: 25yy in the Buddhist era; else
/// 1969 to 2068). A space stands for one or more.
package struct DatePattern: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case literal([UInt8])
    case space
    /// Two digits where it `isPadded`, else one or two; of a year as many as it has.
    case number(Component, isPadded: Bool = false)
    case monthName
    case meridiem
    case zone
  }

  /// What a number in the text means.
  enum Component: Sendable, Hashable {
    case year, shortYear, month, day, hour, hour12, minute, second, fraction
  }

  package let text: String
  let parts: [Part]

  /// Nil where the text has a directive that is not known, one twice, or none at all.
  package init?(_ text: String) {
    var parts: [Part] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let letter = bytes.popFirst(), let part = Self.part(letter) else { return nil }
        parts.append(part)
      } else if byte == UInt8(ascii: " ") {
        if parts.last != .space { parts.append(.space) }
      } else if case .literal(let run)? = parts.last {
        parts[parts.count - 1] = .literal(run + [byte])
      } else {
        parts.append(.literal([byte]))
      }
    }
    let meanings = parts.compactMap(Self.meaning)
    guard !meanings.isEmpty, Set(meanings).count == meanings.count else { return nil }
    self.text = text
    self.parts = parts.indices.map { Self.padded(parts, at: $0) }
  }

  /// A number beside another would not show where it ends.
  private static func padded(_ parts: [Part], at index: Int) -> Part {
    guard case .number(let component, _) = parts[index] else { return parts[index] }
    let neighbours = [index - 1, index + 1].filter { parts.indices.contains($0) }.map { parts[$0] }
    return .number(component, isPadded: neighbours.contains { if case .number = $0 { true } else { false } })
  }

  /// What the parts say, for comparing with what a type needs: `y m d H p M S f z`.
  var meanings: Set<Character> { Set(parts.compactMap(Self.meaning)) }

  /// Whether a text by this pattern says just what a value of `type` is made of.
  package func suits(_ type: FieldType) -> Bool {
    let has = meanings
    let isClock =
      has.contains("H") && (!has.contains("S") || has.contains("M")) && (!has.contains("f") || has.contains("S"))
    let hours12 = parts.contains { if case .number(.hour12, _) = $0 { true } else { false } }
    guard hours12 == has.contains("p") else { return false }
    switch type {
    case .date: return has == ["y", "m", "d"]
    case .yearmonth: return has == ["y", "m"]
    case .year: return has == ["y"]
    case .time: return isClock && has.isDisjoint(with: ["y", "m", "d"])
    case .datetime: return isClock && has.isSuperset(of: ["y", "m", "d"])
    default: return false
    }
  }

  /// Whether a text by this pattern leaves the century open.
  var hasShortYear: Bool { parts.contains { if case .number(.shortYear, _) = $0 { true } else { false } } }

  private static func part(_ letter: UInt8) -> Part? {
    switch letter {
    case UInt8(ascii: "Y"): .number(.year)
    case UInt8(ascii: "y"): .number(.shortYear)
    case UInt8(ascii: "m"): .number(.month)
    case UInt8(ascii: "d"), UInt8(ascii: "e"): .number(.day)
    case UInt8(ascii: "b"), UInt8(ascii: "B"): .monthName
    case UInt8(ascii: "H"): .number(.hour)
    case UInt8(ascii: "I"): .number(.hour12)
    case UInt8(ascii: "M"): .number(.minute)
    case UInt8(ascii: "S"): .number(.second)
    case UInt8(ascii: "f"): .number(.fraction)
    case UInt8(ascii: "p"): .meridiem
    case UInt8(ascii: "z"): .zone
    case UInt8(ascii: "%"): .literal([letter])
    default: nil
    }
  }

  private static func meaning(_ part: Part) -> Character? {
    switch part {
    case .literal, .space: nil
    case .monthName: "m"
    case .meridiem: "p"
    case .zone: "z"
    case .number(let component, _):
      switch component {
      case .year, .shortYear: "y"
      case .month: "m"
      case .day: "d"
      case .hour, .hour12: "H"
      case .minute: "M"
      case .second: "S"
      case .fraction: "f"
      }
    }
  }
}
