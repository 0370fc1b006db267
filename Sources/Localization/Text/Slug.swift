/// A text as a part of an address or an id.
package enum Slug {
  /// The Latin letters and digits of `text` in lower case, Thai in Latin letters, with a hyphen for what stands between;
  /// empty where there are none.
  package static func slug(of text: String) -> String {
    var slug = ""
    for scalar in ThaiRomanization.latin(text).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "A"..."Z": slug.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
    }
    if slug.hasSuffix("-") { slug.removeLast() }
    return slug
  }
}
