import Fingerprints
import Site
import SourceText

/// What was known of the files of a site when they were last read: those that look the same are not read before they are shown.
struct SourceIndex: Sendable {
  struct Item: Sendable {
    var path: String
    var status: Disk.Status
    var facts: FileFacts
    /// The bytes before a Markdown text.
    var head: [UInt8]
  }

  /// Of which program: another may know other things.
  var program: Fingerprint?
  private(set) var items: [Item] = []

  init(program: Fingerprint?) { self.program = program }

  mutating func add(_ item: Item) { items.append(item) }
}

extension SourceIndex {
  private static let mark = Array("phanit sources 2\n".utf8)

  /// The bytes of the index, with their own fingerprint at the end.
  func encoded() -> [UInt8] {
    SealedBytes.sealed(mark: Self.mark) { encoder in
      encoder.encode(program.map { [$0] } ?? []) { encoder, program in encoder.encode(program) }
      encoder.encode(items) { encoder, item in
        encoder.encode(item.path)
        item.status.encode(into: &encoder)
        item.facts.encode(into: &encoder)
        encoder.encode(item.head)
      }
    }
  }

  /// Nil for one that is damaged or of another form.
  init?(encoded bytes: [UInt8]) {
    guard let body = SealedBytes.body(of: bytes, mark: Self.mark) else { return nil }
    do throws(RecordDecoder.Malformed) {
      var decoder = RecordDecoder(body)
      program = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.fingerprint() }.first
      items = try decoder.array { decoder throws(RecordDecoder.Malformed) in
        let path = try decoder.text()
        let status = try Disk.Status(&decoder)
        let facts = try FileFacts(&decoder)
        let head = try decoder.bytes()
        guard head.count == facts.headSize, facts.headSize <= status.size else { throw RecordDecoder.Malformed() }
        return Item(path: path, status: status, facts: facts, head: head)
      }
      guard decoder.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}
