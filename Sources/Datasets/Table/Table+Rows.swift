extension Table {
  /// A table of some of the rows: as if the others had not been in the files.
  /// - Parameter rows: ascending.
  func keeping(_ rows: [Int]) -> Table {
    Table(
      schema: schema, columns: columns.map { $0.keeping(rows) }, rowCount: rows.count, parts: parts,
      rowsInFiles: rows.map { Int32(rowInFiles(of: $0)) })
  }
}

extension Column {
  /// The column with some of its rows; texts and digits that only the others have leave no trace.
  fileprivate func keeping(_ rows: [Int]) -> Column {
    var kept = Validity()
    for row in rows { kept.append(validity[row]) }
    return Column(field: field, storage: storage.keeping(rows, validity), validity: kept)
  }
}

extension Column.Storage {
  fileprivate func keeping(_ rows: [Int], _ validity: Validity) -> Column.Storage {
    switch self {
    case .text(let codes, let texts): .text(rows, codes, texts, validity)
    case .integer(let values): .integer(rows.map { values[$0] })
    case .decimal(let values, let scale):
      NumberValues.storage(rows.map { validity[$0] ? Column.number(values[$0], scale: scale) : nil })
    case .number(let values): NumberValues.storage(rows.map { validity[$0] ? values[$0] : nil })
    case .boolean(let values): .boolean(rows.map { values[$0] })
    case .date(let values): .date(rows.map { values[$0] })
    case .period(let values, let granularity): .period(rows.map { values[$0] }, granularity)
    }
  }

  /// The texts of some rows, in the order in which these have them.
  private static func text(
    _ rows: [Int], _ codes: [UInt32], _ texts: [String], _ validity: Validity
  ) -> Column.Storage {
    var numbers: [UInt32: UInt32] = [:]
    var distinct: [String] = []
    let kept = rows.map { row -> UInt32 in
      guard validity[row] else { return 0 }
      if let number = numbers[codes[row]] { return number }
      let number = UInt32(distinct.count)
      numbers[codes[row]] = number
      distinct.append(texts[Int(codes[row])])
      return number
    }
    return .text(codes: kept, texts: distinct)
  }
}

extension NumberValues {
  /// Numbers as they are stored where cells hold them in their shortest form.
  /// - Parameter numbers: nil where a value is missing.
  fileprivate static func storage(_ numbers: [Double?]) -> Column.Storage {
    var values = NumberValues()
    for number in numbers {
      if let number { values.append(number) } else { values.appendMissing() }
    }
    return values.storage()
  }
}
