import FuzzChecks

/// Called by libFuzzer with one input after another.
@_cdecl("LLVMFuzzerTestOneInput")
public func renderTemplates(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  TemplateCheck.run(
    Array(UnsafeBufferPointer(start: data, count: count)), twice: count % 4 == 0, prints: count % 16 == 0)
  return 0
}
