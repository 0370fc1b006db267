import Localization
import SourceText

/// What can be wrong with the record of a bulletin, or with the bulletin beside it.
package enum RecordProblem: Sendable, Hashable {
  case damaged
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
  /// Published numbers that the data gives otherwise, without a correction or where none may be.
  case numbersChanged(count: Int, first: Prose, code: DifferenceCode, isError: Bool)
  /// A dataset, by its title, that can no longer be asked what it was asked.
  case dataGone(Prose)
  /// A query of a page that its record has no answer to.
  case queryAdded(recorded: CivilDate, code: DifferenceCode, isError: Bool)
  /// A bulletin to record that has a record.
  case exists(String)
  /// Likewise, and published: its record is evidence.
  case published(String)
  /// Where the record of a published bulletin lies now that it was made anew.
  case kept(String)
  /// Published numbers that a new record gives otherwise.
  case replaced(String, count: Int, first: Prose)
  case unknownBulletin(String, suggestion: String?)
  case draft(String)
  /// - Parameter awaited: what it waits for.
  case held(String, awaited: [Prose])
  case withoutData(String)
}
