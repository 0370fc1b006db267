import SourceText

/// Why a page could not be rendered, with the place in the template.
package struct TemplateFailure: Error {
  package let diagnostic: Diagnostic
}
