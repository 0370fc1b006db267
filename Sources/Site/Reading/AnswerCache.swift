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

  private struct State {
    var answers: [Query: Answer] = [:]
    var askedCount = 0
    var knownCount = 0
  }

  private let state = Mutex(State())

  subscript(query: Query) -> Answer? {
    state.withLock { state in
      let known = state.answers[query]
      state.askedCount += 1
      if known != nil { state.knownCount += 1 }
      return known
    }
  }

  func keep(_ answer: Answer, to query: Query) {
    state.withLock { state in
      if state.answers.count >= Self.limit { state.answers.removeAll() }
      state.answers[query] = answer
    }
  }

  /// How many queries were asked, and how many of them had an answer that was kept.
  var counts: (asked: Int, known: Int) { state.withLock { ($0.askedCount, $0.knownCount) } }
}
