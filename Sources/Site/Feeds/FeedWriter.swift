import Localization
import SourceText

/// Writes a feed in one of its formats.
struct FeedWriter {
  let feed: Feed

  func bytes(_ context: inout RenderContext) -> [UInt8] {
    let settings = context.settings()
    let language = feed.page.language
    let title = settings.title.text(in: language)
    let page = context.page(.page(feed.page.id, language), .title)
    if feed.format == .calendar {
      let releases = context.releases().map { (release: $0, words: context.words(of: $0)) }
      return CalendarWriter(settings: settings, page: feed.page).bytes(releases, name: page?.title ?? "")
    }
    let name = feed.content == .bulletins(topic: nil, area: nil) ? title : "\(page?.title ?? "") – \(title)"
    let entries = entries(&context)
    return switch feed.format {
    case .atom: atom(name, entries, settings)
    case .json, .calendar: json(name, entries, settings)
    }
  }

  private struct Entry {
    /// Below the address of the page, for what has none of its own.
    var fragment = ""
    /// In place of the fragment, where that stands for something else at another time.
    var permanentFragment: String? = nil
    let page: PageSummary
    /// Of the title and the summary.
    let language: Language
    let title: String
    let summary: String?
    let published: Instant
    /// When it was last corrected.
    var corrected: Instant? = nil

    var idFragment: String { permanentFragment ?? fragment }

    /// A correction tells its day: one of the day of publication does not come before that.
    var updated: Instant { max(published, corrected ?? published) }
  }

  private func entries(_ context: inout RenderContext) -> [Entry] {
    let language = feed.page.language
    let notice = context.settings().demonstrationNotice.text(in: language)
    // What is made up says so wherever it goes.
    func noted(_ text: String?, _ page: PageSummary) -> String? {
      page.showsDemonstration ? [text, notice].compactMap(\.self).joined(separator: " · ") : text
    }
    let zone = context.settings().zone
    func instant(of item: PublishedCorrection) -> Instant {
      Instant(date: item.correction.date, secondsOfDay: 0, zone: zone)
    }
    switch feed.content {
    case .releases: return releases(&context)
    case .bulletins(let topic, let area):
      // Its page says which topic it is of.
      if topic != nil, case .document(let name) = feed.page.id { context.noteFrontMatter(of: name) }
      let groups = context.pages(
        .bulletins(
          language, topic: topic, province: area?.province, region: area?.region, limit: feed.limit),
        [.title, .summary, .publication])
      let corrected = Dictionary(
        context.corrections().filter { !$0.isAutomatic }.map { ($0.bulletin.path, instant(of: $0)) },
        uniquingKeysWith: max)
      return groups.flatMap(\.pages).map { page in
        Entry(
          page: page, language: page.language, title: page.title, summary: noted(page.summary, page),
          published: page.publishedAt ?? Instant(secondsSinceEpoch: 0), corrected: corrected[page.path])
      }
    case .corrections:
      let corrections = context.corrections()
      return (feed.limit.map { Array(corrections.prefix($0)) } ?? corrections).map { item in
        let correction = item.correction
        return Entry(
          fragment: "#" + item.id, permanentFragment: "#" + item.permanentID, page: item.bulletin,
          language: language,
          // The title of a withdrawn bulletin says so itself.
          title: (correction.kind == .withdrawal ? "" : "\(correction.kind.words[language]): ") + item.bulletin.title,
          summary: noted(
            "\(correction.what.text(in: language)) (\(correction.reason.text(in: language)))", item.bulletin),
          published: instant(of: item))
      }
    }
  }

  /// What is due, the next first; each is published on the day on which the calendar first shows it. One that is moved, left out or
  /// late is a new entry, for nothing tells when that became known.
  private func releases(_ context: inout RenderContext) -> [Entry] {
    guard let page = context.page(.page(feed.page.id, feed.page.language), .title) else { return [] }
    let zone = context.settings().zone
    return context.releases().map { release in
      let day = release.instant.date(in: zone)
      let shown = CivilDate(dayNumber: day.dayNumber - ReleaseCalendar.dayCount)
      return Entry(
        fragment: "#" + release.id, permanentFragment: "#" + release.permanentID, page: page,
        language: feed.page.language, title: release.title, summary: context.words(of: release),
        published: Instant(date: shown, secondsOfDay: 0, zone: zone))
    }
  }

  private func atom(_ name: String, _ entries: [Entry], _ settings: SiteSettings) -> [UInt8] {
    let address = settings.address
    var xml: [UInt8] = []
    func element(_ name: StaticString, _ text: String, indented spaces: StaticString) {
      xml.append(spaces)
      xml.append("<")
      xml.append(name)
      xml.append(">")
      Escaping.escape(text, into: &xml)
      xml.append("</")
      xml.append(name)
      xml.append(">\n")
    }
    func link(_ start: StaticString, _ path: String, _ fragment: String = "") {
      xml.append(start)
      Escaping.escape(address.absolute(path) + fragment, into: &xml)
      xml.append("\"/>\n")
    }
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.append(feed.page.language.rawValue)
    xml.append("\">\n")
    element("id", address.absolute("/" + feed.path), indented: "  ")
    element("title", name, indented: "  ")
    element("updated", updated(entries, settings), indented: "  ")
    link("  <link rel=\"self\" type=\"application/atom+xml\" href=\"", "/" + feed.path)
    link("  <link rel=\"alternate\" type=\"text/html\" href=\"", feed.page.path)
    xml.append("  <author>\n")
    element("name", settings.office.name.text(in: feed.page.language), indented: "    ")
    xml.append("  </author>\n")
    element("rights", settings.licence.name.text(in: feed.page.language), indented: "  ")
    for entry in entries {
      // The list in one language shows what there is in the other alone.
      let tag = entry.language == feed.page.language ? "<entry>" : "<entry xml:lang=\"\(entry.language.rawValue)\">"
      xml.append("  \(tag)\n")
      element("id", address.absolute(entry.page.path) + entry.idFragment, indented: "    ")
      element("title", entry.title, indented: "    ")
      element("published", entry.published.iso(in: settings.zone), indented: "    ")
      element("updated", entry.updated.iso(in: settings.zone), indented: "    ")
      link("    <link rel=\"alternate\" type=\"text/html\" href=\"", entry.page.path, entry.fragment)
      if let summary = entry.summary { element("summary", summary, indented: "    ") }
      xml.append("  </entry>\n")
    }
    xml.append("</feed>\n")
    return xml
  }

  private func json(_ name: String, _ entries: [Entry], _ settings: SiteSettings) -> [UInt8] {
    let address = settings.address
    var members = JSONMembers(absent: .omitted)
    members.add("version", "https://jsonfeed.org/version/1.1")
    members.add("title", name)
    members.add("home_page_url", address.absolute(feed.page.path))
    members.add("feed_url", address.absolute("/" + feed.path))
    members.add("language", feed.page.language.rawValue)
    var author = JSONMembers(absent: .omitted)
    author.add("name", settings.office.name.text(in: feed.page.language))
    members.add("authors", [author.text])
    members.add(
      "items",
      entries.map { entry in
        var item = JSONMembers(absent: .omitted)
        item.add("id", address.absolute(entry.page.path) + entry.idFragment)
        item.add("url", address.absolute(entry.page.path) + entry.fragment)
        item.add("title", entry.title)
        item.add("content_text", entry.summary ?? entry.title)
        item.add("date_published", entry.published.iso(in: settings.zone))
        if entry.corrected != nil { item.add("date_modified", entry.updated.iso(in: settings.zone)) }
        item.add("language", entry.language.rawValue)
        return item.text
      })
    return Array("\(members.text)\n".utf8)
  }

  /// When the latest entry was published, or an entry last corrected.
  private func updated(_ entries: [Entry], _ settings: SiteSettings) -> String {
    (entries.map(\.updated).max() ?? Instant(secondsSinceEpoch: 0)).iso(in: settings.zone)
  }
}
