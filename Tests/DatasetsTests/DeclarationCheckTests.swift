import Localization
import SourceText
import Testing

@testable import Datasets

/// What the rows show a descriptor to lack.
@Suite struct DeclarationCheckTests {
  private static func problems(
    _ fields: [String], _ csv: String, schema: String = "", resource: String = "title: x"
  ) throws -> [DescriptorProblem] {
    let descriptor = Samples.descriptor(fields, schema).replacing("    path:", with: "    \(resource)\n    path:")
    let found = validateSeries(of: try Samples.load(descriptor, csv), weekStart: .monday)
    #expect(found.allSatisfy { $0.problem.severity == .warning && $0.place?.file.path == "datapackage.yaml" })
    return found.compactMap { $0.problem as? DescriptorProblem }
  }

  @Test("A table of numbers without any role cannot be asked; the roles to add go by the types")
  func roles() throws {
    let fields = ["{name: week, type: date}", "{name: good, type: string}", "{name: price, type: number}"]
    let csv = "week,good,price\n2026-11-02,egg,3.5\n"
    let problem = DescriptorProblem.noRoles(time: "week", dimensions: ["good"], measures: ["price"])
    #expect(try Self.problems(fields, csv) == [problem])
    #expect(
      problem.hint?.english
        == "add 'role: time' to 'week', 'role: dimension' to 'good', 'role: measure, unit: {th: …, en: …}' to 'price'")
    #expect(try Self.problems(fields, csv, schema: "primaryKey: [week, good]") == [problem])
    #expect(try Self.problems(fields, csv, schema: "primaryKey: good") == [])
    #expect(try Self.problems(Array(fields.dropLast()), "week,good\n2026-11-02,egg\n") == [])
    #expect(try Self.problems([fields[0], "{name: good, type: string, role: label}", fields[2]], csv) == [])
  }

  @Test("A table with a time and numbers but no measure can be asked for nothing either")
  func measures() throws {
    let time = "{name: week, type: date, role: time}"
    let fields = [time, "{name: good, type: string, role: dimension}", "{name: price, type: number}"]
    let csv = "week,good,price\n2026-11-02,egg,3.5\n"
    let problem = DescriptorProblem.noRoles(time: nil, dimensions: [], measures: ["price"])
    #expect(try Self.problems(fields, csv, schema: "primaryKey: week") == [problem])
    #expect(problem.hint?.english == "add 'role: measure, unit: {th: …, en: …}' to 'price'")
    let text = [time, "{name: good, type: string}", "{name: price, type: string}"]
    #expect(try Self.problems(text, csv) == [])
  }

  @Test("A number is no unit", arguments: ["100", "1.5", "true"])
  func units(text: String) {
    func codes(_ unit: String) -> [String] {
      let fields = ["{name: v, type: number, role: measure, unit: \(unit)}"]
      return Samples.diagnose(Samples.descriptor(fields), "v\n1\n").diagnostics.map(\.problem.code)
    }
    #expect(codes(text) == ["wrong-type"] && codes("\"100\"") == [])
  }

  @Test(
    "Dates that stand for longer periods ask for 'frequency'",
    arguments: [
      ("2026-11-02 2026-11-09 2026-11-23 2026-11-16", .weekly), ("2026-11-02 2026-11-09 2026-11-16", nil),
      ("2026-11-02 2026-11-03 2026-11-09 2026-11-16", nil), ("2026-11-02 2026-11-16 2026-11-30 2026-12-14", nil),
      ("2026-01-01 2026-02-01 2026-03-01 2026-05-01", .monthly),
      ("2026-01-31 2026-02-28 2026-03-31 2026-04-30", .monthly),
      ("2026-03-31 2026-06-30 2026-09-30 2026-12-31", .quarterly),
      ("2026-01-01 2026-03-01 2026-05-01 2026-07-01", .monthly),
      ("2023-01-01 2024-01-01 2025-01-01 2026-01-01", .annual),
    ] as [(String, Frequency?)])
  func frequency(dates: String, expected: Frequency?) throws {
    let fields = ["{name: day, type: date, role: time}", "{name: price, type: number, role: measure, unit: baht}"]
    let csv = "day,price\n" + dates.split(separator: " ").map { "\($0),1\n" }.joined()
    let found = try Self.problems(fields, csv)
    #expect(found == [expected.map { .noFrequency($0, field: "day", dates: 4) }].compactMap(\.self))
    #expect(try Self.problems(fields, csv, resource: "frequency: daily") == [])
    #expect(found.allSatisfy { $0.hint?.thai.contains("frequency: \(expected?.rawValue ?? "")") == true })
  }
}
