import Localization

/// Ids for headings: their Latin letters, Thai in Latin letters too, a number where there are none; unique in the page.
///
/// All begin with `section-`, so that a heading never takes an id of the page's frame or of a figure.
struct HeadingIDs {
  private var used: Set<String> = []
  /// How many copies of an id were made, so that many headings of one text are no long search.
  private var copies: [String: Int] = [:]
  private var count = 0

  /// Of what follows `section-`, without the number that tells two of a name apart.
  private static let lengthLimit = 60

  mutating func id(for text: String) -> String {
    count += 1
    var slug = Slug.slug(of: text)
    if slug.utf8.count > Self.lengthLimit { slug = String(slug.prefix(Self.lengthLimit)) }
    if slug.hasSuffix("-") { slug.removeLast() }
    // A number that stands for itself could meet that of a heading without letters.
    if slug.utf8.count < 3 || slug.utf8.allSatisfy({ (48...57).contains($0) }) { slug = "\(count)" }
    slug = "section-" + slug
    var id = slug
    while !used.insert(id).inserted {
      let copy = copies[slug, default: 1] + 1
      copies[slug] = copy
      id = "\(slug)-\(copy)"
    }
    return id
  }
}
