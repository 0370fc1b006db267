import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct CategoryTests {
  private func context() throws -> QueryContext {
    let fields = """
      [{name: month, type: yearmonth, role: time},
       {name: direction, type: string, role: dimension, categories: [
         {value: i, label: {th: นำเข้า, en: Imports}}, {value: x, label: {th: ส่งออก, en: Exports}}, z]},
       {name: value, type: integer, role: measure, unit: บาท, aggregate: sum}]
      """
    let descriptor =
      "name: trade\nresources:\n  - {name: trade, path: rows.csv, frequency: monthly, schema: {fields: \(fields)}}\n"
    let (dataset, diagnostics) = Dataset.load(
      descriptorFile: SourceFile(path: "datapackage.yaml", text: descriptor),
      csvFile: SourceFile(path: "rows.csv", text: "month,direction,value\n2026-01,x,9\n2026-01,z,1\n2026-01,i,5\n"))
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    return QueryContext(datasets: ["trade": try #require(dataset)])
  }

  @Test("Series stand in the order of the categories and under their labels")
  func labels() throws {
    let result = try Query(dataset: "trade", by: "direction").evaluate(in: context()).get()
    #expect(result.series.map(\.key) == ["i", "x", "z"])
    #expect(result.series.map { $0.label.text(in: .english) } == ["Imports", "Exports", "z"])
    #expect(result.series.map { $0.label.text(in: .thai) } == ["นำเข้า", "ส่งออก", "z"])
  }

  @Test("A category is picked by its value or by its label in either language", arguments: ["x", "Exports", "ส่งออก"])
  func picks(text: String) throws {
    let query = Query(dataset: "trade", filters: [QueryFilter("direction", [text])])
    #expect(try query.evaluate(in: context()).get().series[0].values == [9])
  }
}
