import Datasets
import FuzzChecks
import SourceText

/// The descriptors of all variants; one that is refused would leave its variant untested.
private let descriptors: [DatasetDescriptor] = TableInput.descriptors.map { file in
  let (descriptor, diagnostics) = DatasetDescriptor.decode(file: file)
  guard let descriptor else {
    fatalError(DiagnosticPrinter().print(diagnostics))
  }
  return descriptor
}

/// Called by libFuzzer with one input after another.
@_cdecl("LLVMFuzzerTestOneInput")
public func readTable(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = TableInput(UnsafeBufferPointer(start: data, count: count))
  let descriptor = descriptors[input.variant]
  var diagnostics: [Diagnostic] = []
  ReadingCheck.run(twice: count % 4 == 0) {
    let outcome = Dataset.load(descriptor, files: [input.csvFile])
    diagnostics = outcome.diagnostics
    return outcome
  }
  if input.printsProblems { ReadingCheck.print(diagnostics) }
  return 0
}
