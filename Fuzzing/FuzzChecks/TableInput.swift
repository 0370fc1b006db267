import SourceText

/// One input for the reader of tables: two bytes choose what is declared, the rest is the file.
package struct TableInput {
  /// Which of `descriptors` holds.
  package let variant: Int
  /// Whether problems are also printed, which takes longer than to find them.
  package let printsProblems: Bool
  package let csv: [UInt8]

  package init(_ bytes: some Collection<UInt8>) {
    var rest = bytes[...]
    let schema = Int(rest.popFirst() ?? 0)
    let layout = Int(rest.popFirst() ?? 0)
    printsProblems = schema >= 240
    variant = (schema % Self.schemas.count) * Self.layouts.count + layout % Self.layouts.count
    csv = Array(rest)
  }

  package var csvFile: SourceFile { SourceFile(path: "rows.csv", bytes: csv) }

  /// Every schema with every layout.
  package static let descriptors: [SourceFile] = schemas.flatMap { schema in
    layouts.map { layout in
      SourceFile(
        path: "datapackage.yaml",
        text: """
          name: fuzz
          resources:
            - name: fuzz
              path: rows.csv
              \(layout)
              schema:
          \(schema)
          """)
    }
  }

  private static func schema(_ fields: [String], _ more: String...) -> String {
    (["fields:"] + fields.map { "  - " + $0 } + more).map { "      " + $0 }.joined(separator: "\n")
  }

  private static let schemas: [String] = [
    schema(["{name: a, type: string}", "{name: b, type: integer}"]),
    schema(["{name: a, type: string}", "{name: b, type: integer}"], "primaryKey: [a, b]", "missingValues: ['', '-']"),
    schema(["{name: a, type: number}", "{name: b, type: boolean}"], "uniqueKeys: [[a, b]]"),
    schema([
      "{name: a, type: number, groupChar: ',', bareNumber: false, digits: thai}",
      "{name: b, type: number, groupChar: '.', decimalChar: ',', constraints: {minimum: 0, unique: true}}",
    ]),
    schema(["{name: a, type: date}", "{name: b, type: yearmonth}", "{name: c, type: year}"]),
    schema([
      "{name: a, type: date, format: '%d/%m/%Y', era: buddhist, digits: thai}",
      "{name: b, type: yearmonth, format: '%b %Y', era: buddhist}",
    ]),
    schema(["{name: a, type: time}", "{name: b, type: datetime}", "{name: c, type: duration}"]),
    schema(["{name: a, type: object}", "{name: b, type: array}", "{name: c, type: geojson}"]),
    schema(["{name: a, type: list, itemType: number}", "{name: b, type: geopoint}", "{name: c, type: any}"]),
    schema(
      [
        "{name: a, type: string, constraints: {pattern: '[a-zก-๙]{1,3}', maxLength: 9}}",
        "{name: b, type: string, format: email}",
      ],
      "fieldsMatch: subset"),
    schema(
      ["{name: a, type: string, categories: [x, y]}", "{name: b, type: string, role: status}"], "fieldsMatch: partial"),
    schema([
      "{name: a, type: date, role: time}", "{name: b, type: number, role: measure, unit: baht, kind: price}",
      "{name: c, header: \"c\\nd\", type: string, role: dimension, constraints: {required: true}}",
    ]),
  ]

  private static let layouts: [String] = [
    "encoding: utf-8",
    "dialect: {delimiter: ';', quoteChar: \"'\"}",
    "dialect: {delimiter: \"\\t\", skipInitialSpace: true, skipBlankRows: true, skipBlankColumns: true, trim: true}",
    "dialect: {headerRows: [2, 3], commentChar: '#', nullSequence: NULL}",
    "dialect: {header: false, doubleQuote: false, escapeChar: \"\\\\\"}",
    "dialect: {commentRows: [2, 4], headerRows: [1, 3], headerJoin: '-'}",
    "encoding: utf-16",
    "encoding: utf-16be",
    "encoding: windows-874",
    "encoding: tis-620",
    "encoding: us-ascii",
    "encoding: windows-1252",
  ]
}
