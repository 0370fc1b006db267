import Datasets
import Localization
import SourceText

// How a report names a key, and what a person is told of it.

extension ReadKey {
  /// A stable name: the kind, then what it is of, parts behind colons. Instants are in the zone of the site.
  package func name(in zone: ZoneOffset) -> String {
    switch self {
    case .settings: "settings"
    case .file(let path): "file:\(path)"
    case .frontMatter(let name, let language): "front-matter:\(name.filePath(in: language))"
    case .template(let name): "template:\(name)"
    case .string(let key, let language): "string:\(language.rawValue):\(key)"
    case .asset(let name): "asset:\(name)"
    case .hashedAssets: "assets"
    case .query(let query): "query:\(query.dataset):\(query.json)"
    case .datasetFacts(let id): "dataset-facts:\(id)"
    case .dataset(let id): "dataset:\(id)"
    case .row(let dataset, let key): "row:\(dataset):\(key)"
    case .pages(let request, let facts): "pages:\(request.name):\(facts.names.joined(separator: ","))"
    case .corrections(let language): "corrections:\(language.rawValue)"
    case .record(let name): "record:\(name.path)"
    case .releases(let language): "releases:\(language.rawValue)"
    case .addressExists(let path): "address:\(path)"
    case .pageAt(let path): "page:\(path)"
    case .isHeld(let path): "held:\(path)"
    case .topicExists(let id): "topic:\(id)"
    case .redirects: "redirects"
    case .bulletins: "bulletins"
    case .hasPassed(let instant): "clock:\(instant.shortISO(in: zone))"
    }
  }

  /// What was read, in words.
  package func prose(in zone: ZoneOffset) -> Prose {
    switch self {
    case .settings:
      Prose(
        th: "การตั้งค่าใน \(SiteSettings.path) หรือ --base-url", en: "the settings in \(SiteSettings.path), or --base-url")
    case .file(let path): Prose(th: "ไฟล์ \(path)", en: "the file \(path)")
    case .frontMatter(let name, let language):
      Prose(
        th: "ส่วนหัวของ \(name.filePath(in: language))", en: "the front matter of \(name.filePath(in: language))")
    case .template(let name):
      Prose(th: "แม่แบบ \(name) หรือส่วนที่แม่แบบนี้ใช้", en: "the template \(name), or a part that it uses")
    case .string(let key, let language):
      Prose(
        th: "คำ '\(key)' ใน Templates/strings (\(language.rawValue))",
        en: "the text '\(key)' of Templates/strings (\(language.rawValue))")
    case .asset(let name): Prose(th: "ไฟล์ \(Asset.folder)\(name)", en: "the file \(Asset.folder)\(name)")
    case .hashedAssets: Prose(th: "ชื่อของไฟล์รูปแบบและสคริปต์", en: "the names of style sheets and scripts")
    case .query(let query):
      Prose(
        th: "คำตอบจากชุดข้อมูล '\(query.dataset)' ของคำค้น \(query.json)",
        en: "the answer of the dataset '\(query.dataset)' to the query \(query.json)")
    case .datasetFacts(let id):
      Prose(th: "คำอธิบายของชุดข้อมูล '\(id)'", en: "what the dataset '\(id)' says of itself")
    case .dataset(let id): Prose(th: "แถวของชุดข้อมูล '\(id)'", en: "the rows of the dataset '\(id)'")
    case .row(let dataset, let key):
      Prose(th: "แถว '\(key)' ของชุดข้อมูล '\(dataset)'", en: "the row '\(key)' of the dataset '\(dataset)'")
    case .pages(let request, let facts):
      Prose(
        th: "\(request.prose.thai) (\(facts.prose.thai))", en: "\(request.prose.english) (\(facts.prose.english))")
    case .corrections(let language):
      Prose(th: "การแก้ไขข่าว (\(language.rawValue))", en: "the corrections of bulletins (\(language.rawValue))")
    case .record(let name):
      Prose(
        th: "บันทึกของข่าว \(name.path) หรือสิ่งที่ข้อมูลวันนี้ต่างจากบันทึก",
        en: "the record of the bulletin \(name.path), or what today's data gives otherwise")
    case .releases(let language):
      Prose(th: "ปฏิทินการเผยแพร่ (\(language.rawValue))", en: "the release calendar (\(language.rawValue))")
    case .addressExists(let path):
      Prose(th: "มีหน้าหรือไฟล์ที่ \(path) หรือไม่", en: "whether something lies at \(path)")
    case .bulletins:
      Prose(th: "ชื่อ ที่อยู่ และส่วนหัวของข่าวทุกฉบับ", en: "the titles, addresses and front matter of all bulletins")
    case .pageAt(let path): Prose(th: "หน้าใดอยู่ที่ \(path)", en: "which page lies at \(path)")
    case .isHeld(let path):
      Prose(th: "มีข่าวที่รอข้อมูลอยู่สำหรับ \(path) หรือไม่", en: "whether a bulletin for \(path) waits for its data")
    case .topicExists(let id): Prose(th: "มีหัวข้อ '\(id)' หรือไม่", en: "whether there is a topic '\(id)'")
    case .redirects: Prose(th: "ที่อยู่เดิมของหน้าต่าง ๆ", en: "the old addresses of pages")
    case .hasPassed(let instant):
      Prose(
        th: "เวลาผ่าน \(instant.shortISO(in: zone)) แล้วหรือยัง",
        en: "whether \(instant.shortISO(in: zone)) has passed")
    }
  }
}

extension PageFacts {
  private static let words: [(fact: PageFacts, name: String, prose: Prose)] = [
    (.title, "title", Prose(th: "ชื่อ", en: "title")), (.summary, "summary", Prose(th: "สรุป", en: "summary")),
    (.date, "date", Prose(th: "วันที่", en: "date")),
    (.publication, "publication", Prose(th: "เวลาเผยแพร่", en: "time of publication")),
    (.topic, "topic", Prose(th: "หัวข้อ", en: "topic")),
    (.correction, "correction", Prose(th: "การแก้ไข", en: "latest correction")),
  ]

  fileprivate var names: [String] { Self.words.filter { contains($0.fact) }.map(\.name) }

  fileprivate var prose: Prose {
    let words = Self.words.filter { contains($0.fact) }.map(\.prose)
    return Prose(
      th: (["มีหน้าใดบ้าง"] + words.map(\.thai)).joined(separator: " "),
      en: (["which pages"] + words.map(\.english)).joined(separator: ", "))
  }
}

extension PageID {
  fileprivate var name: String {
    switch self {
    case .document(let name): "\(name.kind.rawValue)/\(name.path)"
    case .row(let document, let key): "\(document.kind.rawValue)/\(document.path)[\(key)]"
    case .dataset(let id): "dataset/\(id)"
    case .list(let list): "list/\(list.rawValue)"
    case .notFound: "404"
    }
  }
}

extension PageRequest {
  fileprivate var name: String {
    switch self {
    case .page(let id, let language): "page:\(language.rawValue):\(id.name)"
    case .at(let path): "at:\(path)"
    case .topic(let id, let language): "topic:\(language.rawValue):\(id)"
    case .area(let kind, let text, let language):
      "\(kind == .province ? "province" : "region"):\(language.rawValue):\(text)"
    case .alternates(let id): "alternates:\(id.name)"
    case .navigation(let language): "navigation:\(language.rawValue)"
    case .footer(let language): "footer:\(language.rawValue)"
    case .bulletins(let language, let topic, let province, let region, let limit):
      "bulletins:\(language.rawValue):"
        + Self.subjects(topic, province, region, limit).map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    case .topics(let language): "topics:\(language.rawValue)"
    case .provinces(let language): "provinces:\(language.rawValue)"
    case .regions(let language): "regions:\(language.rawValue)"
    case .datasets(let language): "datasets:\(language.rawValue)"
    case .before(let name, let language): "before:\(language.rawValue):\(name.path)"
    case .after(let name, let language): "after:\(language.rawValue):\(name.path)"
    case .related(let name, let language): "related:\(language.rawValue):\(name.path)"
    case .made(let name, let field, let label, let language):
      "made:\(language.rawValue):\(name.path)"
        + [("by", field), ("label", label)].map { key, text in text.map { ":\(key)=\($0)" } ?? "" }.joined()
    }
  }

  private static func subjects(
    _ topic: String?, _ province: String?, _ region: String?, _ limit: Int?
  ) -> [(name: String, prose: Prose, value: String)] {
    let all: [(name: String, prose: Prose, value: String?)] = [
      ("topic", Prose(th: "หัวข้อ", en: "topic"), topic), ("province", Prose(th: "จังหวัด", en: "province"), province),
      ("region", Prose(th: "ภาค", en: "region"), region),
      ("limit", Prose(th: "ไม่เกิน", en: "at most"), limit.map { String($0) }),
    ]
    return all.compactMap { subject in subject.value.map { (subject.name, subject.prose, $0) } }
  }

  fileprivate var prose: Prose {
    func list(_ thai: String, _ english: String, _ language: Language) -> Prose {
      Prose(th: "\(thai) (\(language.rawValue))", en: "\(english) (\(language.rawValue))")
    }
    switch self {
    case .page(let id, let language): return list("หน้า \(id.name)", "the page \(id.name)", language)
    case .at(let path): return Prose(th: "หน้าที่อยู่ \(path)", en: "the page at \(path)")
    case .topic(let id, let language): return list("หน้าของหัวข้อ '\(id)'", "the page of the topic '\(id)'", language)
    case .area(.province, let text, let language):
      return list("หน้าของจังหวัด '\(text)'", "the page of the province '\(text)'", language)
    case .area(.region, let text, let language):
      return list("หน้าของภาค '\(text)'", "the page of the region '\(text)'", language)
    case .alternates(let id): return Prose(th: "หน้า \(id.name) ในแต่ละภาษา", en: "the page \(id.name) in each language")
    case .navigation(let language): return list("เมนู", "the menu", language)
    case .footer(let language): return list("รายการท้ายหน้า", "the list at the foot", language)
    case .bulletins(let language, let topic, let province, let region, let limit):
      let subjects = Self.subjects(topic, province, region, limit)
      return list(
        (["รายการข่าว"] + subjects.map { "\($0.prose.thai) \($0.value)" }).joined(separator: " "),
        (["the list of bulletins"] + subjects.map { "\($0.prose.english) \($0.value)" }).joined(separator: ", "),
        language)
    case .topics(let language): return list("รายการหัวข้อ", "the list of topics", language)
    case .provinces(let language): return list("รายการจังหวัด", "the list of provinces", language)
    case .regions(let language): return list("รายการภาค", "the list of regions", language)
    case .datasets(let language): return list("รายการชุดข้อมูล", "the list of datasets", language)
    case .before(let name, let language):
      return list("ข่าวก่อน \(name.path)", "the bulletin before \(name.path)", language)
    case .after(let name, let language): return list("ข่าวหลัง \(name.path)", "the bulletin after \(name.path)", language)
    case .related(let name, let language):
      return list("ข่าวที่เกี่ยวข้องกับ \(name.path)", "bulletins related to \(name.path)", language)
    case .made(let name, _, _, let language):
      return list("รายการหน้าที่สร้างจาก \(name.path)", "the list of pages made by \(name.path)", language)
    }
  }
}
