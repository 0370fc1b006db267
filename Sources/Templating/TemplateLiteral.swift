import SourceText

/// A text that a template writes out and that leads elsewhere, for the embedding program to look after.
package struct TemplateLiteral: Sendable {
  package enum Use: Sendable, Hashable {
    /// The first argument of a function or a filter, by the position of its signature.
    case argument(of: Int)
    /// A link in an attribute such as `href` that begins with `/`.
    case link
    /// A style or a script that stands in the page itself: `<style>`, `<script>`, `style`, `onclick`.
    case inline
    /// An `<img>` without `alt`.
    case bareImage
  }

  package let use: Use
  package let text: String
  package let place: Diagnostic.Place
}
