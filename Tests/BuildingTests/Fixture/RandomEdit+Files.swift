import TestSupport

@testable import Site

/// Edits that make, name anew or remove whole files of other kinds than documents, and edits of records.
extension RandomEdits {
  mutating func changeDatasets(_ site: inout FixtureSite) -> String? {
    let folder = "Content/datasets/"
    func move(_ old: String, to new: String, keepingOld: Bool) {
      for (path, text) in site.files where path.hasPrefix(folder + old + "/") {
        site.files[folder + new + path.dropFirst(folder.count + old.count)] = text
        if !keepingOld { site.files[path] = nil }
      }
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      move("counts", to: "more", keepingOld: true)
      for (old, new) in [
        ("name: counts", "name: more"), ("- name: counts", "- name: more"), ("en: Shops", "en: More shops"),
      ] {
        site.replace(old, with: new, in: folder + "more/datapackage.yaml")
      }
      return "more is added"
    case 1:
      let id = random.pick(["more", "counts", "prices"])!
      site.files = site.files.filter { !$0.key.hasPrefix(folder + id + "/") }
      return "\(id) is deleted"
    case 2:
      let path = folder + "counts/counts.csv"
      guard let text = site.files.removeValue(forKey: path) else { return nil }
      site.files[folder + "counts/shops.csv"] = text
      if !oneIn(3) { site.replace("path: counts.csv", with: "path: shops.csv", in: folder + "counts/datapackage.yaml") }
      return "\(path) is shops.csv"
    default:
      move("counts", to: "renamed", keepingOld: false)
      return "the folder of counts has another name"
    }
  }

  mutating func renameTemplate(_ site: inout FixtureSite) -> String? {
    let names = site.files.keys.filter { $0.hasPrefix("Templates/") }.sorted()
    guard let path = random.pick(names), let text = site.files.removeValue(forKey: path) else { return nil }
    let new = random.pick([
      "Templates/own.html", "Templates/partials/renamed.html", "Templates/page.html", path + ".old",
    ])!
    site.files[new] = text
    if path == "Templates/partials/menu.html", new.contains("partials") {
      site.replace("partials/menu.html", with: "partials/renamed.html", in: "Templates/layout.html")
    }
    return "\(path) is \(new)"
  }

  /// There are records where a sequence has made some.
  mutating func changeRecord(_ site: inout FixtureSite) -> String? {
    if oneIn(3) {
      let policy = random.pick(["warn", "off", "require"])!
      let lines = site["Content/site.yaml"].split(separator: "\n", omittingEmptySubsequences: false)
      site["Content/site.yaml"] = lines.map { $0.hasPrefix("records:") ? "records: \(policy)" : String($0) }
        .joined(separator: "\n")
      return "records: \(policy)"
    }
    guard let path = random.pick(site.files.keys.filter { $0.hasSuffix(BulletinRecord.suffix) }.sorted()) else {
      return nil
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: site.files[path] = nil
    case 1: site.files[path.replacing("first", with: "extra")] = site.files.removeValue(forKey: path)
    case 2: site.replace("15,", with: "16,", in: path)
    default: site.replace("\"value\": 15", with: "\"value\": 14", in: path)
    }
    return "\(path)"
  }
}
