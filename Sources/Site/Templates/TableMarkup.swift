import Localization
import SourceText
import Templating

/// The rows of a template as a table of HTML: with a caption, headings of columns, and the first cell of each row as its
/// heading.
struct TableMarkup {
  private let language: Language
  private let caption: String
  private let headings: [String]
  /// One list for each row, one cell for each heading.
  private var rows: [[TemplateValue]]

  /// - Parameters:
  ///   - rows: maps or records, whose fields are named by columns; or lists of cells in the order of the columns.
  ///   - columns: a list of names, or a map from names to headings; none for the fields of the first row.
  init(
    _ rows: TemplateList, caption: String, columns: TemplateValue, language: Language
  ) throws(HostFailure) {
    if rows.isEmpty, columns.isNone { throw HostFailure(RowsProblem.empty) }
    let names: [String]
    let headings: [String]
    do throws(TemplateProblem) { (names, headings) = try Self.columns(columns, of: rows) } catch {
      throw HostFailure(error)
    }
    self.language = language
    self.caption = caption
    self.headings = headings
    var cells: [[TemplateValue]] = []
    for row in rows {
      if case .list(let values) = row {
        guard values.count == headings.count else {
          let problem = RowsProblem.length(row: cells.count + 1, found: values.count, expected: headings.count)
          throw HostFailure(problem)
        }
        cells.append(Array(values))
      } else {
        do throws(TemplateProblem) {
          cells.append(try names.map { name throws(TemplateProblem) in try row.attribute(named: name) })
        } catch {
          throw HostFailure(error)
        }
      }
    }
    self.rows = cells
    writePeriods()
  }

  /// Writes a column of periods in the language, as a chart of the same rows does. A year alone may be a code.
  private mutating func writePeriods() {
    for column in headings.indices {
      let texts = rows.compactMap { $0[column].asText }
      guard texts.count == rows.count, let found = RowPeriods(texts), !found.areYears else { continue }
      for (row, period) in found.periods.enumerated() { rows[row][column] = .text(period.text(in: language)) }
    }
  }

  private static func columns(
    _ columns: TemplateValue, of rows: TemplateList
  ) throws(TemplateProblem) -> (names: [String], headings: [String]) {
    switch columns {
    case .map(let map):
      var headings: [String] = []
      for value in map.values { headings.append(try value.text()) }
      return (map.keys, headings)
    case .list(let values):
      var names: [String] = []
      for value in values { names.append(try value.text()) }
      return (names, names)
    case .none:
      let names: [String]
      switch (rows.first, rows.first?.type) {
      case (.map(let map), _): names = map.keys
      case (_, .object(let shape)): names = shape.fields.map(\.name)
      default: throw .argumentMissing("columns", of: "table")
      }
      return (names, names)
    default: throw .argumentType("columns", of: "table", expected: .map(.text), found: columns.type)
    }
  }

  /// Everything that is no markup itself is escaped here.
  func html() throws(TemplateProblem) -> SafeHTML {
    let isNumeric = headings.indices.map(isNumeric)
    let style = isNumeric.dropFirst().allSatisfy(\.self) ? "numbers" : "values"
    var html: [UInt8] = []
    html.append("<div class=\"ph-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
    Escaping.escape(caption, into: &html)
    html.append("\">\n<table class=\"data-table data-table-\(style)\">\n<caption>")
    Escaping.escape(caption, into: &html)
    html.append("</caption>\n<thead>\n<tr>")
    for heading in headings {
      html.append("<th scope=\"col\">")
      Escaping.escape(heading, into: &html)
      html.append("</th>")
    }
    html.append("</tr>\n</thead>\n<tbody>\n")
    let decimals = headings.indices.map(decimals)
    for row in rows {
      html.append("<tr>")
      for (column, value) in row.enumerated() {
        html.append(column == 0 ? "<th scope=\"row\">" : "<td>")
        try write(value, decimals: decimals[column], isHeading: column == 0, into: &html)
        html.append(column == 0 ? "</th>" : "</td>")
      }
      html.append("</tr>\n")
    }
    html.append("</tbody>\n</table>\n</div>")
    return SafeHTML(trusted: html)
  }

  /// Whether a column has numbers, and nothing else but gaps.
  private func isNumeric(_ column: Int) -> Bool {
    let values = rows.map { $0[column] }.filter { !$0.isNone }
    return !values.isEmpty && values.allSatisfy { $0.asNumber != nil }
  }

  /// As many as the number of a column that has most.
  private func decimals(_ column: Int) -> Int {
    rows.compactMap { $0[column].asNumber }.map { NumberText.decimalCount(of: $0) }.max() ?? 0
  }

  private func write(
    _ value: TemplateValue, decimals: Int, isHeading: Bool, into html: inout [UInt8]
  ) throws(TemplateProblem) {
    switch value {
    case .none: html.append("–")
    case .html(let markup): html += markup.bytes
    default:
      // A heading is a name, such as a year, even where it is a number.
      let number = value.asNumber.map { NumberText.text($0, decimals: decimals, grouping: !isHeading) }
      let text = if let number { number } else { try value.text() }
      Escaping.escape(text, into: &html)
    }
  }
}
