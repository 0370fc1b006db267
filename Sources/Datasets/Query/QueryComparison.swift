import Fingerprints
import Localization

/// What each value of a result is set against.
package enum QueryComparison: Sendable, Hashable {
  /// The change from the period before: in percent, for a rate in percentage points.
  case previous
  /// The change from the same period a year before.
  case yearAgo
  /// The change from the period before, in the measure's own unit.
  case previousDifference
  case yearAgoDifference
  /// The level where that of the base is 100; a base longer than a period of the result stands for its mean. Problems
  /// name the base in the era in which the query does.
  case index(base: Period, era: Era = .common)
  /// The part of the sum of all series, in percent.
  case share

  /// Those that set a number against an earlier one of its series, as a query writes them.
  package static let changeNames = ["previous", "year-ago", "previous-difference", "year-ago-difference"]
  /// Those that are a word alone.
  static let names = changeNames + ["share"]
  package static let format = "previous / year-ago / previous-difference / year-ago-difference / index 2567-01 / share"

  package init?(_ text: String) {
    switch text {
    case "previous": self = .previous
    case "year-ago": self = .yearAgo
    case "previous-difference": self = .previousDifference
    case "year-ago-difference": self = .yearAgoDifference
    case "share": self = .share
    default:
      let words = text.split(separator: " ")
      guard words.count == 2, words[0] == "index", let base = Period(iso: words[1]) else { return nil }
      self = .index(base: base, era: Era(ofWritten: words[1]))
    }
  }

  /// Whether it sets a number against an earlier one of its series.
  package var isChange: Bool { Self.changeNames.contains(text) }

  /// As a query writes it.
  package var text: String {
    switch self {
    case .previous: "previous"
    case .yearAgo: "year-ago"
    case .previousDifference: "previous-difference"
    case .yearAgoDifference: "year-ago-difference"
    case .index(let base, _): "index \(base.iso)"
    case .share: "share"
    }
  }
}

extension QueryComparison: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(text)
    if case .index(let base, let era) = self {
      builder.add(base)
      builder.add(era == .buddhist)
    }
  }
}

/// Which periods a result has beside those with rows.
package enum QueryFill: String, Sendable, Hashable, CaseIterable {
  /// Every day of the calendar; else days on which nothing at all was observed are left out.
  case calendar
}
