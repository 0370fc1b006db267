/// Cells that are not what their field declares.
enum MalformedCells {
  static let all: [MalformedPackage] = numbers + times + others + rules

  private static let numbers: [MalformedPackage] = [
    .cell("thousands are parted by commas", "type: number", "\"8,400,000,000\"", "csv-type", hint: "groupChar: \",\""),
    .cell("the number has spaces around it", "type: number", "\" 12 \"", "csv-type", hint: "trim: true"),
    .cell("the number has a no-break space", "type: number", "12\u{A0}", "csv-type", hint: "trim: true"),
    .cell("the number has a zero-width space", "type: number", "12\u{200B}", "csv-type", hint: "trim: true"),
    .cell("the decimal sign is a comma", "type: number", "\"12,5\"", "csv-type", hint: "decimalChar: \",\""),
    .cell("the digits are Thai", "type: integer", "๑๒", "csv-type", hint: "digits: thai"),
    .cell("a percent sign follows the number", "type: number", "12%", "csv-type", hint: "bareNumber: false"),
    .cell("a unit follows the number", "type: number", "15 บาท", "csv-type", hint: "bareNumber: false"),
    .cell("a dash stands for nothing", "type: number", "-", "csv-type", hint: "missingValues"),
    .cell("the spreadsheet had no value", "type: number", "#N/A", "csv-type"),
    .cell("the spreadsheet lost a reference", "type: number", "#REF!", "csv-type"),
    .cell("the spreadsheet divided by zero", "type: number", "#DIV/0!", "csv-type"),
    .cell("the column of the spreadsheet was too narrow", "type: number", "#######", "csv-type"),
    .cell("the cell holds a formula", "type: number", "=SUM(A1:A9)", "csv-type"),
    .cell("the number is not a number", "type: number", "NaN", "csv-type"),
    .cell("the number is infinite", "type: number", "-Infinity", "csv-type"),
    .cell("the number is larger than any", "type: number", "1e999", "csv-type"),
    .cell("the number has four hundred digits", "type: number", String(repeating: "9", count: 400), "csv-type"),
    .cell("the number is nearer to zero than any", "type: number", "1e-400", "csv-type", hint: "smaller unit"),
    .cell(
      "the number would become its neighbour", "type: number", "12345678901234567", "csv-type", hint: "type: integer"),
    .cell("the satang of a sum would change", "type: number", "90071992547409.93", "csv-type", hint: "last digits"),
    .cell(
      "the whole number is one above a limit that no double tells apart",
      "type: integer, constraints: {maximum: 9007199254740992}",
      "9007199254740993", "csv-maximum"),
    .cell("the whole number does not fit in 64 bits", "type: integer", "9223372036854775808", "csv-type"),
    .cell("the whole number has a fraction", "type: integer", "1.5", "csv-type", hint: "type: number"),
    .cell("the number is hexadecimal", "type: integer", "0x1F", "csv-type"),
    .cell("the number has an underscore", "type: integer", "1_000", "csv-type"),
    .cell("the number has two signs", "type: integer", "--5", "csv-type"),
    .cell("the number has two points", "type: number", "1.2.3", "csv-type"),
    .cell(
      "commas stand at no third digit", "type: number, groupChar: \",\"", "\"1,500,0\"", "csv-type",
      hint: "every third digit"),
    .cell("the exponent is missing", "type: number", "1e", "csv-type"),
  ]

  private static let times: [MalformedPackage] = [
    .cell("February has no day 30", "type: date", "2026-02-30", "csv-type"),
    .cell("2026 is no leap year", "type: date", "2026-02-29", "csv-type"),
    .cell("there is no month 13", "type: yearmonth", "2026-13", "csv-type"),
    .cell("ten zero bytes stand for the day", "type: date", String(repeating: "\0", count: 10), "csv-nul"),
    .cell("all zeros", "type: date", "0000-00-00", "csv-type"),
    .cell("the year is of the Buddhist era", "type: date", "2569-11-20", "csv-type", hint: "era: buddhist"),
    .cell("day, month and year of the Buddhist era", "type: date", "2/5/2559", "csv-type", hint: "format"),
    .cell("a Thai month", "type: yearmonth", "พ.ค. 2559", "csv-type", hint: "format"),
    .cell("the day is first", "type: date", "20/11/2026", "csv-type", hint: "format: \"%d/%m/%Y\""),
    .cell("the spreadsheet's own number of a day", "type: date", "45981", "csv-type"),
    .cell("a time of day follows the day", "type: date", "2026-11-20 00:00:00", "csv-type"),
    .cell("the year has two digits", "type: year", "69", "csv-type"),
    .cell("the year has a hundred digits", "type: year", String(repeating: "2", count: 100), "csv-type"),
    .cell("the hour is 25", "type: time", "25:00:00", "csv-type"),
    .cell("the zone is a day away", "type: datetime", "2026-11-20T09:00:00+99:00", "csv-type"),
    .cell("a duration without a part", "type: duration", "PT", "csv-type"),
  ]

  private static let others: [MalformedPackage] = [
    .cell("the boolean is a word", "type: boolean", "ใช่", "csv-type"),
    .cell("the JSON in the cell ends too early", "type: object", "\"{\"\"a\"\": [1\"", "csv-type"),
    .cell(
      "the JSON is a hundred thousand brackets deep", "type: array", String(repeating: "[", count: 100_000), "csv-type"),
    .cell(
      "the shape nests without end", "type: geojson", "\"" + String(repeating: "{\"\"type\"\":", count: 50_000) + "\"",
      "csv-type"),
    .cell("the JSON has a lone half of a pair", "type: array", "\"[\"\"\\uD800\"\"]\"", "csv-type"),
    .cell("the point has one coordinate", "type: geopoint", "100.5", "csv-type"),
    .cell("the point is off the earth", "type: geopoint", "\"200, 13\"", "csv-type"),
    .cell("one item of the list is a word", "type: list, itemType: integer", "\"1,x,3\"", "csv-type"),
  ]

  private static let rules: [MalformedPackage] = [
    .file(
      "a cell is empty that may not be", "a,b\n,1\n", "csv-required",
      fields: ["{name: a, type: string, constraints: {required: true}}", "{name: b, type: integer}"]),
    .file(
      "a row is there twice", "a,b\nx,1\nx,1\n", "csv-unique",
      fields: ["{name: a, type: string, constraints: {unique: true}}", "{name: b, type: integer}"]),
    .cell("a price is negative", "type: number, constraints: {minimum: 0}", "-1", "csv-minimum"),
    .cell("a day lies in the future", "type: date, constraints: {maximum: 2026-12-31}", "2027-01-01", "csv-maximum"),
    .cell(
      "a word that is not listed", "type: string, constraints: {enum: [rice, maize]}", "rise", "csv-enum", hint: "rice"),
    .cell("a word outside the categories", "type: string, categories: [rice, maize]", "wheat", "csv-category"),
    .cell("a code of another form", "type: string, constraints: {pattern: '[0-9]{2}'}", "1O", "csv-pattern"),
    .cell(
      "a text that is too long", "type: string, constraints: {maxLength: 3}", String(repeating: "ก", count: 5000),
      "csv-length"),
    .cell("a status that nobody knows", "type: string, role: status", "Z", "csv-status"),
    .cell("an address without an at sign", "type: string, format: email", "office", "csv-format"),
  ]
}
