/// What would make a refused cell a value: all of it together, found by reading the cell so.
package struct CellRemedy: Sendable, Hashable {
  /// A property of the field, as a descriptor says it: `groupChar: ","`.
  package struct Line: Sendable, Hashable {
    package var key: String
    package var value: String

    package init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// How the cell would have to be written.
  package var written: String?
  /// The code point of a space around the value, where `trim` has to cut it.
  package var space: UInt32?
  /// To be added to the field, or to take the place of its own.
  package var lines: [Line] = []
  /// Whether the field says itself in which form it is, so that `lines` do not add one.
  package var changesFormat = false
  /// How often the days follow each other that stand for months.
  package var frequency: Frequency?
  /// Lines that would do instead of all the others.
  package var alternative: [Line] = []
  /// All texts that mean that there is no value.
  package var missingValues: [String]?

  package init() {}

  init(_ lines: [Line]) { self.lines = lines }

  /// Lines as a descriptor has them.
  static func text(_ lines: [Line]) -> String { lines.map { $0.key + ": " + $0.value }.joined(separator: ", ") }
}
