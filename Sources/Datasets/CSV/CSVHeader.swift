import SourceText

/// Which column of the file belongs to which field.
struct CSVHeader {
  /// For each field the index of its cell, or nil where the file has no such column.
  let cellOfField: [Int?]
  let cellCount: Int

  /// Matches the header cells to the fields by name, exactly and in order; says which are missing, extra,
  /// misspelt or out of place. A misspelt column is still read as the field it resembles, so that the problems of
  /// its cells show in the same run.
  init(_ names: [(name: String, range: SourceRange)], _ schema: TableSchema, _ diagnostics: inout CSVDiagnostics) {
    cellCount = names.count
    var cellOfField: [Int?] = Array(repeating: nil, count: schema.fields.count)
    var strangers: [Int] = []
    for (index, (name, range)) in names.enumerated() {
      guard let field = schema.index(of: name) else {
        strangers.append(index)
        continue
      }
      if cellOfField[field] == nil {
        cellOfField[field] = index
      } else {
        diagnostics.report(.duplicateColumn(name), at: range)
      }
    }
    for index in strangers {
      let open = schema.fields.indices.filter { cellOfField[$0] == nil }.map { schema.fields[$0].name }
      // One name that is not declared and one declared that is not there: it was most likely renamed.
      let onlyOne = strangers.count == 1 && open.count == 1 && names.count == schema.fields.count ? open[0] : nil
      let suggestion = Suggestion.nearest(to: names[index].name.filter { !$0.isWhitespace }, among: open) ?? onlyOne
      diagnostics.report(.extraColumn(names[index].name, suggestion: suggestion), at: names[index].range)
      if let field = suggestion.flatMap({ schema.index(of: $0) }) { cellOfField[field] = index }
    }
    let lineEnd = names.last?.range.upperBound ?? 0
    for (field, cell) in cellOfField.enumerated() where cell == nil {
      diagnostics.report(.missingColumn(schema.fields[field].name), at: SourceRange(lineEnd, lineEnd))
    }
    let present = cellOfField.compactMap { $0 }
    if zip(present, present.dropFirst()).contains(where: { $0 > $1 }), let first = names.first, let last = names.last {
      diagnostics.report(
        .columnOrder(expected: schema.fields.map(\.name)),
        at: SourceRange(first.range.lowerBound, last.range.upperBound))
    }
    self.cellOfField = cellOfField
  }
}
