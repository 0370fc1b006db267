import Localization

/// Which of two years that are 543 apart is meant: that of a bulletin's folder, which is of the Christian era, or that of
/// its date.
package enum BulletinYear: Sendable, Hashable {
  /// The folder has a year of the Buddhist era: the name that it should have.
  case folder(String)
  /// From the year of the date 543 was taken once too often: the date as it should be.
  case date(String)

  /// Nil where they are not so far apart.
  init?(folder: String, _ date: CivilDate) {
    let year = date.components.year
    guard let named = Int(folder), named - Era.offset == year else { return nil }
    self = Era.commonYear(from: named) == year ? .folder(String(year)) : .date(folder + date.iso.dropFirst(4))
  }
}
