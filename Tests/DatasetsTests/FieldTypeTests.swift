import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct FieldTypeTests {
  /// The value of one cell as the table keeps it, and the problem where there is one.
  static func read(_ field: String, _ cell: String) -> (text: String?, diagnostics: [Diagnostic]) {
    let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    let (dataset, diagnostics) = Samples.diagnose(
      Samples.descriptor(["{name: v, " + field + "}", "{name: w, type: string}"]), "v,w\n\(quoted),x\n")
    return (dataset?.table.row(0)["v"], diagnostics)
  }

  @Test(
    "A cell of each type is read",
    arguments: [
      ("type: datetime", "2026-11-20T09:00:00", "2026-11-20T09:00:00"),
      ("type: datetime", "2026-11-20T09:00:00Z", "2026-11-20T09:00:00Z"),
      ("type: datetime", "2026-11-20T09:00:00.250+07:00", "2026-11-20T09:00:00.25+07:00"),
      ("type: datetime, era: buddhist", "2569-11-20T09:00:00", "2026-11-20T09:00:00"),
      ("type: datetime, format: '%d/%m/%Y %H:%M'", "20/11/2026 9:05", "2026-11-20T09:05:00"),
      ("type: datetime, format: '%d %b %Y %I:%M %p'", "20 Nov 2026 12:30 AM", "2026-11-20T00:30:00"),
      ("type: datetime, format: '%Y-%m-%d %H:%M:%S%z'", "2026-11-20 09:00:00+0700", "2026-11-20T09:00:00+07:00"),
      ("type: time", "09:00:00", "09:00:00"), ("type: time", "23:59:59.5", "23:59:59.5"),
      ("type: time, format: '%H.%M น.'", "9.30 น.", "09:30:00"),
      ("type: time, format: '%I:%M %p'", "1:30 pm", "13:30:00"),
      ("type: duration", "P1Y2M3DT4H5M6.5S", "P1Y2M3DT4H5M6.5S"),
      ("type: duration", "PT30M", "PT30M"), ("type: duration", "-P2W", "-P2W"),
      ("type: object", "{\"a\": [1, null]}", "{\"a\": [1, null]}"),
      ("type: array", "[1, \"ก\\u0e01\"]", "[1, \"ก\\u0e01\"]"),
      ("type: list", "ก,ข", "ก,ข"), ("type: list, itemType: integer, delimiter: ;", "1;-2", "1;-2"),
      ("type: list, itemType: date", "2026-11-20,2026-11-27", "2026-11-20,2026-11-27"),
      ("type: geopoint", "103.49, 14.88", "103.49, 14.88"),
      ("type: geopoint, format: array", "[103.49,14.88]", "[103.49,14.88]"),
      ("type: geopoint, format: object", "{\"lon\":103.49,\"lat\":14.88}", "{\"lon\":103.49,\"lat\":14.88}"),
      (
        "type: geojson", "{\"type\":\"Point\",\"coordinates\":[103,14]}",
        "{\"type\":\"Point\",\"coordinates\":[103,14]}"
      ),
      (
        "type: geojson", "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}",
        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}"
      ),
      (
        "type: geojson, format: topojson", "{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}",
        "{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}"
      ),
      ("type: any", "ใดก็ได้", "ใดก็ได้"), ("type: string, format: email", "data@moc.go.th", "data@moc.go.th"),
      ("type: string, format: uri", "https://www.moc.go.th/a?b=1#c", "https://www.moc.go.th/a?b=1#c"),
      ("type: string, format: uri", "urn:isbn:0451450523", "urn:isbn:0451450523"),
      (
        "type: string, format: uuid", "123e4567-e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-426614174000"
      ),
      ("type: string, format: binary", "aGVsbG8=", "aGVsbG8="),
    ])
  func values(field: String, cell: String, text: String) {
    let read = Self.read(field, cell)
    #expect(read.diagnostics.isEmpty, "\(Samples.printed(read.diagnostics))")
    #expect(read.text == text)
  }

  @Test(
    "A cell that is not of its type is an error",
    arguments: [
      ("type: datetime", "2026-11-20"), ("type: datetime", "2026-11-20 09:00:00"),
      ("type: datetime", "2026-11-20T25:00:00"),
      ("type: datetime", "2026-02-30T09:00:00"), ("type: datetime", "2569-11-20T09:00:00"), ("type: time", "9:00"),
      ("type: time", "09:60:00"), ("type: time", "24:00:00"), ("type: time, format: '%I:%M %p'", "13:30 pm"),
      ("type: duration", "P"), ("type: duration", "1 year"), ("type: duration", "P1D2M"), ("type: duration", "PT"),
      ("type: duration", "P1.5Y"), ("type: duration", "P999999999Y"), ("type: object", "[1]"),
      ("type: object", "{a: 1}"),
      ("type: object", "{\"a\":1,\"a\":2}"),
      ("type: object", "{\"a\":01}"), ("type: array", "{\"a\":1}"), ("type: array", "[1,]"), ("type: array", "[NaN]"),
      ("type: list, itemType: integer", "1,x"), ("type: list, itemType: integer", "1,,2"),
      ("type: geopoint", "200, 14"),
      ("type: geopoint", "14"), ("type: geopoint", "103.49, 95"), ("type: geopoint, format: array", "103,14"),
      ("type: geopoint, format: object", "{\"lon\":1,\"lat\":2,\"z\":3}"),
      ("type: geojson", "{\"type\":\"Feature\",\"geometry\":null}"), ("type: geojson", "{\"type\":\"Spot\"}"),
      ("type: geojson", "{\"type\":\"Point\",\"coordinates\":[1]}"), ("type: geojson, format: topojson", "{}"),
    ])
  func faults(field: String, cell: String) {
    let read = Self.read(field, cell)
    #expect(read.diagnostics.map(\.problem.code) == ["csv-type"], "\(Samples.printed(read.diagnostics))")
    #expect(read.text == nil)
  }

  @Test(
    "A text is in the format that its field says",
    arguments: [
      ("email", "moc.go.th"), ("email", "a@b"), ("email", "a b@moc.go.th"), ("email", "a@@moc.go.th"),
      ("email", ".a@moc.go.th"),
      ("email", "a@-moc.go.th"), ("uri", "www.moc.go.th"), ("uri", "http://"), ("uri", "http://a b"),
      ("uri", "http://a/%zz"),
      ("uri", "1a:b"), ("uuid", "123e4567e89b12d3a456426614174000"), ("uuid", "123e4567-e89b-12d3-a456-42661417400g"),
      ("binary", "aGVsbG8"), ("binary", "a=b="), ("binary", "ก==="),
    ])
  func formats(format: String, cell: String) {
    let read = Self.read("type: string, format: " + format, cell)
    #expect(read.diagnostics.map(\.problem.code) == ["csv-format"], "\(Samples.printed(read.diagnostics))")
  }

  @Test(
    "Constraints apply to every type that has them",
    arguments: [
      ("type: integer, constraints: {exclusiveMinimum: 3}", "3", "4", "csv-minimum"),
      ("type: number, constraints: {exclusiveMaximum: 3.5}", "3.5", "3.4", "csv-maximum"),
      (
        "type: datetime, constraints: {minimum: '2026-11-20T09:00:00Z'}", "2026-11-20T15:59:59+07:00",
        "2026-11-20T09:00:00Z", "csv-minimum"
      ),
      (
        "type: datetime, constraints: {exclusiveMaximum: '2026-11-20T09:00:00'}", "2026-11-20T09:00:00",
        "2026-11-20T08:59:59.9", "csv-maximum"
      ),
      ("type: time, constraints: {maximum: '16:30:00'}", "16:30:01", "16:30:00", "csv-maximum"),
      ("type: duration, constraints: {maximum: P1M}", "P32D", "P30D", "csv-maximum"),
      ("type: duration, constraints: {minimum: PT1H}", "PT59M", "PT60M", "csv-minimum"),
      ("type: time, constraints: {enum: ['09:00:00']}", "10:00:00", "09:00:00", "csv-enum"),
      ("type: list, constraints: {maxLength: 2}", "a,b,c", "a,b", "csv-length"),
      ("type: array, constraints: {minLength: 1}", "[]", "[0]", "csv-length"),
      ("type: object, constraints: {maxLength: 1}", "{\"a\":1,\"b\":2}", "{\"a\":1}", "csv-length"),
      ("type: string, categories: [ชาย, หญิง]", "ชาญ", "ชาย", "csv-category"),
      ("type: string, categories: [{value: m, label: {th: ชาย, en: male}}, {value: f}]", "x", "m", "csv-category"),
      ("type: integer, categories: [1, 2]", "3", "2", "csv-category"),
      ("type: date, constraints: {enum: [2026-11-20]}", "2026-11-21", "2026-11-20", "csv-enum"),
    ])
  func constraints(field: String, bad: String, good: String, code: String) {
    let wrong = Self.read(field, bad).diagnostics
    #expect(wrong.map(\.problem.code) == [code], "\(Samples.printed(wrong))")
    let right = Self.read(field, good).diagnostics
    #expect(right.isEmpty, "\(Samples.printed(right))")
  }

  @Test("Two ways to write one time are one value, and repeat a unique one")
  func canonical() {
    let (dataset, diagnostics) = Samples.diagnose(
      Samples.descriptor(["{name: v, type: time, format: '%H:%M', constraints: {unique: true}}"]), "v\n9:00\n09:00\n")
    #expect(diagnostics.map(\.problem.code) == ["csv-unique"])
    #expect(dataset?.table.column("v")?.distinctValues() == [.text("09:00:00")])
  }
}
