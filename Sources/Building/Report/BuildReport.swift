import Localization
import Site
import SourceText

extension BuildResult {
  /// What `build --report` writes; nil where nothing was built.
  ///
  /// Keys: `version`, `clock`, `nextChange`, `pages`, `rendered`, `reused`; `withheld` with those of `WithheldItem`; `entries` with
  /// those of `EntryAccount`; `timings`, where they were asked for. Instants are in the zone of the site; what is not known is null.
  var reportBytes: [UInt8]? {
    guard let outlook else { return nil }
    var report = JSONMembers(absent: .null)
    report.add("version", ProgramVersion.text)
    report.add("clock", outlook.clock.shortISO(in: outlook.zone))
    report.add("nextChange", outlook.nextChange?.shortISO(in: outlook.zone))
    report.add("pages", pageCount)
    report.add("rendered", renderedCount)
    report.add("reused", reusedCount)
    report.add("withheld", outlook.withheld.map { $0.json(in: outlook.zone) })
    report.add("entries", accounts.map(\.json))
    if let timings { report.add(raw: "timings", timings.json) }
    return Array((report.text + "\n").utf8)
  }
}

extension WithheldItem {
  package func json(in zone: ZoneOffset) -> String {
    var item = JSONMembers(absent: .null)
    item.add("kind", kind.rawValue)
    item.add("subject", subject.rawValue)
    item.add("id", id)
    item.add("path", path)
    item.add("language", language?.rawValue)
    item.add(raw: "title", title.json)
    item.add("until", until?.shortISO(in: zone))
    item.add(raw: "reason", LocalizedText([.thai: reason.thai, .english: reason.english]).json)
    item.add(
      "waitsFor",
      waitsFor.map { wait in
        var members = JSONMembers(absent: .null)
        members.add("query", wait.query)
        members.add("dataset", wait.dataset)
        return members.text
      })
    item.add("rows", rowCount)
    item.add("from", from?.iso)
    return item.text
  }
}
