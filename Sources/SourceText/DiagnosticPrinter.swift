/// Turns diagnostics into what a person, a script or a code host reads.
package struct DiagnosticPrinter: Sendable {
  /// How they are written.
  package enum Format: String, Sendable, CaseIterable {
    /// `path:line:column: error: …`, the line and carets.
    case text
    /// One JSON object a line.
    case json
    /// Workflow commands that show in a pull request.
    case github
  }

  package var format: Format
  package var language: Language
  /// Of text alone: programs read the other formats.
  package var style: TextStyle
  /// How many of one code in one file are printed; how many more there are is said at the end.
  package var limitPerKind: Int
  /// Likewise of those of one column, where people read them.
  private static let limitPerGroup = 5

  package init(
    format: Format = .text, language: Language = .english, style: TextStyle = .plain, limitPerKind: Int = 20
  ) {
    self.format = format
    self.language = language
    self.style = style
    self.limitPerKind = limitPerKind
  }

  package func print(_ diagnostics: [Diagnostic]) -> String {
    let ordered = diagnostics.ordered()
    var printed: [String: Int] = [:]
    var dropped: [(key: String, code: String, path: String, severity: Severity, count: Int)] = []
    var places = PlaceNames()
    var output = ""
    for diagnostic in ordered {
      let path = diagnostic.place?.file.path ?? ""
      let remainder = diagnostic.problem.remainder
      let code = remainder?.code ?? diagnostic.problem.code
      let key = code + "\u{0}" + path
      let group = diagnostic.problem.group.map { key + "\u{0}" + $0 }
      let place = dropped.firstIndex { $0.key == key }
      let isFull = printed[key, default: 0] >= limitPerKind || remainder != nil && place != nil
      if isFull || group.map({ printed[$0, default: 0] >= limitPerGroup }) ?? false {
        let count = remainder?.count ?? 1
        if let place {
          dropped[place].count += count
        } else {
          dropped.append((key, code, path, diagnostic.problem.severity, count))
        }
        continue
      }
      for counted in [key, group].compactMap(\.self) { printed[counted, default: 0] += remainder?.count ?? 1 }
      switch format {
      case .text: output += text(diagnostic, &places)
      case .json: output += json(diagnostic, &places) + "\n"
      case .github: output += github(diagnostic, &places) + "\n"
      }
    }
    for item in dropped {
      output += rest(item.count, of: item.code, item.severity, in: item.path) + "\n"
    }
    return output
  }

  /// Programs are told of each, as far as of any.
  private var limitPerGroup: Int { format == .json ? limitPerKind : min(Self.limitPerGroup, limitPerKind) }

  /// The line that stands for the problems that are not printed.
  private func rest(_ count: Int, of code: String, _ severity: Severity, in path: String) -> String {
    let sentence = Prose(
      th: "และอีก \(count) จุดที่เป็นปัญหาเดียวกัน (\(code))", en: "and \(count) more of the same kind (\(code))")
    let line = (path.isEmpty ? "" : oneLine(path) + ": ") + sentence[language]
    switch format {
    case .text: return line
    case .github: return "::notice::\(Self.commandData(line))"
    case .json:
      let place = path.isEmpty ? [] : [("path", JSONText.string(path))]
      return JSONText.object(
        [
          ("severity", JSONText.string(severity.rawValue)), ("code", JSONText.string(code)),
          ("message", JSONText.string(sentence[language])), ("more", "\(count)"),
        ] + place)
    }
  }

  /// "3 errors, 1 warning", or nil where there is nothing to count.
  package func summary(_ diagnostics: [Diagnostic]) -> String? {
    let errors = diagnostics.count(of: .error)
    let warnings = diagnostics.count(of: .warning)
    guard errors + warnings > 0 else { return nil }
    switch language {
    case .thai:
      return [errors > 0 ? "ข้อผิดพลาด \(errors) จุด" : nil, warnings > 0 ? "คำเตือน \(warnings) จุด" : nil]
        .compactMap { $0 }.joined(separator: " ")
    case .english:
      func count(_ number: Int, _ noun: String) -> String? {
        number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
      }
      return [count(errors, "error"), count(warnings, "warning")].compactMap { $0 }.joined(separator: ", ")
    }
  }

  private func text(_ diagnostic: Diagnostic, _ places: inout PlaceNames) -> String {
    let place = diagnostic.place.map { parts(of: $0, &places) }
    var output = place?.header ?? ""
    let severity = diagnostic.problem.severity
    output += "\(style.word(word(for: severity), of: severity)): \(oneLine(diagnostic.problem.message[language]))"
    output += " [\(diagnostic.problem.code)]\n"
    output += place?.excerpt ?? ""
    if let hint = diagnostic.hint {
      output += "  \(language == .thai ? "คำแนะนำ" : "hint"): \(oneLine(hint[language]))\n"
    }
    for note in diagnostic.notes {
      let place = note.place.map { parts(of: $0, &places) }
      output += "  " + (place?.header ?? "")
      output += "\(language == .thai ? "หมายเหตุ" : "note"): \(oneLine(note.message[language]))\n"
      output += place?.excerpt ?? ""
    }
    return output
  }

  private func parts(of place: Diagnostic.Place, _ places: inout PlaceNames) -> (header: String, excerpt: String) {
    let location = places.locations(of: place).start
    let name = style.place("\(oneLine(place.file.path)):\(location.line):\(location.column):")
    return (name + " ", Excerpt(place, line: location.line).text)
  }

  private func word(for severity: Severity) -> String {
    switch (severity, language) {
    case (.error, .thai): "ข้อผิดพลาด"
    case (.error, .english): "error"
    case (.warning, .thai): "คำเตือน"
    case (.warning, .english): "warning"
    }
  }

  private func json(_ diagnostic: Diagnostic, _ places: inout PlaceNames) -> String {
    var members = [
      ("severity", JSONText.string(diagnostic.problem.severity.rawValue)),
      ("code", JSONText.string(diagnostic.problem.code)),
      ("message", JSONText.string(diagnostic.problem.message[language])),
    ]
    if let hint = diagnostic.hint { members.append(("hint", JSONText.string(hint[language]))) }
    if let place = diagnostic.place { members += Self.members(of: place, &places) }
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        JSONText.object(
          [("message", JSONText.string(note.message[language]))]
            + (note.place.map { Self.members(of: $0, &places) } ?? []))
      }
      members.append(("notes", "[" + notes.joined(separator: ",") + "]"))
    }
    return JSONText.object(members)
  }

  private static func members(of place: Diagnostic.Place, _ places: inout PlaceNames) -> [(String, String)] {
    let (start, end) = places.locations(of: place)
    return [
      ("path", JSONText.string(place.file.path)),
      ("line", "\(start.line)"), ("column", "\(start.column)"),
      ("endLine", "\(end.line)"), ("endColumn", "\(end.column)"),
    ]
  }

  private func github(_ diagnostic: Diagnostic, _ places: inout PlaceNames) -> String {
    var properties = "title=\(Self.commandProperty(diagnostic.problem.code))"
    if let place = diagnostic.place {
      let location = places.locations(of: place).start
      properties =
        "file=\(Self.commandProperty(oneLine(place.file.path))),line=\(location.line),col=\(location.column),"
        + properties
    }
    let message = oneLine(diagnostic.problem.message[language])
    let hint = diagnostic.hint.map { "\n" + oneLine($0[language]) } ?? ""
    return "::\(diagnostic.problem.severity.rawValue) \(properties)::\(Self.commandData(message + hint))"
  }

  private static func commandData(_ text: String) -> String {
    escape(text, ["%", "\r", "\n"])
  }

  private static func commandProperty(_ text: String) -> String {
    escape(text, ["%", "\r", "\n", ":", ","])
  }

  /// Writes `special` as `%` and two digits. Scalar by scalar, for a mark behind a sign makes one `Character` of
  /// both, and CR LF is one too.
  private static func escape(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    text.unicodeScalars.reduce(into: "") { output, scalar in
      guard special.contains(scalar) else { return output.unicodeScalars.append(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      output += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
  }

  /// Values quoted in a message, and names of files, come from content: no line break or control character of
  /// theirs may forge a second message or steer a terminal.
  private func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { Excerpt.isPrintable($0) ? $0 : "\u{FFFD}" }))
  }
}
