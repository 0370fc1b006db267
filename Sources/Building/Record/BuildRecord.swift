import Fingerprints
import Localization
import Site

/// What the last build of one output read and wrote, so that the next can leave alone what would come out the same.
///
/// A page is reused only if
/// 1. the same program made it,
/// 2. everything it read has the same fingerprint now, and
/// 3. its files still lie in the output with the size and time they were left with.
struct BuildRecord: Sendable {
  struct Output: Sendable, Hashable {
    var path: String
    var fingerprint: Fingerprint
    var size: Int
    var modified: Int
  }

  struct Entry: Sendable {
    /// By number in the record's reads.
    var reads: [ReadTable.Number]
    var outputs: [Output]
    /// Of a page: when what it shows last changed.
    var changed: CivilDate?
  }

  /// What any entry has read, and perhaps more.
  var reads: [Read] = []

  /// By the key of the plan's entry.
  var entries: [String: Entry] = [:]

  /// Changes whenever the same input may give another output; nil where that cannot be told.
  var program: Fingerprint?

  /// The same as far as a look at the program's files tells.
  var glance: Fingerprint?

  /// What the reads of the entries follow from.
  var sources: [ReadSource: Fingerprint] = [:]

  /// Whether smaller copies were made.
  var compression = Compression.off

  var outputs: [String: Output] {
    var outputs: [String: Output] = [:]
    for entry in entries.values { for output in entry.outputs { outputs[output.path] = output } }
    return outputs
  }
}

extension ReadSource {
  fileprivate var dataset: String? { if case .dataset(let id) = self { id } else { nil } }
}

extension BuildRecord {
  static let mark = Array("phanit build record 5\n".utf8)

  /// The bytes of the record, with their own fingerprint at the end.
  func encoded() -> [UInt8] {
    SealedBytes.sealed(mark: Self.mark) { encoder in
      for program in [program, glance] {
        encoder.encode(program.map { [$0] } ?? []) { encoder, program in encoder.encode(program) }
      }
      encoder.encode(compression.rawValue)
      encoder.encode(sources.map { ($0.key.dataset, $0.value) }.sorted { ($0.0 ?? "") < ($1.0 ?? "") }) {
        encoder, source in
        encoder.encode(source.0)
        encoder.encode(source.1)
      }
      // What no entry reads any more is left out.
      var places = [ReadTable.Number?](repeating: nil, count: reads.count)
      var used: [ReadTable.Number] = []
      let names = entries.keys.sorted()
      for name in names {
        for number in entries[name]!.reads where places[Int(number)] == nil {
          places[Int(number)] = ReadTable.Number(used.count)
          used.append(number)
        }
      }
      encoder.encode(used) { encoder, number in
        reads[Int(number)].key.encode(into: &encoder)
        encoder.encode(reads[Int(number)].fingerprint)
      }
      encoder.encode(names) { encoder, name in
        let entry = entries[name]!
        encoder.encode(name)
        encoder.encode(entry.reads) { encoder, number in encoder.encode(Int(places[Int(number)]!)) }
        encoder.encode(entry.outputs) { encoder, output in
          encoder.encode(output.path)
          encoder.encode(output.fingerprint)
          encoder.encode(output.size)
          encoder.encode(output.modified)
        }
        encoder.encode(entry.changed?.iso)
      }
    }
  }

  /// Nil for a record that is damaged or of another form: the build is then a clean one.
  init?(encoded bytes: [UInt8]) {
    guard let body = SealedBytes.body(of: bytes, mark: Self.mark) else { return nil }
    do {
      var decoder = RecordDecoder(body)
      program = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.fingerprint() }.first
      glance = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.fingerprint() }.first
      compression = try decoder.raw(Compression.init)
      let sources = try decoder.array { decoder throws(RecordDecoder.Malformed) in
        (try decoder.optionalText().map { ReadSource.dataset($0) } ?? .outline, try decoder.fingerprint())
      }
      self.sources = Dictionary(sources) { first, _ in first }
      reads = try decoder.array { decoder throws(RecordDecoder.Malformed) in
        Read(key: try ReadKey(&decoder), fingerprint: try decoder.fingerprint())
      }
      let count = reads.count
      let pairs = try decoder.array { decoder throws(RecordDecoder.Malformed) in
        let name = try decoder.text()
        let reads = try decoder.array { decoder throws(RecordDecoder.Malformed) in
          let number = try decoder.integer()
          guard (0..<count).contains(number) else { throw RecordDecoder.Malformed() }
          return ReadTable.Number(number)
        }
        let outputs = try decoder.array { decoder throws(RecordDecoder.Malformed) in
          Output(
            path: try decoder.text(), fingerprint: try decoder.fingerprint(), size: try decoder.integer(),
            modified: try decoder.integer())
        }
        return (
          name, Entry(reads: reads, outputs: outputs, changed: try decoder.optionalText().flatMap(CivilDate.init(iso:)))
        )
      }
      guard decoder.isAtEnd else { return nil }
      entries = Dictionary(pairs) { first, _ in first }
    } catch {
      return nil
    }
  }
}
