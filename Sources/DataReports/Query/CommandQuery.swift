import Datasets
import SourceText
import YAML

/// A query given by options, as the YAML that a page would hold: one grammar for both, so that an option can say
/// whatever its key can. Problems found in the YAML are led back to the options.
package struct CommandQuery: Sendable {
  /// One option as it was given; `--where` counts once for each condition.
  package struct Option: Sendable {
    /// As it is typed: `--period`.
    package var name: String
    /// In a query: `period`.
    package var key: String
    package var value: String

    package init(_ name: String, key: String, value: String) {
      self.name = name
      self.key = key
      self.value = value
    }
  }

  package let file: SourceFile
  private let segments: [Segment]

  /// A part of the YAML and the argument it came from.
  private struct Segment {
    var range: SourceRange
    var argument: SourceFile
    /// Where the part begins in the argument, if it stands there in the same letters.
    var offset: Int?
    /// The part as it was typed.
    var text: String
  }

  /// - Parameters:
  ///   - options: `key: value` each; what begins with `{` or `[` is YAML as it stands, anything else a text or number.
  ///     Those of one key are a list.
  ///   - conditions: `field=value` each; several of one field are alternatives.
  package init(_ options: [Option], conditions: [String]) {
    var writer = Writer()
    var keys: [String] = []
    for option in options where !keys.contains(option.key) {
      keys.append(option.key)
      writer.write(options.filter { $0.key == option.key })
    }
    writer.write(conditions)
    file = SourceFile(path: "query", bytes: writer.bytes)
    segments = writer.segments
  }

  /// Whether `condition` is `field=value`.
  package static func isCondition(_ condition: String) -> Bool {
    (condition.utf8.firstIndex(of: UInt8(ascii: "=")) ?? condition.startIndex) > condition.startIndex
  }

  /// The same problems at the options that cause them, with hints that name options.
  package func located(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if let problem = diagnostic.problem as? QueryProblem { diagnostic.hint = problem.hint(in: .options) }
      if let warning = diagnostic.problem as? EmptyAnswerWarning { diagnostic.hint = warning.hint(in: .options) }
      guard let place = diagnostic.place, place.file.path == file.path else { return diagnostic }
      // Quotation marks that YAML needs were not typed.
      if case .type(let key, let expected, _)? = diagnostic.problem as? YAMLProblem,
        let segment = segments.first(where: { $0.range == place.range }), segment.offset == nil
      {
        diagnostic.problem = YAMLProblem.type(key: key, expected: expected, found: segment.text)
      }
      diagnostic.place = self.place(of: place.range)
      diagnostic.notes = diagnostic.notes.map { note in
        Diagnostic.Note(note.message, at: note.place.flatMap { $0.file.path == file.path ? nil : $0 })
      }
      return diagnostic
    }
  }

  private func place(of range: SourceRange) -> Diagnostic.Place? {
    guard let segment = segments.last(where: { $0.range.lowerBound <= range.lowerBound }) ?? segments.first else {
      return nil
    }
    let whole = SourceRange(0, segment.argument.bytes.count)
    guard let offset = segment.offset, range.upperBound <= segment.range.upperBound else {
      return Diagnostic.Place(file: segment.argument, range: whole)
    }
    return Diagnostic.Place(file: segment.argument, range: range.shifted(by: offset - segment.range.lowerBound))
  }

  /// Writes YAML and notes where each part came from.
  private struct Writer {
    /// A value, and where it begins in its argument.
    typealias Part = (text: String, offset: Int, argument: SourceFile)

    var bytes: [UInt8] = []
    var segments: [Segment] = []

    /// - Parameter options: of one key.
    mutating func write(_ options: [Option]) {
      let parts = options.map { (text: $0.value, offset: 0, argument: SourceFile(path: $0.name, text: $0.value)) }
      // The key stands for the whole option, its value for itself.
      let key = options[0].key
      segments.append(
        Segment(range: SourceRange(bytes.count, bytes.count + key.utf8.count), argument: parts[0].argument, text: key))
      bytes += Array(key.utf8)
      write(parts)
    }

    /// What stands behind a key: one value, or a list.
    private mutating func write(_ parts: [Part]) {
      bytes += Array((parts.count > 1 ? ": [" : ": ").utf8)
      for (index, part) in parts.enumerated() {
        if index > 0 { bytes += Array(", ".utf8) }
        write(part.text, of: part.argument, at: part.offset)
      }
      bytes += Array((parts.count > 1 ? "]\n" : "\n").utf8)
    }

    mutating func write(_ conditions: [String]) {
      guard !conditions.isEmpty else { return }
      bytes += Array("where:\n".utf8)
      var fields: [(name: String, parts: [Part])] = []
      for condition in conditions {
        let field = String(condition.prefix { $0 != "=" })
        let offset = field.utf8.count + 1
        let part = (
          String(decoding: condition.utf8.dropFirst(offset), as: UTF8.self), offset,
          SourceFile(path: "--where", text: condition)
        )
        if let index = fields.firstIndex(where: { $0.name == field }) {
          fields[index].parts.append(part)
        } else {
          fields.append((field, [part]))
        }
      }
      for field in fields {
        bytes += Array("  ".utf8)
        write(field.name, of: field.parts[0].argument, at: 0)
        write(field.parts)
      }
    }

    private mutating func write(_ text: String, of argument: SourceFile, at offset: Int) {
      let isVerbatim = text.hasPrefix("{") || text.hasPrefix("[") || Self.isPlain(text)
      let written = isVerbatim ? text : JSONText.string(text)
      let range = SourceRange(bytes.count, bytes.count + written.utf8.count)
      segments.append(Segment(range: range, argument: argument, offset: isVerbatim ? offset : nil, text: text))
      bytes += Array(written.utf8)
    }

    /// Whether YAML takes the text as it stands, for a text or a number.
    private static func isPlain(_ text: String) -> Bool {
      let scalars = text.unicodeScalars
      guard let first = scalars.first, let last = scalars.last, first.properties.isAlphabetic || isDigit(first),
        last != " ", !["null", "Null", "NULL"].contains(text)
      else { return false }
      return scalars.allSatisfy {
        $0.properties.isAlphabetic || isDigit($0) || " -_.".unicodeScalars.contains($0)
          || $0.properties.generalCategory == .nonspacingMark
      }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  }
}
