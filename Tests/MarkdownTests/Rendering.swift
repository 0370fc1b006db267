import Markdown
import SourceText

/// A body with its slots filled visibly: `{value a.b}`, `{link /x}`, `{image /y}`, `{chart: …its content…}`.
func rendered(_ body: MarkdownBody, of file: SourceFile) -> String {
  body.parts.map { part in
    switch part {
    case .html(let bytes): String(decoding: bytes, as: UTF8.self)
    case .value(let value): "{value \(value.expression)}"
    case .block(let block): "{\(block.name): \(file.text(in: block.range).debugDescription)}\n"
    case .word(let word): "{\(word)}"
    case .valuesBegin, .rowsLink, .valuesEnd: ""
    case .link(let target): "{\(target.isImage ? "image" : "link") \(target.destination)}"
    }
  }.joined()
}

/// The HTML of `text`, its slots filled visibly.
func html(_ text: String, options: MarkdownOptions = MarkdownOptions()) -> String {
  let file = SourceFile(path: "page.md", text: text)
  return rendered(MarkdownParser.parse(file, range: SourceRange(0, file.bytes.count), options: options), of: file)
}

/// The body of `text` with the file it came from.
func parsed(_ text: String, options: MarkdownOptions = MarkdownOptions()) -> (body: MarkdownBody, file: SourceFile) {
  let file = SourceFile(path: "page.md", text: text)
  return (MarkdownParser.parse(file, range: SourceRange(0, file.bytes.count), options: options), file)
}

extension MarkdownBody {
  /// Every range of a slot, in order.
  var slotRanges: [SourceRange] {
    parts.compactMap { part in
      switch part {
      case .html, .word, .valuesBegin, .rowsLink, .valuesEnd: nil
      case .value(let value): value.range
      case .block(let block): block.range
      case .link(let target): target.range
      }
    }
  }
}
