import Datasets
import Fingerprints
import Synchronization

/// Answers that pages share: a page asks the same in each of its languages, and provinces are compared with the same numbers.
final class AnswerCache: Sendable {
  struct Answer: Sendable {
    let result: QueryResult
    /// As the read of a page notes it.
    let fingerprint: Fingerprint

    init(_ result: QueryResult) {
      self.result = result
      fingerprint = Optional(result).fingerprint
    }
  }

  /// How many answers are kept; beyond that all are forgotten, so that a site of any size takes bounded memory.
  private static let limit = 8192

  private let answers = Mutex<[Query: Answer]>([:])

  subscript(query: Query) -> Answer? { answers.withLock { $0[query] } }

  func keep(_ answer: Answer, to query: Query) {
    answers.withLock { answers in
      if answers.count >= Self.limit { answers.removeAll() }
      answers[query] = answer
    }
  }
}
