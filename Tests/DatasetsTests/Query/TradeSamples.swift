import Localization
import SourceText
import Testing

@testable import Datasets

/// Monthly trade by province, whose code list knows regions, whose code list knows countries.
enum TradeSamples {
  static let countries = """
    name: countries
    resources:
      - name: countries
        path: rows.csv
        schema:
          fields: [{name: code, type: string}, {name: name_th, type: string}, {name: name_en, type: string}]
          primaryKey: code
    """
  static let countryRows = "code,name_th,name_en\nTH,ไทย,Thailand\nLA,ลาว,Laos\n"

  static let regions = """
    name: regions
    resources:
      - name: regions
        path: rows.csv
        schema:
          fields:
            - {name: code, type: string}
            - {name: name_th, type: string}
            - {name: name_en, type: string}
            - {name: country, type: string, codelist: countries}
          primaryKey: code
    """
  static let regionRows =
    "code,name_th,name_en,country\nnorth,ภาคเหนือ,North,TH\nsouth,ภาคใต้,South,TH\nlao,ลาว,Laos,LA\n"

  static let provinces = """
    name: provinces
    resources:
      - name: provinces
        path: rows.csv
        schema:
          fields:
            - {name: code, type: string}
            - {name: name_th, type: string}
            - {name: name_en, type: string}
            - {name: region, type: string, codelist: regions}
          primaryKey: code
    """
  static let provinceRows = """
    code,name_th,name_en,region
    50,เชียงใหม่,Chiang Mai,north
    57,เชียงราย,Chiang Rai,north
    90,สงขลา,Songkhla,south
    VT,เวียงจันทน์,Vientiane,lao
    58,แม่ฮ่องสอน,Mae Hong Son,north

    """.dropLastBlankLine

  static let trade = """
    name: trade
    resources:
      - name: trade
        path: rows.csv
        schema:
          fields:
            - {name: month, type: yearmonth, role: time}
            - {name: province, type: string, role: dimension, codelist: provinces}
            - {name: exports, type: integer, role: measure, title: {th: ส่งออก, en: Exports}, unit: {th: ล้านบาท, en: million baht}, aggregate: sum}
            - {name: imports, type: integer, role: measure, title: {th: นำเข้า, en: Imports}, unit: {th: ล้านบาท, en: million baht}, aggregate: sum}
            - {name: trucks, type: integer, role: measure, unit: {th: คัน, en: trucks}, aggregate: sum}
            - {name: price, type: number, role: measure, unit: {th: บาท, en: baht}, kind: price, aggregate: mean}
            - {name: growth, type: number, role: measure, unit: {th: ร้อยละ, en: percent}, kind: rate, aggregate: mean}
            - {name: status, type: string, role: status}
          primaryKey: [month, province]
          derived:
            - {name: balance, formula: exports - imports, title: {th: ดุลการค้า, en: Balance of trade}}
            - {name: load, formula: (exports + imports) / trucks, unit: {th: ล้านบาทต่อคัน, en: million baht per truck}, decimals: 3}
    """
  /// January 2025 and 2026, and February and April 2026; 57 lacks prices in February.
  static let tradeRows = """
    month,province,exports,imports,trucks,price,growth,status
    2025-01,50,100,40,10,10,1.5,A
    2025-01,57,50,10,5,20,2.5,A
    2025-01,90,200,300,20,30,3,A
    2026-01,50,110,40,10,12,2.0,A
    2026-01,57,60,10,5,22,2.0,A
    2026-01,90,0,100,10,33,1,A
    2026-02,50,121,50,11,15,2.5,P
    2026-02,57,66,,6,,2.5,A
    2026-04,50,130,60,0,18,3.5,A

    """.dropLastBlankLine

  static func context() throws -> QueryContext {
    let datasets = [
      try Samples.load(countries, countryRows), try Samples.load(regions, regionRows),
      try Samples.load(provinces, provinceRows), try Samples.load(trade, tradeRows),
    ]
    return QueryContext(datasets: Dictionary(uniqueKeysWithValues: datasets.map { ($0.id, $0) }))
  }

  static func result(_ query: Query) throws -> QueryResult { try query.evaluate(in: context()).get() }

  static func issues(_ query: Query) throws -> [QueryProblem] {
    if case .failure(let failure) = query.evaluate(in: try context()) { failure.issues.map(\.problem) } else { [] }
  }

  static func period(_ text: String) throws -> PeriodSelection {
    try #require(PeriodSelection(text, weekStart: .monday))
  }
}
