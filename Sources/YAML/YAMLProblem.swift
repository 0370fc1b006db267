/// What can be wrong with a YAML text or with the shape of what it says.
package enum YAMLProblem: Sendable, Hashable {
  case syntax(Fault)
  case severalDocuments
  case duplicateKey(String)
  case keyIsNotScalar
  /// `<<`, which YAML 1.2 does not have.
  case mergeKey
  case tag(String)
  case unknownAlias(String)
  case tooDeep(limit: Int)
  case tooManyNodes

  /// - Parameters:
  ///   - example: the key with what it may hold, as a person would write it; nil where the key says enough.
  ///   - form: the whole mapping likewise.
  case missingKey(String, example: String? = nil, form: String? = nil)
  /// A key that runs into its value.
  case noSpace(String, rest: String)
  case unknownKey(String, suggestion: String?)
  /// What stands behind a comma in braces, and no value behind it.
  case keyWithoutValue(String)
  case unusualKey(String, suggestion: String)
  case type(key: String, expected: Expected, found: String)
  /// - Parameter meant: the choice that the value is another word for.
  case choice(key: String, value: String, choices: [String], meant: String? = nil)
  /// A list without entries where one is needed.
  case empty(key: String)

  /// What a syntax error amounts to, read off libyaml's own words.
  package enum Fault: Sendable, Hashable {
    case tab
    case colonInValue
    case indentation
    case missingColon
    case unclosedQuote
    case unclosedBracket
    case reservedCharacter(String)
    case missingValue
    case unknownEscape
    case controlCharacter
    case invalidEncoding
    case other(String)

    /// - Parameters:
    ///   - found: the character at the place of the problem.
    ///   - opening: the first character of what was being read: a quotation mark, a bracket, a `*`.
    init(libyaml problem: String, found: String, opening: String = "") {
      self =
        switch problem {
        case "mapping values are not allowed in this context": .colonInValue
        case "found character that cannot start any token": found == "\t" ? .tab : .reservedCharacter(found)
        case "found a tab character where an indentation space is expected",
          "found a tab character that violates indentation":
          .tab
        case "did not find expected key", "did not find expected <block end>",
          "did not find expected '-' indicator", "did not find expected <document start>",
          "block sequence entries are not allowed in this context":
          .indentation
        case "could not find expected ':'": .missingColon
        case "found unexpected end of stream", "found unexpected document indicator": .unclosedQuote
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'": .unclosedBracket
        case "did not find expected node content": .missingValue
        case "did not find expected alphabetic or numeric character" where "*&".contains(opening):
          .reservedCharacter(opening)
        case "found unknown escape character": .unknownEscape
        case "control characters are not allowed": .controlCharacter
        case "invalid leading UTF-8 octet", "invalid trailing UTF-8 octet", "incomplete UTF-8 octet sequence",
          "invalid Unicode character", "invalid length of a UTF-8 sequence":
          .invalidEncoding
        default: .other(problem)
        }
    }
  }

  package enum Expected: Sendable, Hashable {
    case text, integer, number, bool, list, mapping, localizedText
    case format(String)
  }
}
