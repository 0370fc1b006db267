import Localization
import SourceText

extension RenderContext {
  /// Where a query stands, and in which language the values of the page's row fill it. Who is kept under it holds the file.
  struct QueryPlace: Hashable {
    var file: ObjectIdentifier
    var range: SourceRange
    var language: Language
  }
}
