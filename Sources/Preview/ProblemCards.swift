import SourceText

/// Problems as a person reads them in the page: errors open, warnings behind one line.
struct ProblemCards {
  let errors: [Diagnostic]
  let warnings: [Diagnostic]
  /// Whether the page behind them is as it was when it was last right.
  let isOverLast: Bool
  let language: Language
  /// How many of each are shown; the rest is counted.
  static let limit = 12

  init(_ diagnostics: [Diagnostic], isOverLast: Bool = false, language: Language) {
    let ordered = diagnostics.ordered()
    errors = ordered.filter(\.isError)
    warnings = ordered.filter { !$0.isError }
    self.isOverLast = isOverLast
    self.language = language
  }

  /// Nothing where there is nothing to tell.
  var html: String {
    guard !errors.isEmpty || !warnings.isEmpty else { return "" }
    let title = DiagnosticPrinter(language: language).summary(errors + warnings) ?? ""
    let state = errors.isEmpty ? "" : " open"
    let kind = errors.isEmpty ? "phanit-warnings" : "phanit-errors"
    var html = "<details class=\"phanit-problems \(kind)\" lang=\"\(language.rawValue)\"\(state)>\n"
    html += "<summary>\(Escaping.escape(title))</summary>\n"
    if !errors.isEmpty { html += "<p>\(Escaping.escape(explanation[language]))</p>\n" }
    html += cards(of: errors) + cards(of: warnings)
    return html + "</details>\n"
  }

  private var explanation: Prose {
    isOverLast
      ? Prose(
        th: "ด้านหลังคือหน้านี้ตามที่ถูกต้องครั้งล่าสุด แก้ไฟล์แล้วบันทึก ข้อความนี้จะหายไปเอง",
        en: "Behind this is the page as it was when it was last right. Mend the file and save it: this goes by itself.")
      : Prose(
        th: "ด้านหลังคือหน้านี้เท่าที่สร้างได้ แก้ไฟล์แล้วบันทึก ข้อความนี้จะหายไปเอง",
        en: "Behind this is as much of the page as could be made. Mend the file and save it: this goes by itself.")
  }

  private func cards(of diagnostics: [Diagnostic]) -> String {
    var html = diagnostics.prefix(Self.limit).map(card).joined()
    let rest = diagnostics.count - Self.limit
    if rest > 0 {
      html += "<p>\(Escaping.escape(Prose(th: "และอีก \(rest) จุด", en: "and \(rest) more")[language]))</p>\n"
    }
    return html
  }

  private func card(_ diagnostic: Diagnostic) -> String {
    var html = "<article class=\"phanit-\(diagnostic.problem.severity.rawValue)\">\n"
    html += "<p class=\"phanit-message\">\(escape(diagnostic.problem.message[language]))</p>\n"
    if let place = diagnostic.place { html += self.place(place) }
    if let hint = diagnostic.hint { html += "<p class=\"phanit-hint\">\(escape(hint[language]))</p>\n" }
    for note in diagnostic.notes {
      html += "<p>\(escape(note.message[language]))</p>\n"
      if let place = note.place { html += self.place(place) }
    }
    return html + "<p class=\"phanit-code\"><code>\(diagnostic.problem.code)</code></p>\n</article>\n"
  }

  private func place(_ place: Diagnostic.Place) -> String {
    let location = place.file.location(ofByte: place.range.lowerBound)
    let excerpt = Excerpt(place, line: location.line).text
    var html = "<p class=\"phanit-place\">\(escape(place.file.path)):\(location.line):\(location.column)</p>\n"
    if !excerpt.isEmpty { html += "<pre>\(Escaping.escape(excerpt))</pre>\n" }
    return html
  }

  /// In one line without control characters, as on a terminal.
  private func escape(_ text: String) -> String {
    Escaping.escape(
      String(String.UnicodeScalarView(text.unicodeScalars.map { Excerpt.isPrintable($0) ? $0 : "\u{FFFD}" })))
  }
}
