import SourceText

/// Rows of a dataset that an embargo withholds, as messages tell of them.
struct WithheldRows: Sendable, Hashable {
  let dataset: String
  /// The first period that is withheld.
  let from: String
  /// With the zone of the site.
  let until: String

  var message: Prose {
    Prose(
      th: "แถวของ '\(dataset)' ตั้งแต่ \(from) ยังไม่เผยแพร่จนถึง \(until)",
      en: "rows of '\(dataset)' from \(from) on are withheld until \(until)")
  }
}

/// A number that is missing where rows are withheld: both in one sentence, with what may be done about that.
struct WithheldNumberProblem: Problem {
  let missing: any Problem
  let rows: WithheldRows

  var code: String { missing.code }
  var severity: Severity { missing.severity }
  var message: Prose {
    Prose(
      th: "\(missing.message.thai) โดย\(rows.message.thai)", en: "\(missing.message.english): \(rows.message.english)")
  }
  var hint: Prose? { SiteProblem.datasetWithheld(rows.dataset, until: rows.until).hint }
}
