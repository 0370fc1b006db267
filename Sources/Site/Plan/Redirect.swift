import Fingerprints
import SourceText

/// An old address of a page: what lies there leads on to the page.
package struct Redirect: Sendable, Hashable {
  /// Begins with `/` and ends with `/` or a file's name, without the site's base path.
  let path: String
  let page: PlannedPage

  /// The file that stands there for servers that cannot redirect.
  var outputPath: String { path.dropFirst() + (path.hasSuffix("/") ? "index.html" : "") }

  /// The address, and that of a folder without its last slash too.
  var forms: [String] { path.hasSuffix("/") ? [String(path.dropLast()), path] : [path] }

  /// As addresses: the file, and what has to be a folder for it.
  var outputs: [String] {
    let parts = outputPath.split(separator: "/")
    return (1...parts.count).map { "/" + parts.prefix($0).joined(separator: "/") }
  }
}

extension Redirect {
  /// An address as `aliases` may give it: parts of letters, digits and `-._~`, none of which begins with a dot. One that ends in
  /// no `.html` is of a folder, and so is the `index.html` in it.
  /// - Returns: nil where it is none, or that of the home page.
  static func path(_ text: String) -> String? {
    guard text.hasPrefix("/"), let decoded = Escaping.percentDecoded(text), decoded.utf8.allSatisfy(isPathByte) else {
      return nil
    }
    var parts = decoded.split(separator: "/")
    let isIndex = decoded.hasSuffix("/index.html")
    if isIndex { parts.removeLast() }
    let path = parts.joined(separator: "/")
    guard OutputPath(path) != nil else { return nil }
    return "/" + path + (decoded.hasSuffix(".html") && !isIndex ? "" : "/")
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: "/-._~".utf8.contains(byte)
    }
  }
}

extension Redirect: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(path)
    builder.add(page.path)
  }
}
