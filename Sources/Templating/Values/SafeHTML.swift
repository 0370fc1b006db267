import SourceText

/// Markup that is printed as it is.
///
/// Making one is a promise that nothing in it came unescaped from content; search for `SafeHTML(` to audit
/// every such promise.
@usableFromInline
package struct SafeHTML: Sendable, Hashable {
  package let bytes: [UInt8]

  package init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(trusted markup: String) {
    self.bytes = Array(markup.utf8)
  }

  /// The markup that shows `text`.
  package init(escaping text: String) {
    var bytes: [UInt8] = []
    Escaping.escape(text, into: &bytes)
    self.bytes = bytes
  }

  package var markup: String { String(decoding: bytes, as: UTF8.self) }
}
