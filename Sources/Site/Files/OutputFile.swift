/// A path inside the output folder. There is no other way to name a file to write, so none can lie outside.
package struct OutputPath: Sendable, Hashable, Comparable {
  package let text: String

  /// Nil for an absolute path, an empty or dotted component, a backslash or a control character.
  package init?(_ text: String) {
    // By bytes, as the system reads it: a mark behind a slash makes one character of both.
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard !parts.isEmpty, text.utf8.count < 2_048,
      parts.allSatisfy({ part in
        !part.isEmpty && part.first != UInt8(ascii: ".") && part.count <= 255
          && part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
      })
    else { return nil }
    self.text = text
  }

  package static func < (first: OutputPath, second: OutputPath) -> Bool {
    first.text < second.text
  }
}

/// A file of the finished site.
package struct OutputFile: Sendable {
  package let path: OutputPath
  package let bytes: [UInt8]
  /// Whether the site itself has a file where a smaller copy of this one would lie.
  package let hasOwnCopy: Bool

  package init(path: OutputPath, bytes: [UInt8], hasOwnCopy: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.hasOwnCopy = hasOwnCopy
  }
}
