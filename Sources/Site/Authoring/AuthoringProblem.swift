import SourceText

/// Why a bulletin, a page or a dataset cannot be begun.
package enum AuthoringProblem: Error, Sendable, Hashable {
  case seriesUnknown(String, suggestion: String?, all: [String])
  case slug(String, of: NameOption)
  case exists(String, mendedBy: NameOption)
  /// A page of this name would lie where the site puts something of its own.
  case reserved(String)

  /// What gives the name of a file that is begun.
  package enum NameOption: Sendable, Hashable {
    case slug, id, pageName
  }
}

extension AuthoringProblem: Problem {
  package var code: String {
    switch self {
    case .seriesUnknown: "new-series"
    case .slug: "new-slug"
    case .exists: "new-exists"
    case .reserved: "new-reserved"
    }
  }

  package var message: Prose {
    switch self {
    case .seriesUnknown(let id, _, _): Prose(th: "ไม่มีชุดข่าว '\(id)'", en: "there is no series '\(id)'")
    case .slug(let slug, _):
      Prose(th: "'\(slug)' ใช้เป็นส่วนของที่อยู่เว็บไม่ได้", en: "'\(slug)' cannot stand in an address")
    case .exists(let path, _): Prose(th: "มีไฟล์ '\(path)' อยู่แล้ว", en: "the file '\(path)' is there already")
    case .reserved(let part):
      Prose(
        th: "เว็บไซต์ใช้ที่อยู่ '/\(part)' เองอยู่แล้ว ใช้เป็นชื่อหน้าไม่ได้",
        en: "the site uses the address '/\(part)' itself, so no page can have that name")
    }
  }

  package var hint: Prose? {
    switch self {
    case .seriesUnknown(_, let near?, _): Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .seriesUnknown(_, nil, let all):
      all.isEmpty
        ? Prose(th: "เว็บนี้ยังไม่มีชุดข่าว สร้างได้ใน Content/series", en: "the site has none yet; they stand in Content/series")
        : Prose(th: "มี: \(all.joined(separator: ", "))", en: "there are: \(all.joined(separator: ", "))")
    case .slug(_, .slug):
      Prose(
        th: "ใช้ a–z ตัวเล็ก ตัวเลข และขีดกลาง เช่น rice-2026-11-27",
        en: "use small letters, digits and single hyphens: rice-2026-11-27")
    case .slug(_, .id):
      Prose(
        th: "ตั้งชื่อด้วย --id โดยใช้ a–z ตัวเล็ก ตัวเลข และขีดกลาง เช่น --id egg-prices",
        en: "name it with --id, in small letters, digits and single hyphens: --id egg-prices")
    case .slug(_, .pageName):
      Prose(
        th: "ใช้ a–z ตัวเล็ก ตัวเลข และขีดกลาง เช่น eggs หรือ topics/eggs",
        en: "use small letters, digits and single hyphens: eggs, or topics/eggs")
    case .exists(_, .slug): Prose(th: "เลือกชื่ออื่นด้วย --slug", en: "choose another name with --slug")
    case .exists(_, .id):
      Prose(
        th: "ถ้าเป็นข้อมูลฉบับใหม่ของชุดเดิม ให้วางไฟล์ CSV ทับไฟล์เดิม ถ้าเป็นชุดใหม่ ให้เลือกชื่ออื่นด้วย --id",
        en: "put a new edition over its CSV file; for another dataset choose another name with --id")
    case .exists(_, .pageName), .reserved: Prose(th: "เลือกชื่ออื่น", en: "choose another name")
    }
  }
}
