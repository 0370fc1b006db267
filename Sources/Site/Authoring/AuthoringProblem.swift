import SourceText

/// Why a bulletin cannot be begun.
package enum AuthoringProblem: Error, Sendable, Hashable {
  case seriesUnknown(String, suggestion: String?, all: [String])
  case slug(String)
  case exists(String)
}

extension AuthoringProblem: Problem {
  package var code: String {
    switch self {
    case .seriesUnknown: "new-series"
    case .slug: "new-slug"
    case .exists: "new-exists"
    }
  }

  package var message: Prose {
    switch self {
    case .seriesUnknown(let id, _, _): Prose(th: "ไม่มีชุดข่าว '\(id)'", en: "there is no series '\(id)'")
    case .slug(let slug):
      Prose(th: "'\(slug)' ใช้เป็นส่วนของที่อยู่เว็บไม่ได้", en: "'\(slug)' cannot stand in an address")
    case .exists(let path): Prose(th: "มีไฟล์ '\(path)' อยู่แล้ว", en: "the file '\(path)' is there already")
    }
  }

  package var hint: Prose? {
    switch self {
    case .seriesUnknown(_, let near?, _): Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .seriesUnknown(_, nil, let all):
      all.isEmpty
        ? Prose(th: "เว็บนี้ยังไม่มีชุดข่าว สร้างได้ใน Content/series", en: "the site has none yet; they stand in Content/series")
        : Prose(th: "มี: \(all.joined(separator: ", "))", en: "there are: \(all.joined(separator: ", "))")
    case .slug:
      Prose(
        th: "ใช้ a–z ตัวเล็ก ตัวเลข และขีดกลาง เช่น rice-2026-11-27",
        en: "use small letters, digits and single hyphens: rice-2026-11-27")
    case .exists: Prose(th: "เลือกชื่ออื่นด้วย --slug", en: "choose another name with --slug")
    }
  }
}
