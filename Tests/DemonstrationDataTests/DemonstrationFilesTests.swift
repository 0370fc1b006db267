import DemonstrationData
import Foundation
import Testing

/// The folder of the demonstration site's datasets.
private let datasets = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Content/datasets")

@Suite("The made-up files of the demonstration site")
struct DemonstrationFilesTests {
  @Test(
    "are committed exactly as the generator makes them: after a change, swift run demonstration-data",
    arguments: demonstrationFiles())
  func committed(file: DataFile) throws {
    let committed = try Data(contentsOf: datasets.appending(path: file.path))
    #expect(committed == Data(file.text.utf8), "\(file.path) differs")
  }

  @Test("bulletins on paddy were recorded with these prices, but for the ones that were revised afterwards")
  func records() throws {
    let bulletins = datasets.appending(path: "../bulletins/2026").standardized
    let file = try #require(demonstrationFiles().first { $0.path.hasPrefix("paddy-prices/") })
    let lines = file.text.split(separator: "\n")
    var revised: Set<[String]> = []
    var count = 0
    let names = try FileManager.default.contentsOfDirectory(atPath: bulletins.path)
    for name in names where name.hasSuffix(".record.json") {
      let data = try Data(contentsOf: bulletins.appending(path: name))
      let record = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
      let recorded = try #require(record["datasets"] as? [[String: Any]])
      let paddy = recorded.filter { $0["id"] as? String == "paddy-prices" }
      for row in paddy.flatMap({ $0["rows"] as? [[Any]] ?? [] }) {
        let number = try #require(row[1] as? Int)
        let cells = try #require(row[2] as? [String])
        count += 1
        if cells.joined(separator: ",") != lines[number - 1] { revised.insert(cells) }
      }
    }
    #expect(count > 1_000)
    let expected = PaddyRevision.all.map { [$0.week.description, $0.province, $0.kind] }
    #expect(revised.map { Array($0.prefix(3)) } == expected)
  }

  @Test("border provinces are those of the checkpoints")
  func borderProvinces() throws {
    func codes(_ column: Int, of path: String) throws -> Set<String> {
      Set(values(ofColumn: column, in: try String(contentsOf: datasets.appending(path: path), encoding: .utf8)))
    }
    #expect(
      try codes(0, of: "border-provinces/border-provinces.csv") == codes(3, of: "checkpoints/checkpoints.csv"))
  }

  @Test("the page of the services tells of each in the dataset, with its official website", arguments: ["th", "en"])
  func services(language: String) throws {
    let file = datasets.appending(path: "services/services.csv")
    let page = datasets.appending(path: "../pages/services/index.\(language).md").standardized
    let text = try String(contentsOf: page, encoding: .utf8)
    for row in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",")
      #expect(text.contains("## \(cells[language == "th" ? 1 : 2])\n") && text.contains("](\(cells[5]))"))
    }
  }

  @Test("each province has an abbreviation of its own in either language")
  func abbreviations() throws {
    let text = try String(contentsOf: datasets.appending(path: "provinces/provinces.csv"), encoding: .utf8)
    let rows = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    for name in ["abbr_th", "abbr_en"] {
      let column = try #require(rows[0].firstIndex { $0 == name })
      let letters = Set(rows.dropFirst().map { $0[column] })
      #expect(letters.count == 77 && !letters.contains(""))
      if name == "abbr_en" { #expect(letters.allSatisfy { $0.count == 3 && $0.allSatisfy(\.isUppercase) }) }
    }
  }

  @Test("stay small enough to be read as plain text in a review")
  func size() {
    #expect(demonstrationFiles().reduce(0) { $0 + $1.text.utf8.count } < 2_000_000)
  }

  @Test(
    "are sorted by their primary key, which no two rows share",
    arguments: zip(demonstrationFiles(), [4, 2, 3, 3, 3, 3, 3, 3, 3, 2]))
  func keys(file: DataFile, keyLength: Int) {
    let keys = file.text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).prefix(keyLength).map(String.init)
    }
    for (key, next) in zip(keys, keys.dropFirst()) where !key.lexicographicallyPrecedes(next) {
      Issue.record("\(file.path): \(next) does not come after \(key)")
    }
  }

  @Test(
    "name only provinces, kinds and checkpoints that the code lists know",
    arguments: [
      ("border-trade/border-trade.csv", 1, "checkpoints/checkpoints.csv"),
      ("border-trade/border-trade.csv", 2, "countries/countries.csv"),
      ("border-trade/border-trade.csv", 3, "directions/directions.csv"),
      ("consumer-prices/consumer-prices.csv", 1, "consumer-groups/consumer-groups.csv"),
      ("food-prices/food-prices.csv", 1, "provinces/provinces.csv"),
      ("food-prices/food-prices.csv", 2, "foods/foods.csv"),
      ("intellectual-property/intellectual-property.csv", 1, "provinces/provinces.csv"),
      (
        "intellectual-property/intellectual-property.csv", 2,
        "intellectual-property-kinds/intellectual-property-kinds.csv"
      ),
      ("new-traders/new-traders.csv", 1, "provinces/provinces.csv"),
      ("new-traders/new-traders.csv", 2, "trader-kinds/trader-kinds.csv"),
      ("organic-producers/organic-producers.csv", 1, "provinces/provinces.csv"),
      ("organic-producers/organic-producers.csv", 2, "organic-products/organic-products.csv"),
      ("paddy-prices/paddy-prices.csv", 1, "provinces/provinces.csv"),
      ("paddy-prices/paddy-prices.csv", 2, "paddy-kinds/paddy-kinds.csv"),
      ("promotion/promotion.csv", 1, "provinces/provinces.csv"),
      ("promotion/promotion.csv", 2, "activity-kinds/activity-kinds.csv"),
      ("registrations/registrations.csv", 1, "provinces/provinces.csv"),
      ("registrations/registrations.csv", 2, "registration-types/registration-types.csv"),
      ("trade-index/trade-index.csv", 1, "provinces/provinces.csv"),
    ])
  func codes(path: String, column: Int, codeList: String) throws {
    let file = try #require(demonstrationFiles().first { $0.path == path })
    let listed = try String(contentsOf: datasets.appending(path: codeList), encoding: .utf8)
    let unknown = Set(values(ofColumn: column, in: file.text)).subtracting(values(ofColumn: 0, in: listed))
    #expect(unknown.isEmpty)
  }

  private func values(ofColumn column: Int, in text: String) -> [String] {
    text.split(separator: "\n").dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false)[column])
    }
  }
}

extension DataFile: CustomTestStringConvertible {
  package var testDescription: String { path }
}
