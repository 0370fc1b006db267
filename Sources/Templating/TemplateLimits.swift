/// What bounds the work on templates that are wrong or malicious.
package struct TemplateLimits: Sendable {
  /// How deep statements, expressions and includes may be nested.
  package var nesting: Int
  /// How many steps and operations one page's program may take.
  package var programSize: Int
  /// How large one page may become.
  package var outputInBytes: Int

  /// How many macros may run within one another.
  package var recursion: Int
  /// How many passes of loops and runs of macros one page may take.
  package var passes: Int

  /// How deep expressions may stand in one another over all macros together: what bounds the stack.
  static let depth = 500

  package init(
    nesting: Int = 200, programSize: Int = 1_000_000, outputInBytes: Int = 64 << 20, recursion: Int = 64,
    passes: Int = 10_000_000
  ) {
    self.nesting = nesting
    self.programSize = programSize
    self.outputInBytes = outputInBytes
    self.recursion = recursion
    self.passes = passes
  }
}
