/// Goes along a line as CommonMark does: by columns, of which a tab takes those up to the next multiple of four.
struct LineCursor {
  private(set) var rest: ArraySlice<UInt8>
  private var column = 0
  /// How many columns of a tab that stands next are passed.
  private(set) var columnsOfTab = 0

  /// - Parameter line: without its break.
  init(_ line: ArraySlice<UInt8>) {
    rest = line
  }

  /// The columns of white space ahead.
  var indent: Int {
    var end = column
    for byte in rest {
      switch byte {
      case UInt8(ascii: " "): end += 1
      case UInt8(ascii: "\t"): end += 4 - end % 4
      default: return end - column
      }
    }
    return end - column
  }

  var isBlank: Bool { rest.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

  /// The line from its next character that is no white space.
  var content: ArraySlice<UInt8> { rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

  /// Goes on by so many columns, where need be into a tab.
  mutating func skip(columns count: Int) {
    var count = count
    while count > 0, let byte = rest.first {
      let width = byte == UInt8(ascii: "\t") ? 4 - column % 4 : 1
      column += min(width, count)
      columnsOfTab = count >= width ? 0 : columnsOfTab + count
      if count >= width { rest.removeFirst() }
      count -= width
    }
  }

  /// Goes past the `>` of a quote and a column of white space behind it.
  mutating func skipQuoteMark() -> Bool {
    guard indent < 4, content.first == UInt8(ascii: ">") else { return false }
    skip(columns: indent + 1)
    if indent > 0 { skip(columns: 1) }
    return true
  }

  /// Goes past the mark of a list item, `-` or `1.`.
  /// - Returns: how many columns its content stands in; nil without a mark.
  mutating func skipItemMark() -> Int? {
    let margin = indent
    let digits = content.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    guard margin < 4, content.count > digits else { return nil }
    let sign = content[content.startIndex + digits]
    guard digits == 0 ? "-+*".utf8.contains(sign) : digits < 10 && ".)".utf8.contains(sign) else { return nil }
    skip(columns: margin + digits + 1)
    // Five columns and more are one, behind which code begins.
    let space = isBlank ? 0 : indent
    let padding = space >= 1 && space <= 4 ? space : 1
    skip(columns: min(space, padding))
    return margin + digits + 1 + padding
  }
}
