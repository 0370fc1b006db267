import Foundation
import Localization
import SourceText
import Testing

@testable import Charting

@Suite("Spoken text, notes and subtitles")
struct WordsTests {
  private func trade(_ language: Language) -> ChartDescription {
    let isThai = language == .thai
    return ChartDescription(
      id: "t", language: language, mark: .line, title: "t", positions: .time(Samples.months("2025-07", count: 4)),
      measure: isThai ? Samples.price : Samples.priceInEnglish,
      series: [
        ChartSeries(
          key: "a", label: isThai ? "สุรินทร์" : "Surin", values: [14_000, nil, 15_500, 14_320],
          statuses: [nil, nil, nil, .provisional])
      ])
  }

  @Test("a line is told by its extent, ends, extremes, change, gaps and preliminary values")
  func tellsLine() throws {
    #expect(
      try Chart(trade(.thai)).spokenText()
        == "แผนภูมิเส้นแสดงราคาข้าวเปลือกหอมมะลิเฉลี่ย หน่วยเป็นบาทต่อตัน ช่วง กรกฎาคม – ตุลาคม 2568 รวม 4 งวด "
        + "เริ่มที่ 14,000 (กรกฎาคม 2568) ล่าสุด 14,320 (ตุลาคม 2568) สูงขึ้นร้อยละ 2.3 "
        + "สูงสุด 15,500 (กันยายน 2568) ต่ำสุด 14,000 (กรกฎาคม 2568) "
        + "ไม่มีข้อมูล 1 ค่า ตัวเลขเบื้องต้น 1 ค่า")
    #expect(
      try Chart(trade(.english)).spokenText()
        == "Line chart of mean price of Hom Mali paddy, in baht per tonne. Period: July – October 2025, 4 points in time. "
        + "From 14,000 (July 2025) to 14,320 (October 2025), up 2.3 percent; "
        + "highest 15,500 (September 2025), lowest 14,000 (July 2025). "
        + "1 value is missing. 1 value is provisional.")
  }

  @Test("rates change in percentage points, quantities are the most and the least")
  func usesWordsOfTheMeasure() throws {
    let rates = try Chart(Samples.groupedBarsBelowZero()).spokenText()
    #expect(rates.contains("ส่งออก: สูงสุดร้อยละ 8.75 (ลาว) ต่ำสุดร้อยละ \u{2212}12.50 (เมียนมา)"))
    let ranked = try Chart(Samples.ranked()).spokenText()
    #expect(ranked.contains("มี 8 รายการ เรียงจากมากไปน้อย"))
    #expect(ranked.contains("มากที่สุด") && ranked.contains("ค่าประมาณ 1 ค่า"))
  }

  @Test("notes explain dashes, hatches, gaps, breaks and axes")
  func notes() throws {
    #expect(
      try Chart(Samples.lineOfWeeks()).drawings().notes
        == ["เส้นประ = ตัวเลขเบื้องต้น", "ช่วงที่เส้นขาด = ไม่มีข้อมูล", "แกนตั้งไม่ได้เริ่มที่ศูนย์"])
    #expect(try Chart(Samples.groupedColumns()).drawings().notes == ["แท่งลายเฉียง = ตัวเลขเบื้องต้น", "ช่องว่าง = ไม่มีข้อมูล"])
    #expect(try Chart(Samples.quarters()).drawings().notes.contains { $0.hasPrefix("เส้นตั้งประ = อนุกรมขาดช่วง") })
    #expect(try Chart(Samples.columnsOfCategories()).drawings().notes.isEmpty)
  }

  @Test("on both sides of a break a series is not compared")
  func spokenBreak() throws {
    func text(_ language: Language, breaks index: Int?) throws -> String {
      let series = ChartSeries(
        key: "a", label: "A", values: (0..<12).map { Double($0 * 10 + 100) },
        statuses: (0..<12).map { $0 == index ? .seriesBreak : nil })
      return try Chart(
        ChartDescription(
          id: "b", language: language, title: "t", positions: .time(Samples.months("2024-01", count: 12)),
          measure: ChartMeasure(name: "", unit: "t", decimals: 0, kind: .quantity), series: [series],
          layers: [ChartLayer(.line)])
      ).spokenText()
    }
    for index in [nil, 0] {
      #expect(try text(.english, breaks: index).contains("up 110.0 percent"))
      #expect(try text(.english, breaks: index).contains("the trend is upward"))
    }
    let english = try text(.english, breaks: 2)
    #expect(
      english.contains(
        "to 210 (December 2024); the series breaks at March 2024, values before and after cannot be compared"))
    #expect(!english.contains("percent") && !english.contains("trend"))
    let thai = try text(.thai, breaks: 2)
    #expect(thai.contains("ล่าสุด 210 (ธันวาคม 2567) อนุกรมขาดช่วงที่ มีนาคม 2567 ค่าก่อนและหลังเทียบกันโดยตรงไม่ได้"))
    #expect(!thai.contains("ร้อยละ") && !thai.contains("แนวโน้ม"))
  }

  @Test(
    "a sign has one note, which tells a part that is missing from no data",
    arguments: [
      ([[1, nil], [1, nil]], "no data"),
      ([[1, nil, 3], [1, 2, 3]], "a part is missing (A August 2025), so the whole is not known"),
      (
        [[1, nil, nil, 4], [1, nil, 2, 4]],
        "no data, or a part is missing (A September 2025), so the whole is not known"
      ),
      ([[1, 2], [2, 1]], nil),
    ] as [([[Double?]], String?)])
  func notesOfStacks(values: [[Double?]], meaning: String?) throws {
    for (mark, sign) in [(ChartMark.bar, "–"), (.area, "Gap in an area")] {
      for stacking in [ChartStacking.zero, .normalize] {
        var description = stack(.english, over: .time(Samples.months("2025-07", count: values[0].count)))
        description.series = zip(description.series, values).map {
          ChartSeries(key: $0.key, label: $0.label, values: $1)
        }
        description.layers = [ChartLayer(mark, stacking: stacking)]
        let notes = try Chart(description).notes(hasTable: false, untold: [])
        #expect(
          notes.filter { $0.contains(sign) || $0.contains("no data") } == (meaning.map { ["\(sign) = \($0)"] } ?? []))
      }
    }
  }

  @Test("each layer has a note of its own where a part of a stack is missing and a line has a gap")
  func notesOfStackAndLine() throws {
    var description = stack(.english, over: .time(Samples.months("2025-07", count: 3)))
    description.series.append(ChartSeries(key: "c", label: "C", values: [3, nil, 4]))
    description.series[0] = ChartSeries(key: "a", label: "A", values: [1, nil, 2])
    description.series[1].values = [2, 2, 2]
    description.layers = [ChartLayer(.bar, series: ["a", "b"], stacking: .zero), ChartLayer(.line, series: ["c"])]
    let notes = try Chart(description).notes(hasTable: true, untold: [])
    #expect(
      notes == [
        "Gap in a line = no data",
        "– = a part is missing (A August 2025), so the whole is not known; the table holds the other parts",
      ])
  }

  @Test("a dash is explained where bars lie, an empty place where they stand")
  func notesOfDashes() throws {
    var description = stack(.english, over: .time(Samples.months("2025-07", count: 2)))
    description.series[0].values[1] = nil
    description.layers = [ChartLayer(.bar)]
    func note() throws -> [String] {
      try Chart(description).notes(hasTable: false, untold: []).filter { $0.contains("no data") }
    }
    #expect(try note() == ["Empty place = no data"])
    description.orientation = .lying
    #expect(try note() == ["– = no data"])
    #expect(
      String(decoding: try Chart(description).drawing(widthInPixels: 720).svg, as: UTF8.self).contains(">–</text>"))
    description.positions = .categories([ChartCategory("x"), ChartCategory("y")], heading: "")
    description.orientation = .upright
    #expect(try note() == ["Empty place or – = no data"])
  }

  private func stack(_ language: Language, over positions: ChartPositions) -> ChartDescription {
    ChartDescription(
      id: "s", language: language, title: "t", positions: positions,
      measure: ChartMeasure(name: "Trade", unit: "baht", decimals: 0, kind: .quantity),
      series: [
        ChartSeries(key: "a", label: "A", values: [30, 10], statuses: [nil, .provisional]),
        ChartSeries(key: "b", label: "B", values: [10, 30]),
      ], layers: [ChartLayer(.bar, stacking: .normalize)])
  }

  @Test("shares are spoken of in percent of their sum, which each period or category adds up to")
  func shares() throws {
    let overTime = try Chart(stack(.english, over: .time(Samples.months("2025-07", count: 2))))
    #expect(overTime.spokenText().hasPrefix("Stacked bar chart of shares of Trade, in percent."))
    #expect(
      overTime.spokenText().contains("A: from 75.0% (July 2025) to 25.0% (August 2025), down 50.0 percentage points"))
    #expect(overTime.drawings().notes.contains("Each period adds up to 100 percent"))
    #expect(overTime.table().rows[0].cells[0].text == "30")
    let ranked = try Chart(stack(.thai, over: .categories([ChartCategory("x"), ChartCategory("y")], heading: "")))
    #expect(ranked.spokenText().contains("เรียงจากมากไปน้อย"))
    #expect(ranked.drawings().notes.contains("แต่ละรายการรวมเป็นร้อยละ 100"))
  }

  @Test("where rounded shares stand in their parts and do not add up, the note says why")
  func roundedShares() throws {
    func note(_ values: [Double], _ marks: [ChartLayer]) throws -> String? {
      var description = stack(.english, over: .time(Samples.months("2025-07", count: 1)))
      description.series = values.enumerated().map { ChartSeries(key: "\($0)", label: "S\($0)", values: [$1]) }
      description.layers = marks
      return try Chart(description).drawings().notes.first { $0.hasPrefix("Each period adds up to 100 percent") }
    }
    let numbered = [ChartLayer(.bar, stacking: .normalize), ChartLayer(.text)]
    let plain = "Each period adds up to 100 percent"
    #expect(
      try note([145, 145, 710], numbered)
        == plain + "; the numbers shown may not add up to 100 because of rounding")
    #expect(try note([145, 145, 710], [numbered[0]]) == plain)
    #expect(try note([100, 200, 700], numbered) == plain)
  }

  @Test("what is spoken of a stack is what is drawn, and its missing part is counted once")
  func spokenStackWithoutPart() throws {
    func text(_ stacking: ChartStacking, _ language: Language = .english) throws -> String {
      var description = stack(language, over: .time(Samples.months("2025-07", count: 3)))
      description.series = [
        ChartSeries(key: "a", label: "A", values: [10, 99, 20]),
        ChartSeries(key: "b", label: "B", values: [10, nil, 30]),
        ChartSeries(key: "c", label: "C", values: [10, 1, 30]),
      ]
      description.layers = [ChartLayer(.bar, stacking: stacking)]
      return try Chart(description).spokenText()
    }
    for stacking in [ChartStacking.zero, .normalize] {
      #expect(
        try text(stacking).contains(
          "1 value is missing. The whole is not known, and nothing is drawn: August 2025."))
    }
    #expect(try text(.zero).contains("highest 20 (September 2025)"))
    #expect(try text(.zero, .thai).contains("ไม่มีข้อมูล 1 ค่า ไม่ทราบยอดรวมและไม่ได้วาด: สิงหาคม 2568"))
    #expect(try text(.none).contains("highest 99 (August 2025)"))
  }

  @Test("stacks with parts below zero say why no totals stand at them")
  func stacksBelowZero() throws {
    func notes(_ value: Double) throws -> [String] {
      var description = stack(.english, over: .time(Samples.months("2025-07", count: 2)))
      description.series[0].values = [value, 10]
      description.series[0].statuses = []
      description.layers = [ChartLayer(.bar, stacking: .zero)]
      return try Chart(description).drawings().notes
    }
    #expect(try notes(-1) == ["No totals stand at the bars, for some parts lie below zero"])
    #expect(try notes(1) == [])
  }

  @Test("where several preliminary statuses share a sign, the note says which values have which")
  func severalStatuses() throws {
    func note(_ second: [ObservationStatus?]) throws -> String? {
      var description = stack(.english, over: .time(Samples.months("2025-07", count: 3)))
      description.series = [
        ChartSeries(key: "a", label: "A", values: [1, 2, 3], statuses: [.provisional, .forecast, .forecast]),
        ChartSeries(key: "b", label: "B", values: [1, 2, 3], statuses: second),
      ]
      description.layers = [ChartLayer(.line)]
      return try Chart(description).drawings().notes.first
    }
    #expect(
      try note([.provisional, nil, nil]) == "Dashed line = forecast August – September 2025; provisional July 2025")
    #expect(
      try note([nil, .provisional, nil])
        == "Dashed line = forecast A August – September 2025; provisional A July 2025, B August 2025")
  }

  @Test("the least and the greatest of several that read alike are counted, not named")
  func ties() throws {
    func text(_ positions: ChartPositions, _ language: Language) throws -> String {
      var description = trade(language)
      description.layers = [ChartLayer(.bar)]
      description.positions = positions
      description.series = [ChartSeries(key: "a", label: "A", values: [5, 1.1, 5, 0.9])]
      return try Chart(description).spokenText()
    }
    let categories = ChartPositions.categories(["w", "x", "y", "z"].map { ChartCategory($0) }, heading: "")
    #expect(try text(categories, .english).hasSuffix("Highest 5 (shared by 2), lowest 1 (shared by 2)."))
    #expect(try text(categories, .thai).contains("สูงสุด 5 (เท่ากัน 2 รายการ)"))
    let months = ChartPositions.time(Samples.months("2025-07", count: 4))
    #expect(try text(months, .english).contains("highest 5 (at 2 points in time)"))
  }

  @Test("a drawing that stands alone tells names that it cuts in full, and a title of four lines")
  func cutNames() throws {
    var description = Samples.ranked()
    let name = "เครื่องใช้ไฟฟ้า และส่วนประกอบอิเล็กทรอนิกส์ สำหรับอุตสาหกรรมยานยนต์ และอุตสาหกรรมอื่น"
    description.title = (1...18).map { "word\($0)" }.joined(separator: " ")
    func svg() throws -> String {
      // Texts only, without what is told of them.
      String(decoding: try Chart(description).standalone(widthInPixels: 360).svg, as: UTF8.self)
    }
    #expect(try !svg().contains("ชื่อเต็ม: "))
    #expect(try svg().components(separatedBy: "word18<").count == 3)
    description.title += " and then on and on, for a title of many words without any end has no room at all"
    #expect(try svg().contains("ชื่อเต็ม: word1 "))
    description.title = "T"
    if case .categories(var categories, let heading) = description.positions {
      categories[0].label = name
      description.positions = .categories(categories, heading: heading)
    }
    #expect(try svg().contains("ชื่อเต็ม: "))
  }

  @Test("pale lines are called others where some are highlighted, else those beyond the colours")
  func paleLines() throws {
    func note(_ highlighted: Set<String>, of count: Int = 7) throws -> String? {
      var description = trade(.english)
      description.series = (0..<count).map { ChartSeries(key: "\($0)", label: "S\($0)", values: [1, 2, 3, 4]) }
      description.highlighted = highlighted
      return try Chart(description).notes(hasTable: false, untold: []).first { $0.contains("pale") }
    }
    #expect(try note([]) == "Only the first 5 lines have a colour, the others are thin and pale")
    #expect(try note(["2"]) == "Thin, pale lines are the other series")
    // One that is alone has its name at its end.
    #expect(try note(["0"], of: 2) == nil)
  }

  @Test("the target of an index is told by its number alone")
  func targetOfIndex() throws {
    var description = trade(.thai)
    description.measure = ChartMeasure(name: "", unit: "ดัชนี มิถุนายน 2568 = 100", decimals: 1, kind: .quantity)
    description.annotations = [.target(100, label: "ปีฐาน")]
    #expect(try Chart(description).spokenText().contains("ปีฐาน (100) "))
  }

  @Test("every layer that shows a status says what by")
  func notesOfLayers() throws {
    var description = stack(.english, over: .time(Samples.months("2025-07", count: 2)))
    description.layers = [ChartLayer(.line, series: ["b"]), ChartLayer(.bar, series: ["a"])]
    #expect(try Chart(description).drawings().notes.first == "Hatched bars = provisional")
    description.layers[0].series = nil
    #expect(try Chart(description).drawings().notes.first == "Dashed line or hatched bars = provisional")
    description.series[0].values[0] = nil
    #expect(try Chart(description).drawings().notes.contains("Gap in a line or empty place = no data"))
  }

  @Test("only where a table stands beside it a drawing points there")
  func tableBeside() throws {
    for sample in Samples.all {
      let chart = try Chart(sample.make())
      let file = String(decoding: chart.standalone().svg, as: UTF8.self)
      #expect(!file.contains("ตาราง") && !file.contains("table"), "\(sample.name)")
    }
    let many = try Chart(Samples.manyLines())
    #expect(many.spokenText().contains("ดูได้ในตาราง"))
    #expect(many.drawings().notes.contains { $0.contains("ตาราง") })
  }

  @Test("small charts with axes of their own say so")
  func ownAxes() throws {
    var description = Samples.panels()
    #expect(try !Chart(description).drawings().notes.contains { $0.contains("แกนค่าของตนเอง") })
    description.panelsShareScale = false
    #expect(try Chart(description).drawings().notes.contains { $0.contains("แกนค่าของตนเอง") })
  }

  @Test("a ranking goes by the first series, the whole of a stack or the first of the shares")
  func ranking() {
    let series = [
      ChartSeries(key: "a", label: "A", values: [2, 1, nil, 3]),
      ChartSeries(key: "b", label: "B", values: [2, 5, 9, 4]),
    ]
    func values(_ stacking: ChartStacking, series keys: [String]? = nil) -> [Double?] {
      ChartRanking.values(series, [ChartLayer(.bar, series: keys, stacking: stacking)])
    }
    #expect(values(.none) == [2, 1, nil, 3] && values(.none, series: ["b"]) == [2, 5, 9, 4])
    #expect(values(.zero) == [4, 6, nil, 7] && values(.normalize) == [0.5, 1.0 / 6, nil, 3.0 / 7])
    #expect(ChartRanking.order(values(.none)) == [3, 0, 1, 2])
    #expect(ChartRanking.order(values(.none), isDescending: false) == [1, 0, 3, 2])
  }

  @Test("categories are said to be ranked where they are")
  func ranked() throws {
    var description = Samples.ranked()
    #expect(try Chart(description).spokenText().contains("เรียงจากมากไปน้อย"))
    description.series[0].values.swapAt(0, 1)
    #expect(try !Chart(description).spokenText().contains("เรียงจากมากไปน้อย"))
  }

  @Test("a subtitle gives measure, conditions, area and period")
  func subtitle() {
    #expect(
      ChartSubtitle.text(
        measure: Samples.price.name, conditions: "ความชื้นไม่เกิน 15%", area: "จังหวัดสุรินทร์",
        periods: Samples.months("2024-11", count: 3), in: .thai)
        == "ราคาข้าวเปลือกหอมมะลิเฉลี่ย ความชื้นไม่เกิน 15% · จังหวัดสุรินทร์ · พฤศจิกายน 2567 – มกราคม 2568")
    #expect(
      ChartSubtitle.text(
        measure: Samples.priceInEnglish.name, periods: Samples.weeks("2025-11-03", count: 2), in: .english)
        == "mean price of Hom Mali paddy · 3–16 November 2025")
    #expect(ChartSubtitle.text(measure: "มูลค่า", form: .share, in: .thai) == "สัดส่วนมูลค่า")
    #expect(ChartSubtitle.text(measure: "ดัชนีราคา", form: .index, in: .thai) == "ดัชนีราคา")
    #expect(ChartSubtitle.text(measure: "Trade", form: .share, in: .english) == "Trade, shares")
  }

  @Test("axes of large numbers say the multiple once, with the unit")
  func axisUnits() throws {
    let chart = try Chart(Samples.groupedColumns())
    #expect(chart.plots[0].numbers.unit == "หมื่นล้านบาท")
    #expect(chart.plots[0].scale.ticks.map(chart.plots[0].numbers.tickText) == ["0", "2", "4", "6", "8"])
    let growth = try Chart(Samples.columnsBelowZero())
    #expect(
      growth.plots[0].scale.ticks.map(growth.plots[0].numbers.tickText) == [
        "\u{2212}1.0", "\u{2212}0.5", "0.0", "0.5", "1.0",
      ])
  }
}
