import Localization
import SourceText

/// What can be wrong with the record of a bulletin, or with the bulletin beside it.
package enum RecordProblem: Sendable, Hashable {
  /// A record, by its path, that is not as it was written.
  case damaged(String)
  /// A record that another version wrote.
  case form(Int)
  /// A record without its bulletin.
  case orphan(String)
  /// A record that lies beside another bulletin than its own, or beside none, and the path where it belongs.
  case elsewhere(bulletin: String, path: String)
  /// A bulletin that is due, uses data and has none.
  case missing(isRequired: Bool)
  /// A text of a bulletin that says something else than when it was recorded, without a correction that tells so.
  case textChanged(String, recorded: CivilDate, code: DifferenceCode)
  case textAdded(recorded: CivilDate, code: DifferenceCode)
  /// Published numbers that the data gives otherwise, without a correction.
  case numbersChanged(count: Int, first: Prose, codes: [DifferenceCode], isError: Bool)
  /// A dataset, by its title, that can no longer be asked what it was asked.
  case dataGone(Prose)
  /// A bulletin that was renamed after it was recorded, with its old address, where nothing lies now.
  case renamed(address: String)
  /// What is written below `explains` and no warning gave.
  case noCode(String)
  /// An entry of `corrections` from before its bulletin was published.
  case earlyCorrection(CivilDate, published: CivilDate)
  /// A record of a bulletin that is not published yet which holds another text, or other numbers than the data has for it.
  case staleText(String, recorded: CivilDate)
  case staleNumbers(String, count: Int, first: Prose)
  /// A query of a page that its record has no answer to.
  case queryAdded(recorded: CivilDate, code: DifferenceCode, isError: Bool)
  /// A name in a bulletin that stood for another query when it was recorded.
  case queryChanged(String, recorded: CivilDate, isError: Bool)
  /// A bulletin to record that has a record.
  case exists(String)
  /// Likewise, and published: its record is evidence.
  case published(String, isBroken: Bool)
  /// Where the record of a published bulletin lies now that it was made anew.
  case kept(String)
  /// Published numbers that a new record gives otherwise.
  case replaced(String, count: Int, first: Prose, isPublished: Bool)
  case unknownBulletin(String, suggestion: String?)
  case draft(String)
  /// - Parameter awaited: what it waits for.
  case held(String, awaited: [Prose])
  case withoutData(String)

  /// Whether a record is to be made anew while it may be.
  package var isStale: Bool {
    switch self {
    case .staleText, .staleNumbers: true
    default: false
    }
  }
}
