/// A file that tells a web server how to serve the site: with which headers, and where old addresses lead.
package enum ServerFile: String, Sendable, Hashable, CaseIterable {
  /// For hosts of static sites (Netlify, Cloudflare Pages).
  case headers = "_headers"
  /// Likewise, and GitLab Pages.
  case redirects = "_redirects"
  /// To be included in a `server` of nginx.
  case nginx = "server/nginx.conf"
  /// To be included in a `VirtualHost` of Apache, or to be its `.htaccess`.
  case apache = "server/apache.conf"

  var path: String { rawValue }
}
