import SourceText

extension DocumentSet {
  /// Documents that are the page of a topic.
  var topicNames: [DocumentName] {
    names.filter { name in
      languages(of: name).contains { document(name, in: $0)?.frontMatter.template?.text == PageTemplate.topic.rawValue }
    }
  }

  /// The topic that a document is, or belongs to.
  func topic(of name: DocumentName) -> String? {
    languages(of: name).lazy.compactMap { document(name, in: $0)?.frontMatter.topic?.text }.first
  }

  /// Nil where there is a topic of the name, or may be.
  func problem(ofTopic id: String) -> SiteProblem? {
    let known = topicNames.compactMap { topic(of: $0) }
    if hasUnreadable || known.contains(id) { return nil }
    return .unknownTopic(id: id, suggestion: Suggestion.nearest(to: id, among: known))
  }

  /// The document that makes the pages of the provinces: of several with a page for each, the first, which is not the one of
  /// a topic.
  var provinceMaker: DocumentName? {
    names.first { texts(of: $0).contains { $0.frontMatter.each?.text == Provinces.dataset } }
  }
}
