import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct StatusCheckTests {
  private static func found(_ rows: [String], measures: [String] = ["v"], time: String = "date") throws -> [Diagnostic]
  {
    let fields = ["{name: t, type: \(time), role: time}"]
    let values = measures.map { "{name: \($0), type: number, role: measure, unit: x}" }
    let descriptor = Samples.descriptor(fields + values + ["{name: s, type: string, role: status}"])
    let csv = (["t," + measures.joined(separator: ",") + ",s"] + rows).joined(separator: "\n") + "\n"
    return validateSeries(of: try Samples.load(descriptor, csv), weekStart: .monday)
  }

  @Test("A status that says there is no number is a warning beside one", arguments: ["O", "L", "M", "Q"])
  func numbers(code: String) throws {
    let status = try #require(ObservationStatus(rawValue: code))
    let diagnostics = try Self.found([
      "2026-01-01,1,A", "2026-01-02,2,\(code)", "2026-01-03,,\(code)", "2026-01-04,0,\(code)",
    ])
    #expect(
      diagnostics.map { $0.problem as? DataProblem } == [.status(status, row: 3, count: 2, hasNumber: true)])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.problem.severity == .warning)
    let place = try #require(diagnostic.place)
    #expect(place.file.text(in: place.range) == code)
  }

  @Test("A status that describes a number is a warning beside none", arguments: ["A", "E", "F", "I", "P"])
  func empty(code: String) throws {
    let status = try #require(ObservationStatus(rawValue: code))
    let found = try Self.found(["2026-01-01,1,\(code)", "2026-01-02,,\(code)"]).map { $0.problem as? DataProblem }
    #expect(found == [.status(status, row: 3, count: 1, hasNumber: false)])
  }

  @Test(
    "Other statuses go with a number and with none", arguments: ["B", "D", "G", "H", "K", "N", "S", "U", "V", "W", ""])
  func either(code: String) throws {
    #expect(try Self.found(["2026-01-01,1,\(code)", "2026-01-02,,\(code)"]).isEmpty)
  }

  @Test("Of several measures some may lack under any status")
  func several() throws {
    #expect(try Self.found(["2026-01-01,1,,O", "2026-01-02,1,,A"], measures: ["v", "w"]).isEmpty)
    #expect(try Self.found(["2026-01-01,1,2,O", "2026-01-02,,,A"], measures: ["v", "w"]).count == 2)
  }

  @Test("A table without time is looked at too")
  func withoutTime() throws {
    let descriptor = Samples.descriptor([
      "{name: g, type: string}", "{name: v, type: number, role: measure, unit: x}",
      "{name: s, type: string, role: status}",
    ])
    let dataset = try Samples.load(descriptor, "g,v,s\na,1,O\n")
    #expect(validateSeries(of: dataset, weekStart: .monday).map(\.problem.code) == ["series-status"])
  }
}
