import Localization
import SourceText

extension SiteProblem {
  /// Where the list of the provinces, or of the regions, comes from that a site has not.
  static func areaListHint(_ kind: AreaKind) -> Prose {
    Prose(
      th: "เพิ่ม Content/datasets/\(kind.dataset) ที่มีคอลัมน์ \(kind.usualFields) และ primaryKey: [code] "
        + "เช่น คัดลอกโฟลเดอร์ชื่อเดียวกันจากซอร์สโค้ดของ Phanit หรือลบบรรทัดนี้",
      en: "add Content/datasets/\(kind.dataset) with the fields \(kind.usualFields) and 'primaryKey: [code]', "
        + "such as a copy of that folder of Phanit's source code, or take this line away")
  }
}

extension SeriesSet {
  /// Series of a province or a region that the site does not have, also where no bulletin says so yet.
  func areaProblems(_ areas: Areas) -> [Diagnostic] {
    ids.compactMap { self[$0]?.defaults }.flatMap { defaults in
      let found = [
        (defaults.province, defaults.province.flatMap { areas.problem(ofProvince: $0.text) }),
        (defaults.region, defaults.region.flatMap { areas.problem(ofRegion: $0.text) }),
      ]
      return found.compactMap { name, problem in problem.map { Diagnostic($0, at: name?.place) } }
    }
  }
}
