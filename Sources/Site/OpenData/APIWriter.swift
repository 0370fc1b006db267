import Datasets
import Localization
import SourceText

/// Writes the files of the open interface. Texts are objects with a member for each language of the site; addresses are whole.
struct APIWriter {
  let settings: SiteSettings

  init(_ context: inout RenderContext) {
    settings = context.settings()
  }

  func bytes(of file: APIFile, _ context: inout RenderContext) -> [UInt8] {
    switch file {
    case .index: index(&context)
    case .datasets: list("datasets", of: .datasets(settings.defaultLanguage), dataset, &context)
    case .dataset(let id): rows(of: id, &context)
    case .bulletins: list("bulletins", context.bulletins().map(bulletin))
    case .topics: list("topics", of: .topics(settings.defaultLanguage), topic, &context)
    case .provinces: list("provinces", of: .provinces(settings.defaultLanguage), area, &context)
    case .regions: regions(&context)
    }
  }

  private func address(_ file: APIFile) -> String { settings.address.absolute("/" + file.path) }

  private func index(_ context: inout RenderContext) -> [UInt8] {
    var members = JSONMembers(absent: .omitted)
    members.add("version", 1)
    members.add(raw: "title", settings.title.json)
    members.add(raw: "description", settings.description.json)
    members.add(raw: "publisher", settings.office.name.json)
    members.add("languages", settings.languages.map { JSONText.string($0.rawValue) })
    members.add(raw: "licence", licence)
    for (name, path) in Self.files where context.addressExists(path) {
      members.add(name, settings.address.absolute(path))
    }
    return Array((members.text + "\n").utf8)
  }

  /// What the index names, and the addresses.
  private static let files: [(name: String, path: String)] = [
    ("catalog", "/" + DataCatalog.path), ("datasets", "/" + APIFile.datasets.path),
    ("bulletins", "/" + APIFile.bulletins.path), ("topics", "/" + APIFile.topics.path),
    ("provinces", "/" + APIFile.provinces.path), ("regions", "/" + APIFile.regions.path),
    ("releases", "/releases/feed.json"), ("calendar", "/releases/calendar.ics"),
    ("corrections", "/corrections/feed.json"), ("news", "/bulletins/feed.json"),
  ]

  /// The index and what it names, for a page that lists them.
  func models(_ context: inout RenderContext) -> [APIFileModel] {
    ([("index", "/" + APIFile.index.path)] + Self.files).compactMap { name, path in
      guard context.addressExists(path) else { return nil }
      return APIFileModel(
        name: name, description: context.string("api.files.\(name)") ?? name, url: settings.address.link(to: path))
    }
  }

  /// A list with a line for each of its items.
  private func list(
    _ name: String, of request: PageRequest, _ item: (PageSummary, inout RenderContext) -> String,
    _ context: inout RenderContext
  ) -> [UInt8] {
    list(name, context.pages(request, .all).flatMap(\.pages).map { item($0, &context) })
  }

  private func list(_ name: String, _ items: [String]) -> [UInt8] {
    Array("{\(JSONText.string(name)):[\n\(items.joined(separator: ",\n"))\n]}\n".utf8)
  }

  /// Those that have a page.
  private func regions(_ context: inout RenderContext) -> [UInt8] {
    let language = settings.defaultLanguage
    let codes = context.pages(.regions(language), []).map(\.code)
    return list(
      "regions",
      codes.compactMap { code in
        context.page(.area(.region, code, language), .all).map { area($0, &context) }
      })
  }

  // MARK: Items

  private func topic(_ summary: PageSummary, _ context: inout RenderContext) -> String {
    var members = JSONMembers(absent: .omitted)
    if case .document(let name) = summary.id {
      members.add("id", context.document(name, in: summary.language)?.frontMatter.topic?.text)
    }
    addPage(summary, to: &members, &context)
    return members.text
  }

  /// Titles, summaries and addresses in each language that the page is in.
  private func addPage(_ summary: PageSummary, to members: inout JSONMembers, _ context: inout RenderContext) {
    add(context.pages(.alternates(summary.id), [.title, .summary]).flatMap(\.pages), to: &members)
    if summary.showsDemonstration { members.add(raw: "notice", settings.demonstrationNotice.json) }
  }

  private func add(_ pages: [PageSummary], to members: inout JSONMembers) {
    func texts(_ text: (PageSummary) -> String?) -> String? {
      let texts = pages.compactMap { page in text(page).map { (page.language.rawValue, JSONText.string($0)) } }
      return texts.isEmpty ? nil : JSONText.object(texts)
    }
    members.add(raw: "title", texts(\.title))
    members.add(raw: "summary", texts(\.summary))
    members.add(raw: "url", texts { settings.address.absolute($0.path) })
  }

  private func bulletin(_ bulletin: ListedBulletin) -> String {
    let matter = bulletin.document.frontMatter
    var members = JSONMembers(absent: .omitted)
    members.add("id", bulletin.document.name.path)
    members.add("date", bulletin.summary.date?.iso)
    members.add("published", bulletin.summary.publishedAt?.iso(in: settings.zone))
    members.add("series", matter.series?.text)
    members.add("topic", matter.topic?.text)
    members.add("province", bulletin.area.province)
    members.add("region", bulletin.area.region)
    members.add("period", bulletin.period?.iso)
    members.add("frequency", bulletin.period.flatMap { Frequency($0.granularity)?.rawValue })
    members.add("tags", (matter.tags ?? []).map(JSONText.string))
    add(bulletin.pages, to: &members)
    if bulletin.summary.showsDemonstration { members.add(raw: "notice", settings.demonstrationNotice.json) }
    return members.text
  }

  private func area(_ summary: PageSummary, _ context: inout RenderContext) -> String {
    guard case .row(let document, let key) = summary.id,
      let dataset = context.document(document, in: summary.language)?.frontMatter.each?.text,
      let row = context.row(of: dataset, key: key)
    else { return "{}" }
    var members = JSONMembers(absent: .omitted)
    members.add("code", key)
    for field in ["iso", "slug", AreaKind.regionField] { members.add(field, row[field]) }
    addPage(summary, to: &members, &context)
    return members.text
  }

  private func dataset(_ summary: PageSummary, _ context: inout RenderContext) -> String {
    guard case .dataset(let id) = summary.id else { return "{}" }
    var members = JSONMembers(absent: .omitted)
    members.add("id", id)
    addPage(summary, to: &members, &context)
    guard let dataset = context.dataset(id) else { return members.text }
    addFacts(of: dataset, to: &members)
    members.add("rows", dataset.table.rowCount)
    members.add("json", address(.dataset(id)))
    return members.text
  }

  // MARK: Datasets

  private var licence: String {
    JSONText.object([("title", settings.licence.name.json), ("path", JSONText.string(settings.licence.url))])
  }

  private func addFacts(of dataset: Dataset, to members: inout JSONMembers) {
    let descriptor = dataset.descriptor
    if descriptor.isDemonstration { members.add(raw: "notice", settings.demonstrationNotice.json) }
    members.add("frequency", descriptor.resource.frequency?.rawValue)
    members.add("updated", descriptor.resource.lastUpdated?.iso)
    members.add("nextRelease", descriptor.resource.nextRelease?.iso)
    members.add(
      "licences",
      descriptor.licenses.isEmpty
        ? [licence]
        : descriptor.licenses.map { given in
          var licence = JSONMembers(absent: .omitted)
          licence.add("name", given.name)
          licence.add(raw: "title", given.title?.json)
          licence.add("path", given.path)
          return licence.text
        })
    members.add(
      "sources",
      descriptor.sources.map { given in
        var source = JSONMembers(absent: .omitted)
        source.add(raw: "title", given.title.json)
        source.add("path", given.path)
        return source.text
      })
    members.add("csv", settings.address.absolute(DatasetFiles.csvAddress(dataset.id)))
    members.add("datapackage", settings.address.absolute(DatasetFiles.descriptorAddress(dataset.id)))
  }

  private func rows(of id: String, _ context: inout RenderContext) -> [UInt8] {
    guard let dataset = context.dataset(id) else { return [] }
    var members = JSONMembers(absent: .omitted)
    members.add("id", id)
    members.add(raw: "title", dataset.descriptor.title.json)
    members.add(raw: "description", dataset.descriptor.description?.json)
    members.add(raw: "publisher", settings.office.name.json)
    members.add("page", settings.address.absolute("/datasets/\(id)/"))
    addFacts(of: dataset, to: &members)
    let lists = ExportedCodeLists(of: dataset, find: { context.dataset($0) }, address: { address(.dataset($0)) })
    members.add("fields", DatasetExport.jsonFields(dataset, lists: lists))
    var bytes = Array(members.text.utf8.dropLast())
    bytes.append(",\"rows\":")
    DatasetExport.jsonRows(dataset, into: &bytes)
    bytes.append("}\n")
    return bytes
  }
}
