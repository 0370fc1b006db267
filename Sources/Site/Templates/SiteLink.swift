import SourceText
import Templating

/// A link within the site that a template writes out.
enum SiteLink {
  /// What is wrong with the value of the filter `url`, which is a path of the site.
  static func problem(with text: String) -> SiteProblem? {
    Escaping.isWholeAddress(text) ? .foreignPath(text) : nil
  }
}

extension SiteContents {
  /// The links of templates that lead nowhere, as those of texts are reported.
  func brokenTemplateLinks() -> [Diagnostic] {
    let filter = HostFunction.allCases.count + HostFilter.url.rawValue
    return templates.literals.compactMap { literal in
      let problem =
        switch literal.use {
        case .argument(of: filter) where SiteLink.problem(with: literal.text) == nil:
          brokenLink(to: "/" + literal.text.drop { $0 == "/" }, as: literal.text)
        case .link: brokenLink(inAttribute: literal.text)
        default: SiteProblem?.none
        }
      return problem.map { Diagnostic($0, at: literal.place) }
    }
  }

  /// An address as a browser takes it. Where the site stands below a path, what is not below that is another's, but for
  /// an address of the site that was to be given to the filter `url`.
  private func brokenLink(inAttribute text: String) -> SiteProblem? {
    let base = settings.address.basePath
    if text.hasPrefix(base) { return brokenLink(to: "/" + text.dropFirst(base.utf8.count), as: text) }
    let path = Self.path(of: text)
    if isAsset(path) { return brokenLink(to: path, as: text) }
    guard plan.hasAddress(path) else { return nil }
    return .brokenLink(target: text, suggestion: "{{ \"\(text)\" | url }}")
  }

  private func brokenLink(to address: String, as text: String) -> SiteProblem? {
    let path = Self.path(of: address)
    if plan.hasAddress(path) || plan.isOpen(path) { return nil }
    if let problem = problem(ofWithheldAddress: path) { return problem }
    if isAsset(path) { return .brokenLink(target: text, suggestion: "{{ asset(\"\(path.dropFirst())\") }}") }
    return .brokenLink(target: text, suggestion: Suggestion.nearest(to: path, among: plan.pagePaths))
  }

  /// Whether an address would be that of a file of `Templates/assets`, were there no hash in its name.
  private func isAsset(_ path: String) -> Bool {
    let folder = "/" + Asset.path("")
    return path.hasPrefix(folder) && assets[String(path.dropFirst(folder.utf8.count))] != nil
  }

  private static func path(of link: String) -> String { String(link.prefix { $0 != "?" && $0 != "#" }) }
}
