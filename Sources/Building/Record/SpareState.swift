import Site

/// What is known of the spare: the output of the build before the last, kept beside the output so that the next build needs to
/// write only in what the two differ.
///
/// - Invariant: a file of the spare whose folder looks as it is noted here, and that is not in `doubtful`, is the file that
///   lies at that path in the output as the last build left it.
struct SpareState: Sendable, Equatable {
  struct Folder: Sendable, Equatable {
    var path: String
    var node: UInt64
    /// In nanoseconds since 1970; 0 where what lies in the folder is to be looked at.
    var modified: Int
  }

  /// The folders of the spare, its root as "".
  var folders: [Folder]
  /// Paths at which the spare may hold another file than the output, or one that the output has not.
  var doubtful: [String]
}

extension SpareState {
  private static let mark = Array("phanit spare 1\n".utf8)

  /// The bytes of the state, with their own fingerprint at the end.
  func encoded() -> [UInt8] {
    SealedBytes.sealed(mark: Self.mark) { encoder in
      encoder.encode(folders) { encoder, folder in
        encoder.encode(folder.path)
        encoder.encode(Int(bitPattern: UInt(folder.node)))
        encoder.encode(folder.modified)
      }
      encoder.encode(doubtful) { encoder, path in encoder.encode(path) }
    }
  }

  /// Nil for one that is damaged or of another form.
  init?(encoded bytes: [UInt8]) {
    guard let body = SealedBytes.body(of: bytes, mark: Self.mark) else { return nil }
    do throws(RecordDecoder.Malformed) {
      var decoder = RecordDecoder(body)
      folders = try decoder.array { decoder throws(RecordDecoder.Malformed) in
        Folder(
          path: try decoder.text(), node: UInt64(UInt(bitPattern: try decoder.integer())),
          modified: try decoder.integer())
      }
      doubtful = try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.text() }
      guard decoder.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}
