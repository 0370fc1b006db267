import SourceText
import Templating

/// What of the content templates may name in arguments that they write out.
struct TemplateNames: Sendable {
  let areas: Areas
  let documents: DocumentSet

  /// What is wrong with the names in a call that asks for bulletins, if anything.
  /// - Parameter literals: of `topic`, `province` and `region`, each where it is written out.
  func problem(ofSubjects literals: ArraySlice<TemplateValue?>) -> (any Problem)? {
    let texts = literals.map { $0?.asText }
    return texts[0].flatMap(documents.problem(ofTopic:)) ?? texts[1].flatMap(areas.problem(ofProvince:))
      ?? texts[2].flatMap(areas.problem(ofRegion:))
  }
}
