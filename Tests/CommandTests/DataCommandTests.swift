import Foundation
import Testing

/// `phanit data`, on two editions of a small package.
@Suite("The data commands")
struct DataCommandTests {
  private static let package = Folders.fixtures.appending(path: "data")

  private func editions() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.overlay(Self.package, onto: ".")
    return folder
  }

  // MARK: Stored outputs

  @Test(
    "descriptions and comparisons read as stored",
    arguments: ["describe", "diff"], ["en", "th"])
  func stored(command: String, language: String) throws {
    let folder = try editions()
    let paths = command == "diff" ? ["old", "new"] : ["./new", "--by", "goods"]
    let outcome = try Program.run(["data", command, "--language", language] + paths, in: folder.path)
    #expect(outcome.status == 0)
    try compare(outcome.output, with: "data-\(command).\(language).txt")
  }

  @Test("comparisons for a program and a spreadsheet read as stored", arguments: ["json", "csv"])
  func storedFormats(format: String) throws {
    let folder = try editions()
    let outcome = try Program.run("data", "diff", "old", "new", "--format", format, in: folder.path)
    try compare(outcome.output, with: "data-diff." + format)
  }

  /// With RECORD=1 the stored file is rewritten and the test fails, so that no one records by accident.
  private func compare(_ text: String, with name: String) throws {
    let file = Folders.fixtures.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name)")
      return
    }
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == text)
  }

  // MARK: validate

  @Test("a site, a package and a descriptor are checked alike")
  func validates() throws {
    let folder = try editions()
    #expect(try Program.run("init", "site", in: folder.path).status == 0)
    let site = try Program.run("data", "validate", "--site", "site", in: folder.path)
    #expect(site.status == 0 && site.errors == "" && site.output.hasSuffix(": no problems\n"), "\(site.output)")
    #expect(try Program.run("data", "validate", "site", in: folder.path).output == site.output)
    #expect(try Program.run("data", "validate", in: folder.path + "/site").output == site.output)
    for path in ["site/Content/datasets/market-prices", "site/Content/datasets/market-prices/datapackage.yaml"] {
      let outcome = try Program.run("data", "validate", path, in: folder.path)
      #expect(outcome.status == 0 && outcome.errors == "" && outcome.output.hasPrefix("1 dataset, "))
    }
    let lone = try Program.run("data", "validate", "old/", "new/datapackage.yaml", in: folder.path)
    #expect(lone.status == 0 && lone.output == "2 datasets, 13 rows: 0 errors, 3 warnings\n")
    #expect(lone.errors.contains("new/datapackage.yaml:11:18: warning: ") && lone.errors.contains("[data-code-list-"))
    let against = try Program.run("data", "validate", "new", "--site", "site", in: folder.path)
    #expect(against.status == 1 && against.errors.contains("[csv-code-unknown]"), "\(against.errors)")
  }

  @Test("a package of a site is called like its folder; two sites are compared dataset by dataset")
  func sites() throws {
    let folder = try editions()
    for name in ["a", "b"] { #expect(try Program.run("init", name, in: folder.path).status == 0) }
    let path = "b/Content/datasets/goods/datapackage.yaml"
    let same = try Program.run("data", "diff", "a", "b", "--exit-code", in: folder.path)
    #expect(same.status == 0 && same.output.contains("no differences"), "\(same.output)\(same.errors)")
    let table = try Program.run("data", "diff", "a", "b", "--format", "csv", in: folder.path)
    #expect(table.status == 64 && table.errors.contains("--dataset"))
    let one = ["data", "diff", "a", "b", "--format", "csv", "--dataset", "goods"]
    #expect(try Program.run(one, in: folder.path).output.split(separator: "\r\n").count == 1)
    try folder.write(folder.read(path).replacingOccurrences(of: "name: goods\n", with: "name: good\n"), to: path)
    let wrong = try Program.run("data", "validate", "b/Content/datasets/goods", in: folder.path)
    #expect(wrong.status == 1 && wrong.errors.contains("[dataset-name]"), "\(wrong.errors)")
  }

  @Test("every problem is counted, and of each kind in one column five are printed")
  func counts() throws {
    let folder = try editions()
    let rows = (0..<3000).map { "2026-11-02,g\($0),cheap,1,A\n" }.joined()
    try folder.write("week,goods,price,sold,status\n" + rows, to: "new/prices.csv")
    let outcome = try Program.run("data", "validate", "new", in: folder.path)
    #expect(outcome.status == 1 && outcome.output == "1 dataset, 3,000 rows: 3,000 errors, 1 warning\n")
    #expect(outcome.errors.components(separatedBy: "[csv-type]").count == 6)
    #expect(outcome.errors.hasSuffix("new/prices.csv: and 2995 more of the same kind (csv-type)\n"))
    let json = try Program.run("data", "validate", "new", "--format", "json", in: folder.path)
    struct Summary: Decodable, Equatable {
      struct Item: Decodable, Equatable { var dataset: String, descriptor: String, rows: Int }
      struct Problem: Decodable, Equatable { var code: String, severity: String, count: Int }
      var datasets: [Item], rows: Int, errors: Int, warnings: Int, problems: [Problem]
    }
    #expect(
      try JSONDecoder().decode(Summary.self, from: Data(json.output.utf8))
        == Summary(
          datasets: [.init(dataset: "market", descriptor: "new/datapackage.yaml", rows: 3000)], rows: 3000,
          errors: 3000,
          warnings: 1,
          problems: [
            .init(code: "csv-type", severity: "error", count: 3000),
            .init(code: "data-code-list-unreachable", severity: "warning", count: 1),
          ]))
  }

  @Test("no data file outside the package is read")
  func outside() throws {
    let folder = try editions()
    let descriptor = try folder.read("old/datapackage.yaml")
    try folder.write("week,goods,price,sold,status\n", to: "outside.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/old/link.csv", withDestinationPath: "../outside.csv")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/old/there", withDestinationPath: "..")
    for (path, code) in [
      ("link.csv", "file-symbolic-link"), ("there/outside.csv", "file-symbolic-link"),
      ("../outside.csv", "descriptor-path"), ("none.csv", "data-file-missing"), (".", "descriptor-path"),
    ] {
      try folder.write(descriptor.replacingOccurrences(of: "prices.csv", with: path), to: "old/datapackage.yaml")
      let outcome = try Program.run("data", "validate", "old", in: folder.path)
      #expect(outcome.status == 1 && outcome.errors.contains("[\(code)]"), "\(path): \(outcome.errors)")
      #expect(outcome.output.hasPrefix("0 datasets, 0 rows: "))
    }
  }

  @Test(
    "what is not there or not asked for is an error",
    arguments: [
      (["validate", "nowhere"], 1, "[data-package-missing]"), (["validate"], 1, "[site-missing]"),
      (["validate", "old/prices.csv"], 1, "'old/prices.csv' is a data file"),
      (["describe", "old/prices.csv"], 1, "'old/prices.csv' is a data file"),
      (["diff", "old/prices.csv", "new/prices.csv"], 1, "data diff --descriptor datapackage.yaml"),
      (
        ["query", "--dataset", "market", "--package", "new", "--period", "whenever"], 1, "2026-W47 / 2026-11 / 2026-Q4"
      ),
      (
        ["query", "--dataset", "market", "--package", "new", "--period", "last 12 mounth"], 1,
        "did you mean 'last 12 months'?"
      ),
      (
        ["query", "--dataset", "market", "--package", "new", "--period", "last 12 mounth"], 1,
        "cannot be 'last 12 mounth' ["
      ),
      (
        ["query", "--dataset", "market", "--package", "new", "--period", "since 2026-13"], 1, "found 'since 2026-13' ["
      ),
      (["query", "--dataset", "market", "--package", "new", "--limit", "1,000"], 1, "found '1,000' ["),
      (["describe", "./new", "--by", "good"], 1, "--by:1:1: error"),
      (["describe", "nowhere"], 1, "[data-package-missing]"), (["describe"], 64, "[argument-missing]"),
      (["query"], 64, "--dataset"), (["query", "--dataset", "x", "--where", "y"], 64, "--where must be like"),
      (["query", "--dataset", "x", "--spec", "y"], 64, "--spec stands without"),
      (["query", "--spec", "none.yaml"], 1, "[file-read]"), (["query", "--spec", "-"], 1, "[missing-key]"),
      (["diff", "old"], 64, "[argument-missing]"), (["diff", "old", "new", "--limit", "0"], 64, "--limit"),
      (["diff", "old", "nowhere"], 1, "[data-package-missing]"),
      (["diff", "old", "new", "--format", "xml"], 64, "xml"),
      (["diff", "old/prices.csv", "none.csv", "--descriptor", "old"], 1, "[data-file-missing]"),
    ])
  func wrong(arguments: [String], status: Int32, text: String) throws {
    let folder = try editions()
    let outcome = try Program.run(["data"] + arguments, in: folder.path)
    #expect(outcome.status == status && outcome.errors.contains(text), "\(outcome.errors)")
  }

  @Test("a package may hold several tables, and a table several files")
  func severalTables() throws {
    let folder = try TemporaryFolder()
    let schema =
      "{fields: [{name: k, type: string, role: dimension}, {name: x, type: integer, role: measure, unit: x, aggregate: sum}], primaryKey: k}"
    func write(_ name: String, _ second: String) throws {
      try folder.write(
        """
        name: two
        resources:
          - {name: a, path: [a-1.csv, a-2.csv], schema: \(schema)}
          - {name: b, path: b.csv, schema: {fields: [{name: k, type: string}], foreignKeys: [{fields: k, reference: {resource: a, fields: k}}]}}
        """, to: name + "/datapackage.yaml")
      try folder.write("k,x\np,1\n", to: name + "/a-1.csv")
      try folder.write("k,x\nq,\(second)\n", to: name + "/a-2.csv")
      try folder.write("k\nq\n", to: name + "/b.csv")
    }
    try write("old", "2")
    try write("new", "3")
    let valid = try Program.run("data", "validate", "old", in: folder.path)
    #expect(valid.output == "2 datasets, 3 rows: no problems\n", "\(valid.errors)")
    let answer = try Program.run(
      "data", "query", "--package", "old", "--dataset", "two/a", "--format", "csv", in: folder.path)
    #expect(answer.output.contains(",,3,x,,2,2,,"), "\(answer.output)\(answer.errors)")
    let diff = try Program.run("data", "diff", "old", "new", "--dataset", "two/a", "--format", "csv", in: folder.path)
    #expect(
      diff.output.contains("total,,x,,3,4,1,33.3333\r\nchanged,q,x,,2,3,1,50\r\n"), "\(diff.output)\(diff.errors)")
    try folder.write("k\nz\n", to: "old/b.csv")
    let wrong = try Program.run("data", "validate", "old", in: folder.path)
    #expect(wrong.status == 1 && wrong.errors.contains("old/b.csv:2:1: error: "), "\(wrong.errors)")
    try FileManager.default.moveItem(atPath: folder.path + "/old/a-2.csv", toPath: folder.path + "/old/a2.csv")
    let missing = try Program.run("data", "validate", "old", in: folder.path)
    #expect(
      missing.status == 1 && missing.errors.contains("'old/a-2.csv'") && missing.errors.contains("[data-file-missing]"))
    #expect(missing.errors.contains("path: [a-1.csv, a-2.csv]") && missing.errors.contains("did you mean 'a2.csv'?"))
  }

  // MARK: diff

  @Test("differences exit with 1 only where that is asked for; quiet prints none")
  func exitCode() throws {
    let folder = try editions()
    #expect(try Program.run("data", "diff", "old", "new", in: folder.path).status == 0)
    let quiet = try Program.run("data", "diff", "old", "new", "--exit-code", "--quiet", in: folder.path)
    #expect(quiet.status == 1 && quiet.output == "")
    let same = try Program.run("data", "diff", "old", "old", "--exit-code", in: folder.path)
    #expect(same.status == 0 && same.output.hasSuffix("\nno differences\n"))
    let files = try Program.run(
      "data", "diff", "old/prices.csv", "new/prices.csv", "--descriptor", "new/datapackage.yaml", "--limit", "1",
      in: folder.path)
    #expect(files.status == 0 && files.output.contains("  and 5 more\n") && !files.output.contains("Descriptor"))
  }

  @Test("differences stand by percent or by size, with names and status; a rate differs by percentage points")
  func differences() throws {
    let folder = try TemporaryFolder()
    func write(_ name: String, _ rows: String) throws {
      try folder.write(
        """
        name: rates
        resources:
          - name: rates
            path: rows.csv
            schema:
              fields:
                - {name: month, type: yearmonth, role: time}
                - {name: place, type: string, role: dimension, categories: [{value: a, label: {th: ก, en: North}}, {value: b, label: {th: ข, en: South}}]}
                - {name: rate, type: number, role: measure, unit: percent, kind: rate, aggregate: mean}
                - {name: n, type: integer, role: measure, unit: x, aggregate: sum}
                - {name: status, type: string, role: status}
              primaryKey: [month, place]

        """, to: name + "/datapackage.yaml")
      try folder.write("month,place,rate,n,status\n" + rows, to: name + "/rows.csv")
    }
    try write("old", "2026-01,a,2.25,1000,P\n2026-01,b,1,10,P\n")
    try write("new", "2026-01,a,2.50,1100,A\n2026-01,b,1,20,P\n2026-02,b,3,7,E\n")
    let text = try Program.run("data", "diff", "old", "new", "--language", "en", in: folder.path).output
    #expect(text.contains("\n  n      1,010  1,127        +117   +11.6%\n"))
    #expect(text.contains("\n  2026-01  a North  rate    2.25   2.50       +0.25  +0.25 pp  P → A\n"))
    #expect(text.contains("\n  2026-02  b South  3.00  7  E\n"))
    func order(_ arguments: String...) throws -> [String] {
      try Program.run(["data", "diff", "old", "new", "--format", "csv"] + arguments, in: folder.path).output.split(
        separator: "\r\n"
      ).filter { $0.hasPrefix("changed") }.map(String.init)
    }
    #expect(
      try order() == [
        "changed,2026-01,b,South,n,,10,20,10,100,,P,P", "changed,2026-01,a,North,rate,,2.25,2.5,0.25,,0.25,P,A",
        "changed,2026-01,a,North,n,,1000,1100,100,10,,P,A", "changed,2026-01,a,North,status,,P,A,,,,P,A",
      ])
    #expect(try order("--order", "difference").first == "changed,2026-01,a,North,n,,1000,1100,100,10,,P,A")
    #expect(try Program.run("data", "diff", "old", "new", "--order", "size", in: folder.path).status == 64)
  }

  // MARK: query

  @Test("options, a file and standard input ask alike, and say where they are wrong")
  func query() throws {
    let folder = try editions()
    try folder.write("dataset: market\nwhere: {goods: pork}\nmeasure: sold\n", to: "query.yaml")
    func run(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(["data", "query", "--package", "new"] + arguments, in: folder.path)
    }
    let options = ["--dataset", "market", "--where", "goods=pork", "--measure", "sold"]
    let asked = try Program.run(["data", "query", "--package", "new"] + options, in: folder.path)
    let told = try run("--spec", "query.yaml")
    #expect(asked.status == 0 && asked.output == told.output)
    #expect(
      asked.output == """
        market: sold (kg)

        period             sold
        --------------  -------
        2–8 Nov 2026    1,200
        9–15 Nov 2026     118
        16–22 Nov 2026      –
        23–29 Nov 2026    130 P

        P provisional

        """)
    let csv = try run("--spec", "query.yaml", "--format", "csv").output
    #expect(csv.hasPrefix("\u{FEFF}key,label,period,value,unit,status,withValue,rows,reporting,expected\r\n"))
    #expect(csv.hasSuffix(",sold,2026-11-23,130,kg,P,1,1,,\r\n"))
    struct Answer: Decodable {
      struct Series: Decodable { var values: [Double?], statuses: [String?] }
      var granularity: String, rows: Int, hash: String, series: [Series]
    }
    let json = try JSONDecoder().decode(
      Answer.self, from: Data(run("--spec", "query.yaml", "--format", "json").output.utf8))
    #expect(json.granularity == "week" && json.rows == 3 && json.hash.hasPrefix("sha256:"))
    #expect(json.series[0].values == [1200, 118, nil, 130] && json.series[0].statuses == ["A", "A", nil, "P"])
    let wrong = try run("--dataset", "market", "--where", "goods=prok", "--measure", "sold")
    #expect(wrong.status == 1 && wrong.errors.hasPrefix("--where:1:7: error: ") && wrong.errors.contains("'pork'"))
    try folder.write("dataset: market\nmesure: sold\n", to: "query.yaml")
    let misspelt = try run("--spec", "query.yaml")
    #expect(misspelt.status == 1 && misspelt.errors.contains("\nquery.yaml:2:1: error: "))
  }

  @Test("an option that is given twice is an error, but for those that say something more each time")
  func repeatedOptions() throws {
    let folder = try editions()
    let asked = ["data", "query", "--package", "new", "--measure", "price"]
    let twice = try Program.run(asked + ["--by=goods", "--measure", "sold", "--by", "x"], in: folder.path)
    #expect(twice.status == 64 && twice.output == "", "\(twice.output)")
    #expect(twice.errors.contains("error: '--measure' is given more than once [option-twice]"), "\(twice.errors)")
    #expect(twice.errors.contains("error: '--by' is given more than once"))
    let thai = try Program.run(asked + ["--measure", "sold", "--language", "th"], in: folder.path)
    #expect(thai.errors.contains("ระบุ '--measure' มากกว่าหนึ่งครั้ง"), "\(thai.errors)")
    let over = try Program.run(
      asked + ["--over", "goods", "--over", "market", "--where", "goods=pork", "--where", "goods=rice"],
      in: folder.path)
    #expect(
      over.status == 1 && over.errors.hasPrefix("--over:1:1: error: the dataset 'market' has no field 'market'"),
      "\(over.errors)")
  }

  @Test("a problem for which no option is at fault stands at none, and its hint names the option to add")
  func wholeQuery() throws {
    let folder = try editions()
    for options in [["--period", "latest"], ["--dataset", "market", "--period", "latest"]] {
      let outcome = try Program.run(["data", "query", "--package", "new"] + options, in: folder.path)
      #expect(
        outcome.errors.hasPrefix(
          """
          error: the dataset has several measures: say which [query-measure]
            hint: add '--measure': use one of: price, sold, value
          new/datapackage.yaml:
          """), "\(outcome.errors)")
    }
    let open = try Program.run(
      "data", "query", "--package", "new", "--measure", "price", "--language", "th", in: folder.path)
    #expect(open.errors.hasPrefix("ข้อผิดพลาด: ") && open.errors.contains("แยกแต่ละค่าด้วย '--by goods'"), "\(open.errors)")
  }

  @Test("an answer without a value is a warning that says where the data has some")
  func emptyAnswer() throws {
    let folder = try editions()
    let outcome = try Program.run(
      "data", "query", "--package", "new", "--dataset", "market", "--by", "goods", "--measure", "sold", "--period",
      "since 2030", "--language", "en", in: folder.path)
    #expect(outcome.status == 0 && outcome.output == "market: sold (kg)\n\nno values\n")
    #expect(outcome.errors.contains("--period:1:1: warning: ") && outcome.errors.contains("from 2–8 November 2026 to "))
    #expect(outcome.errors.contains("[data-empty]") && outcome.errors.contains("hint: ask for a '--period'"))
  }

  @Test("a cell that a spreadsheet would run is neutralised")
  func formulas() throws {
    let folder = try editions()
    try folder.write(
      "week,goods,price,sold,status\n2026-11-02,=1+1,2,3,A\n2026-11-02,@x,-2,3,A\n", to: "new/prices.csv")
    let query = try Program.run(
      "data", "query", "--package", "new", "--by", "goods", "--measure", "price", "--format",
      "csv", in: folder.path)
    #expect(query.output.contains("\n'=1+1,'=1+1,2026-11-02,2,") && query.output.contains("\n'@x,'@x,2026-11-02,-2,"))
    let diff = try Program.run("data", "diff", "old", "new", "--format", "csv", in: folder.path)
    #expect(diff.output.contains("\nadded,2026-11-02,'=1+1,price,,,2,,,,A\r\nadded,2026-11-02,'=1+1,sold,,,3,"))
  }
}
