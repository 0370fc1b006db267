import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct ProseTests {
  static let cell = CellContext(row: 7, column: "price", value: "1,234")

  static let problems: [any Problem] = [
    CSVProblem.cell(cell, .type(.number, .remedy(CellRemedy([.init("groupChar", "\",\"")])))),
    CSVProblem.cell(cell, .required(by: .time)),
    CSVProblem.fieldCount(row: 3, expected: 5, found: 6, .delimiter(0x3B)), CSVProblem.missingColumn("price"),
    CSVProblem.extraColumn("prise", suggestion: "price"),
    CSVProblem.primaryKey(row: 4, columns: ["a", "b"], values: ["1", "2"]),
    CSVProblem.codeUnknown(cell, codeList: "provinces", suggestion: nil),
    CSVProblem.encoding(.notUTF8(count: 3, looksLikeThai8Bit: true)),
    DescriptorProblem.sumNotAllowed("price", .price), DescriptorProblem.measureWithoutUnit("price"),
    DescriptorProblem.path("../x", .leavesFolder),
    QueryProblem.dimensionOpen("province", measure: "price", isMean: true),
    QueryProblem.timeNotCombined(measure: "price", .half),
    QueryProblem.perTooFine(.day, dataset: .month),
    QueryProblem.aggregateNotAllowed(.sum, measure: "price", declared: .mean),
  ]

  @Test("Every sentence is Thai in Thai and has no Thai in English", arguments: problems.indices)
  func languages(index: Int) {
    func hasThai(_ text: String) -> Bool { text.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) } }
    let problem = Self.problems[index]
    #expect(hasThai(problem.message.thai) && !hasThai(problem.message.english))
    if let hint = problem.hint, !(problem is DescriptorProblem) {
      #expect(hasThai(hint.thai) && !hasThai(hint.english))
    }
    #expect(problem.code.allSatisfy { $0.isLowercase || $0 == "-" })
  }

  @Test("A bad cell is printed with its file, row, column, value, and the line to add")
  func printed() {
    let (_, diagnostics) = Samples.diagnose(
      Samples.descriptor(["{name: province, type: string}", "{name: price, type: number}"]),
      "province,price\nสุรินทร์,\"1,234\"\n")
    #expect(
      Samples.printed(diagnostics) == """
        rows.csv:2:11: error: row 2, column 'price': expected a number, found '1,234' [csv-type]
         2 | สุรินทร์,"1,234"
           |        ^^^^^
          hint: if ',' separates thousands, add 'groupChar: ","' to 'price' (in datapackage.yaml)

        """)
    #expect(
      Samples.printed(diagnostics, .thai).hasPrefix(
        "rows.csv:2:11: ข้อผิดพลาด: แถวที่ 2 คอลัมน์ 'price': ต้องเป็นตัวเลข แต่พบ '1,234' [csv-type]"))
  }

  @Test("A long value is cut")
  func cut() {
    #expect(CellContext(row: 2, column: "a", value: String(repeating: "ก", count: 500)).value.count == 41)
  }
}
