import Localization
import SourceText

/// Writes the files for web servers.
struct ServerFileWriter {
  let address: SiteAddress
  let compression: Compression
  /// Those whose pages lie below a folder of their own.
  let prefixedLanguages: [Language]
  /// In the order of their addresses.
  let redirects: [Redirect]
  /// Paths below the site, for hosts to which each has to be named.
  let hashedAssets: [String]

  func text(of file: ServerFile) -> String {
    let lines =
      switch file {
      case .headers: headers
      case .redirects: moved
      case .nginx: nginx
      case .apache: apache
      }
    return lines.map { $0 + "\n" }.joined()
  }

  private var headers: [String] {
    var lines = [address.link(to: "/*")]
    // Of two rules for one header, such hosts send both; without any they have browsers ask again, as wanted for all the rest.
    lines += ServerHeaders.all.map { "  \($0.name): \($0.value)" }
    for path in hashedAssets {
      let caching = ServerHeaders.cachingForGood
      lines += [Escaping.encodeLink(address.link(to: path)), "  \(caching.name): \(caching.value)"]
    }
    for suffix in ServerHeaders.openDataSuffixes {
      lines += [address.link(to: "/*.\(suffix)"), "  \(ServerHeaders.openData.name): \(ServerHeaders.openData.value)"]
    }
    for (suffix, type) in ServerHeaders.types {
      lines += [address.link(to: "/*.\(suffix)"), "  Content-Type: \(type)"]
    }
    return lines
  }

  /// Where a wrong address below the folder of a language leads to.
  private var missing: [(folder: String, page: String)] {
    prefixedLanguages.map { language in
      (address.link(to: "/\(language.rawValue)/"), address.link(to: "/\(language.rawValue)/404.html"))
    }
  }

  private var moved: [String] {
    redirects.flatMap { redirect in redirect.forms.map { (redirect, $0) } }.map { redirect, path in
      "\(Escaping.encodeLink(address.link(to: path))) \(target(of: redirect)) 301"
    } + missing.map { "\($0.folder)* \($0.page) 404" }
  }

  /// A path as a regular expression; of what an address may be made of, the point alone has a meaning there.
  private static func pattern(_ path: String) -> String { path.replacing(".", with: "\\.") }

  private func target(of redirect: Redirect) -> String {
    Escaping.encodeLink(address.link(to: redirect.page.path))
  }

  private var nginx: [String] {
    // A location with a header of its own inherits none, so it says all of them again.
    func added(_ headers: [(name: String, value: String)], indent: String = "") -> [String] {
      headers.map { "\(indent)add_header \($0.name) \"\($0.value)\" always;" }
    }
    let everywhere = ServerHeaders.all + [ServerHeaders.caching]
    var lines = [
      "# For the inside of a 'server' in whose 'root' the site lies at \(address.basePath):",
      "#   include /path/to/site/server/nginx.conf;", "index index.html;", "charset utf-8;",
      "error_page 404 \(address.link(to: "/404.html"));",
    ]
    lines += missing.map { "location \"\($0.folder)\" { error_page 404 \($0.page); }" }
    // Caches are told that an answer is not for whoever takes no such copy.
    if compression == .gzip { lines += ["gzip_static on;", "gzip_vary on;"] }
    lines += added(everywhere)
    lines.append("location ~ \\.(\(ServerHeaders.openDataSuffixes.joined(separator: "|")))$ {")
    lines.append("  types {")
    lines += ServerHeaders.types.map { "    \($0.type.prefix { $0 != ";" }) \($0.suffix);" }
    lines += ["    application/json json;", "    text/xml xml;", "  }"]
    lines.append("  charset_types text/csv text/calendar text/xml application/json;")
    lines += added(everywhere + [ServerHeaders.openData], indent: "  ")
    lines.append("}")
    let assets = Self.pattern(address.link(to: Asset.path("")))
    lines.append("location ~ \"^\(assets)(.*/)?[^/]+\(ServerHeaders.hashedName)\" {")
    lines += added(ServerHeaders.all + [ServerHeaders.cachingForGood], indent: "  ")
    lines.append("}")
    lines += redirects.flatMap { redirect in redirect.forms.map { (redirect, $0) } }.map { redirect, path in
      "location = \"\(address.link(to: path))\" { return 301 \"\(target(of: redirect))\"; }"
    }
    return lines
  }

  private var apache: [String] {
    var lines = [
      "# For the inside of a 'VirtualHost' or 'Directory', or as the file '.htaccess' in the folder above this one;",
      "# needs mod_headers.", "DirectoryIndex index.html", "AddDefaultCharset utf-8",
      "ErrorDocument 404 \(address.link(to: "/404.html"))",
    ]
    lines += missing.flatMap { folder, page in
      ["<If \"%{REQUEST_URI} =~ m#^\(folder)#\">", "  ErrorDocument 404 \(page)", "</If>"]
    }
    lines += ServerHeaders.types.map { "AddType \"\($0.type)\" .\($0.suffix)" }
    lines += (ServerHeaders.all + [ServerHeaders.caching]).map { "Header always set \($0.name) \"\($0.value)\"" }
    lines.append("<FilesMatch \"\\.(\(ServerHeaders.openDataSuffixes.joined(separator: "|")))$\">")
    lines.append("  Header always set \(ServerHeaders.openData.name) \"\(ServerHeaders.openData.value)\"")
    lines.append("</FilesMatch>")
    lines.append("<FilesMatch \"\(ServerHeaders.hashedName)\">")
    lines.append("  Header always set \(ServerHeaders.cachingForGood.name) \"\(ServerHeaders.cachingForGood.value)\"")
    lines.append("</FilesMatch>")
    lines += redirects.map { redirect in
      var pattern = Self.pattern(address.link(to: redirect.path))
      if pattern.hasSuffix("/") { pattern += "?" }
      return "RedirectMatch 301 \"^\(pattern)$\" \"\(target(of: redirect))\""
    }
    return lines
  }
}
