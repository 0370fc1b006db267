/// Something in the HTML of a page that a reader would stumble over.
enum MarkupFinding: Sendable, Hashable {
  /// - Parameter source: as its `src` says.
  case imageWithoutAlternative(source: String)
  case noMainHeading
  case severalMainHeadings(count: Int)
  /// A heading more than one level below the one before.
  case skippedHeading(from: Int, to: Int)
  case brokenLink(target: String)
  case unknownAnchor(target: String)
  case duplicateID(String)
  /// A link or a button of which nothing can be read aloud.
  case emptyLink(target: String)
  case emptyButton
  case noTitle
  case noLanguage
  /// A link that another server answered otherwise than with a page.
  case externalLink(target: String, reply: LinkReply)

  /// Whether pages of one template that have it have it from that template, as likely as not, with other words on each.
  var isOfTemplate: Bool {
    switch self {
    case .noMainHeading, .severalMainHeadings, .skippedHeading, .emptyButton, .noTitle, .noLanguage: true
    default: false
    }
  }
}

/// A finding on one page.
struct MarkupSighting: Sendable {
  let finding: MarkupFinding
  /// The words by which a person finds it; nil for none.
  var text: String? = nil
}

/// What is looked for in the HTML of every page: a rule reads its tokens once, in order.
protocol MarkupRule {
  mutating func read(_ token: HTMLToken)
  /// What was found, when all of a page was read.
  func findings() -> [MarkupSighting]
}
