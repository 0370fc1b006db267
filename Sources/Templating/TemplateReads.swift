/// What a page was made from, beside what its host read.
package struct TemplateReads: Sendable, Equatable {
  /// The names of the templates that the page is made of, sorted.
  package let templates: [String]
  /// The fields of the page's model that were read, in the order they are declared.
  package let fields: [String]
}
