import Datasets
import SourceText

/// The data package of a page: the rows of all its figures, described for machines.
enum PagePackage {
  /// Nil for a page without figures, and for that of a dataset, which has its own.
  /// - Parameter resources: of the figures.
  static func file(of page: PlannedPage, title: String, _ resources: [String], _ settings: SiteSettings) -> OutputFile?
  {
    if case .dataset = page.id { return nil }
    guard !resources.isEmpty, let path = OutputPath(page.folder + "datapackage.json") else { return nil }
    let parts = page.path.split(separator: "/").map { $0.replacing(".", with: "-") }
    var members = JSONMembers(absent: .omitted)
    members.add("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
    members.add("name", parts.isEmpty ? "home" : parts.joined(separator: "-"))
    members.add("title", title)
    members.add("homepage", settings.address.absolute(page.path))
    members.add("licenses", settings.licences(orOwn: []).map { $0.json(in: [page.language]) })
    members.add("resources", resources)
    return OutputFile(path: path, bytes: Array((members.text + "\n").utf8))
  }
}
