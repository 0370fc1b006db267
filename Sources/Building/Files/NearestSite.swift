import Site

/// The site that was meant, perhaps, where a command finds none in a folder.
enum NearestSite {
  /// Far enough up from any folder of a site.
  private static let levelLimit = 32

  /// - Returns: the only site in the folder; else the site that the folder lies in.
  static func path(from folder: String) -> String? { below(folder) ?? above(folder) }

  private static func above(_ folder: String) -> String? {
    guard Disk.statusBehindLinks(folder)?.kind == .folder else { return nil }
    var place = Disk.resolved(folder)
    for level in 1...levelLimit where place != "/" {
      place = Disk.parent(of: place)
      guard isSite(place) else { continue }
      // From the folder that one is in, the way up is shorter to type.
      return folder == "." ? Array(repeating: "..", count: level).joined(separator: "/") : place
    }
    return nil
  }

  private static func below(_ folder: String) -> String? {
    let start = folder == "." ? "" : folder + "/"
    let sites = ((try? Disk.names(in: folder)) ?? []).map { start + $0 }.filter(isSite)
    return sites.count == 1 ? sites[0] : nil
  }

  private static func isSite(_ folder: String) -> Bool { Disk.status(folder + "/" + SiteSettings.path)?.kind == .file }
}
