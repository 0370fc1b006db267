import SourceText

/// What was found in a text beyond CommonMark: its lines were replaced by headings, which libcmark reads as one line of
/// inlines each, whatever stands around them.
struct MarkdownExtensions {
  var tables: [Table] = []
  var notes: [Note] = []
  /// Footnotes whose text stands in a list or a quote.
  var misplacedNotes: [Note] = []

  /// What the heading of a line stands for.
  enum Role {
    case cell(table: Int, row: Int, column: Int)
    /// The quote behind it is the text of a footnote.
    case note(Int)
    /// Nothing: it keeps apart what would run together.
    case separator
  }

  struct Table {
    var alignments: [Alignment]
    /// The heading counts as the first.
    var rowCount: Int
    /// Rows with more or fewer cells than the heading has.
    var raggedRows: [RaggedRow] = []

    enum Alignment: Sendable { case none, left, center, right }

    struct RaggedRow {
      var cellCount: Int
      /// Of the cells that are lost, or of the last one.
      var range: SourceRange
    }
  }

  struct Note {
    var label: String
    /// Of `[^label]:`.
    var range: SourceRange

    init(_ label: some Sequence<UInt8>, _ range: SourceRange) {
      self.label = String(decoding: Array(label), as: UTF8.self)
      self.range = range
    }
  }
}
