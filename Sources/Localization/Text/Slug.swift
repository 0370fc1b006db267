/// Names for addresses.
package enum Slug {
  /// The Latin letters and digits of `text` in lower case and without accents, Thai in Latin letters, with a hyphen for
  /// what stands between; empty where there are none.
  package static func slug(of text: String) -> String {
    let hyphen = UInt8(ascii: "-")
    var slug: [UInt8] = []
    for scalar in ThaiRomanization.latin(text).unicodeScalars {
      if let letters = letters(of: scalar) {
        slug += letters.utf8
      } else if let last = slug.last, last != hyphen {
        slug.append(hyphen)
      }
    }
    if slug.last == hyphen { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  /// What stands for a letter or a digit, nothing for an accent; nil for any other sign.
  private static func letters(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return String(Unicode.Scalar(UInt8(scalar.value + 32)))
    case "\0"..."\u{7F}": return nil
    case "ß": return "ss"
    default: break
    }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    // `LATIN SMALL LETTER E WITH ACUTE` is an `e`, `LATIN SMALL LETTER AE` an `ae`.
    let words = scalar.properties.name?.split(separator: " ") ?? []
    guard words.count > 3, words[0] == "LATIN", words[2] == "LETTER", words.count == 4 || words[4] == "WITH",
      words[3].utf8.count <= 2
    else { return nil }
    return words[3].lowercased()
  }
}
