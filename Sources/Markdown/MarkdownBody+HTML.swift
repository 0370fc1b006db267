import SourceText

extension MarkdownBody {
  /// The HTML of a text by itself: links lead where they are written to, and what only a site can fill in stands as
  /// code.
  package func html(of file: SourceFile, words: (Word) -> String) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(byteCount + byteCount / 8)
    for part in parts {
      switch part {
      case .html(let bytes): html += bytes
      case .link(let target): Escaping.escape(Escaping.encodeLink(target.destination), into: &html)
      case .word(let word): Escaping.escape(words(word), into: &html)
      case .value(let value):
        html.append("<code class=\"ph-value\">=")
        Escaping.escape(value.expression, into: &html)
        html.append("</code>")
      case .valuesBegin, .rowsLink, .valuesEnd: break
      case .block(let block):
        html.append("<pre><code class=\"language-\(block.name)\">")
        Escaping.escape(file.text(in: block.range), into: &html)
        html.append("</code></pre>\n")
      }
    }
    return html
  }
}
