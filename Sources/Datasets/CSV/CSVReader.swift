import SourceText

/// Reads the CSV files of a resource into one table, against the fields its descriptor declares.
///
/// Every problem of the files is reported in one run. A faulty cell counts as missing, and so do all cells of a row
/// with a wrong number of them: whoever publishes the table asks first whether the diagnostics hold errors. Whether
/// keys are repeated is for `KeyCheck` to say.
package struct CSVReader {
  private let resource: TableResource
  private let threads: Int
  /// Bytes of a part; a smaller one is not worth a thread.
  private let partSize: Int
  private var diagnostics: CSVDiagnostics
  private var builder: TableBuilder
  private var parts: [TablePart] = []

  /// - Parameter threads: how many may read one large file at a time.
  /// - Returns: the table, or nil where a file is no text in its encoding or has no header.
  package static func read(
    _ files: [SourceFile], resource: TableResource, threads: Int = Processors.count, partSize: Int = 2 << 20
  ) -> (table: Table?, diagnostics: [Diagnostic]) {
    guard let first = files.first else { return (nil, []) }
    var reader = CSVReader(first, resource, threads, partSize)
    var isWhole = true
    for file in files where !reader.read(file) { isWhole = false }
    let table = isWhole ? reader.finish() : nil
    return (table, reader.diagnostics.finish())
  }

  private init(_ file: SourceFile, _ resource: TableResource, _ threads: Int, _ partSize: Int) {
    self.resource = resource
    self.threads = threads
    self.partSize = partSize
    diagnostics = CSVDiagnostics(file, describedBy: resource.schema)
    builder = TableBuilder(resource.schema, nullSequence: resource.dialect.nullSequence)
  }

  /// - Returns: false where nothing of the file can be read.
  private mutating func read(_ source: SourceFile) -> Bool {
    diagnostics.file = source
    let file: SourceFile
    switch TextDecoder.decode(source, as: resource.encoding) {
    case .success(let text): file = text
    case .failure(let fault):
      diagnostics.report(.encoding(fault.fault), at: SourceRange(fault.offset, fault.offset + 1))
      return false
    }
    diagnostics.file = file
    let before = diagnostics
    let isRead = readRows(of: file)
    // Text is checked where it is used; what is wrong with the encoding explains whatever else was found.
    let bytes = file.bytes
    if diagnostics.count > before.count, let (fault, offset) = CSVEncoding.fault(in: bytes.span) {
      diagnostics = before
      diagnostics.report(.encoding(fault), at: SourceRange(offset, offset + 1))
      return false
    }
    return isRead
  }

  private mutating func readRows(of file: SourceFile) -> Bool {
    let content = file.bytes
    let bytes = content.span
    let start = content.starts(with: CSVWriter.byteOrderMark) ? 3 : 0
    var rows = CSVRows(resource.dialect, at: start)
    guard start < bytes.count else {
      diagnostics.report(.empty, at: .start)
      return false
    }
    guard let header = CSVHeader.read(&rows, in: bytes, schema: resource.schema, &diagnostics) else { return false }
    let body = CSVBody(file, resource, header, diagnostics)
    let cuts = self.cuts(from: rows.position, in: bytes)
    if cuts.count > 2, readInParallel(body, rows, cuts) { return true }
    var whole = body
    whole.take(builder)
    whole.read(bytes, from: rows, upTo: bytes.count, roomUpTo: bytes.count)
    parts.append(whole.part)
    builder = whole.builder
    diagnostics = whole.diagnostics
    return true
  }

  private mutating func finish() -> Table {
    let columns = Table(
      schema: resource.schema, columns: builder.finish(), rowCount: builder.rowCount, parts: parts)
    return TextCheck(table: columns).run(&diagnostics)
  }
}

extension CSVReader {
  /// Where a large file is cut for several threads: its first row, the line breaks near equal parts, its end.
  private func cuts(from start: Int, in bytes: Span<UInt8>) -> [Int] {
    // Rows that are passed over by their number need the number.
    guard resource.dialect.commentRows.isEmpty else { return [start, bytes.count] }
    let count = min(threads, (bytes.count - start) / partSize)
    guard count > 1 else { return [start, bytes.count] }
    var cuts = [start]
    for index in 1..<count {
      var cut = start + (bytes.count - start) / count * index
      while cut < bytes.count, bytes[cut] != UInt8(ascii: "\n") { cut += 1 }
      cut += 1
      if cut < bytes.count, cut > cuts[cuts.count - 1] { cuts.append(cut) }
    }
    return cuts + [bytes.count]
  }

  /// Reads the parts between the cuts at the same time.
  ///
  /// A line break at a cut may lie inside a quoted cell. But where every part was read to exactly the next cut, each
  /// began at a row: that is checked, and so is that nothing was wrong, for problems count rows from the start.
  /// - Returns: false where the file must be read from front to back.
  private mutating func readInParallel(_ body: CSVBody, _ rows: CSVRows, _ cuts: [Int]) -> Bool {
    let bytes = body.file.bytes
    var results = concurrentMap(cuts.count - 1) { index in
      var part = body
      let start = index == 0 ? rows : CSVRows(body.dialect, at: cuts[index])
      // The first part takes the rows of the others behind its own.
      part.read(
        bytes.span, from: start, upTo: cuts[index + 1], roomUpTo: index == 0 ? bytes.count : cuts[index + 1])
      return part
    }
    for (index, result) in results.enumerated() {
      guard result.stop == cuts[index + 1], result.diagnostics.count == body.diagnostics.count else { return false }
    }
    var recordsBefore = 0
    var firstRow = builder.rowCount
    for result in results {
      var part = result.part
      part.firstRow = firstRow
      for index in part.checkpoints.indices { part.checkpoints[index].recordsBefore += recordsBefore }
      recordsBefore += result.recordCount
      firstRow += part.rowCount
      parts.append(part)
    }
    var builders = results.map(\.builder)
    results = []
    if builder.rowCount == 0 { builder = builders.removeFirst() }
    builder.append(builders)
    return true
  }
}
