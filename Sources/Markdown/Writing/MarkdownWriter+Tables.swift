import SourceText

extension MarkdownWriter {
  /// A cell of a table, which stands as a heading in the tree.
  mutating func cell(
    _ entering: Bool, row: Int, column: Int, ofTable number: Int, _ node: MarkdownDocument.Node
  ) {
    let table = extensions.tables[number]
    guard entering else {
      leaveValues { _ in }
      html.append(row == 0 ? "</th>\n" : "</td>\n")
      if column == table.alignments.count - 1 { closeRow(row, of: table) }
      return
    }
    if column == 0 { openRow(row, of: table, node) }
    html.append(row == 0 ? "<th scope=\"col\"" : "<td")
    switch table.alignments[column] {
    case .none: break
    case .left: html.append(" class=\"ph-start\"")
    case .center: html.append(" class=\"ph-center\"")
    case .right: html.append(" class=\"ph-end\"")
    }
    html.append(">")
    enterValues()
  }

  private mutating func openRow(_ row: Int, of table: MarkdownExtensions.Table, _ first: MarkdownDocument.Node) {
    switch row {
    case 0:
      for row in table.raggedRows {
        report(.tableRow(found: row.cellCount, expected: table.alignments.count), at: row.range)
      }
      block("<div class=\"ph-scroll\" tabindex=\"0\"><table class=\"ph-table\">\n")
      caption(behind: first, table)
      html.append("<thead>\n")
    case 1: html.append("<tbody>\n")
    default: break
    }
    html.append("<tr>\n")
  }

  private mutating func closeRow(_ row: Int, of table: MarkdownExtensions.Table) {
    html.append("</tr>\n")
    if row == 0 { html.append("</thead>\n") }
    guard row == table.rowCount - 1 else { return }
    if row > 0 { html.append("</tbody>\n") }
    html.append("</table></div>\n")
  }

  /// Writes the paragraph behind a table that begins with `: ` as its caption.
  private mutating func caption(behind first: MarkdownDocument.Node, _ table: MarkdownExtensions.Table) {
    var node: MarkdownDocument.Node? = first
    for _ in 0..<(table.rowCount * table.alignments.count) { node = node?.next }
    guard let node, case .paragraph = node.kind, let start = node.firstChild, case .text = start.kind,
      start.literal.hasPrefix(": ")
    else { return }
    enterValues()
    html.append("<caption>")
    let rest = places
    places.enterBlock(node)
    node.walk { event, part in
      if part.id == node.id { return }
      part.id == start.id ? text(part, String(part.literal.dropFirst(2))) : visit(event, part)
    }
    places = rest
    leaveValues(linksRows: false) { $0.html.append("</caption>\n") }
    skip(node)
  }
}
