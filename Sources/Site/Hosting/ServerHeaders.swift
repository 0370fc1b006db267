import Charting
import Fingerprints

/// The headers with which a site is to be served.
enum ServerHeaders {
  /// Nothing but what lies on the site itself may be used by its pages, which have no inline style or script and no form. The one
  /// style that is inline is that of drawings in files of their own, by its hash.
  static let contentSecurityPolicy = [
    "default-src 'none'", "style-src 'self' 'sha256-\(Fingerprint(of: ChartStyle.standalone(.light)).base64)'",
    "script-src 'self'", "img-src 'self'", "connect-src 'self'",
    "manifest-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  /// Of every answer, in the order in which the files list them.
  static let all: [(name: String, value: String)] = [
    ("Content-Security-Policy", contentSecurityPolicy),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]

  /// Open data may be read by the pages of others.
  static let openData = (name: "Access-Control-Allow-Origin", value: "*")
  static let openDataSuffixes = ["csv", "json", "jsonld", "ics", "xml"]

  /// Types that servers do not know by themselves, by the suffix of the file.
  static let types: [(suffix: String, type: String)] = [
    ("csv", "text/csv; charset=utf-8"), ("ics", "text/calendar; charset=utf-8"),
    ("jsonld", "application/ld+json"),
  ]

  /// A new build shows at once; what has not changed is not sent again.
  static let caching = (name: "Cache-Control", value: "no-cache")

  /// Of files with a hash in their name: what lies there never becomes another.
  static let cachingForGood = (name: "Cache-Control", value: "public, max-age=31536000, immutable")
  static let hashedSuffixes = ["css", "js"]
  /// In hexadecimal digits.
  static let hashLength = 12

  /// The end of such a name, as a regular expression of PCRE.
  static let hashedName = "\\.[0-9a-f]{\(hashLength)}\\.(\(hashedSuffixes.joined(separator: "|")))$"
}
