import Glibc
import SourceText

/// The terminal that standard error may lead to: where problems are printed and a person looks.
enum Terminal {
  static var isThere: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether it does more than print one line after another.
  static var movesCursor: Bool { isThere && variable("TERM") != "dumb" }

  /// Colours are for terminals, unless the environment has `NO_COLOR` with any value.
  static var style: TextStyle { movesCursor && variable("NO_COLOR").isEmpty ? .colored : .plain }

  /// A variable of the environment; empty where there is none.
  static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
