import Testing

@testable import Charting

@Suite("Paths")
struct PathTextTests {
  @Test("are relative, on half pixels, without a letter or space too many")
  func areShort() {
    var path = PathText()
    path.move(10.26, 20)
    path.line(12, 18.5)
    path.line(13.4, 18)
    path.line(20, 18)
    path.line(20, 18)
    path.line(20, 0)
    #expect(String(decoding: path.bytes, as: UTF8.self) == "M10.5 20l1.5-1.5 1.5-.5h6.5v-18")
  }

  @Test("lead where they were told to, within a quarter pixel")
  func leadBack() {
    var random = SeededNumbers(seed: 5)
    var path = PathText()
    var wanted: [(x: Double, y: Double)] = []
    for index in 0..<400 {
      let point = (x: Double.random(in: -5...700, using: &random), y: Double.random(in: -5...300, using: &random))
      wanted.append(point)
      if index % 50 == 0 { path.move(point.x, point.y) } else { path.line(point.x, point.y) }
    }
    let points = pathPoints(String(decoding: path.bytes, as: UTF8.self)) ?? []
    #expect(points.count == wanted.count)
    #expect(zip(points, wanted).allSatisfy { abs($0.x - $1.x) <= 0.25 && abs($0.y - $1.y) <= 0.25 })
  }

  @Test("ten thousand points keep every column's extremes and the ends")
  func thins() {
    let points = (0..<10_000).map { (x: Double($0) * 0.06, y: $0 == 5_000 ? 999.0 : Double($0 % 7)) }
    let thinned = PointThinning.thinned(points, x: \.x, y: \.y, flag: { _ in false })
    #expect(thinned.count <= 1_210)
    #expect(thinned.contains { $0.y == 999 })
    #expect(thinned.first?.x == 0 && thinned.last?.x == points.last?.x)
    #expect(zip(thinned, thinned.dropFirst()).allSatisfy { $0.x < $1.x })
  }
}
