/// Where the site will stand: `https://host/`, or below a path, `https://host/x/`.
package struct SiteAddress: Sendable, Hashable {
  /// `https://host`, without a path.
  package let origin: String
  /// Begins and ends with `/`.
  package let basePath: String

  /// Nil for what is not an http or https address of ASCII characters without query or fragment.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(host.count)
    guard !host.isEmpty, host.utf8.allSatisfy(Self.isHostByte), path.utf8.allSatisfy(Self.isPathByte) else {
      return nil
    }
    let parts = path.split(separator: "/")
    guard !parts.contains(where: { $0 == "." || $0 == ".." }) else { return nil }
    origin = scheme + host
    basePath = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
  }

  /// The address of a path of the site, for links inside it: `/x/about/` for `/about/`.
  package func link(to path: String) -> String {
    basePath + path.drop { $0 == "/" }
  }

  /// The whole address of a path of the site.
  package func absolute(_ path: String) -> String {
    origin + link(to: path)
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: ".-:[]".utf8.contains(byte)
    }
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    isHostByte(byte) || "/_~%".utf8.contains(byte)
  }
}
