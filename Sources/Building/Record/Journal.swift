import Site

/// What a build is about to do to an output that cannot be exchanged for another tree: kept until all is done, so that a build
/// that was killed is finished by the next.
struct Journal: Sendable, Equatable {
  /// Whether the new files lie in the spare; otherwise in the staging tree.
  var isInSpare: Bool
  /// Files that are put into the output, and those that are removed.
  var placed: [String]
  var removed: [String]
}

extension Journal {
  init(of change: OutputChange, isInSpare: Bool) {
    self.isInSpare = isInSpare
    // The manifest comes first: of the old files the record of the build before tells.
    placed = (change.manifest == nil ? [] : [Manifest.path]) + change.staged
    let files = change.files
    removed = change.before.files.map(\.path).filter { $0 != Manifest.path && !files.contains($0) }
  }
}

extension Journal {
  private static let mark = Array("phanit journal 1\n".utf8)

  /// The bytes of the journal, with their own fingerprint at the end.
  func encoded() -> [UInt8] {
    SealedBytes.sealed(mark: Self.mark) { encoder in
      encoder.encode(isInSpare ? 1 : 0)
      for paths in [placed, removed] { encoder.encode(paths) { encoder, path in encoder.encode(path) } }
    }
  }

  /// Nil for one that is damaged or of another form.
  init?(encoded bytes: [UInt8]) {
    guard let body = SealedBytes.body(of: bytes, mark: Self.mark) else { return nil }
    do throws(RecordDecoder.Malformed) {
      var decoder = RecordDecoder(body)
      isInSpare = try decoder.integer() != 0
      placed = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.text() }
      removed = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.text() }
      guard decoder.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}
