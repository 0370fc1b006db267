/// Whether a regular expression means the same to Python, by which others check the exported files.
///
/// It knows the part that both have, and takes everything else for foreign: `\p{Thai}`, possessive quantifiers, verbs,
/// recursion, lookbehind.
struct PortablePattern {
  private var rest: Substring.UnicodeScalarView

  static func holds(_ pattern: String) -> Bool {
    var scan = PortablePattern(rest: Substring(pattern).unicodeScalars)
    return scan.isPortable()
  }

  private init(rest: Substring.UnicodeScalarView) { self.rest = rest }

  private mutating func isPortable() -> Bool {
    var isBehindQuantifier = false
    while let scalar = rest.popFirst() {
      var isQuantifier = false
      switch scalar {
      case "\\": guard takeEscape() else { return false }
      case "[": guard takeClass() else { return false }
      case "(": guard takeGroup() else { return false }
      case "*", "+", "?", "{":
        // A `?` behind a quantifier makes it lazy; nothing else may follow one.
        if isBehindQuantifier, scalar != "?" { return false }
        if scalar == "{", !takeCount() { return false }
        isQuantifier = !isBehindQuantifier
      default: break
      }
      isBehindQuantifier = isQuantifier
    }
    return true
  }

  private mutating func takeEscape() -> Bool {
    guard let scalar = rest.popFirst() else { return false }
    switch scalar {
    case "d", "D", "w", "W", "s", "S", "b", "B", "t", "n", "r", "f", "A", "1"..."9": return true
    case "x": return take(2) { $0.properties.isASCIIHexDigit }
    default: return scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
    }
  }

  /// The rest of a class, to its bracket.
  private mutating func takeClass() -> Bool {
    if rest.first == "^" { rest.removeFirst() }
    var isFirst = true
    while let scalar = rest.popFirst() {
      switch scalar {
      case "]" where !isFirst: return true
      case "[": if let next = rest.first, [":", ".", "="].contains(next) { return false }
      case "\\": guard takeEscape() else { return false }
      default: break
      }
      isFirst = false
    }
    return false
  }

  /// What stands behind the bracket of a group and makes it more than that.
  private mutating func takeGroup() -> Bool {
    if rest.first == "*" { return false }
    guard rest.first == "?" else { return true }
    rest.removeFirst()
    guard let kind = rest.popFirst() else { return false }
    return kind == ":" || kind == "=" || kind == "!" || (kind == "P" && rest.first == "<")
  }

  /// `n}`, `n,}` or `n,m}`.
  private mutating func takeCount() -> Bool {
    guard take(1, where: Self.isDigit) else { return false }
    while let scalar = rest.first, Self.isDigit(scalar) { rest.removeFirst() }
    if rest.first == "," {
      rest.removeFirst()
      while let scalar = rest.first, Self.isDigit(scalar) { rest.removeFirst() }
    }
    return rest.popFirst() == "}"
  }

  private mutating func take(_ count: Int, where isWanted: (Unicode.Scalar) -> Bool) -> Bool {
    for _ in 0..<count {
      guard let scalar = rest.popFirst(), isWanted(scalar) else { return false }
    }
    return true
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
