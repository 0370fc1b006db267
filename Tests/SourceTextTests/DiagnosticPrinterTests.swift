import SourceText
import TestSupport
import Testing

@Suite struct DiagnosticPrinterTests {
  private let file = SourceFile(path: "content/ข้าว.yaml", text: "ชื่อ: ข้าว\nราคา: abc\n")
  private let hint = Prose(th: "ใส่ตัวเลข", en: "give a number")

  private var placed: Diagnostic {
    Diagnostic(
      SampleProblem(hint: hint), in: file, at: SourceRange(41, 44),
      notes: [
        Diagnostic.Note(
          Prose(th: "ดูตรงนี้", en: "see here"), at: Diagnostic.Place(file: file, range: SourceRange(0, 12)))
      ])
  }

  @Test("Text names the place, shows the line, then the hint and the notes")
  func english() {
    #expect(
      DiagnosticPrinter().print([placed]) == """
        content/ข้าว.yaml:2:7: error: it is wrong [sample]
         2 | ราคา: abc
           |       ^^^
          hint: give a number
          content/ข้าว.yaml:1:1: note: see here
         1 | ชื่อ: ข้าว
           | ^^

        """)
  }

  @Test("Text is Thai throughout where Thai is asked for")
  func thai() {
    #expect(
      DiagnosticPrinter(language: .thai).print([placed]) == """
        content/ข้าว.yaml:2:7: ข้อผิดพลาด: ผิดปกติ [sample]
         2 | ราคา: abc
           |       ^^^
          คำแนะนำ: ใส่ตัวเลข
          content/ข้าว.yaml:1:1: หมายเหตุ: ดูตรงนี้
         1 | ชื่อ: ข้าว
           | ^^

        """)
  }

  @Test("A problem without a place is one line")
  func withoutPlace() {
    #expect(DiagnosticPrinter().print([Diagnostic(SampleProblem())]) == "error: it is wrong [sample]\n")
  }

  @Test("A note without a place is one line")
  func noteWithoutPlace() {
    let diagnostic = Diagnostic(SampleProblem(), notes: [Diagnostic.Note(Prose(th: "ก", en: "because"))])
    #expect(DiagnosticPrinter().print([diagnostic]) == "error: it is wrong [sample]\n  note: because\n")
  }

  @Test("A warning says so", arguments: [(Language.english, "warning: "), (.thai, "คำเตือน: ")])
  func warning(language: Language, word: String) {
    let output = DiagnosticPrinter(language: language).print([Diagnostic(SampleProblem(severity: .warning))])
    #expect(output.hasPrefix(word))
  }

  @Test("JSON is one object a line, with the start and the end of the place")
  func json() {
    #expect(
      DiagnosticPrinter(format: .json).print([placed])
        == #"{"severity":"error","code":"sample","message":"it is wrong","hint":"give a number","#
        + #""path":"content/ข้าว.yaml","line":2,"column":7,"endLine":2,"endColumn":10,"#
        + #""notes":[{"message":"see here","path":"content/ข้าว.yaml","line":1,"column":1,"endLine":1,"endColumn":5}]}"#
        + "\n")
  }

  @Test("JSON leaves out what there is not")
  func shortJSON() {
    #expect(
      DiagnosticPrinter(format: .json, language: .thai).print([Diagnostic(SampleProblem())])
        == #"{"severity":"error","code":"sample","message":"ผิดปกติ"}"# + "\n")
  }

  @Test("The GitHub format is a workflow command, with the hint on a second line")
  func github() {
    #expect(
      DiagnosticPrinter(format: .github).print([placed])
        == "::error file=content/ข้าว.yaml,line=2,col=7,title=sample::it is wrong%0Agive a number\n")
  }

  @Test("The GitHub format escapes what would end a property or a command")
  func githubEscapes() {
    let odd = SourceFile(path: "a,b:c%.yaml", text: "x")
    let problem = SampleProblem(message: Prose(th: "", en: "100% wrong"))
    #expect(
      DiagnosticPrinter(format: .github).print([Diagnostic(problem, in: odd, at: .start)])
        == "::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,title=sample::100%25 wrong\n")
  }

  @Test("The GitHub format escapes a sign that carries a combining mark")
  func githubMarks() {
    let problem = SampleProblem(message: Prose(th: "", en: "%\u{E48}0A"))
    #expect(DiagnosticPrinter(format: .github).print([Diagnostic(problem)]) == "::error title=sample::%25\u{E48}0A\n")
  }

  @Test(
    "Content quoted in a message cannot forge a line or steer a terminal", arguments: DiagnosticPrinter.Format.allCases)
  func forgery(format: DiagnosticPrinter.Format) {
    let problem = SampleProblem(message: Prose(th: "", en: "found 'a\nerror: b\u{1B}[2J\u{2028}'"))
    let output = DiagnosticPrinter(format: format).print([Diagnostic(problem)])
    #expect(output.unicodeScalars.count { $0 == "\n" || $0 == "\u{1B}" } == 1)
  }

  @Test("A file name cannot forge a line or steer a terminal", arguments: DiagnosticPrinter.Format.allCases)
  func forgedPath(format: DiagnosticPrinter.Format) {
    let odd = SourceFile(path: "a\nerror: b\u{1B}[2J.yaml", text: "")
    let output = DiagnosticPrinter(format: format).print([Diagnostic(SampleProblem(), in: odd, at: .start)])
    #expect(output.unicodeScalars.count { $0 == "\n" || $0 == "\u{1B}" } == 1)
  }

  // MARK: Order, repeats, the cap

  private func many(_ count: Int, code: String = "sample") -> [Diagnostic] {
    let lines = SourceFile(path: "many.csv", text: String(repeating: "x\n", count: count))
    return (0..<count).map { Diagnostic(SampleProblem(code: code), in: lines, at: SourceRange($0 * 2, $0 * 2 + 1)) }
  }

  @Test("Twenty of a kind are printed in full", arguments: [1, 19, 20])
  func underTheCap(count: Int) {
    #expect(DiagnosticPrinter().print(many(count)).split(separator: "\n").count == count * 3)
  }

  @Test(
    "The rest of a kind is only counted",
    arguments: [
      (DiagnosticPrinter.Format.text, Language.english, "many.csv: and 5 more of the same kind (sample)"),
      (.text, .thai, "many.csv: และอีก 5 จุดที่เป็นปัญหาเดียวกัน (sample)"),
      (.github, .english, "::notice::many.csv: and 5 more of the same kind (sample)"),
    ])
  func overTheCap(format: DiagnosticPrinter.Format, language: Language, last: String) {
    let output = DiagnosticPrinter(format: format, language: language).print(many(25))
    #expect(output.hasSuffix(last + "\n"))
  }

  @Test("Of one column the first five are printed, and the rest is counted with those of others")
  func capPerGroup() {
    let columns = ["a", "b"].flatMap { column in
      many(7).map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.problem = SampleProblem(message: Prose(th: column, en: column), group: column)
        return diagnostic
      }
    }
    let output = DiagnosticPrinter().print(columns + [Diagnostic(SampleProblem(rest: 30), at: columns[6].place)])
    #expect(output.hasSuffix("many.csv: and 34 more of the same kind (sample)\n"))
    #expect(output.split(separator: "\n").count { $0.contains("error: a") } == 5)
    #expect(output.split(separator: "\n").count { $0.contains("error: b") } == 5)
    let json = DiagnosticPrinter(format: .json).print(columns)
    #expect(json.split(separator: "\n").count == 14)
  }

  @Test("Each kind has a cap of its own")
  func capPerKind() {
    let output = DiagnosticPrinter().print(many(25) + many(20, code: "other"))
    #expect(output.contains("[other]") && !output.contains("(other)"))
  }

  @Test(
    "Problems that are only counted join those of their kind",
    arguments: [(3, 40), (25, 40), (1000, 1)])
  func remainder(kept: Int, counted: Int) {
    let rest = Diagnostic(SampleProblem(code: "more", rest: counted), at: many(kept).last?.place)
    let diagnostics = many(kept) + [rest]
    let output = DiagnosticPrinter().print(diagnostics)
    let last = "many.csv: and \(kept + counted - 20) more of the same kind (sample)\n"
    #expect(kept < 20 ? output.contains("[more]") : output.hasSuffix(last) && !output.contains("[more]"))
    #expect(DiagnosticPrinter().summary(diagnostics) == "\(kept + counted) errors")
    #expect(diagnostics.count(of: .error) == kept + counted && diagnostics.count(of: .warning) == 0)
  }

  @Test("JSON says how many more there are as an object of its own")
  func jsonRest() {
    let output = DiagnosticPrinter(format: .json).print(many(25))
    #expect(output.split(separator: "\n").count == 21)
    #expect(
      output.hasSuffix(
        #"{"severity":"error","code":"sample","message":"and 5 more of the same kind (sample)","#
          + #""more":5,"path":"many.csv"}"# + "\n"))
  }

  @Test("The cap can be chosen")
  func chosenCap() {
    #expect(
      DiagnosticPrinter(limitPerKind: 2).print(many(7)).hasSuffix("many.csv: and 5 more of the same kind (sample)\n"))
  }

  @Test("Diagnostics are ordered by file, place and code, each said once")
  func order() {
    let first = SourceFile(path: "a", text: "xyz")
    let second = SourceFile(path: "b", text: "xyz")
    let diagnostics = [
      Diagnostic(SampleProblem(code: "q"), in: second, at: SourceRange(0, 1)),
      Diagnostic(SampleProblem(code: "q"), in: first, at: SourceRange(2, 3)),
      Diagnostic(SampleProblem(code: "p"), in: first, at: SourceRange(2, 3)),
      Diagnostic(SampleProblem(code: "q"), in: first, at: SourceRange(1, 2)),
      Diagnostic(SampleProblem(code: "q"), in: second, at: SourceRange(0, 1)),
      Diagnostic(SampleProblem(code: "none")),
    ]
    let shown = diagnostics.ordered().map {
      "\($0.place?.file.path ?? "-")\($0.place?.range.lowerBound ?? 0)\($0.problem.code)"
    }
    #expect(shown == ["-0none", "a1q", "a2p", "a2q", "b0q"])
  }

  @Test("The output does not depend on the order of finding")
  func shuffled() {
    var generator = SeededGenerator(seed: 1)
    let diagnostics = many(30) + many(30, code: "other") + [placed]
    #expect(
      DiagnosticPrinter().print(diagnostics.shuffled(using: &generator)) == DiagnosticPrinter().print(diagnostics))
  }

  @Test(
    "The summary counts errors and warnings",
    arguments: [
      (1, 0, Language.english, "1 error"), (3, 1, .english, "3 errors, 1 warning"), (0, 2, .english, "2 warnings"),
      (3, 1, .thai, "ข้อผิดพลาด 3 จุด คำเตือน 1 จุด"), (0, 2, .thai, "คำเตือน 2 จุด"),
    ])
  func summary(errors: Int, warnings: Int, language: Language, text: String) {
    let diagnostics =
      (0..<errors).map { Diagnostic(SampleProblem(code: "e\($0)")) }
      + (0..<warnings).map { Diagnostic(SampleProblem(code: "w\($0)", severity: .warning)) }
    #expect(DiagnosticPrinter(language: language).summary(diagnostics) == text)
  }

  @Test("There is no summary of nothing", arguments: Language.allCases)
  func noSummary(language: Language) {
    #expect(DiagnosticPrinter(language: language).summary([]) == nil)
  }

  @Test("A problem said twice is counted once")
  func summaryOfRepeats() {
    let repeats = [Diagnostic(SampleProblem()), Diagnostic(SampleProblem())]
    #expect(DiagnosticPrinter().summary(repeats) == "1 error")
  }

  @Test("Only errors make a list fail", arguments: [(Severity.error, true), (.warning, false)])
  func hasErrors(severity: Severity, fails: Bool) {
    #expect([Diagnostic(SampleProblem(severity: severity))].hasErrors == fails)
  }
}
