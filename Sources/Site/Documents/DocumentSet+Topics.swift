import SourceText

extension DocumentSet {
  /// Documents that are the page of a topic.
  var topicNames: [DocumentName] {
    names.filter { texts(of: $0).contains { $0.frontMatter.template?.text == PageTemplate.topic.rawValue } }
  }

  /// The topic that a document is, or belongs to.
  func topic(of name: DocumentName) -> String? {
    texts(of: name).lazy.compactMap(\.frontMatter.topic?.text).first
  }

  /// Nil where there is a topic of the name, or may be.
  func problem(ofTopic id: String) -> SiteProblem? {
    let known = topicNames.compactMap { topic(of: $0) }
    if hasUnreadable || known.contains(id) { return nil }
    return .unknownTopic(id: id, suggestion: Suggestion.nearest(to: id, among: known), known: known.sorted())
  }

  /// The document that makes the pages of each kind of areas: of several the first with the template of such a page, else the
  /// first of all.
  var areaMakers: [AreaKind: DocumentName] {
    var makers: [AreaKind: DocumentName] = [:]
    for kind in AreaKind.allCases {
      let all = names.filter { texts(of: $0).contains { $0.frontMatter.each?.text == kind.dataset } }
      let pages = all.first { texts(of: $0).contains { $0.frontMatter.template?.text == kind.template.rawValue } }
      makers[kind] = pages ?? all.first
    }
    return makers
  }
}
