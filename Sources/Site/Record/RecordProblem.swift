import Localization
import SourceText

/// What can be wrong with the record of a bulletin, or with the bulletin beside it.
package enum RecordProblem: Sendable, Hashable {
  case damaged
  /// A record that another version wrote.
  case form(Int)
  /// A record without its bulletin.
  case orphan(String)
  /// A bulletin that is due, uses data and has none.
  case missing(isRequired: Bool)
  /// A text that says something else than when it was recorded, without a correction.
  case textChanged(recorded: CivilDate)
  case textAdded(recorded: CivilDate)
  /// Published numbers that the data gives otherwise, without a correction or where none may be.
  case numbersChanged(count: Int, first: Prose, isError: Bool)
  /// A dataset, by its title, that can no longer be asked what it was asked.
  case dataGone(Prose)
  /// A query of a page that its record has no answer to.
  case queryAdded(recorded: CivilDate, isError: Bool)
  /// A bulletin to record that has a record.
  case exists(String)
  case unknownBulletin(String, suggestion: String?)
  case draft(String)
  case held(String)
  case withoutData(String)
}
