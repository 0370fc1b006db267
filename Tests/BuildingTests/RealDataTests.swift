import Foundation
import Testing

@testable import Building

/// A site made of published figures that lie beside the project on some machines; elsewhere these tests are skipped.
@Suite("A site of real figures", .enabled(if: RealData.isThere, "needs ../shared/data beside the package"))
struct RealDataTests {
  @Test("every number on the pages is the one another program computes")
  func numbers() async throws {
    let disk = try SiteOnDisk(try RealData.site())
    let result = try await disk.build()
    #expect(result.isDone)
    #expect(result.printed == "")
    let output = try disk.output
    let figures = try RealData.figures()
    #expect(figures == RealData.storedFigures)
    #expect(figures["all.th"] == "91,939 ราย")
    for (language, path) in [("th", "index.html"), ("en", "en/index.html")] {
      let page = try #require(output.text(path))
      let values = page.matches(of: /([a-z-]+)=<span class="ph-value"[^>]*>([^<]*)<\/span>/)
      #expect(values.count == 10)
      for value in values {
        #expect(String(value.output.2) == figures["\(value.output.1).\(language)"], "\(value.output.1)")
      }
      // The card shows the same number as the text.
      let latest = try #require(figures["latest-value.en"])
      #expect(page.contains("<li>Card \(latest) "))
      // The table of the largest provinces, row by row.
      let rows = page.matches(of: /<tr><th>([^<]*)<\/th><td>([^<]*)<\/td><\/tr>/).map {
        "\($0.output.1) \($0.output.2)"
      }
      #expect(rows.joined(separator: "; ") == figures["largest"])
      #expect(page.contains("<svg"))
    }
    // The rows behind a chart add up to the whole.
    let months = try #require(output.text("months.csv")).split(whereSeparator: \.isNewline).dropFirst()
    #expect(months.count == 18)
    #expect(months.reduce(0) { $0 + (Int($1.split(separator: ",").last ?? "") ?? 0) } == 91_939)
    // The published data is the file that was read, behind a byte order mark.
    let rice = try #require(output.files["datasets/rice/rice.csv"]?.bytes)
    #expect(rice.dropFirst(3).split(separator: UInt8(ascii: "\n")).count == 8_331)
  }
}

enum RealData {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared/data").standardizedFileURL

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  static func site() throws -> FixtureSite {
    var site = FixtureSite()
    for path in site.files.keys where path.hasPrefix("Content/") && path != "Content/site.yaml" {
      site.files[path] = nil
    }
    site["Content/site.yaml"] = site["Content/site.yaml"].components(separatedBy: "navigation:")[0]
    // With real data the address of the example would be a warning.
    site.replace("baseURL: https://example.org/", with: "baseURL: https://office.example/", in: "Content/site.yaml")
    let registrations = try text("dbd_new_juristic_by_province_201501_201606.csv")
    for (id, role) in [("registrations", "time"), ("registrations-in-all", "dimension")] {
      site["Content/datasets/\(id)/data.csv"] = registrations
      site["Content/datasets/\(id)/datapackage.yaml"] = """
        name: \(id)
        title: {th: นิติบุคคลตั้งใหม่, en: New juristic persons}
        sources: [{title: {th: กรมพัฒนาธุรกิจการค้า, en: Department of Business Development}}]
        resources:
          - name: \(id)
            path: data.csv
            schema:
              fields:
                - {name: period, type: yearmonth, role: \(role), constraints: {required: true}}
                - {name: province_code, type: string, constraints: {pattern: "[1-9][0-9]"}}
                - {name: province_th, type: string, role: dimension}
                - name: new_registrations
                  type: integer
                  title: {th: จดทะเบียนใหม่, en: New registrations}
                  role: measure
                  unit: {th: ราย, en: registrations}
                  aggregate: sum
                - name: registered_capital_million_baht
                  type: number
                  title: {th: ทุนจดทะเบียน, en: Registered capital}
                  role: measure
                  unit: {th: ล้านบาท, en: million baht}
                  aggregate: sum
              primaryKey: [period, province_code]
        """
    }
    site["Content/datasets/rice/data.csv"] = try text("dit_rice_wholesale_daily.csv")
    let priceFields = ["price_min", "price_max", "price_avg"].map { name in
      """
                - name: \(name)
                  type: number
                  role: measure
                  unit: {th: บาท, en: baht}
                  unitPhrase: {th: 100 กก. ละ, en: per 100 kg}
                  kind: price
                  aggregate: mean
      """
    }
    site["Content/datasets/rice/datapackage.yaml"] = """
      name: rice
      title: {th: ราคาขายส่งข้าว, en: Wholesale prices of rice}
      sources: [{title: {th: กรมการค้าภายใน, en: Department of Internal Trade}}]
      resources:
        - name: rice
          path: data.csv
          frequency: daily
          schema:
            fields:
                - {name: date, type: date, role: time, constraints: {required: true}}
                - {name: product_id, type: string, role: dimension}
                - {name: product_th, type: string}
                - {name: category_th, type: string}
      \(priceFields.joined(separator: "\n"))
                - {name: unit_th, type: string}
            primaryKey: [date, product_id]
      """
    let body = """
      all=`=all`, latest=`=latest`, latest-value=`=latest.value`, latest-change=`=latest.change`, before=`=latest.previous`,
      capital=`=capital`, year=`=years`, rice=`=rice`, rice-change=`=rice.change`, rice-month=`=month`

      ~~~kpi
      data: latest
      title: Card
      ~~~

      ~~~chart
      mark: bar
      id: months
      data: latest
      title: Months
      ~~~

      ~~~table
      data: largest
      title: Largest
      ~~~

      ~~~chart
      mark: line
      facet: by
      id: rice
      data: grades
      title: Rice
      ~~~
      """
    site["Content/pages/index.th.md"] = """
      ---
      title: ตัวเลขจริง
      data:
        all: {dataset: registrations-in-all, measure: new_registrations}
        latest: {dataset: registrations, measure: new_registrations}
        capital: {dataset: registrations, measure: registered_capital_million_baht, where: {province_th: สุรินทร์}}
        years: {dataset: registrations, measure: new_registrations, per: year, period: "2015"}
        largest: {dataset: registrations, measure: new_registrations, by: province_th, period: latest, sort: "-value", limit: 5}
        rice: {dataset: rice, measure: price_avg, where: {product_id: R11001}}
        month: {dataset: rice, measure: price_avg, where: {product_id: R11001}, per: month}
        grades: {dataset: rice, measure: price_avg, by: product_id, period: last 90 days}
      ---
      \(body)
      """
    site["Content/pages/index.en.md"] = "---\ntitle: Real figures\n---\n\(body)\n"
    return site
  }

  /// What the script computes, or what it computed where there is no Python.
  static func figures() throws -> [String: String] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, folder.path]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return storedFigures }
    return try JSONDecoder().decode([String: String].self, from: data)
  }

  private static let script = """
    import csv, json, sys
    from collections import defaultdict
    from decimal import Decimal, ROUND_HALF_UP
    def rows(name): return list(csv.DictReader(open(sys.argv[1] + '/' + name, encoding='utf-8-sig')))
    def shown(number, decimals): return f'{number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):,}'
    def change(old, new, up):
        percent = ((new - old) / old * 100).quantize(Decimal('0.1'), ROUND_HALF_UP)
        if percent == 0: return 'ทรงตัว', 'unchanged'
        size = f'{abs(percent):,}'
        return (up if percent > 0 else 'ลดลง') + 'ร้อยละ ' + size, ('up ' if percent > 0 else 'down ') + size + ' percent'
    out = {}
    def put(name, th, en=None): out[name + '.th'] = th; out[name + '.en'] = en or th
    dbd = rows('dbd_new_juristic_by_province_201501_201606.csv')
    months = defaultdict(Decimal)
    for row in dbd: months[row['period']] += Decimal(row['new_registrations'])
    order = sorted(months)
    def count(number): return shown(number, 0) + ' ราย', shown(number, 0) + ' registrations'
    put('all', *count(sum(months.values())))
    put('latest', *count(months[order[-1]])); put('latest-value', shown(months[order[-1]], 0)); put('before', *count(months[order[-2]]))
    put('latest-change', *change(months[order[-2]], months[order[-1]], 'เพิ่มขึ้น'))
    put('year', *count(sum(months[month] for month in order if month.startswith('2015'))))
    capital = [Decimal(row['registered_capital_million_baht']) for row in dbd
               if row['province_th'] == 'สุรินทร์' and row['period'] == order[-1]]
    put('capital', shown(sum(capital), 2) + ' ล้านบาท', shown(sum(capital), 2) + ' million baht')
    largest = sorted((row for row in dbd if row['period'] == order[-1]), key=lambda row: -int(row['new_registrations']))[:5]
    out['largest'] = '; '.join(row['province_th'] + ' ' + shown(Decimal(row['new_registrations']), 0) for row in largest)
    rice = {row['date']: Decimal(row['price_avg']) for row in rows('dit_rice_wholesale_daily.csv') if row['product_id'] == 'R11001'}
    days = sorted(rice)
    def price(number): return '100 กก. ละ ' + shown(number, 2) + ' บาท', shown(number, 2) + ' baht per 100 kg'
    put('rice', *price(rice[days[-1]])); put('rice-change', *change(rice[days[-2]], rice[days[-1]], 'สูงขึ้น'))
    month = [rice[day] for day in days if day[:7] == days[-1][:7]]
    put('rice-month', *price(sum(month) / len(month)))
    print(json.dumps(out))
    """

  static let storedFigures: [String: String] = [
    "all.th": "91,939 ราย",
    "all.en": "91,939 registrations",
    "latest.th": "5,916 ราย",
    "latest.en": "5,916 registrations",
    "latest-value.th": "5,916",
    "latest-value.en": "5,916",
    "before.th": "4,366 ราย",
    "before.en": "4,366 registrations",
    "latest-change.th": "เพิ่มขึ้นร้อยละ 35.5",
    "latest-change.en": "up 35.5 percent",
    "year.th": "60,147 ราย",
    "year.en": "60,147 registrations",
    "capital.th": "42.10 ล้านบาท",
    "capital.en": "42.10 million baht",
    "largest": "กรุงเทพมหานคร 2,038; ชลบุรี 419; นนทบุรี 364; สมุทรปราการ 347; ปทุมธานี 305",
    "rice.th": "100 กก. ละ 1,405.00 บาท",
    "rice.en": "1,405.00 baht per 100 kg",
    "rice-change.th": "สูงขึ้นร้อยละ 1.4",
    "rice-change.en": "up 1.4 percent",
    "rice-month.th": "100 กก. ละ 1,343.89 บาท",
    "rice-month.en": "1,343.89 baht per 100 kg",
  ]
}
