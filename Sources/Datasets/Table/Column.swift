import Localization

/// The cells of one field, typed and side by side. There are no row objects.
package struct Column: Sendable {
  package enum Storage: Sendable {
    /// Codes into a list of the distinct texts, in the order of their first row.
    case texts(codes: [Int32], dictionary: [String])
    case integers([Int64])
    case numbers([Double])
    case booleans([Bool])
    /// Day numbers.
    case dates([Int32])
    /// Months or years.
    case periods([Int32], Granularity)
  }

  package internal(set) var storage: Storage
  /// Whether each cell has a value. What the storage holds where it has none means nothing.
  package internal(set) var isPresent: [Bool]

  package var count: Int { isPresent.count }

  package func value(at row: Int) -> CellValue? {
    guard isPresent[row] else { return nil }
    return switch storage {
    case .texts(let codes, let dictionary): .text(dictionary[Int(codes[row])])
    case .integers(let values): .integer(values[row])
    case .numbers(let values): .number(values[row])
    case .booleans(let values): .boolean(values[row])
    case .dates(let values): .date(CivilDate(dayNumber: Int(values[row])))
    case .periods(let values, let granularity): .period(Period(granularity, ordinal: Int(values[row])))
    }
  }

  /// The number of a numeric cell.
  func number(at row: Int) -> Double? {
    guard isPresent[row] else { return nil }
    return switch storage {
    case .integers(let values): Double(values[row])
    case .numbers(let values): values[row]
    default: nil
    }
  }

  /// The period of a time cell, in periods of `granularity`.
  func period(at row: Int, _ granularity: Granularity) -> Period? {
    guard isPresent[row] else { return nil }
    return switch storage {
    case .dates(let values): Period(granularity, containing: CivilDate(dayNumber: Int(values[row])))
    case .periods(let values, let own): Period(own, ordinal: Int(values[row])).converted(to: granularity)
    default: nil
    }
  }
}
