import Datasets
import Localization
import SourceText
import YAML

/// What stands between the `---` lines of a page or a bulletin.
package struct FrontMatter: Sendable {
  package var title: LocatedText?
  package var summary: LocatedText?
  /// Which page template draws it.
  package var template: LocatedText?
  package var topic: LocatedText?
  /// A dataset: one page for each of its rows.
  package var each: LocatedText?
  package var order: Int?
  package var isDraft = false
  package var publishAt: Instant?
  /// Whether that follows from the rhythm or an exception of its series.
  var isReleasedBySeries = false
  package var date: CivilDate?
  /// When the text of a page last changed.
  package var updated: CivilDate?
  /// Where `date` is written.
  var datePlace: Diagnostic.Place?
  package var period: LocatedText?
  /// What its series says that it is about, where it does not say so itself.
  package var coveredPeriod: Period?
  /// The series a bulletin belongs to.
  package var series: LocatedText?
  package var province: LocatedText?
  /// Of a bulletin about a region, in place of a province.
  package var region: LocatedText?
  package var tags: [String]?
  /// Old addresses of the page.
  package var aliases: [LocatedText]?
  /// Of a bulletin.
  package var corrections: [Correction]?
  /// Likewise; it has no effect before its day.
  package var withdrawn: Withdrawal?
  /// Takes the place of the site's.
  package var revisions: RevisionPolicy?
  package var data: [NamedQuery] = []
  /// Whether what is not given here may only be missing because it could not be read.
  package var soundness = Soundness.sound

  package enum Soundness: Int, Sendable, Comparable {
    case sound
    /// Some of it could not be read.
    case faulty
    /// None of it could be read.
    case unreadable

    package static func < (first: Soundness, second: Soundness) -> Bool { first.rawValue < second.rawValue }
  }

  /// A query with a name, decoded when a page uses it: it may hold values of the page's row.
  package struct NamedQuery: Sendable {
    package let name: String
    package let node: YAMLNode
    package let file: SourceFile
    var ifMissing = IfMissing.hold

    /// One line of it.
    var place: SourceRange { node["dataset"]?.range ?? node.range }

    /// Its keys beside those of the query.
    static let ownKeys = ["ifMissing"]

    static func ifMissing(_ reader: inout YAMLMappingReader) -> IfMissing {
      reader.choice("ifMissing", of: IfMissing.self) ?? .hold
    }

    static func describe(_ reader: inout YAMLMappingReader) {
      _ = ifMissing(&reader)
      _ = Query.decode(&reader, substituting: { _ in nil }, weekStart: .monday)
      reader.finish()
    }
  }

  /// What becomes of a bulletin whose query has no number yet for the period that the bulletin is about.
  enum IfMissing: String, Sendable, CaseIterable {
    /// It is not published before there is one.
    case hold
    /// The paragraph or the figure that shows it is left out.
    case omit
    /// Words stand in its place.
    case text
  }

  package init() {}

  /// What the document is about: a period as data writes it, or with ` week` behind a day the week in which that lies.
  /// Nil where it is none.
  func period(weekStart: Weekday) -> Period? {
    guard let text = period?.text else { return coveredPeriod }
    return Period(written: text, weekStart: weekStart)
  }

  /// When a document is published: without a `publishAt` at the beginning of its date, where it has one.
  func publication(in zone: ZoneOffset) -> Instant? {
    publishAt ?? date.map { Instant(date: $0, secondsOfDay: 0, zone: zone) }
  }

  /// The day that readers see as that of its publication.
  func publicationDay(in zone: ZoneOffset) -> CivilDate? { publication(in: zone)?.date(in: zone) }

  /// Fills what is not given from the same page in the default language.
  package func inheriting(from base: FrontMatter) -> FrontMatter {
    var merged = self
    merged.template = template ?? base.template
    merged.topic = topic ?? base.topic
    merged.each = each ?? base.each
    merged.order = order ?? base.order
    merged.isDraft = isDraft || base.isDraft
    merged.publishAt = publishAt ?? base.publishAt
    (merged.date, merged.datePlace) = date == nil ? (base.date, base.datePlace) : (date, datePlace)
    merged.period = period ?? base.period
    merged.series = series ?? base.series
    if province == nil, region == nil { (merged.province, merged.region) = (base.province, base.region) }
    merged.tags = tags ?? base.tags
    merged.aliases = aliases ?? base.aliases
    merged.corrections = corrections ?? base.corrections
    merged.withdrawn = withdrawn ?? base.withdrawn
    merged.revisions = revisions ?? base.revisions
    merged.data = data + base.data.filter { query in !data.contains { $0.name == query.name } }
    merged.soundness = max(soundness, base.soundness)
    return merged
  }
}

extension FrontMatter {
  static func decode(
    _ file: SourceFile, _ kind: DocumentName.Kind, range: SourceRange, _ settings: SiteSettings
  ) -> (FrontMatter, [Diagnostic]) {
    let (root, problems) = YAMLParser.parse(file, range: range)
    var matter = FrontMatter()
    guard problems.isEmpty else {
      matter.soundness = .unreadable
      return (matter, problems)
    }
    var reader = YAMLMappingReader(file, root, named: "front matter", fallbackRange: range)
    matter = read(&reader, kind, settings.dates, settings.weekStart)
    if reader.diagnostics.hasErrors { matter.soundness = .faulty }
    return (matter, reader.diagnostics)
  }

  /// What the front matter of a page or of a bulletin may say.
  static func shape(of kind: DocumentName.Kind) -> MappingShape {
    YAMLMappingReader.shape("front matter") { read(&$0, kind, DateReading(zone: .thailand), .monday) }
  }

  private static func read(
    _ reader: inout YAMLMappingReader, _ kind: DocumentName.Kind, _ dates: DateReading, _ weekStart: Weekday
  ) -> FrontMatter {
    var matter = FrontMatter()
    matter.title = reader.located("title")
    matter.summary = reader.located("summary")
    matter.template = reader.located("template")
    matter.each = reader.located("each")
    matter.order = reader.integer("order")
    matter.isDraft = reader.bool("draft") ?? false
    matter.publishAt = reader.instant("publishAt", format: "2026-11-20T09:00", dates)
    matter.date = reader.date("date", format: "2026-11-20", dates)
    matter.datePlace = reader.node("date").map { Diagnostic.Place(file: reader.file, range: $0.range) }
    matter.updated = reader.date("updated", format: "2026-11-20", dates)
    matter.period = reader.located("period")
    if let period = matter.period(weekStart: weekStart) {
      _ = reader.accepts(period.firstDay, of: "period", dates.seen(from: matter.date))
    }
    matter.series = reader.located("series")
    matter.aliases = located(list: "aliases", &reader)
    matter.corrections = reader.corrections(dates)
    matter.withdrawn = reader.withdrawal(dates)
    if kind == .page {
      if let node = reader.node("withdrawn") { reader.report(SiteProblem.withdrawnPage, at: node.range) }
      reader.describe("withdrawn", as: .refused)
    }
    matter.revisions = reader.choice("revisions", of: RevisionPolicy.self)
    let shared = shared(&reader)
    (matter.topic, matter.province, matter.region) = (shared.topic, shared.province, shared.region)
    (matter.tags, matter.data) = (shared.tags, shared.data)
    reader.finish()
    return matter
  }

  /// What a series can say for all of its bulletins.
  static func shared(_ reader: inout YAMLMappingReader) -> FrontMatter {
    var matter = FrontMatter()
    matter.topic = reader.located("topic")
    matter.province = reader.located("province")
    matter.region = reader.located("region")
    if matter.province != nil, let region = matter.region {
      reader.report(SiteProblem.regionBesideProvince, at: region.range)
    }
    matter.tags = reader.texts("tags")
    guard let node = reader.node("data") else {
      reader.describe("data", as: .map(.mapping("named query") { NamedQuery.describe(&$0) }))
      return matter
    }
    if let entries = node.mapping {
      matter.data = entries.map { entry in
        var query = NamedQuery(name: entry.key, node: entry.value, file: reader.file)
        if entry.value.mapping != nil {
          query.ifMissing = reader.nested(entry.value, named: "data") { NamedQuery.ifMissing(&$0) }
        }
        return query
      }
    } else {
      let _: Int? = reader.report(type: .mapping, of: "data", node)
    }
    return matter
  }

  /// A list of texts, or one text.
  private static func located(list key: String, _ reader: inout YAMLMappingReader) -> [LocatedText]? {
    guard let node = reader.node(key) else {
      reader.describe(key, as: .oneOrMore(.text))
      return nil
    }
    guard let nodes = node.sequence ?? (node.scalar == nil ? nil : [node]) else {
      return reader.report(type: .list, of: key, node)
    }
    return nodes.compactMap { item in
      guard let scalar = item.scalar, !item.isNull else { return reader.report(type: .text, of: key, item) }
      return LocatedText(text: scalar.text, file: reader.file, range: item.range)
    }
  }
}
