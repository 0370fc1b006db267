import Localization
import SourceText
import Testing

@testable import Datasets

/// Small datasets that the tests share.
enum Samples {
  /// A weekly price by province and commodity, with status.
  static let prices = """
    name: farm-prices
    title: {th: ราคาสินค้าเกษตร, en: Farm prices}
    demonstration: true
    licenses: [{name: CC-BY-4.0, title: {th: ซีซี, en: Attribution 4.0}, path: "https://creativecommons.org/licenses/by/4.0/"}]
    sources: [{title: {th: กรมการค้าภายใน, en: Department of Internal Trade}, path: "https://www.dit.go.th"}]
    contributors: [{title: Office of Surin, roles: [publisher]}]
    resources:
      - name: farm-prices
        path: farm-prices.csv
        type: table
        format: csv
        encoding: utf-8
        frequency: weekly
        lastUpdated: 2026-11-20
        nextRelease: 2026-11-27T09:00
        schema:
          fields:
            - {name: week, type: date, role: time, constraints: {required: true}}
            - {name: province, type: string, role: dimension, codelist: provinces}
            - {name: commodity, type: string, role: dimension}
            - name: price
              type: number
              role: measure
              title: {th: ราคา, en: Price}
              unit: {th: บาท, en: baht}
              unitPhrase: {th: ตันละ, en: per tonne}
              kind: price
              decimals: 0
              aggregate: mean
              conditions: {th: ความชื้นไม่เกิน 15%, en: moisture up to 15%}
              constraints: {minimum: 0}
            - {name: status, type: string, role: status}
          primaryKey: [week, province, commodity]
          missingValues: [""]
    """

  /// Four Mondays; Surin lacks the third, and its fourth is provisional.
  static let priceRows = """
    week,province,commodity,price,status
    2026-11-02,32,paddy,15000,A
    2026-11-02,31,paddy,14000,A
    2026-11-09,32,paddy,15100,A
    2026-11-09,31,paddy,14100,A
    2026-11-16,31,paddy,14200,A
    2026-11-16,32,paddy,,O
    2026-11-23,32,paddy,15300,P
    2026-11-23,31,paddy,14300,A
    2026-11-23,31,cassava,2500,A

    """.dropLastBlankLine

  static let provinces = """
    name: provinces
    resources:
      - name: provinces
        path: provinces.csv
        schema:
          fields:
            - {name: code, type: string}
            - {name: slug, type: string, constraints: {unique: true}}
            - {name: name_th, type: string}
            - {name: name_en, type: string}
          primaryKey: code
    """

  static let provinceRows = """
    code,slug,name_th,name_en
    31,buri-ram,บุรีรัมย์,Buri Ram
    32,surin,สุรินทร์,Surin
    50,chiang-mai,เชียงใหม่,Chiang Mai

    """.dropLastBlankLine

  /// Loads a dataset that has no problem.
  static func load(_ descriptor: String, _ csv: String, at place: Testing.SourceLocation = #_sourceLocation) throws
    -> Dataset
  {
    let (dataset, diagnostics) = diagnose(descriptor, csv)
    #expect(diagnostics.isEmpty, "\(printed(diagnostics))", sourceLocation: place)
    return try #require(dataset, sourceLocation: place)
  }

  static func diagnose(_ descriptor: String, _ csv: String) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
    Dataset.load(
      descriptorFile: SourceFile(path: "datapackage.yaml", text: descriptor),
      csvFile: SourceFile(path: "rows.csv", text: csv))
  }

  static func context() throws -> QueryContext {
    let prices = try load(prices, priceRows)
    let provinces = try load(provinces, provinceRows)
    return QueryContext(datasets: [prices.id: prices, provinces.id: provinces], weekStart: .monday)
  }

  static func printed(_ diagnostics: [Diagnostic], _ language: Language = .english) -> String {
    DiagnosticPrinter(language: language).print(diagnostics)
  }

  /// A descriptor of these `fields`, each one YAML flow mapping, for tables of a line or two.
  static func descriptor(_ fields: [String], _ more: String...) -> String {
    """
    name: sample
    resources:
      - name: sample
        path: rows.csv
        schema:
          fields:
    \(fields.map { "        - " + $0 }.joined(separator: "\n"))
    \(more.map { "      " + $0 }.joined(separator: "\n"))
    """
  }
}

extension String {
  /// Without the second of two line ends that a literal's blank last line leaves.
  var dropLastBlankLine: String { hasSuffix("\n\n") ? String(dropLast()) : self }
}
