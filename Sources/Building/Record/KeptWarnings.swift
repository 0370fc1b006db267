import Site
import SourceText

/// The warnings of a build, kept with its snapshot: a build that has nothing to do says them again.
///
/// The sentences are kept, and of a place its path and bytes: while the sources look the same, the file still says what it said.
struct KeptWarnings: Sendable {
  private let warnings: [Diagnostic]

  /// Nil where something is not true of the next build as well.
  init?(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.hasErrors, diagnostics.allSatisfy({ ($0.problem as? FileProblem)?.isOfOneBuild != true }) else {
      return nil
    }
    warnings = diagnostics.ordered()
  }

  /// The warnings, with the files of their places read from the disk.
  /// - Returns: nil where one cannot be read.
  func diagnostics(in site: String) -> [Diagnostic]? {
    var files: [String: SourceFile] = [:]
    func place(_ kept: Diagnostic.Place) throws(FileProblem) -> Diagnostic.Place {
      let path = kept.file.path
      if files[path] == nil { files[path] = SourceFile(path: path, bytes: try Disk.read(site + "/" + path)) }
      let file = files[path] ?? kept.file
      return Diagnostic.Place(file: file, range: kept.range)
    }
    do throws(FileProblem) {
      return try warnings.map { kept throws(FileProblem) in
        var warning = kept
        if let there = kept.place { warning.place = try place(there) }
        for index in kept.notes.indices {
          if let there = kept.notes[index].place { warning.notes[index].place = try place(there) }
        }
        return warning
      }
    } catch {
      return nil
    }
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
    encoder.encode(warnings) { encoder, warning in
      encoder.encode(warning.problem.code)
      encoder.encode(warning.problem.message)
      encoder.encode(warning.hint.map { [$0] } ?? []) { encoder, hint in encoder.encode(hint) }
      encoder.encode(warning.problem.group)
      encoder.encode(warning.problem.remainder?.code)
      encoder.encode(warning.problem.remainder?.count ?? 0)
      encoder.encode(warning.place)
      encoder.encode(warning.notes) { encoder, note in
        encoder.encode(note.message)
        encoder.encode(note.place)
      }
    }
  }

  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    warnings = try decoder.array { decoder throws(RecordDecoder.Malformed) in
      let code = try decoder.text()
      let message = try decoder.prose()
      let hint = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.prose() }.first
      let group = try decoder.optionalText()
      let counted = try decoder.optionalText()
      let count = try decoder.integer()
      let remainder = counted.map { ProblemRemainder(code: $0, count: count) }
      let place = try decoder.place()
      let notes = try decoder.array { decoder throws(RecordDecoder.Malformed) in
        Diagnostic.Note(try decoder.prose(), at: try decoder.place())
      }
      return Diagnostic(
        KeptWarning(code: code, message: message, hint: hint, group: group, remainder: remainder), at: place,
        notes: notes)
    }
  }
}

extension RecordEncoder {
  fileprivate mutating func encode(_ prose: Prose) {
    encode(prose.thai)
    encode(prose.english)
  }

  /// The file is kept as its path alone.
  fileprivate mutating func encode(_ place: Diagnostic.Place?) {
    encode(place?.file.path)
    encode(place?.range.lowerBound ?? 0)
    encode(place?.range.upperBound ?? 0)
  }
}

extension RecordDecoder {
  fileprivate mutating func prose() throws(Malformed) -> Prose { Prose(th: try text(), en: try text()) }

  fileprivate mutating func place() throws(Malformed) -> Diagnostic.Place? {
    let path = try optionalText()
    let (lower, upper) = (try integer(), try integer())
    guard lower <= upper else { throw Malformed() }
    return path.map { Diagnostic.Place(file: SourceFile(path: $0, bytes: []), range: SourceRange(lower, upper)) }
  }
}
