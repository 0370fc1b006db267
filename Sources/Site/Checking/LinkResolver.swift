import SourceText

/// Where a link of a page leads.
enum LinkDestination: Sendable, Hashable {
  /// - Parameters:
  ///   - path: of a file of the output, or of the folder of a page.
  ///   - fragment: without `#`, decoded; nil where the link has none.
  case file(path: String, fragment: String?)
  /// An address of http or https that is not of the site, without its fragment.
  case external(String)
  /// No address that can be looked up: mail, telephone.
  case other
}

/// Reads links as a browser does that shows a page at the address of the site.
struct LinkResolver: Sendable {
  let address: SiteAddress

  /// - Parameter page: the path of the page, from `/` on, without the site's base path.
  func destination(of written: String, on page: String) -> LinkDestination {
    let text = written.trimmedOfSpaces
    if text.hasPrefix("//") { return destination(ofWhole: scheme + text) }
    if Escaping.isWholeAddress(text) { return destination(ofWhole: text) }
    let (path, fragment) = Self.parts(of: text)
    if path.hasPrefix("/") { return destination(ofPath: path, fragment) }
    // Without a path it leads to the page itself.
    let folder = path.isEmpty ? page : String(page.reversed().drop { $0 != "/" }.reversed())
    return destination(ofPath: address.link(to: folder) + path, fragment)
  }

  /// `https:`
  private var scheme: String { String(address.origin.prefix { $0 != "/" }) }

  private func destination(ofWhole text: String) -> LinkDestination {
    let lowered = text.prefix { $0 != ":" }.lowercased()
    guard lowered == "http" || lowered == "https" else { return .other }
    let rest = text.dropFirst(address.origin.count)
    let isHere = text.hasPrefix(address.origin) && (rest.first.map { "/?#".contains($0) } ?? true)
    guard isHere else { return .external(String(text.prefix { $0 != "#" })) }
    let (path, fragment) = Self.parts(of: String(rest))
    return destination(ofPath: path.isEmpty ? "/" : path, fragment)
  }

  /// - Parameter path: whole, with the site's base path.
  private func destination(ofPath path: String, _ fragment: String?) -> LinkDestination {
    let whole = Self.withoutDots(path)
    let base = address.basePath
    guard whole.hasPrefix(base) || whole + "/" == base else { return .external(address.origin + whole) }
    let rest = String(whole.dropFirst(base.count))
    let decoded = Escaping.percentDecoded(rest) ?? rest
    let isFolder = decoded.isEmpty || decoded.hasSuffix("/")
    return .file(path: decoded + (isFolder ? "index.html" : ""), fragment: fragment)
  }

  private static func parts(of text: String) -> (path: String, fragment: String?) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = parts.count > 1 ? Escaping.percentDecoded(parts[1]) ?? parts[1] : nil
    return (String(parts[0].prefix { $0 != "?" }), fragment)
  }

  /// The path with `.` and `..` resolved.
  private static func withoutDots(_ path: String) -> String {
    var parts: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for part in all {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    let endsInDots = all.last == "." || all.last == ".."
    return "/" + parts.joined(separator: "/") + (endsInDots && !parts.isEmpty ? "/" : "")
  }
}

extension String {
  fileprivate var trimmedOfSpaces: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
