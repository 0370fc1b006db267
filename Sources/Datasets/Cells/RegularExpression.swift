import CPCRE2

/// A regular expression of a descriptor, in Perl's syntax over Unicode. Matching ends soon on every text, for it may
/// take only so many steps.
/// - Source: PCRE2.
package final class RegularExpression {
  /// Not a regular expression.
  struct Fault: Error {
    /// Unicode scalars before the place that cannot be read.
    let offset: Int
  }

  /// What of a text must match.
  enum Extent {
    case whole, anyPart
  }

  enum Verdict {
    case matches, differs
    /// No answer within the allowed steps.
    case tooCostly
  }

  /// The library that compiles and matches.
  package static var libraryVersion: String {
    var bytes = [UInt8](repeating: 0, count: 64)
    pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &bytes)
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Backtracking steps that one match may take; a sane expression needs few more than the text has characters.
  private static let stepLimit: UInt32 = 200_000
  private static let memoryLimitInKiB: UInt32 = 16 * 1024
  /// After so many texts without an answer no further text is tried.
  private static let patience = 20

  private let code: OpaquePointer
  private let match: OpaquePointer
  private let limits: OpaquePointer
  private var costlyTexts = 0

  init(_ pattern: String, matching extent: Extent) throws(Fault) {
    var pattern = pattern
    var number: Int32 = 0
    var offset = 0
    var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_NEVER_BACKSLASH_C)
    if extent == .whole { options |= UInt32(PCRE2_ANCHORED) | UInt32(PCRE2_ENDANCHORED) }
    let code = pattern.withUTF8 { pcre2_compile_8($0.baseAddress, $0.count, options, &number, &offset, nil) }
    guard let code, let match = pcre2_match_data_create_from_pattern_8(code, nil),
      let limits = pcre2_match_context_create_8(nil)
    else {
      pcre2_code_free_8(code)
      throw Fault(offset: Self.scalars(in: pattern, before: offset))
    }
    // Without the compiler for this machine it is only slower.
    pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    pcre2_set_match_limit_8(limits, Self.stepLimit)
    pcre2_set_heap_limit_8(limits, Self.memoryLimitInKiB)
    (self.code, self.match, self.limits) = (code, match, limits)
  }

  deinit {
    pcre2_match_context_free_8(limits)
    pcre2_match_data_free_8(match)
    pcre2_code_free_8(code)
  }

  func verdict(on text: String) -> Verdict {
    guard costlyTexts < Self.patience else { return .tooCostly }
    var text = text
    let result = text.withUTF8 {
      pcre2_match_8(code, $0.baseAddress, $0.count, 0, UInt32(PCRE2_NO_UTF_CHECK), match, limits)
    }
    if result >= 0 { return .matches }
    if result == PCRE2_ERROR_NOMATCH { return .differs }
    costlyTexts += 1
    return .tooCostly
  }

  private static func scalars(in text: String, before offset: Int) -> Int {
    String(decoding: text.utf8.prefix(offset), as: UTF8.self).unicodeScalars.count
  }
}
