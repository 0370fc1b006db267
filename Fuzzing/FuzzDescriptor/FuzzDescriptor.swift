import Datasets
import FuzzChecks
import SourceText

private let rows = SourceFile(path: "rows.csv", text: "a,b,v\nx,1,2026-11-20\n\"y\",,-1.5\n")

/// Called by libFuzzer with one input after another: reads it as a descriptor, and a small file by what it declares.
@_cdecl("LLVMFuzzerTestOneInput")
public func readDescriptor(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = SourceFile(path: "datapackage.yaml", bytes: Array(UnsafeBufferPointer(start: data, count: count)))
  let (package, diagnostics) = DataPackage.decode(file: file)
  ReadingCheck.check(diagnostics)
  guard package != nil || diagnostics.hasErrors else { fatalError("there is no package, and no error says why") }
  guard package == nil || !diagnostics.hasErrors else { fatalError("there is a package in spite of errors") }
  if count % 16 == 0 { ReadingCheck.print(diagnostics) }
  for descriptor in package?.datasets ?? [] {
    let files = descriptor.resource.paths.map { _ in rows }
    ReadingCheck.run(twice: count % 4 == 0) { Dataset.load(descriptor, files: files) }
  }
  return 0
}
