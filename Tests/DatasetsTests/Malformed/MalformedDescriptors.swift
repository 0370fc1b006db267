/// Descriptors that cannot be read, or that ask for what cannot be.
enum MalformedDescriptors {
  static let all: [MalformedPackage] = texts + bombs + paths + schemas + dialects

  private static let texts: [MalformedPackage] = [
    .descriptor("the descriptor is empty", "", "missing-key"),
    .descriptor("the descriptor is a list", "- a\n- b\n", "wrong-type", "missing-key"),
    .descriptor("the descriptor is a word", "rice", "wrong-type", "missing-key"),
    .descriptor("the descriptor is a table", "a,b\nx,1\n", "wrong-type", "missing-key"),
    .descriptor(
      "a key is given twice", "name: x\nname: y\nresources: []\n", "yaml-duplicate-key", "descriptor-resources"),
    .descriptor("a tab indents a line", "name: x\nresources:\n\t- name: y\n", "yaml-syntax"),
    .descriptor("a quotation mark is never closed", "name: \"x\nresources: []\n", "yaml-syntax"),
    .descriptor("a bracket is never closed", "name: x\nresources: [\n", "yaml-syntax"),
    .descriptor("the JSON ends too early", "{\"name\": \"x\", \"resources\": [{\"name\": ", "yaml-syntax"),
    .descriptor(
      "two documents are in one file", "name: x\nresources: []\n---\nname: y\n", "yaml-several-documents",
      "descriptor-resources"),
    .descriptor(
      "a tag would make an object of Python", "name: !!python/object/apply:os.system [ls]\nresources: []\n", "yaml-tag",
      "wrong-type", "descriptor-resources"),
    .descriptor("a NUL stands in the descriptor", "name: x\0y\n", "yaml-syntax"),
    .descriptor(
      "an alias of nothing", "name: *nobody\nresources: []\n", "yaml-alias", "missing-key", "descriptor-resources"),
    .descriptor(
      "an alias of itself", "name: &a [*a]\nresources: []\n", "yaml-alias", "wrong-type", "descriptor-resources"),
  ]

  private static let bombs: [MalformedPackage] = [
    .descriptor("aliases stand for ten thousand million words", aliasBomb, "yaml-too-large"),
    .descriptor("ten thousand brackets are open", "name: " + String(repeating: "[", count: 10_000), "yaml-too-large"),
    .descriptor(
      "a thousand mappings stand in each other",
      (0..<1000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"), "yaml-too-large"),
    .descriptor(
      "the name has a million letters", "name: " + String(repeating: "A", count: 1_000_000) + "\nresources: []\n",
      "descriptor-name", "descriptor-resources"),
  ]

  private static let aliasBomb =
    "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    + (1...9).map { level in
      "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }.joined()

  private static let paths: [MalformedPackage] = [
    "../rows.csv", "data/../../rows.csv", "/etc/passwd", "~/rows.csv", "https://example.org/rows.csv",
    "file:///etc/passwd", "C:/rows.csv", "data\\\\rows.csv", "..", ".", "", "data//rows.csv", "rows\\u0000.csv",
  ].map { path in
    .descriptor(
      "the path is '\(path)'",
      "name: x\nresources:\n  - {name: x, path: \"\(path)\", schema: {fields: [{name: a, type: string}]}}\n",
      "descriptor-path")
  }

  private static let schemas: [MalformedPackage] = [
    .descriptor(
      "a file is named twice",
      "name: x\nresources:\n  - {name: x, path: [rows.csv, rows.csv], schema: {fields: [{name: a, type: string}]}}\n",
      "descriptor-path"),
    .schema(
      "a bound can be read in two ways", "", "descriptor-constraint",
      field: "{name: c, type: number, groupChar: '.', decimalChar: ',', constraints: {minimum: '1.500'}}",
      hint: "1500"),
    .schema(
      "a unit is blank", "", "descriptor-measure-unit",
      field: "{name: c, type: number, role: measure, unit: ' '}"),
    .descriptor(
      "two resources have one name",
      "name: x\nresources:\n"
        + String(repeating: "  - {name: x, path: rows.csv, schema: {fields: [{name: a, type: string}]}}\n", count: 2),
      "descriptor-resource-twice"),
    .schema("a field is declared twice", "", "descriptor-field-twice", field: "{name: a, type: string}"),
    .schema("a field has no name", "", "missing-key", field: "{type: string}"),
    .schema("a field is a word", "", "wrong-type", "missing-key", field: "price"),
    .schema("a type that does not exist", "", "unknown-choice", field: "{name: c, type: decimal}"),
    .schema("the key names a field that is not there", "primaryKey: [c]", "descriptor-key-field"),
    .schema("a unique key names a field that is not there", "uniqueKeys: [[a, c]]", "descriptor-key-field"),
    .schema(
      "a foreign key names a table that is not there",
      "foreignKeys: [{fields: a, reference: {resource: y, fields: a}}]", "descriptor-foreign-key"),
    .schema("a foreign key has no reference", "foreignKeys: [{fields: a}]", "missing-key"),
    .schema(
      "the pattern is no pattern", "", "descriptor-pattern",
      field: "{name: c, type: string, constraints: {pattern: '[a'}}"),
    .schema(
      "the minimum is above the maximum", "", "descriptor-constraint",
      field: "{name: c, type: number, constraints: {minimum: 2, maximum: 1}}"),
    .schema(
      "the minimum is larger than any number", "", "descriptor-constraint",
      field: "{name: c, type: number, constraints: {minimum: 1e999}}"),
    .schema(
      "the minimum is a day that does not exist", "", "descriptor-constraint",
      field: "{name: c, type: date, constraints: {minimum: 2026-02-30}}"),
    .schema(
      "the length is negative", "", "descriptor-constraint",
      field: "{name: c, type: string, constraints: {maxLength: -1}}"),
    .schema(
      "the length does not fit in 64 bits", "", "wrong-type",
      field: "{name: c, type: string, constraints: {maxLength: 99999999999999999999}}"),
    .schema(
      "a listed value is of another type", "", "descriptor-constraint",
      field: "{name: c, type: integer, constraints: {enum: [1, two]}}"),
    .schema(
      "required is a word", "", "wrong-type", field: "{name: c, type: string, constraints: {required: sometimes}}"),
    .schema("the constraints are a list", "", "wrong-type", field: "{name: c, type: string, constraints: [required]}"),
    .schema(
      "a category is listed twice", "", "descriptor-categories", field: "{name: c, type: string, categories: [x, x]}"),
    .schema(
      "the format of a day has no year", "", "descriptor-format", field: "{name: c, type: date, format: '%d/%m'}"),
    .schema(
      "the format of a day has a letter that means nothing", "", "descriptor-format",
      field: "{name: c, type: date, format: '%Q'}"),
    .schema(
      "four hundred decimals", "", "descriptor-decimals",
      field: "{name: c, type: number, role: measure, unit: baht, decimals: 400}"),
    .schema(
      "groups and decimals are parted by the same mark", "", "descriptor-character",
      field: "{name: c, type: number, groupChar: \",\", decimalChar: \",\"}"),
    .schema(
      "a price is to be summed", "", "descriptor-sum-not-allowed",
      field: "{name: c, type: number, role: measure, unit: baht, kind: price, aggregate: sum}"),
    .schema("a measure has no unit", "", "descriptor-measure-unit", field: "{name: c, type: number, role: measure}"),
    .schema(
      "the base year is in another age", "", "descriptor-base-year",
      field: "{name: c, type: number, role: measure, unit: points, baseYear: 99999}"),
    .schema("fieldsMatch is a word of nobody's", "fieldsMatch: loosely", "unknown-choice"),
    .schema("missingValues is a number", "missingValues: {a: 1}", "wrong-type"),
  ]

  private static let dialects: [MalformedPackage] = [
    .schema("the encoding does not exist", "", "descriptor-encoding", resource: "encoding: klingon"),
    .schema("the delimiter has two characters", "", "descriptor-dialect", resource: "dialect: {delimiter: \"||\"}"),
    .schema("the delimiter is a Thai letter", "", "descriptor-dialect", resource: "dialect: {delimiter: \"ก\"}"),
    .schema("the delimiter is a line break", "", "descriptor-dialect", resource: "dialect: {delimiter: \"\\n\"}"),
    .schema("the delimiter is the quotation mark", "", "descriptor-dialect", resource: "dialect: {delimiter: '\"'}"),
    .schema("the header is in row 0", "", "descriptor-dialect", resource: "dialect: {headerRows: [0]}"),
    .schema("the header rows go backwards", "", "descriptor-dialect", resource: "dialect: {headerRows: [3, 2]}"),
    .schema("the header row is a word", "", "wrong-type", resource: "dialect: {headerRows: [first]}"),
    .schema(
      "the header row is a comment", "", "descriptor-dialect", resource: "dialect: {headerRows: [1], commentRows: [1]}"),
    .schema("the dialect is that of a workbook", "", "descriptor-dialect", resource: "dialect: {sheetName: Sheet1}"),
    .schema("the dialect is in another file", "", "descriptor-reference", resource: "dialect: dialect.json"),
  ]
}
