import SourceText

/// Checks that the values of each foreign key of a dataset occur in the table it refers to.
///
/// A row that misses a part of its key refers to nothing and is not checked.
/// - Parameter datasets: by id; a table that is not among them was not read, and is not checked against.
/// - Complexity: linear in the rows of both tables.
package func validateForeignKeys(of dataset: Dataset, in datasets: [String: Dataset]) -> [Diagnostic] {
  var diagnostics = DataDiagnostics(dataset)
  for key in dataset.schema.foreignKeys {
    let isSelf = key.resource == nil || key.resource == dataset.descriptor.resource.name
    let id = isSelf ? dataset.id : dataset.descriptor.name + "/" + (key.resource ?? "")
    guard let target = isSelf ? dataset : datasets[id] else { continue }
    check(key, of: dataset, against: target, &diagnostics)
  }
  return diagnostics.finish()
}

private func check(
  _ key: ForeignKey, of dataset: Dataset, against target: Dataset, _ diagnostics: inout DataDiagnostics
) {
  let columns = key.fields.compactMap { dataset.table.column($0) }
  let targets = key.referencedFields.compactMap { target.table.column($0) }
  guard columns.count == key.fields.count, targets.count == columns.count else { return }
  guard key.referencedFields.allSatisfy({ target.table.hasColumn($0) }) else { return }
  let known = KnownKeys(targets.map(\.byValue), rowCount: target.table.rowCount)
  var translations = zip(columns, targets).map { WordTranslation(from: $0.byValue, to: $1.byValue) }
  var suggestions = NearestValues(targets)
  for row in 0..<dataset.table.rowCount where columns.allSatisfy({ $0.validity[row] }) {
    let words = translations.indices.map { translations[$0].word(at: row) }
    guard !known.contains(words) else { continue }
    let values = columns.map { $0[row]?.text ?? "" }
    let suggestion = suggestions.nearest(to: values)
    diagnostics.report(
      .foreignKey(
        row: dataset.number(ofRow: row), columns: key.fields, values: values,
        resource: target.descriptor.resource.name, suggestion: suggestion),
      kind: "csv-foreign-key", row: row, field: key.fields.count == 1 ? key.fields[0] : nil)
  }
}

/// The values nearest to those that are unknown, of keys of one field and not too many values to look through.
private struct NearestValues {
  private let choices: KnownNames?
  private var known: [String: String?] = [:]

  init(_ columns: [Column]) {
    let values = columns.count == 1 ? columns[0].distinctValues() : []
    choices = values.isEmpty || values.count > 10_000 ? nil : KnownNames(values.map(\.text))
  }

  mutating func nearest(to values: [String]) -> String? {
    guard let choices, let value = values.first else { return nil }
    if let found = known[value] { return found }
    // More than anyone reads.
    guard known.count < 100 else { return nil }
    let nearest = choices.nearest(toValue: value)
    known[value] = .some(nearest)
    return nearest
  }
}

/// The combinations of values that the rows of a table have.
private struct KnownKeys {
  /// For each part of the key, the number of what came before and a value, and the number they make.
  private var numbers: [[SIMD2<UInt64>: UInt64]]

  init(_ columns: [Column], rowCount: Int) {
    numbers = Array(repeating: [:], count: columns.count)
    for row in 0..<rowCount where columns.allSatisfy({ $0.validity[row] }) {
      var group: UInt64 = 0
      for (part, column) in columns.enumerated() {
        let pair = SIMD2(group, column.keyWord(at: row))
        if let number = numbers[part][pair] {
          group = number
        } else {
          group = UInt64(numbers[part].count)
          numbers[part][pair] = group
        }
      }
    }
  }

  func contains(_ words: [UInt64?]) -> Bool {
    var group: UInt64 = 0
    for (part, word) in words.enumerated() {
      guard let word, let number = numbers[part][SIMD2(group, word)] else { return false }
      group = number
    }
    return true
  }
}

/// The key words of one column as those of another.
private struct WordTranslation {
  private let column: Column
  private let target: Column
  private var known: [UInt64: UInt64?] = [:]
  private let codes: [String: UInt64]

  init(from column: Column, to target: Column) {
    self.column = column
    self.target = target
    guard case .text(_, let texts) = target.storage else {
      codes = [:]
      return
    }
    codes = Dictionary(texts.enumerated().map { ($1, UInt64($0)) }) { first, _ in first }
  }

  /// Nil where no row of the other column can have the value.
  mutating func word(at row: Int) -> UInt64? {
    let word = column.keyWord(at: row)
    if let translated = known[word] { return translated }
    let translated: UInt64? =
      switch column[row] {
      case .text(let text)?: codes[text]
      case let value?: target.keyWord(of: value)
      case nil: nil
      }
    known[word] = .some(translated)
    return translated
  }
}
