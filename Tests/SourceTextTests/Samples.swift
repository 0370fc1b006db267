import SourceText

/// A problem with the facts a test needs.
struct SampleProblem: Problem {
  var code = "sample"
  var severity = Severity.error
  var message = Prose(th: "ผิดปกติ", en: "it is wrong")
  var hint: Prose?
  /// How many of the code `sample` it only counts.
  var rest: Int?
  var group: String?

  var remainder: ProblemRemainder? { rest.map { ProblemRemainder(code: "sample", count: $0) } }
}
