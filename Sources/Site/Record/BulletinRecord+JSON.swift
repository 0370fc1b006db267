import Datasets
import Fingerprints
import Localization
import SourceText
import YAML

extension BulletinRecord {
  /// The form of the file that this program writes and reads.
  private static let form = 1

  /// The record as a file: JSON, with each answer and each row on a line of its own, and a seal at its end.
  package var bytes: [UInt8] {
    var members: [(String, String)] = [
      ("record", String(Self.form)), ("bulletin", JSONText.string(bulletin.path)),
      ("recorded", JSONText.string(instant.iso(in: zone))), ("tool", JSONText.string(tool)),
      ("timeZone", JSONText.string(zone.iso)), ("weekStart", JSONText.string(weekStart.name)),
    ]
    members.append(("texts", Self.lines(texts.map(\.json))))
    members.append(("files", Self.lines(files.map(\.json))))
    members.append(("datasets", Self.lines(datasets.map(\.json))))
    members.append(("answers", Self.lines(answers.map(\.json))))
    members.append(("names", Self.lines(names.map(\.json))))
    members.append(("values", Self.lines(values.map(\.json))))
    members.append(("figures", Self.lines(figures.map(\.json))))
    let body = "{\n" + members.map { "  \(JSONText.string($0.0)): \($0.1),\n" }.joined()
    return Array((body + "  \"\(Self.sealKey)\": \"\(Self.seal(of: Array(body.utf8)).hexadecimal)\"\n}\n").utf8)
  }

  static func lines(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.map { "    " + $0 }.joined(separator: ",\n") + "\n  ]"
  }

  private static let sealKey = "seal"

  /// Of what stands before it. Line ends are as one: version control may have changed them.
  private static func seal(of bytes: [UInt8]) -> Fingerprint {
    let mark = UInt8(ascii: "\r")
    return Fingerprint(of: bytes.contains(mark) ? bytes.filter { $0 != mark } : bytes)
  }

  /// Reads a record.
  /// - Returns: nil, with the reason, where it is not one as this program writes it. The reason stands at no line of it: one
  ///   that is made ahead holds what nobody may see yet.
  static func decode(_ file: SourceFile) -> (record: BulletinRecord?, diagnostics: [Diagnostic]) {
    func problem(_ problem: RecordProblem) -> (BulletinRecord?, [Diagnostic]) {
      (nil, [Diagnostic(problem, in: SourceFile(path: file.path, bytes: []), at: .start)])
    }
    guard let root = JSONParser.parse(file.bytes) else { return problem(.damaged(file.path)) }
    let node = root["record"]
    guard case .integer(let form) = node?.scalar?.value else { return problem(.damaged(file.path)) }
    guard form == Self.form else { return problem(.form(form)) }
    guard let entry = root.mapping?.last, entry.key == sealKey,
      let start = file.bytes[..<entry.keyRange.lowerBound].lastIndex(of: UInt8(ascii: "\n")),
      entry.value.scalar?.text == seal(of: Array(file.bytes[...start])).hexadecimal
    else { return problem(.damaged(file.path)) }
    do throws(YAMLFault) {
      return (try BulletinRecord(root), [])
    } catch {
      return problem(.damaged(file.path))
    }
  }

  private init(_ root: YAMLNode) throws(YAMLFault) {
    let zone = try root.value("timeZone") { ZoneOffset($0) }
    let weekStart = try root.value("weekStart") { Weekday(name: $0) }
    func items<Value>(
      _ key: String, _ read: (YAMLNode) throws(YAMLFault) -> Value
    ) throws(YAMLFault) -> [Value] { try root.list(key).map(read) }
    let files = try items("files", RecordedFile.init)
    let datasets = try items("datasets") { node throws(YAMLFault) in
      try RecordedDataset(node, fileCount: files.count, zone: zone)
    }
    let answers = try items("answers") { node throws(YAMLFault) in
      try RecordedAnswer(node, weekStart: weekStart, datasets)
    }
    self.init(
      bulletin: DocumentName(.bulletin, try root.text("bulletin")),
      instant: try root.value("recorded") { Instant($0, zone: .utc) }, tool: try root.text("tool"),
      zone: zone, weekStart: weekStart, texts: try items("texts", RecordedText.init), files: files, datasets: datasets,
      answers: answers,
      names: try items("names") { node throws(YAMLFault) in try RecordedName(node, count: answers.count) },
      values: try items("values") { node throws(YAMLFault) in try RecordedValue(node, count: answers.count) },
      figures: try items("figures") { node throws(YAMLFault) in try RecordedFigure(node, count: answers.count) })
  }
}

// MARK: Parts

extension RecordedText {
  fileprivate var json: String {
    var members = JSONMembers(absent: .omitted)
    members.add("language", language.rawValue)
    members.add("path", path)
    members.add("title", fingerprints.title.hexadecimal)
    members.add("summary", fingerprints.summary.hexadecimal)
    members.add("body", fingerprints.body.hexadecimal)
    members.add("lines", lines?.text)
    return members.text
  }

  fileprivate init(_ node: YAMLNode) throws(YAMLFault) {
    func fingerprint(_ key: String) throws(YAMLFault) -> Fingerprint {
      try node.value(key) { Fingerprint(hexadecimal: $0) }
    }
    self.init(
      language: try node.value("language", Language.init), path: try node.text("path"),
      fingerprints: TextFingerprints(
        title: try fingerprint("title"), summary: try fingerprint("summary"), body: try fingerprint("body")),
      lines: try node.optionalText("lines").map(LineFingerprints.init))
  }
}

extension RecordedFile {
  fileprivate var json: String {
    JSONText.object([("path", JSONText.string(path)), ("sha256", JSONText.string(fingerprint.hexadecimal))])
  }

  fileprivate init(_ node: YAMLNode) throws(YAMLFault) {
    self.init(path: try node.text("path"), fingerprint: try node.value("sha256") { Fingerprint(hexadecimal: $0) })
  }
}

extension RecordedDataset {
  fileprivate var json: String {
    var members = JSONMembers(absent: .omitted)
    members.add("id", facts.id)
    members.add(raw: "title", facts.title.json)
    members.add("demonstration", facts.isDemonstration)
    members.add("lastUpdated", facts.lastUpdated?.iso)
    members.add("nextRelease", facts.nextRelease?.iso)
    members.add(
      "sources",
      facts.sources.map { source in
        var members = JSONMembers(absent: .omitted)
        members.add(raw: "title", source.title.json)
        members.add("path", source.path)
        members.add("email", source.email)
        return members.text
      })
    // Records of before these were kept have none.
    if !facts.licences.isEmpty { members.add("licences", facts.licences.map(\.json)) }
    members.add("fields", fields.map(JSONText.string))
    members.add("time", timeField)
    let lines = rows.map { row in
      "      "
        + JSONText.array([String(row.file), String(row.number), JSONText.array(row.cells.map(JSONText.string))])
    }
    members.add(raw: "rows", lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))]")
    return members.text
  }

  fileprivate init(_ node: YAMLNode, fileCount: Int, zone: ZoneOffset) throws(YAMLFault) {
    let fields = try node.texts("fields")
    let timeField = try node.optionalInteger("time")
    if let timeField, !fields.indices.contains(timeField) { throw YAMLFault("time", at: node.range) }
    let sources = try node.list("sources").map { source throws(YAMLFault) in
      DataSource(
        title: try LocalizedText(recorded: try source.member("title")), path: try source.optionalText("path"),
        email: try source.optionalText("email"))
    }
    let licences = try node["licences"]?.asList("licences").map { licence throws(YAMLFault) in
      DataLicense(
        name: try licence.optionalText("name"),
        title: try licence["title"].map { title throws(YAMLFault) in try LocalizedText(recorded: title) },
        path: try licence.optionalText("path"))
    }
    let rows = try node.list("rows").map { row throws(YAMLFault) in
      let parts = try row.asList("rows")
      guard parts.count == 3 else { throw YAMLFault("rows", at: row.range) }
      let file = try parts[0].asInteger("rows")
      let cells = try parts[2].asList("rows").map { cell throws(YAMLFault) in try cell.asText("rows") }
      guard (0..<fileCount).contains(file), cells.count == fields.count else { throw YAMLFault("rows", at: row.range) }
      return RecordedRow(file: file, number: try parts[1].asInteger("rows"), cells: cells)
    }
    func time(_ text: String) -> ReleaseTime? { ReleaseTime(text, zone: zone) }
    self.init(
      facts: DatasetFacts(
        id: try node.text("id"), title: try LocalizedText(recorded: try node.member("title")),
        isDemonstration: try node.flag("demonstration"), sources: sources, licences: licences ?? [],
        lastUpdated: try node.optionalValue("lastUpdated", time),
        nextRelease: try node.optionalValue("nextRelease", time)),
      fields: fields, timeField: timeField, rows: rows)
  }
}

extension RecordedAnswer {
  fileprivate var json: String {
    var members = JSONMembers(absent: .omitted)
    members.add(raw: "query", query.json)
    result.add(to: &members)
    members.add(
      "rows",
      rows.map { series in
        JSONText.array(series.map { JSONText.array($0.map { String($0) }) })
      })
    return members.text
  }

  fileprivate init(_ node: YAMLNode, weekStart: Weekday, _ datasets: [RecordedDataset]) throws(YAMLFault) {
    let result = try QueryResult(recorded: node, weekStart: weekStart)
    let count = datasets.first { $0.facts.id == result.dataset }?.rows.count ?? 0
    let rows = try node.list("rows").map { series throws(YAMLFault) in
      try series.asList("rows").map { value throws(YAMLFault) in
        try value.asList("rows").map { number throws(YAMLFault) in
          let index = try number.asInteger("rows")
          guard (0..<count).contains(index) else { throw YAMLFault("rows", at: number.range) }
          return index
        }
      }
    }
    guard rows.count == result.series.count else { throw YAMLFault("rows", at: node.range) }
    self.init(
      query: try Query(recorded: try node.member("query"), weekStart: weekStart), result: result, rows: rows)
  }
}

extension RecordedName {
  fileprivate var json: String {
    JSONText.object([
      ("language", JSONText.string(language.rawValue)), ("name", JSONText.string(name)), ("answer", String(answer)),
    ])
  }

  fileprivate init(_ node: YAMLNode, count: Int) throws(YAMLFault) {
    let answer = try node.integer("answer")
    guard (0..<count).contains(answer) else { throw YAMLFault("answer", at: node.range) }
    self.init(
      language: try node.value("language", Language.init), name: try node.text("name"), answer: answer)
  }
}

extension RecordedValue {
  fileprivate var json: String {
    var members = JSONMembers(absent: .omitted)
    members.add("language", language.rawValue)
    members.add("value", expression)
    members.add("text", text)
    members.add("answers", answers.map { String($0) })
    return members.text
  }

  fileprivate init(_ node: YAMLNode, count: Int) throws(YAMLFault) {
    self.init(
      language: try node.value("language", Language.init), expression: try node.text("value"),
      text: try node.text("text"), answers: try node.numbers("answers", below: count))
  }
}

extension RecordedFigure {
  fileprivate var json: String {
    var members = JSONMembers(absent: .omitted)
    members.add("language", language.rawValue)
    members.add("id", id)
    members.add("kind", kind)
    members.add("answers", answers.map { String($0) })
    return members.text
  }

  fileprivate init(_ node: YAMLNode, count: Int) throws(YAMLFault) {
    self.init(
      language: try node.value("language", Language.init), id: try node.text("id"), kind: try node.text("kind"),
      answers: try node.numbers("answers", below: count))
  }
}

extension YAMLNode {
  fileprivate func numbers(_ key: String, below count: Int) throws(YAMLFault) -> [Int] {
    try list(key).map { node throws(YAMLFault) in
      let number = try node.asInteger(key)
      guard (0..<count).contains(number) else { throw YAMLFault(key, at: node.range) }
      return number
    }
  }
}

extension DataLicense {
  fileprivate var json: String {
    var members = JSONMembers(absent: .omitted)
    members.add("name", name)
    members.add(raw: "title", title?.json)
    members.add("path", path)
    return members.text
  }
}
