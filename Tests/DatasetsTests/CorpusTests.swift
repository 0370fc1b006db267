import SourceText
import Testing

@testable import Datasets

/// Packages whose verdict is known from the standard; Tools/corpus asks Frictionless about the same ones.
@Suite struct CorpusTests {
  @Test("The corpus is read in full")
  func count() {
    #expect(CorpusPackage.all.count >= 240)
    #expect(CorpusPackage.all.count { $0.isValid } >= 100)
    #expect(CorpusPackage.all.allSatisfy { $0.isValid || !$0.codes.isEmpty }, "an invalid package says why")
  }

  @Test("A package of the corpus gets the verdict that it deserves", arguments: CorpusPackage.all)
  func verdict(package: CorpusPackage) {
    let diagnostics = Judge.diagnostics(descriptor: package.descriptor, files: package.files)
    let found = Set(diagnostics.filter(\.isError).map(\.problem.code))
    #expect(found.isEmpty == package.isValid, "\(Samples.printed(diagnostics))")
    #expect(found.isSuperset(of: package.codes), "\(Samples.printed(diagnostics))")
  }
}
