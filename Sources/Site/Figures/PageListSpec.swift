import SourceText
import YAML

/// What a `pages` block says: a list of the pages that a text makes, one for each row of a dataset.
struct PageListSpec: Sendable {
  /// The text, by its path below `pages`, without language and ending.
  var maker: LocatedText?
  /// A field of the rows; pages with the same value stand together.
  var group: LocatedText?
  /// A field of the rows that stands in the list in place of the titles.
  var label: LocatedText?

  /// Reads the keys of the block; the caller finishes the reader.
  init(_ reader: inout YAMLMappingReader) {
    maker = reader.located("of", required: true)
    group = reader.located("by")
    label = reader.located("label")
  }
}
