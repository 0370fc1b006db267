import Fingerprints
import SourceText

/// What is known of a file as long as its bytes are the same: enough to plan a site without reading it again.
package struct FileFacts: Sendable {
  package let fingerprint: Fingerprint
  /// Whether git left a conflict in it.
  let hasConflict: Bool
  /// Of a Markdown text: how many bytes stand before the text itself, and what that says.
  package let headSize: Int
  let body: BodyFacts?

  /// Whether more is known of it than when it was read.
  package var hasNews: Bool { body?.known.isNew == true }

  package init(of file: SourceFile) {
    fingerprint = Fingerprint(of: file.bytes)
    hasConflict = MergeMarkers.stand(in: file)
    let isText = DocumentName.Kind.allCases.contains { file.path.hasPrefix($0.folder) } && file.path.hasSuffix(".md")
    headSize = isText ? Document.bodyStart(of: file) : 0
    body = isText ? BodyFacts(of: file, from: headSize) : nil
  }
}

extension FileFacts {
  package func encode(into encoder: inout RecordEncoder) {
    encoder.encode(fingerprint)
    encoder.encode(hasConflict ? 1 : 0)
    encoder.encode(headSize)
    encoder.encode(body.map { [$0] } ?? []) { encoder, body in
      encoder.encode((body.hasFence ? 1 : 0) + (body.hasBracket ? 2 : 0))
      let known = body.known
      encoder.encode(known.queries.map { [$0] } ?? []) { encoder, queries in
        encoder.encode(queries.names.sorted()) { encoder, name in encoder.encode(name) }
        encoder.encode(queries.datasets) { encoder, dataset in
          encoder.encode(dataset.id)
          encoder.encode(dataset.range.lowerBound)
          encoder.encode(dataset.range.upperBound)
        }
      }
      encoder.encode(known.fingerprint.map { [$0] } ?? []) { encoder, fingerprint in encoder.encode(fingerprint) }
    }
  }

  package init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    fingerprint = try decoder.fingerprint()
    hasConflict = try decoder.integer() != 0
    headSize = try decoder.integer()
    body =
      try decoder.array { decoder throws(RecordDecoder.Malformed) in
        let signs = try decoder.integer()
        var known = BodyFacts.Known()
        known.queries = try decoder.array(BodyFacts.Queries.init).first
        known.fingerprint =
          try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.fingerprint() }.first
        return BodyFacts(hasFence: signs & 1 != 0, hasBracket: signs & 2 != 0, known)
      }.first
  }
}

extension BodyFacts.Queries {
  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Malformed) {
    names = Set(try decoder.array { decoder throws(RecordDecoder.Malformed) in try decoder.text() })
    datasets = try decoder.array { decoder throws(RecordDecoder.Malformed) in
      let id = try decoder.text()
      let lower = try decoder.integer()
      return Dataset(id: id, range: SourceRange(lower, try decoder.integer()))
    }
  }
}
