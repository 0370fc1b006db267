import Charting
import Datasets
import Fingerprints
import Localization
import SourceText

/// A figure as others can use it: its rows as CSV and as JSON beside its page, and its part of the page's data package.
struct PublishedFigure {
  let id: String
  /// In the page.
  let elementID: String
  let title: String
  let subtitle: String
  let rows: FigureRows
  let origin: FigureOrigin

  var csvName: String { id + ".csv" }
  var jsonName: String { id + ".json" }

  /// What the figure says, with its rows.
  /// - Parameter page: nil for what is printed outside of any.
  func json(page: PlannedPage?, _ settings: SiteSettings) -> [UInt8] {
    let (address, language) = (settings.address, rows.language)
    var members = JSONMembers(absent: .omitted)
    members.add("title", title)
    if !subtitle.isEmpty { members.add("subtitle", subtitle) }
    members.add("notice", rows.notice)
    members.add("language", language.rawValue)
    if let page {
      members.add("url", address.absolute(page.path) + "#" + elementID)
      members.add("csv", address.absolute("/" + page.folder + csvName))
    }
    members.add("publisher", settings.office.name.text(in: language))
    members.add("updated", origin.lastUpdated?.date(in: settings.zone).iso)
    members.add("sources", sources(in: language))
    let licences = origin.licences.map { $0.json(in: [language]) }
    if licences.count > 1 { members.add("licences", licences) } else { members.add(raw: "licence", licences.first) }
    members.add("fields", rows.jsonFields())
    members.add("rows") { rows.writeJSON(into: &$0) }
    return Array((members.text + "\n").utf8)
  }

  /// The CSV as a resource of a Data Package.
  func resource(csv: [UInt8], _ settings: SiteSettings) -> String {
    var schema = JSONMembers(absent: .omitted)
    schema.add("fields", rows.jsonFields())
    var members = JSONMembers(absent: .omitted)
    members.add("name", id)
    members.add("title", title)
    if !subtitle.isEmpty { members.add("description", subtitle) }
    members.add("path", csvName)
    members.add("type", "table")
    members.add("format", "csv")
    members.add("mediatype", "text/csv")
    members.add("encoding", "utf-8")
    members.add("bytes", csv.count)
    members.add("hash", "sha256:" + Fingerprint(of: csv).hexadecimal)
    let sources = sources(in: rows.language)
    if !sources.isEmpty { members.add("sources", sources) }
    // What says nothing else has the terms of the package.
    if origin.licences != settings.licences(orOwn: []) {
      members.add("licenses", origin.licences.map { $0.json(in: [rows.language]) })
    }
    members.add(raw: "schema", schema.text)
    return members.text
  }

  private func sources(in language: Language) -> [String] {
    origin.sources.map { source in
      var members = JSONMembers(absent: .omitted)
      members.add("title", source.title, language)
      members.add("path", source.path)
      return members.text
    }
  }
}

extension SiteSettings {
  /// The terms of what may have its own: those, else the ones of the site. Where they are the same, the site's words hold.
  func licences(orOwn own: [DataLicense]) -> [DataLicense] {
    let common = DataLicense(title: licence.name, path: licence.url)
    return own.isEmpty ? [common] : own.map { $0.path == licence.url ? common : $0 }
  }
}
