import SourceText
import Templating

/// What of the content templates may name in arguments that they write out.
struct TemplateNames: Sendable {
  let areas: Areas
  let documents: DocumentSet

  /// What is wrong with the names in a call of `bulletins(limit, topic, province, region)`, if anything.
  func problem(ofBulletins facts: HostCallFacts) -> (any Problem)? {
    let texts = facts.literals.map { $0?.asText }
    return texts[1].flatMap(documents.problem(ofTopic:)) ?? texts[2].flatMap(areas.problem(ofProvince:))
      ?? texts[3].flatMap(areas.problem(ofRegion:))
  }
}
