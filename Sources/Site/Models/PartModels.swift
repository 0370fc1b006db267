import Localization
import SourceText
import Templating

struct LinkModel: TemplateModel {
  var title: String
  var url: String

  static let fields = ModelFields<Self>("link") {
    ModelField("title", \.title)
    ModelField("url", \.url)
  }
}

/// A file for programs.
struct APIFileModel: TemplateModel {
  /// What `index.json` calls it.
  var name: String
  var description: String
  var url: String

  static let fields = ModelFields<Self>("API file") {
    ModelField("name", \.name)
    ModelField("description", \.description)
    ModelField("url", \.url)
  }
}

/// A part of a page's text, by its heading of the second level.
struct SectionModel: TemplateModel {
  /// Of the heading.
  var id: String
  var title: SafeHTML

  static let fields = ModelFields<Self>("section") {
    ModelField("id", \.id)
    ModelField("title", \.title)
  }
}

struct NavigationItemModel: ListedPageModel {
  var reads: FieldReads
  var title: String
  var url: String
  var isCurrent: Bool
  /// Whether it is the nearest item above the page.
  var isAbove: Bool

  static let fields = ModelFields<Self>("navigation item", notedIn: \.reads) {
    ModelField("title", \.title)
    ModelField("url", \.url)
    ModelField("isCurrent", \.isCurrent)
    ModelField("isAbove", \.isAbove)
  }

  static let facts: [String: PageFacts] = ["title": .title, "url": [], "isCurrent": [], "isAbove": []]
}

/// The same page in one of its languages.
struct AlternateModel: TemplateModel {
  var languageCode: String
  var languageName: String
  var url: String
  var absoluteURL: String
  var isCurrent: Bool

  static let fields = ModelFields<Self>("alternate") {
    ModelField("languageCode", \.languageCode)
    ModelField("languageName", \.languageName)
    ModelField("url", \.url)
    ModelField("absoluteURL", \.absoluteURL)
    ModelField("isCurrent", \.isCurrent)
  }
}

/// A day, for people and for machines.
struct DateModel: TemplateModel {
  var text: String
  var iso: String

  init(_ date: CivilDate, in language: Language) {
    text = date.text(in: language)
    iso = date.iso
  }

  static let fields = ModelFields<Self>("date") {
    ModelField("text", \.text)
    ModelField("iso", \.iso)
  }
}

/// A page as a list shows it.
struct SummaryModel: ListedPageModel {
  var reads: FieldReads
  var title: String
  var url: String
  var summary: String?
  var date: DateModel?
  var languageCode: String
  /// Name of the topic that it is the page of, or is about.
  var topic: String?
  /// The latest of a bulletin that was corrected or revised.
  var correction: CorrectionMarkModel?

  static let fields = ModelFields<Self>("summary", notedIn: \.reads) {
    ModelField("title", \.title)
    ModelField("url", \.url)
    ModelField("summary", \.summary)
    ModelField("date", \.date)
    ModelField("languageCode", \.languageCode)
    ModelField("topic", \.topic)
    ModelField("correction", \.correction)
  }

  static let facts: [String: PageFacts] = [
    "title": .title, "url": [], "summary": .summary, "date": .date, "languageCode": [],
    "topic": .topic, "correction": .correction,
  ]
}

/// That something was changed in a bulletin after it was published, as lists show it.
struct CorrectionMarkModel: TemplateModel {
  /// `correction` or `revision`.
  var kind: String
  var kindName: String
  var date: DateModel

  static let fields = ModelFields<Self>("correction mark") {
    ModelField("kind", \.kind)
    ModelField("kindName", \.kindName)
    ModelField("date", \.date)
  }
}

struct ProvinceModel: TemplateModel {
  var name: String
  var code: String
  var regionName: String
  var regionCode: String
  var abbreviation: String

  static let fields = ModelFields<Self>("province") {
    ModelField("name", \.name)
    ModelField("code", \.code)
    ModelField("regionName", \.regionName)
    ModelField("regionCode", \.regionCode)
    ModelField("abbreviation", \.abbreviation)
  }
}

/// A region with the pages of its provinces.
struct RegionModel: TemplateModel {
  var title: String
  var code: String
  /// Where each region has a page.
  var page: SummaryModel?
  var provinces: [SummaryModel]

  static let fields = ModelFields<Self>("region") {
    ModelField("title", \.title)
    ModelField("code", \.code)
    ModelField("page", \.page)
    ModelField("provinces", \.provinces)
  }
}

struct BulletinModel: TemplateModel {
  let reads: FieldReads
  var date: DateModel
  var period: String?
  var topic: LinkModel?
  var province: LinkModel?
  /// Of a bulletin about a region.
  var region: String?
  var tags: [String]
  /// Of one that was withdrawn; nothing else of it is there then.
  var withdrawal: CorrectionModel?
  var corrections: [CorrectionModel]
  /// Numbers that today's data gives otherwise than they were published.
  var revisions: [RevisionModel]
  /// The file with all of them, where there are any.
  var revisionsURL: String?
  /// Whether the page shows today's numbers, and `revisions` what they were; else the published ones.
  var isUpdated: Bool
  var previous: SummaryModel?
  var next: SummaryModel?
  /// Of the latest bulletin of a series: when the next one is due.
  var nextRelease: ReleaseModel?
  /// Up to five others.
  var related: [SummaryModel]

  static let fields = ModelFields<Self>("bulletin", notedIn: \.reads) {
    ModelField("date", \.date)
    ModelField("period", \.period)
    ModelField("topic", \.topic)
    ModelField("province", \.province)
    ModelField("region", \.region)
    ModelField("tags", \.tags)
    ModelField("withdrawal", \.withdrawal)
    ModelField("corrections", \.corrections)
    ModelField("revisions", \.revisions)
    ModelField("revisionsURL", \.revisionsURL)
    ModelField("isUpdated", \.isUpdated)
    ModelField("previous", \.previous)
    ModelField("next", \.next)
    ModelField("nextRelease", \.nextRelease)
    ModelField("related", \.related)
  }
}

/// A published number that today's data gives otherwise.
struct RevisionModel: TemplateModel {
  /// The measure, its series and its period.
  var name: String
  /// None where there was no number, or is none.
  var before: String?
  var after: String?
  /// Empty where the two name their own.
  var unit: String
  /// Where the number rose and today falls, or the like: from which word to which.
  var turn: String?

  static let fields = ModelFields<Self>("revision") {
    ModelField("name", \.name)
    ModelField("before", \.before)
    ModelField("after", \.after)
    ModelField("unit", \.unit)
    ModelField("turn", \.turn)
  }
}

struct BulletinYearModel: TemplateModel {
  var year: String
  var bulletins: [SummaryModel]

  static let fields = ModelFields<Self>("year of bulletins") {
    ModelField("year", \.year)
    ModelField("bulletins", \.bulletins)
  }
}

/// A bulletin or data that is due: its series or dataset, and when.
struct ReleaseModel: TemplateModel {
  var id: String
  var title: String
  /// Of the dataset.
  var url: String?
  var date: DateModel
  /// `09:00`; none where only the day is known.
  var time: String?
  var movedFrom: DateModel?
  var isCancelled: Bool
  /// Whether it is due and waits for its data.
  var isLate: Bool
  var reason: String?

  static let fields = ModelFields<Self>("release") {
    ModelField("id", \.id)
    ModelField("title", \.title)
    ModelField("url", \.url)
    ModelField("date", \.date)
    ModelField("time", \.time)
    ModelField("movedFrom", \.movedFrom)
    ModelField("isCancelled", \.isCancelled)
    ModelField("isLate", \.isLate)
    ModelField("reason", \.reason)
  }
}

/// What was changed in a bulletin after it was published.
struct CorrectionModel: TemplateModel {
  var date: DateModel
  /// `correction`, `revision` or `withdrawal`.
  var kind: String
  var kindName: String
  var what: String
  var reason: String
  var bulletin: LinkModel
  /// On the page of the bulletin.
  var id: String
  /// Whether no editor tells of it; its date is that of the bulletin then.
  var isAutomatic: Bool

  var isWithdrawal: Bool { kind == Correction.Kind.withdrawal.rawValue }

  static let fields = ModelFields<Self>("correction") {
    ModelField("date", \.date)
    ModelField("kind", \.kind)
    ModelField("kindName", \.kindName)
    ModelField("what", \.what)
    ModelField("reason", \.reason)
    ModelField("bulletin", \.bulletin)
    ModelField("id", \.id)
    ModelField("isAutomatic", \.isAutomatic)
  }
}
