import Site
import SourceText

/// The warnings of a build, kept with its snapshot: a build that has nothing to do says them again.
struct KeptWarnings: Sendable {
  let diagnostics: [Diagnostic]

  /// Nil where something is not true of the next build as well.
  init?(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.hasErrors, diagnostics.allSatisfy({ ($0.problem as? FileProblem)?.isOfOneBuild != true }) else {
      return nil
    }
    self.diagnostics = diagnostics.ordered()
  }

  /// Every place that they name. A file of one path may be there as its bytes and as its text.
  private var places: [Diagnostic.Place] {
    diagnostics.flatMap { [$0.place] + $0.notes.map(\.place) }.compactMap(\.self)
  }
}

/// A warning of an earlier build, as its sentences.
private struct KeptWarning: Problem {
  let code: String
  let message: Prose
  let hint: Prose?
  let group: String?
  let remainder: ProblemRemainder?

  var severity: Severity { .warning }
}

extension KeptWarnings {
  func encode(into encoder: inout RecordEncoder) {
    let groups = Dictionary(grouping: places) { ObjectIdentifier($0.file) }.sorted {
      $0.value[0].file.path < $1.value[0].file.path
    }
    let numbers = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1.key, $0) })
    encoder.encode(groups) { encoder, group in
      KeptLines(of: group.value[0].file, at: group.value.map(\.range)).encode(into: &encoder)
    }
    encoder.encode(diagnostics) { encoder, warning in
      encoder.encode(warning.problem.code)
      encoder.encode(warning.problem.message)
      encoder.encode(warning.hint.map { [$0] } ?? []) { encoder, hint in encoder.encode(hint) }
      encoder.encode(warning.problem.group)
      encoder.encode(warning.problem.remainder?.code)
      encoder.encode(warning.problem.remainder?.count ?? 0)
      encoder.encode(warning.place, numbers)
      encoder.encode(warning.notes) { encoder, note in
        encoder.encode(note.message)
        encoder.encode(note.place, numbers)
      }
    }
  }

  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    let files = try decoder.array { decoder throws(RecordDecoder.Malformed) in try KeptLines(&decoder).file }
    diagnostics = try decoder.array { decoder throws(RecordDecoder.Malformed) in
      let code = try decoder.text()
      let message = try decoder.prose()
      let hint = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.prose() }.first
      let group = try decoder.optionalText()
      let counted = try decoder.optionalText()
      let count = try decoder.integer()
      let remainder = counted.map { ProblemRemainder(code: $0, count: count) }
      let place = try decoder.place(in: files)
      let notes = try decoder.array { decoder throws(RecordDecoder.Malformed) in
        Diagnostic.Note(try decoder.prose(), at: try decoder.place(in: files))
      }
      let problem = KeptWarning(code: code, message: message, hint: hint, group: group, remainder: remainder)
      return Diagnostic(problem, at: place, notes: notes)
    }
  }
}

extension RecordEncoder {
  fileprivate mutating func encode(_ prose: Prose) {
    encode(prose.thai)
    encode(prose.english)
  }

  /// - Parameter numbers: of the files that are kept.
  fileprivate mutating func encode(_ place: Diagnostic.Place?, _ numbers: [ObjectIdentifier: Int]) {
    let number = place.flatMap { numbers[ObjectIdentifier($0.file)] }
    encode(number ?? -1)
    encode(place?.range.lowerBound ?? 0)
    encode(place?.range.upperBound ?? 0)
  }
}

extension RecordDecoder {
  fileprivate mutating func prose() throws(Malformed) -> Prose { Prose(th: try text(), en: try text()) }

  fileprivate mutating func place(in files: [SourceFile]) throws(Malformed) -> Diagnostic.Place? {
    let (number, lower, upper) = (try integer(), try integer(), try integer())
    if number == -1 { return nil }
    guard files.indices.contains(number), lower <= upper else { throw Malformed() }
    return Diagnostic.Place(file: files[number], range: SourceRange(lower, upper))
  }
}
