import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct ExactnessTests {
  static func field(_ name: String, _ type: FieldType, _ role: FieldRole, _ aggregation: Aggregation = .sum) -> Field {
    var field = Field(name: name, type: type)
    field.role = role
    field.declaredAggregation = aggregation
    field.unit = LocalizedText(same: "บาท")
    return field
  }

  static func column(_ storage: Column.Storage, count: Int, _ field: Field) -> Column {
    var validity = Validity()
    for _ in 0..<count { validity.append(true) }
    return Column(field: field, storage: storage, validity: validity)
  }

  /// The sum of `digits` behind a point of `scale` digits, over all rows.
  static func sum(_ digits: [Int64], scale: Int, dividedBy divisor: Int = 1) -> Double {
    let column = column(.decimal(digits, scale: scale), count: digits.count, field("n", .number, .measure))
    return MeasureSum(column).total(of: Array(0..<Int32(digits.count)), dividedBy: divisor)
  }

  @Test("Decimals are added up as they are written")
  func decimals() {
    #expect(Self.sum(Array(repeating: 10, count: 10), scale: 2) == 1)
    #expect(Self.sum(Array(repeating: 1, count: 1_000_000), scale: 3) == 1000)
    #expect(Self.sum([1235, 1, -1236], scale: 2) == 0)
    #expect(Self.sum([1, 2], scale: 1) == 0.3)
    #expect(Self.sum([1, 2, 3], scale: 1, dividedBy: 3) == 0.2)
    #expect(Self.sum([9_007_199_254_740_993, 1], scale: 0) == 9_007_199_254_740_994)
  }

  @Test("A sum beyond 64 bits goes on in floating point")
  func overflow() {
    #expect(Self.sum([.max, .max, 1], scale: 0) == 18_446_744_073_709_551_616)
    #expect(Self.sum([.max, .max, -.max, -.max], scale: 2) == 0)
    let integers = Self.column(.integer([.max, 1]), count: 2, Self.field("n", .integer, .measure))
    #expect(MeasureSum(integers).total(of: [0, 1], dividedBy: 1) == 9_223_372_036_854_775_808)
  }

  @Test("A formula of decimals is a decimal")
  func differences() throws {
    let a = Self.column(.decimal([3], scale: 1), count: 1, Self.field("a", .number, .measure))
    let b = Self.column(.decimal([10], scale: 2), count: 1, Self.field("b", .number, .measure))
    let formula = try MeasureFormula("a - b")
    let component = { PlannedMeasure.Component(column: $0, filters: [], conditions: []) }
    let measure = PlannedMeasure(
      components: [component(a), component(b)], formula: formula, facts: MeasureFacts(a.field))
    #expect(measure.exactScale == 2)
    func cells(_ column: Column) -> CellValues {
      CellValues(
        values: [column.number(at: 0)], statuses: [nil], contributions: [Contribution(withValue: 1, rows: 1)],
        starts: [0, 1], rows: [0])
    }
    #expect(CellValues([cells(a), cells(b)], formula, measure, .sum).values == [0.2])
    #expect(CellValues([cells(a), cells(b)], formula, measure, .mean).values == [0.2])
  }

  @Test("A formula of means keeps the digits that the means have")
  func means() throws {
    let field = "type: number, role: measure, unit: x, kind: price, aggregate: mean"
    let descriptor = Samples.descriptor([
      "{name: day, type: date, role: time}", "{name: low, \(field)}", "{name: high, \(field)}",
    ])
    let dataset = try Samples.load(
      descriptor, "day,low,high\n2026-01-01,0.1,0.3\n2026-01-02,0.1,0.3\n2026-01-03,0.1,0.4\n")
    let context = QueryContext(datasets: ["sample": dataset])
    let months = try Query(dataset: "sample", measure: "high - low", per: .month).evaluate(in: context).get()
    let mean = try #require(months.series[0].values[0])
    #expect(abs(mean - 0.7 / 3) < 1e-12)
    let days = try Query(dataset: "sample", measure: "high - low").evaluate(in: context).get()
    #expect(days.series[0].values == [0.2, 0.2, 0.3])
  }
}
