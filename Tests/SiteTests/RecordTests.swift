import Localization
import SourceText
import Testing

@testable import Datasets
@testable import Site

@Suite("Keys of the build record")
struct ReadKeyCodingTests {
  @Test("every key comes back as it was, whatever it holds", arguments: 1...40 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = RandomKeys(seed: seed)
    for kind in 0..<RandomKeys.kindCount {
      let key = random.key(kind)
      var encoder = RecordEncoder()
      key.encode(into: &encoder)
      var decoder = RecordDecoder(encoder.bytes[...])
      #expect(try ReadKey(&decoder) == key)
      #expect(decoder.isAtEnd)
      // What is cut short is never taken for a key of its own bytes.
      for count in 0..<encoder.bytes.count {
        var cut = RecordDecoder(encoder.bytes[..<count])
        #expect(throws: RecordDecoder.Malformed.self) { try ReadKey(&cut) }
      }
    }
  }

  @Test("bytes that are no key are refused without harm", arguments: 1...40 as ClosedRange<UInt64>)
  func noise(seed: UInt64) {
    var random = RandomKeys(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<random.number(40)).map { _ in UInt8(random.number(256)) }
      var decoder = RecordDecoder(bytes[...])
      _ = try? ReadKey(&decoder)
    }
  }

  @Test("numbers keep their value", arguments: [0, 1, -1, 63, 64, -64, 127, 128, 1 << 40, Int.max, Int.min])
  func numbers(number: Int) throws {
    var encoder = RecordEncoder()
    encoder.encode(number)
    var decoder = RecordDecoder(encoder.bytes[...])
    #expect(try decoder.integer() == number && decoder.isAtEnd)
  }

  @Test("two keys with the same words are not the same")
  func distinct() {
    var random = RandomKeys(seed: 3)
    var seen: Set<[UInt8]> = []
    var keys: Set<ReadKey> = []
    for index in 0..<2_000 {
      let key = random.key(index % RandomKeys.kindCount)
      var encoder = RecordEncoder()
      key.encode(into: &encoder)
      #expect(seen.insert(encoder.bytes).inserted == keys.insert(key).inserted)
    }
  }
}

@Suite("Keys in reports")
struct ReadKeyNameTests {
  @Test("each kind of key has a name and words of its own, in both languages")
  func names() {
    var random = RandomKeys(seed: 5)
    var kinds: Set<String> = []
    for index in 0..<2_000 {
      let key = random.key(index % RandomKeys.kindCount)
      kinds.insert(String(key.name(in: .thailand).prefix { $0 != ":" }))
      let prose = key.prose(in: .thailand)
      #expect(prose.thai.unicodeScalars.contains { ("ก"..."๛").contains($0) }, "\(prose.thai)")
      #expect(prose.english.contains(" "))
    }
    #expect(kinds.count == RandomKeys.kindCount)
  }

  @Test("names are stable")
  func stable() {
    let name = DocumentName(.bulletin, "2026/a")
    for (key, text) in [
      (ReadKey.file("Content/pages/a.th.md"), "file:Content/pages/a.th.md"), (.string("a.b", .thai), "string:th:a.b"),
      (.query(Query(dataset: "prices")), "query:prices:" + Query(dataset: "prices").json),
      (.pages(.navigation(.english), [.title, .date]), "pages:navigation:en:title,date"),
      (.pages(.bulletins(.thai, topic: "rice", limit: 5), []), "pages:bulletins:th:topic=rice,limit=5:"),
      (.pages(.page(.row(document: name, key: "1"), .thai), .title), "pages:page:th:bulletin/2026/a[1]:title"),
      (.hasPassed(Instant("2026-11-20T09:00", zone: .thailand)!), "clock:2026-11-20T09:00+07:00"),
      (.row(dataset: "p", key: "83"), "row:p:83"),
      (.frontMatter(name, .english), "front-matter:Content/bulletins/2026/a.en.md"),
    ] {
      #expect(key.name(in: .thailand) == text)
    }
  }
}

/// Keys at random, of every kind.
struct RandomKeys {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 1) % count
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(values.count)] }
  private mutating func text() -> String {
    (0..<number(5)).map { _ in pick(["a", "/", "ราคา", "\u{0}", "é", "", "x y", "\u{1F33E}"]) }.joined()
  }
  private mutating func optionalText() -> String? { number(3) == 0 ? nil : text() }
  private mutating func language() -> Language { pick(Language.allCases) }
  private mutating func name() -> DocumentName { DocumentName(pick(DocumentName.Kind.allCases), text()) }

  private mutating func granularity() -> Granularity {
    pick([.day, .week(startingOn: pick(Weekday.allCases)), .month, .quarter, .half, .year, .fiscalYear])
  }

  private mutating func period() -> Period { Period(granularity(), ordinal: number(100_000) - 50_000) }

  private mutating func selection() -> PeriodSelection {
    switch number(5) {
    case 0: .all
    case 1: .latest
    case 2: .last(count: number(100), of: granularity())
    case 3: .range(from: period(), through: period())
    default: .since(period())
    }
  }

  private mutating func texts() -> [String] { (0..<number(3)).map { _ in text() } }

  private mutating func filter() -> QueryFilter {
    switch number(3) {
    case 0: QueryFilter(text(), texts())
    case 1: QueryFilter(text(), not: texts())
    default: QueryFilter(text(), from: optionalText(), to: optionalText())
    }
  }

  private mutating func comparison() -> QueryComparison? {
    pick([nil, .previous, .yearAgo, .previousDifference, .yearAgoDifference, .share, .index(base: period())])
  }

  private mutating func query() -> Query {
    Query(
      dataset: text(), filters: (0..<number(3)).map { _ in filter() }, period: selection(),
      until: number(2) == 0 ? nil : period(), by: optionalText(),
      measure: optionalText(), per: number(2) == 0 ? nil : granularity(),
      aggregate: pick([nil, .sum, .mean, .last, Aggregation.none]), sort: pick([nil] + QuerySort.allCases),
      limit: number(2) == 0 ? nil : number(100), over: texts(), compare: comparison(), fill: pick([nil, .calendar]),
      unit: number(2) == 0 ? nil : LocalizedText([.thai: text()]), decimals: number(2) == 0 ? nil : number(9))
  }

  /// A query as a site asks it: its weeks all start on one day, and its periods lie where data does.
  mutating func recordable(weekStart: Weekday) -> Query {
    func text(_ text: String) -> String { text.replacing("\u{0}", with: "=") }
    func length(_ length: Granularity) -> Granularity {
      if case .week = length { .week(startingOn: weekStart) } else { length }
    }
    func period(_ period: Period) -> Period {
      Period(length(period.granularity), containing: CivilDate(dayNumber: abs(period.ordinal) % 60_000))
    }
    var query = query()
    query.dataset = text(query.dataset)
    query.filters = query.filters.enumerated().map { index, filter in
      let field = "\(index)" + text(filter.field)
      return switch filter.condition {
      case .values(let values): QueryFilter(field, values.map(text))
      case .not(let values): QueryFilter(field, not: values.map(text))
      case .range(let from, let to): QueryFilter(field, from: from.map(text), to: to.map(text))
      }
    }
    query.period =
      switch query.period {
      case .last(let count, let granularity): .last(count: count + 1, of: length(granularity))
      case .range(let from, let through): .range(from: period(from), through: period(through))
      case .since(let start): .since(period(start))
      default: query.period
      }
    query.until = query.until.map(period)
    (query.by, query.measure, query.over) = (query.by.map(text), query.measure.map(text), query.over.map(text))
    query.per = query.per.map(length)
    if case .index(let base, _) = query.compare {
      query.compare = .index(base: period(base), era: number(2) == 0 ? .common : .buddhist)
    }
    query.unit = query.unit.map { LocalizedText([.thai: text($0.text(in: .thai))]) }
    return query
  }

  private mutating func page() -> PageID {
    switch number(5) {
    case 0: .document(name())
    case 1: .row(document: name(), key: text())
    case 2: .dataset(text())
    case 3: .list(pick(SiteList.allCases))
    default: .notFound
    }
  }

  private mutating func request() -> PageRequest {
    switch number(16) {
    case 0: .page(page(), language())
    case 1: .at(text())
    case 2: .topic(text(), language())
    case 3: .area(pick(AreaKind.allCases), text(), language())
    case 4: .alternates(page())
    case 5: .navigation(language())
    case 6:
      .bulletins(
        language(), topic: optionalText(), province: optionalText(), region: optionalText(),
        limit: number(2) == 0 ? nil : number(50))
    case 7: .topics(language())
    case 8: .provinces(language())
    case 9: .datasets(language())
    case 10: .before(name(), language())
    case 11: .after(name(), language())
    case 12: .related(name(), language())
    case 13: .regions(language())
    case 14: .made(by: name(), group: optionalText(), label: optionalText(), language())
    default: .alternates(.notFound)
    }
  }

  static let kindCount = 20

  mutating func key(_ kind: Int) -> ReadKey {
    switch kind {
    case 0: .settings
    case 1: .file(text())
    case 2: .template(text())
    case 3: .string(text(), language())
    case 4: .asset(text())
    case 5: .query(query())
    case 6: .datasetFacts(text())
    case 7: .dataset(text())
    case 8: .row(dataset: text(), key: text())
    case 9: .pages(request(), PageFacts(rawValue: number(16)))
    case 10: .addressExists(text())
    case 11: .frontMatter(name(), language())
    case 12: .corrections(language())
    case 13: .releases(language())
    case 14: .record(name())
    case 15: .hashedAssets
    case 16: .redirects
    case 17: .isHeld(text())
    case 18: .topicExists(text())
    default: .hasPassed(Instant(secondsSinceEpoch: number(1 << 40) - (1 << 39)))
    }
  }
}
