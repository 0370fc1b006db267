import SourceText
import Testing

/// What people send, and what an enemy could: each ends in errors that tell what to do, and in nothing worse.
@Suite struct MalformedTests {
  static let all = MalformedBytes.all + MalformedShape.all + MalformedCells.all + MalformedDescriptors.all

  @Test("The stories are many, and each is told once")
  func count() {
    #expect(Self.all.count >= 80)
    #expect(Set(Self.all.map(\.story)).count == Self.all.count)
  }

  @Test("A broken package is told what is wrong with it, and nothing else", .timeLimit(.minutes(1)), arguments: all)
  func codes(package: MalformedPackage) {
    let diagnostics = Judge.diagnostics(descriptor: package.descriptor, files: package.files)
    let found = Set(diagnostics.filter(\.isError).map(\.problem.code))
    #expect(found == package.codes, "\(Samples.printed(diagnostics))")
    if let hint = package.hint {
      let hints = diagnostics.compactMap { $0.problem.hint?.english }
      #expect(hints.contains { $0.contains(hint) }, "\(hints)")
    }
    expectReadable(diagnostics)
  }
}

/// What holds of every error: it lies in its file, can be read in both languages, and names the place as people do.
func expectReadable(_ diagnostics: [Diagnostic], at location: Testing.SourceLocation = #_sourceLocation) {
  for diagnostic in diagnostics {
    let problem = diagnostic.problem
    let texts = [problem.message, problem.hint].compactMap { $0 }.flatMap { [$0.thai, $0.english] }
    #expect(
      texts.allSatisfy { !$0.isEmpty && $0.unicodeScalars.count <= 500 }, "\(problem.code)", sourceLocation: location)
    for place in [diagnostic.place].compactMap({ $0 }) + diagnostic.notes.compactMap(\.place) {
      let inside = place.range.lowerBound >= 0 && place.range.upperBound <= place.file.bytes.count
      #expect(inside, "\(problem.code) at \(place.range)", sourceLocation: location)
    }
    #expect(diagnostic.place != nil, "\(problem.code)", sourceLocation: location)
  }
  for language in Language.allCases {
    let text = DiagnosticPrinter(language: language).print(diagnostics)
    for code in Set(diagnostics.map(\.problem.code)) {
      let lines = text.split(separator: "\n").count { $0.hasSuffix("[\(code)]") }
      #expect(lines <= 20 * Set(diagnostics.compactMap(\.place?.file.path)).count, "\(code)", sourceLocation: location)
    }
  }
}
