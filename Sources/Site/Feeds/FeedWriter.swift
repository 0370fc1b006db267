import Localization
import SourceText

/// Writes a feed in one of its formats.
struct FeedWriter {
  let feed: Feed

  func bytes(_ context: inout RenderContext) -> [UInt8] {
    let settings = context.settings()
    let language = feed.page.language
    let title = settings.title.text(in: language)
    let page = context.summary(of: feed.page.id, in: language)
    let isWhole = feed.topic == nil && feed.province == nil
    let name = isWhole ? title : "\(page?.title ?? "") – \(title)"
    let entries = context.list(
      .bulletins(language, topic: feed.topic, province: feed.province, limit: feed.limit)
    ).flatMap(\.pages)
    return switch feed.format {
    case .atom: atom(name, entries, settings)
    case .json: json(name, entries, settings)
    }
  }

  private func atom(_ name: String, _ entries: [PageSummary], _ settings: SiteSettings) -> [UInt8] {
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
    func link(_ start: StaticString, _ path: String) {
      xml.append(start)
      Escaping.escape(address.absolute(path), into: &xml)
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
      xml.append("  <entry>\n")
      element("id", address.absolute(entry.path), indented: "    ")
      element("title", entry.title, indented: "    ")
      element("updated", instant(of: entry, settings), indented: "    ")
      link("    <link rel=\"alternate\" type=\"text/html\" href=\"", entry.path)
      if let summary = entry.summary { element("summary", summary, indented: "    ") }
      xml.append("  </entry>\n")
    }
    xml.append("</feed>\n")
    return xml
  }

  private func json(_ name: String, _ entries: [PageSummary], _ settings: SiteSettings) -> [UInt8] {
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
        item.add("id", address.absolute(entry.path))
        item.add("url", address.absolute(entry.path))
        item.add("title", entry.title)
        item.add("content_text", entry.summary ?? entry.title)
        item.add("date_published", instant(of: entry, settings))
        item.add("language", entry.language.rawValue)
        return item.text
      })
    return Array("\(members.text)\n".utf8)
  }

  private func instant(of entry: PageSummary, _ settings: SiteSettings) -> String {
    (entry.publishedAt ?? Instant(secondsSinceEpoch: 0)).iso(in: settings.zone)
  }

  /// When its latest bulletin was published.
  private func updated(_ entries: [PageSummary], _ settings: SiteSettings) -> String {
    (entries.compactMap(\.publishedAt).max() ?? Instant(secondsSinceEpoch: 0)).iso(in: settings.zone)
  }
}
