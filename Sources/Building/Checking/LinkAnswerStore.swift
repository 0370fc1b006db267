import Localization
import Site

/// What another server answered for an address, and when.
struct LinkAnswer: Sendable, Hashable {
  var status: Int
  var instant: Instant

  /// Whether it may still be believed; an answer of the future never is.
  func isFresh(at clock: Instant, days: Int) -> Bool {
    instant <= clock && (clock.secondsSinceEpoch - instant.secondsSinceEpoch) / 86_400 < days
  }
}

/// Where the good answers of other servers are kept, so that they are not asked at each check. What failed is asked again.
struct LinkAnswerStore {
  private let path: String
  private static let mark = Array("phanit links 1\n".utf8)

  init(site: String) { path = site + "/.phanit/links" }

  /// Nothing where there is no file, or a damaged one.
  func load() -> [String: LinkAnswer] {
    guard let bytes = try? Disk.read(path), let body = SealedBytes.body(of: bytes, mark: Self.mark) else { return [:] }
    var decoder = RecordDecoder(body)
    let answers = try? decoder.array { decoder throws(RecordDecoder.Malformed) in
      (
        try decoder.text(),
        LinkAnswer(status: try decoder.integer(), instant: Instant(secondsSinceEpoch: try decoder.integer()))
      )
    }
    return Dictionary(answers ?? []) { first, _ in first }
  }

  func save(_ answers: [String: LinkAnswer]) throws(FileProblem) {
    try Disk.makeFolder(Disk.parent(of: path))
    try Disk.replace(
      path,
      with: SealedBytes.sealed(mark: Self.mark) { encoder in
        encoder.encode(answers.sorted { $0.key < $1.key }) { encoder, item in
          encoder.encode(item.key)
          encoder.encode(item.value.status)
          encoder.encode(item.value.instant.secondsSinceEpoch)
        }
      })
  }
}
