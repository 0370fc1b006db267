import SourceText

/// The functions and filters of the embedding program, by name.
struct HostTable: Sendable {
  let signatures: [HostSignature]
  let functions: [String: Int]
  let filters: [String: Int]

  init(_ signatures: [HostSignature]) {
    self.signatures = signatures
    func table(_ kind: HostSignature.Kind) -> [String: Int] {
      let entries = signatures.enumerated().filter { $1.kind == kind }.map { ($1.name, $0) }
      return Dictionary(entries) { first, _ in first }
    }
    functions = table(.function)
    filters = table(.filter)
  }
}
