/// Files whose rows and columns do not make the table.
enum MalformedShape {
  static let all: [MalformedPackage] = quotes + rows + headers

  private static let quotes: [MalformedPackage] = [
    .file("a quotation mark in the last cell is never closed", "a,b\nx,\"1", "csv-unclosed-quote"),
    .file(
      "a quotation mark in the header is never closed", "\"a,b\nx,1\n", "csv-unclosed-quote", "csv-column-extra",
      "csv-column-missing"),
    .file("a quotation mark in the middle swallows the rest", "a,b\nx,1\n\"y,2\nz,3\n", "csv-unclosed-quote"),
    .file("a letter follows a closing quotation mark", "a,b\n\"x\"y,1\n", "csv-quote"),
    .file("a space follows a closing quotation mark", "a,b\n\"x\" ,1\n", "csv-quote"),
    .file("inches are written with a quotation mark", "a,b\n5\",1\n", "csv-quote"),
    .file("a backslash was meant to escape a quotation mark", "a,b\n\"x\\\"y\",1\n", "csv-quote"),
    .file("whole lines were put into quotation marks", "a,b\n\"x,1\"\n\"y,2\"\n", "csv-field-count"),
  ]

  private static let rows: [MalformedPackage] = [
    .file("a row lacks its last cell", "a,b\nx\n", "csv-field-count"),
    .file("a text holds a comma and is not quoted", "a,b\nx, y,1\n", "csv-field-count", hint: "quotation"),
    .file("rows end in a comma, the header does not", "a,b\nx,1,\ny,2,\n", "csv-field-count"),
    .file(
      "one row has ten thousand cells", "a,b\nx" + String(repeating: ",1", count: 10_000) + "\ny,2\n", "csv-field-count"
    ),
    .file("a blank row parts two blocks", "a,b\nx,1\n\ny,2\n", "csv-blank-row", hint: "skipBlankRows"),
    .file("a spreadsheet left blank rows at the end", "a,b\nx,1\n\n\n", "csv-blank-row", hint: "skipBlankRows"),
    .file(
      "a spreadsheet left rows of commas at the end", "a,b\nx,1\n,\n,\n", "csv-blank-row", hint: "skipBlankRows",
      fields: ["{name: a, type: string, constraints: {required: true}}", "{name: b, type: integer}"]),
    .file("a carriage return stands alone in a cell", "a,b\nx\ry,1\n", "csv-line-break"),
    .file("a row under the header says the units", "a,b\n(name),(baht)\nx,1\n", "csv-type"),
    .file("the header is repeated in the middle", "a,b\nx,1\na,b\ny,2\n", "csv-type"),
    .file(
      "two files were put one behind the other, the second without a line end before it", "a,b\nx,1a,b\ny,2\n",
      "csv-field-count"),
    .file("notes stand below the table", "a,b\nx,1\nที่มา: สำนักงาน\n", "csv-field-count"),
  ]

  private static let headers: [MalformedPackage] = [
    .file("there are rows but no header", "x,1\ny,2\n", "csv-column-extra", "csv-column-missing"),
    .file("a title stands above the header", "รายงานราคา\na,b\nx,1\n", "csv-header", hint: "headerRows: [2]"),
    .file(
      "a title and a blank row stand above the header", "รายงานราคา,\n,\na,b\nx,1\n", "csv-header",
      hint: "headerRows: [3]"),
    .file("a column has its name twice", "a,b,b\nx,1,2\n", "csv-column-twice"),
    .file("a column is missing", "a\nx\n", "csv-column-missing"),
    .file("a column is not declared", "a,b,c\nx,1,2\n", "csv-column-extra", hint: "{name: c, type:"),
    .file("a name is misspelt", "a,bb\nx,1\n", "csv-column-extra", hint: "'b'"),
    .file("a name has a space behind it", "a,b \nx,1\n", "csv-column-extra", hint: "'b'"),
    .file("a name has a zero-width space", "a,b\u{200B}\nx,1\n", "csv-column-extra", hint: "'b'"),
    .file(
      "a name has a byte order mark, for two files were joined", "a,\u{FEFF}b\nx,1\n", "csv-column-extra", hint: "'b'"),
    .file("the columns are in another order", "b,a\n1,x\n", "csv-column-order"),
    .file(
      "the header ends in a comma, and so do the rows", "a,b,\nx,1,\n", "csv-column-extra", hint: "skipBlankColumns"),
    .file("semicolons part the columns", "a;b\nx;1\n", "csv-separator", hint: "delimiter: \";\""),
    .file("tabs part the columns", "a\tb\nx\t1\n", "csv-separator", hint: "delimiter: \"\\t\""),
    .file("bars part the columns", "a|b\nx|1\n", "csv-separator", hint: "delimiter: \"|\""),
    .file(
      "commas part the columns where semicolons are declared", "a,b\nx,1\n", "csv-separator",
      resource: "dialect: {delimiter: \";\"}"),
    .file(
      "the header should be in row 9, but the file has 2", "a,b\nx,1\n", "csv-header",
      resource: "dialect: {headerRows: [9]}"),
    .file("every row is a comment", "#a,b\n#x,1\n", "csv-empty", resource: "dialect: {commentChar: \"#\"}"),
  ]
}
