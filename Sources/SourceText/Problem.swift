/// What is wrong, as facts: an enum case with its numbers and names, no prose in it.
///
/// Each module keeps the facts in `…Problem.swift` and the sentences in `…Problem+Prose.swift`, so that
/// neither language can be forgotten and a test can compare facts.
package protocol Problem: Sendable {
  /// Stable, in kebab case, as `phanit explain` takes it: `csv-field-count`.
  var code: String { get }
  var severity: Severity { get }
  var message: Prose { get }
  /// What to do about it.
  var hint: Prose? { get }
  /// What is alike among the problems of a code in a file, as those of one column are; nil where nothing is.
  var group: String? { get }
  /// The problems that this one only counts; nil for a problem of its own.
  var remainder: ProblemRemainder? { get }
}

/// Further problems of a kind, which are counted but not kept.
package struct ProblemRemainder: Sendable, Hashable {
  package var code: String
  package var count: Int

  package init(code: String, count: Int) {
    self.code = code
    self.count = count
  }
}

extension Problem {
  package var severity: Severity { .error }
  package var hint: Prose? { nil }
  package var group: String? { nil }
  package var remainder: ProblemRemainder? { nil }
}

package enum Severity: String, Sendable, Hashable {
  case error
  case warning
}

/// A problem at its place.
package struct Diagnostic: Sendable {
  package var problem: any Problem
  package var place: Place?
  package var notes: [Note]
  /// What to do about it: as the problem says, unless more is known here.
  package var hint: Prose?

  package init(_ problem: any Problem, at place: Place? = nil, notes: [Note] = []) {
    self.problem = problem
    self.place = place
    self.notes = notes
    hint = problem.hint
  }

  package init(_ problem: any Problem, in file: SourceFile, at range: SourceRange, notes: [Note] = []) {
    self.init(problem, at: Place(file: file, range: range), notes: notes)
  }

  package var isError: Bool { problem.severity == .error }

  /// Where in which file.
  package struct Place: Sendable {
    package var file: SourceFile
    package var range: SourceRange

    package init(file: SourceFile, range: SourceRange) {
      self.file = file
      self.range = range
    }
  }

  /// A second place that explains the first: "the earlier definition is here".
  package struct Note: Sendable {
    package var message: Prose
    package var place: Place?

    package init(_ message: Prose, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.isError } }

  /// How many problems of a severity these stand for; each is counted once, and those that are only counted too.
  package func count(of severity: Severity) -> Int {
    ordered().reduce(0) { $0 + ($1.problem.severity == severity ? $1.problem.remainder?.count ?? 1 : 0) }
  }

  /// Those that say something else than each of `others`, or of another place.
  package func without(_ others: [Diagnostic]) -> [Diagnostic] {
    let keys = others.map(\.key)
    return filter { diagnostic in !keys.contains { $0 == diagnostic.key } }
  }

  /// Sorted by file, place and code, and each said once: the order in which a run prints them.
  package func ordered() -> [Diagnostic] {
    let keyed = map { (key: $0.key, diagnostic: $0) }.sorted { $0.key < $1.key }
    var result: [Diagnostic] = []
    for (index, item) in keyed.enumerated() where index == 0 || keyed[index - 1].key != item.key {
      result.append(item.diagnostic)
    }
    return result
  }
}

extension Diagnostic {
  /// What tells two problems apart.
  fileprivate var key: (path: String, offset: Int, code: String, message: String) {
    (place?.file.path ?? "", place?.range.lowerBound ?? 0, problem.code, problem.message.english)
  }
}
