/// Ids for headings: readable where the text is Latin, numbered where it is not, unique in the page.
///
/// All begin with `section-`, so that a heading never takes an id of the page's frame or of a figure.
struct HeadingIDs {
  private var used: Set<String> = []
  private var count = 0

  mutating func id(for text: String) -> String {
    count += 1
    var slug = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "A"..."Z": slug.unicodeScalars.append(Unicode.Scalar(scalar.value + 32)!)
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    // A number that stands for itself could meet that of a heading without letters.
    if slug.count < 3 || slug.utf8.allSatisfy({ (48...57).contains($0) }) { slug = "\(count)" }
    slug = "section-" + slug
    var id = slug
    var copy = 1
    while !used.insert(id).inserted {
      copy += 1
      id = "\(slug)-\(copy)"
    }
    return id
  }
}
