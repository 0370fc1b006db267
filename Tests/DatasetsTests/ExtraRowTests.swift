import Localization
import SourceText
import Testing

@testable import Datasets

/// Rows of totals and notes, which are none of the table.
@Suite struct ExtraRowTests {
  private static func descriptor(
    _ dimension: String = "{name: g, type: string, role: dimension}", aggregate: String = "sum"
  ) -> String {
    Samples.descriptor([
      "{name: t, type: yearmonth, role: time}", dimension,
      "{name: v, type: number, role: measure, unit: x, aggregate: \(aggregate)}",
    ])
  }

  @Test(
    "A word for a total is told from other words",
    arguments: [
      ("รวมทั้งประเทศ", true), ("ทั้งประเทศ", true), ("ทั้งหมด", true), ("รวม 77 จังหวัด", true), ("รวม:", true),
      ("Total", true),
      ("รวมใจ", false), ("ทั้งหมดอื่น", false), ("Totnes", false), ("อื่นๆ", false),
    ])
  func words(text: String, isTotal: Bool) { #expect(ExtraRow.isTotal(text) == isTotal) }

  @Test(
    "A total or a note in the column of time, or beside an empty cell of it, says to remove the row",
    arguments: [
      ("รวม,,3", ExtraRow.total("รวม")), (",รวมทั้งประเทศ,3", .total("รวมทั้งประเทศ")),
      ("หมายเหตุ: ข้อมูลเบื้องต้น,,", .footnote("หมายเหตุ: ข้อมูลเบื้องต้น")), ("ที่มา: กรมศุลกากร", .footnote("ที่มา: กรมศุลกากร")),
      (",Source: customs,", .footnote("Source: customs")),
    ])
  func rows(row: String, expected: ExtraRow) {
    let (_, diagnostics) = Samples.diagnose(Self.descriptor(), "t,g,v\n2026-01,a,1\n\(row)\n")
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.hint == expected.hint, "\(Samples.printed(diagnostics))")
  }

  private static func totals(_ values: [String], _ descriptor: String) throws -> [Diagnostic] {
    let csv = "t,g,v\n" + values.map { "2026-01,\($0),1\n" }.joined()
    return validateSeries(of: try Samples.load(descriptor, csv), weekStart: .monday)
      .filter { $0.problem.code == "series-total" }
  }

  @Test("A value that says total among others is a warning where a measure is summed")
  func values() throws {
    let found = try Self.totals(["a", "รวมทั้งประเทศ"], Self.descriptor())
    #expect(found.map { $0.problem as? DataProblem } == [.total(row: 3, field: "g", value: "รวมทั้งประเทศ")])
    #expect(found.first?.problem.severity == .warning && found.first?.place?.range == SourceRange(26, 65))
    #expect(try Self.totals(["รวม"], Self.descriptor()).isEmpty)
    #expect(try Self.totals(["a", "รวมใจ"], Self.descriptor()).isEmpty)
    #expect(try Self.totals(["a", "รวม"], Self.descriptor(aggregate: "mean")).isEmpty)
    let listed = "{name: g, type: string, role: dimension, categories: [a, รวม]}"
    #expect(try Self.totals(["a", "รวม"], Self.descriptor(listed)).isEmpty)
  }
}
