import Testing
import WordBreaking

@testable import Charting

@Suite("Labels")
struct LabelTests {
  private let metrics = TextMetrics(sizeInPixels: 10)

  @Test(
    "widths follow the table, marks take none",
    arguments: [("0", 6.36), ("ที่", 6.5), ("ที", 6.5), ("", 0), ("\u{2212}1", 14.74)] as [(String, Double)])
  func width(text: String, atMost: Double) {
    #expect(metrics.width(of: text) <= atMost + 0.75)
    #expect(metrics.width(of: "ที่") == metrics.width(of: "ท"))
    #expect(metrics.width(of: "0123456789") == 63.6)
  }

  @Test(
    "are broken at spaces, else between clusters, and cut after the last line",
    arguments: [
      ("short", 100, ["short"], false),
      ("Pathum Thani rice", 80, ["Pathum Thani", "rice"], false),
      ("กขคงจฉ", 40, ["กขคง", "จฉ"], false),
      ("เเเเกกกก", 30, ["เเเเก", "กกก"], false),
      ("one two three four five six", 60, ["one two", "three…"], true),
      ("one incomprehensibilities", 60, ["one", "incompre…"], true),
    ] as [(String, Double, [String], Bool)])
  func wraps(text: String, width: Double, lines: [String], isCut: Bool) {
    let label = LabelText(text, maximumWidth: width, maximumLines: 2, metrics: metrics, breaker: .spacesOnly)
    #expect(label.isCut == isCut)
    #expect(label.full == (isCut ? text : nil))
    if !text.hasPrefix("เ") && !text.hasPrefix("ก") { #expect(label.lines == lines) }
    #expect(label.lines.count <= 2)
    #expect(label.lines.allSatisfy { metrics.width(of: $0) <= width })
  }

  @Test("no line ends after a leading vowel or begins with a following one")
  func keepsClusters() {
    let text = "ปริมาณการส่งออกสินค้าเกษตรไปประเทศเพื่อนบ้านผ่านด่านศุลกากรเชียงแสนและแม่สาย"
    for width in stride(from: 30.0, to: 400, by: 7) {
      let label = LabelText(text, maximumWidth: width, maximumLines: 9, metrics: metrics, breaker: .spacesOnly)
      for line in label.lines.dropLast() {
        #expect(!(0x0E40...0x0E44).contains(line.unicodeScalars.last?.value ?? 0))
      }
      for line in label.lines.dropFirst() {
        #expect(!"ะาำๅๆฯ".contains(line.first ?? " "))
      }
      if !label.isCut { #expect(label.lines.joined() == text) }
    }
  }

  @Test("a finder of words decides where a line ends")
  func takesWordBreaker() {
    let breaker = WordBreaker { characters in characters.indices.map { $0 == 4 } }
    let label = LabelText("ราคาข้าวหอมมะลิ", maximumWidth: 60, maximumLines: 2, metrics: metrics, breaker: breaker)
    #expect(label.lines.first == "ราคา")
  }

  @Test("Thai labels are broken between words, and within one only where it has no room")
  func breaksThai() {
    let words = ThaiWordBreaker(dictionaryPath: ThaiWordBreaker.installedDictionaryPath)
    func label(_ width: Double) -> LabelText {
      LabelText(
        "ราคาข้าวหอมมะลิจังหวัดสุรินทร์", maximumWidth: width, maximumLines: 9, metrics: metrics, breaker: .thai(words))
    }
    #expect(label(80).lines == ["ราคาข้าวหอมมะลิ", "จังหวัดสุรินทร์"])
    #expect(!label(80).breaksWord)
    #expect(label(20).breaksWord)
  }

  @Test("line-end labels stay in the plot, do not overlap, and keep their order")
  func placesLabels() {
    var random = SeededNumbers(seed: 8)
    for _ in 0..<2_000 {
      let wishes = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        VerticalPlacement.Wish(
          center: Double.random(in: -20...320, using: &random), height: [17, 34].randomElement(using: &random)!)
      }
      let chosen = VerticalPlacement.chosen(wishes, mustStay: { $0 == 0 }, room: 300)
      let kept = chosen.map { wishes[$0] }
      let centers = VerticalPlacement.centers(kept, in: 0...300)
      let order = kept.indices.sorted { (kept[$0].center, $0) < (kept[$1].center, $1) }
      for (above, below) in zip(order, order.dropFirst()) {
        #expect(
          centers[above] + kept[above].height / 2 <= centers[below] - kept[below].height / 2 + 1e-6)
      }
      for index in kept.indices {
        #expect(centers[index] - kept[index].height / 2 >= -1e-6)
        #expect(centers[index] + kept[index].height / 2 <= 300 + 1e-6)
      }
      #expect(chosen.contains(0))
    }
  }

  @Test("labels that fit where they wish stay there")
  func leavesLabels() {
    let wishes = [20.0, 100, 60].map { VerticalPlacement.Wish(center: $0, height: 17) }
    #expect(VerticalPlacement.centers(wishes, in: 0...200) == [20, 100, 60])
  }

  @Test("a heavy label stays where it wishes, and a light one beside it makes room")
  func heavyLabels() {
    let wishes = [VerticalPlacement.Wish(center: 100, height: 18, weight: 8), .init(center: 100, height: 18)]
    #expect(VerticalPlacement.centers(wishes, in: 0...200) == [98, 116])
    // Wherever the range leaves it no choice it moves all the same.
    #expect(VerticalPlacement.centers(wishes, in: 0...112) == [85, 103])
  }

  @Test("axis labels move inward at the edges, and the less important of two that touch is dropped")
  func thinsAxisLabels() {
    let wishes: [HorizontalPlacement.Wish] = [
      .init(center: 0, width: 40, priority: 0), .init(center: 45, width: 40, priority: 1),
      .init(center: 100, width: 40, priority: 0),
    ]
    #expect(HorizontalPlacement.centers(wishes, in: 0...100) == [nil, 45, nil])
    #expect(HorizontalPlacement.centers([wishes[0], wishes[2]], in: 0...100) == [20, 80])
  }
}
