/// The status of an observation.
/// - Source: SDMX code list CL_OBS_STATUS 2.2.
package enum ObservationStatus: String, Sendable, Hashable, CaseIterable, Comparable {
  case normal = "A"
  case seriesBreak = "B"
  case definitionDiffers = "D"
  case estimated = "E"
  case forecast = "F"
  case experimental = "G"
  case holiday = "H"
  case imputed = "I"
  case includedInAnother = "K"
  case notCollected = "L"
  case cannotExist = "M"
  case notSignificant = "N"
  case missing = "O"
  case provisional = "P"
  case suppressed = "Q"
  case specialEvent = "S"
  case lowReliability = "U"
  case unvalidated = "V"
  case includesAnother = "W"

  /// From the least to the greatest caution; an aggregate takes the status of its most cautious part.
  static let byCaution: [ObservationStatus] = [
    .normal, .holiday, .specialEvent, .includesAnother, .includedInAnother, .definitionDiffers, .seriesBreak,
    .notSignificant, .imputed, .experimental, .estimated, .unvalidated, .lowReliability, .forecast, .provisional,
    .cannotExist, .notCollected, .missing, .suppressed,
  ]

  package static func < (first: ObservationStatus, second: ObservationStatus) -> Bool {
    byCaution.firstIndex(of: first)! < byCaution.firstIndex(of: second)!
  }
}
