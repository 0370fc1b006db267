import Localization
import SourceText
import Testing

@testable import Datasets

/// Every month another place has a row, so that no two rows ever fall on one number.
@Suite struct OpenDimensionTests {
  static let rows = """
    month,place,good,stock,price,level,sold
    2026-01,a,x,10,1,1,1
    2026-02,b,x,50,2,2,2
    2026-03,a,x,30,3,3,4

    """.dropLastBlankLine

  static func context() throws -> QueryContext {
    let dataset = try Samples.load(
      Samples.descriptor([
        "{name: month, type: yearmonth, role: time}", "{name: place, type: string, role: dimension, codelist: places}",
        "{name: good, type: string, role: dimension}",
        "{name: stock, type: integer, role: measure, unit: t, aggregate: last}",
        "{name: price, type: integer, role: measure, unit: x, kind: price, aggregate: mean}",
        "{name: level, type: integer, role: measure, unit: x}",
        "{name: sold, type: integer, role: measure, unit: t, aggregate: sum}",
      ]), rows)
    let places = Samples.descriptor(
      ["{name: code, type: string}", "{name: region, type: string}"], "primaryKey: code")
    return QueryContext(datasets: ["sample": dataset, "places": try Samples.load(places, "code,region\na,r\nb,r\n")])
  }

  static func outcome(_ query: Query) throws -> (values: [Double?]?, issues: [QueryProblem]) {
    switch query.evaluate(in: try context()) {
    case .success(let result): (result.series[0].values, [])
    case .failure(let failure): (nil, failure.issues.map(\.problem))
    }
  }

  @Test(
    "A dimension is open where a series has several values of it, even at different times",
    arguments: [
      ("stock", Granularity.quarter, nil), ("stock", nil, nil), ("price", .quarter, true), ("price", nil, true),
      ("level", nil, nil),
    ] as [(String, Granularity?, Bool?)])
  func open(measure: String, per: Granularity?, isMean: Bool?) throws {
    let query = Query(dataset: "sample", measure: measure, per: per)
    let problem = QueryProblem.dimensionOpen("place", measure: measure, isMean: isMean ?? false)
    #expect(try Self.outcome(query).issues == [problem])
    #expect(problem.message.english.contains("'place'") && problem.hint?.english.contains("by: place") == true)
    var latest = query
    latest.period = .latest
    #expect(try Self.outcome(latest).issues == [problem])
  }

  @Test("A sum may run over an open dimension, and one that is fixed, split or combined is not open")
  func closed() throws {
    #expect(try Self.outcome(Query(dataset: "sample", measure: "sold", per: .quarter)).values == [7])
    let place = [QueryFilter("place", ["a"])]
    #expect(try Self.outcome(Query(dataset: "sample", filters: place, measure: "stock", per: .quarter)).values == [30])
    #expect(
      try Self.outcome(Query(dataset: "sample", by: "place", measure: "stock", per: .quarter)).values == [30])
    #expect(
      try Self.outcome(Query(dataset: "sample", measure: "price", per: .quarter, over: ["place"])).values == [2])
  }

  @Test("What has no way to be combined says so where 'over' asks for it, and by which key of the field it gets one")
  func notCombined() throws {
    let query = Query(dataset: "sample", measure: "level", over: ["place"])
    guard case .failure(let failure) = query.evaluate(in: try Self.context()) else {
      Issue.record("the query was answered")
      return
    }
    let problem = QueryProblem.notCombined("place", measure: "level")
    #expect(failure.issues == [QueryIssue(problem, .over(index: 0))])
    #expect(problem.hint?.english.contains("add 'aggregate: mean' there") == true)
    var mean = query
    mean.aggregate = .mean
    let refused = QueryProblem.aggregateNotAllowed(.mean, measure: "level", declared: nil)
    #expect(try Self.outcome(mean).issues == [refused])
    #expect(refused.hint == problem.hint)
  }

  @Test("A last value is not combined over a dimension, neither by 'over' nor by a field of its code list")
  func lastCombined() throws {
    let problem = QueryProblem.lastCombined("place", measure: "stock")
    let queries = [
      Query(dataset: "sample", measure: "stock", per: .quarter, over: ["place"]),
      Query(dataset: "sample", by: "region", measure: "stock", per: .quarter),
      Query(dataset: "sample", filters: [QueryFilter("place.region", ["r"])], measure: "stock"),
    ]
    for query in queries { #expect(try Self.outcome(query).issues == [problem]) }
    #expect(problem.hint?.english.contains("by: place") == true)
    let split = Query(
      dataset: "sample", filters: [QueryFilter("place.region", ["r"])], by: "place", measure: "stock", per: .quarter)
    #expect(try Self.outcome(split).values == [30])
  }
}
