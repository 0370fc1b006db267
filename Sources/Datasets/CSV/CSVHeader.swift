import SourceText

/// Which column of a file belongs to which field.
struct CSVHeader: Sendable {
  /// For each field the index of its cell, or nil where the file has no such column.
  let cellOfField: [Int?]
  /// How many cells each row has.
  let cellCount: Int
  /// Columns whose header is blank, to be passed over with their blank cells.
  let blankColumns: Set<Int>

  /// The columns of a file without a header: the fields in their order.
  init(withoutNames schema: TableSchema) {
    cellOfField = schema.fields.indices.map { $0 }
    cellCount = schema.fields.count
    blankColumns = []
  }

  /// Matches the header cells to the fields by name; says which are missing, extra, misspelt or out of place, as
  /// far as `fieldsMatch` asks. A misspelt column is still read as the field it resembles, so that the problems of
  /// its cells show in the same run.
  init(
    _ names: [HeaderName], _ schema: TableSchema, _ dialect: CSVDialect, _ diagnostics: inout CSVDiagnostics
  ) {
    var matching = HeaderMatching(names, schema, dialect)
    matching.findByName(&diagnostics)
    let blank = matching.strangers.filter { dialect.skipsBlankColumns && names[$0].text.allSatisfy(\.isWhitespace) }
    matching.strangers.removeAll { blank.contains($0) }
    blankColumns = Set(blank)
    matching.reportStrangers(&diagnostics)
    matching.reportMissing(&diagnostics)
    matching.reportOrder(&diagnostics)
    cellOfField = matching.cellOfField
    cellCount = names.count
  }
}

/// The text of a header cell; of several where the header has several rows.
struct HeaderName {
  var text: String
  var range: SourceRange

  /// A heading as a reader takes it: a line break in it is a space, and capitals may not matter.
  static func loosened(_ text: String, _ dialect: CSVDialect) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
    let spaced = lines.joined(separator: " ")
    return dialect.isHeaderCaseSensitive ? spaced : spaced.lowercased()
  }
}

private struct HeaderMatching {
  let names: [HeaderName]
  let schema: TableSchema
  var cellOfField: [Int?]
  private let dialect: CSVDialect
  /// Columns that are no field.
  var strangers: [Int] = []

  init(_ names: [HeaderName], _ schema: TableSchema, _ dialect: CSVDialect) {
    self.dialect = dialect
    self.names = names
    self.schema = schema
    cellOfField = Array(repeating: nil, count: schema.fields.count)
  }

  mutating func findByName(_ diagnostics: inout CSVDiagnostics) {
    let titles = schema.fields.map(\.heading)
    let exact = Dictionary(titles.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let loose = Dictionary(titles.enumerated().map { (HeaderName.loosened($0.element, dialect), $0.offset) }) {
      first, _ in
      first
    }
    for (index, name) in names.enumerated() {
      guard let field = exact[name.text] ?? loose[HeaderName.loosened(name.text, dialect)] else {
        strangers.append(index)
        continue
      }
      if cellOfField[field] == nil {
        cellOfField[field] = index
      } else {
        diagnostics.report(.duplicateColumn(name.text), at: name.range)
      }
    }
  }

  mutating func reportStrangers(_ diagnostics: inout CSVDiagnostics) {
    guard schema.fieldsMatch != .subset, schema.fieldsMatch != .partial else { return }
    var open = openFields
    let renamed = renamed(open)
    for (place, index) in strangers.enumerated() {
      if let (inner, space) = names[index].text.trimmed(), let field = open.fields[inner] {
        diagnostics.report(.paddedColumn(names[index].text, field: inner, space: space), at: names[index].range)
        cellOfField[field] = index
        open = openFields
        continue
      }
      let text = names[index].text.filter { !$0.isWhitespace }
      let near = place < Self.patience ? open.known.nearest(to: text).flatMap { open.fields[$0] } : nil
      let field = near ?? (renamed.contains(index) ? open.fields.values.min() : nil)
      if near == nil, let field {
        diagnostics.report(.renamedColumn(names[index].text, field: schema.fields[field].name), at: names[index].range)
      } else {
        let suggestion = field.map { schema.fields[$0].heading }
        diagnostics.report(.extraColumn(names[index].text, suggestion: suggestion), at: names[index].range)
      }
      if let field {
        cellOfField[field] = index
        open = openFields
      }
    }
  }

  /// The names that are not declared but stand for the declared ones that are not there: one for one; or in their
  /// places, as all others do, where none is like any of them. Columns behind them may be more.
  private func renamed(_ open: (fields: [String: Int], known: KnownNames)) -> [Int] {
    let named = strangers.filter { !names[$0].text.allSatisfy(\.isWhitespace) }
    if named.count == 1, open.fields.count == 1, names.count == schema.fields.count { return named }
    let inPlace = Array(named.prefix(open.fields.count))
    let isRenamed =
      inPlace == open.fields.values.sorted() && inPlace.count <= Self.patience
      && cellOfField.enumerated().allSatisfy { $0.element == nil || $0.element == $0.offset }
      && !schema.holds(names.map(\.text))
      && inPlace.allSatisfy { index in
        let text = names[index].text
        return text.trimmed() == nil && open.known.nearest(to: text.filter { !$0.isWhitespace }) == nil
      }
    return isRenamed ? inPlace : []
  }

  /// For so many columns that are no field the nearest is looked for: more than anyone reads.
  private static let patience = 100

  /// The fields without a column, by their headings.
  private var openFields: (fields: [String: Int], known: KnownNames) {
    let open = schema.fields.indices.filter { cellOfField[$0] == nil }
    let headings = open.map { schema.fields[$0].heading }
    return (Dictionary(zip(headings, open)) { first, _ in first }, KnownNames(headings))
  }

  func reportMissing(_ diagnostics: inout CSVDiagnostics) {
    let mayLack = schema.fieldsMatch == .superset || schema.fieldsMatch == .partial
    let lineEnd = names.last?.range.upperBound ?? 0
    let isNoneThere = cellOfField.allSatisfy { $0 == nil }
    for (field, cell) in cellOfField.enumerated() where cell == nil {
      let isNeeded = schema.fields[field].constraints.isRequired || isNoneThere
      if mayLack, !isNeeded { continue }
      diagnostics.report(.missingColumn(schema.fields[field].name), at: SourceRange(lineEnd, lineEnd))
    }
  }

  func reportOrder(_ diagnostics: inout CSVDiagnostics) {
    guard schema.fieldsMatch == .exact else { return }
    let present = cellOfField.compactMap { $0 }
    if zip(present, present.dropFirst()).contains(where: { $0 > $1 }), let first = names.first, let last = names.last {
      diagnostics.report(
        .columnOrder(expected: schema.fields.map(\.name)),
        at: SourceRange(first.range.lowerBound, last.range.upperBound))
    }
  }
}
