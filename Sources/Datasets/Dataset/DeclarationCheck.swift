import Localization
import SourceText

/// Finds what the rows show a descriptor to lack: the roles of the fields, and how long the periods of dates are.
struct DeclarationCheck {
  private let dataset: Dataset

  init(_ dataset: Dataset) { self.dataset = dataset }

  /// - Complexity: linear in the rows, where dates have no `frequency`.
  func diagnostics() -> [Diagnostic] { [missingRoles, missingFrequency].compactMap(\.self) }

  /// A table of numbers of which no field has a role, or only that of time, can be asked for nothing. One with a key of
  /// a single field may be a code list, which needs none.
  private var missingRoles: Diagnostic? {
    let hasTime = dataset.schema.time != nil
    let fields = dataset.schema.fields.filter { $0.role != .time }
    guard hasTime || dataset.schema.primaryKey.count != 1, dataset.schema.measures.isEmpty,
      hasTime || fields.allSatisfy({ $0.role == nil }), let first = fields.first
    else { return nil }
    let open = fields.filter { $0.role == nil }
    let measures = open.filter { $0.type.isNumeric }
    guard !measures.isEmpty else { return nil }
    let time = hasTime ? nil : open.first { [.date, .yearmonth, .year].contains($0.type) }
    let dimensions = open.filter { $0.type == .string }
    return diagnostic(
      .noRoles(time: time?.name, dimensions: dimensions.map(\.name), measures: measures.map(\.name)), at: first)
  }

  private var missingFrequency: Diagnostic? {
    guard dataset.descriptor.resource.frequency == nil, let time = dataset.schema.time,
      !dataset.schema.measures.isEmpty,
      let column = dataset.table.column(time.name), case .date(let days) = column.storage
    else { return nil }
    let dates = Set(days.indices.lazy.filter { column.validity[$0] }.map { days[$0] }).sorted().map(Int.init)
    return Frequency(of: dates).map { diagnostic(.noFrequency($0, field: time.name, dates: dates.count), at: time) }
  }

  private func diagnostic(_ problem: DescriptorProblem, at field: Field) -> Diagnostic {
    Diagnostic(problem, in: dataset.schemaFile, at: field.declaration)
  }
}

extension Frequency {
  /// How often dates follow each other that stand for longer periods: all of one weekday, or the first or the last days
  /// of months. Nil where they may be days, and where they are too few to tell.
  /// - Parameter days: day numbers, in order, each once.
  init?(of days: [Int]) {
    guard days.count >= 4 else { return nil }
    let steps = zip(days, days.dropFirst()).map { $1 - $0 }
    if steps.allSatisfy({ $0 % 7 == 0 }), steps.contains(7) {
      self = .weekly
    } else if let months = Self.months(days) ?? Self.months(days.map { $0 + 1 }) {
      let distances = zip(months, months.dropFirst()).map { $1 - $0 }
      self = distances.contains(1) ? .monthly : distances.contains { $0 % 12 != 0 } ? .quarterly : .annual
      if self == .quarterly, !distances.allSatisfy({ $0 % 3 == 0 }) { self = .monthly }
    } else {
      return nil
    }
  }

  /// The month that begins on each day; nil where some day is not the first of one.
  private static func months(_ days: [Int]) -> [Int]? {
    let dates = days.map { CivilDate(dayNumber: $0).components }
    return dates.allSatisfy { $0.day == 1 } ? dates.map { $0.year * 12 + $0.month } : nil
  }
}
