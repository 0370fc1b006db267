import SourceText

/// What git leaves in a file of which it could not merge two versions: both, between lines of `<<<<<<<`, `=======` and
/// `>>>>>>>`, in another style with what both come from behind `|||||||`.
package enum MergeMarkers {
  /// A conflict, or the end of one whose beginning is gone.
  private struct Finding {
    var line: SourceRange
    var isBeginning: Bool
    /// The byte of its end; nil where it has none.
    var end: Int?
  }

  /// - Returns: an error for each conflict that stands in a file.
  package static func problems(in file: SourceFile) -> [Diagnostic] {
    scan(file.bytes).findings.map { finding in
      let lastLine = finding.end.map { file.location(ofByte: $0).line }
      let problem: SiteProblem = finding.isBeginning ? .mergeConflict(lastLine: lastLine) : .mergeMarker
      return Diagnostic(problem, in: file, at: finding.line)
    }
  }

  /// The files as if the first version had been chosen in each conflict, so that all else can be read and checked; lines
  /// keep their numbers.
  /// - Returns: also an error for each conflict.
  static func settle(_ files: SiteFiles) -> (files: SiteFiles, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    var settled: [SourceFile] = []
    for entry in files.paths.compactMap({ files[$0] }) where entry.facts.hasConflict && !files.isBuiltIn(entry.file) {
      let file = entry.file
      problems += self.problems(in: file)
      settled.append(SourceFile(path: file.path, bytes: withoutSecond(file.bytes)))
    }
    return (settled.isEmpty ? files : files.replacing(settled), problems)
  }

  /// Whether there is any in a file that people write.
  static func stand(in file: SourceFile) -> Bool {
    !file.path.hasPrefix(MediaFile.folder) && textFiles.contains { file.path.hasSuffix($0) }
      && !scan(file.bytes).findings.isEmpty
  }

  private static let textFiles = [".md", ".yaml", ".yml", ".json", ".csv", ".tsv", ".html", ".css", ".js"]

  private static func withoutSecond(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for line in scan(bytes).dropped {
      for index in line.lowerBound..<line.upperBound { bytes[index] = UInt8(ascii: " ") }
    }
    return bytes
  }

  /// - Returns: also the lines that are gone once the first version of each is chosen.
  /// - Complexity: linear.
  private static func scan(_ bytes: [UInt8]) -> (findings: [Finding], dropped: [SourceRange]) {
    var findings: [Finding] = []
    var dropped: [SourceRange] = []
    var isOpen = false
    var isSecond = false
    var start = 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(ofByte: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[start..<newline].last == UInt8(ascii: "\r") ? start..<(newline - 1) : start..<newline
      let range = SourceRange(line.lowerBound, line.upperBound)
      start = newline + 1
      switch marker(bytes[line]) {
      case UInt8(ascii: "<"):
        findings.append(Finding(line: range, isBeginning: true))
        (isOpen, isSecond) = (true, false)
      case UInt8(ascii: ">"):
        if isOpen { findings[findings.count - 1].end = range.lowerBound }
        if !isOpen { findings.append(Finding(line: range, isBeginning: false)) }
        (isOpen, isSecond) = (false, false)
      case .some where isOpen: isSecond = true
      default:
        if !isSecond { continue }
      }
      dropped.append(range)
    }
    return (findings, dropped)
  }

  /// The sign of which a line has seven at its start, with nothing or a space behind them.
  private static func marker(_ line: ArraySlice<UInt8>) -> UInt8? {
    guard let sign = line.first, "<=>|".utf8.contains(sign), line.count >= 7, line.prefix(7).allSatisfy({ $0 == sign })
    else { return nil }
    let next = line.dropFirst(7).first
    return next == nil || (next == UInt8(ascii: " ") && sign != UInt8(ascii: "=")) ? sign : nil
  }
}

extension [Diagnostic] {
  /// Those of files that have none of `others`.
  func besides(_ others: [Diagnostic]) -> [Diagnostic] {
    let paths = Set(others.compactMap { $0.place?.file.path })
    return paths.isEmpty ? self : filter { !paths.contains($0.place?.file.path ?? "") }
  }
}
