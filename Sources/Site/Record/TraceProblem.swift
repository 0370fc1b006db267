import SourceText

/// Why a number cannot be traced.
package enum TraceProblem: Sendable, Hashable {
  case unknownPage(String, suggestion: String?)
  case unknownID(String, known: [String], suggestion: String?)
  /// An address or an id that may stand for several.
  case ambiguous(String, candidates: [String])
  /// A page that no text makes: a dataset or a list.
  case withoutNumbers(String)
}

extension TraceProblem: Problem {
  package var code: String {
    switch self {
    case .unknownPage: "trace-page"
    case .unknownID: "trace-id"
    case .ambiguous: "trace-ambiguous"
    case .withoutNumbers: "trace-no-numbers"
    }
  }

  package var message: Prose {
    switch self {
    case .unknownPage(let path, _): Prose(th: "เว็บนี้ไม่มีหน้า '\(path)'", en: "the site has no page '\(path)'")
    case .unknownID(let id, _, _):
      Prose(th: "หน้านี้ไม่มีตัวเลขหรือแผนภูมิ '\(id)'", en: "the page has no number or figure '\(id)'")
    case .withoutNumbers(let path):
      Prose(th: "หน้า '\(path)' ไม่มีตัวเลขที่ตามที่มาได้", en: "the page '\(path)' has no numbers to trace")
    case .ambiguous(let text, let candidates):
      Prose(
        th: "'\(text)' อาจหมายถึงได้ \(candidates.count) อย่าง", en: "'\(text)' may stand for any of \(candidates.count)")
    }
  }

  package var hint: Prose? {
    switch self {
    case .unknownPage(_, let near?), .unknownID(_, _, let near?):
      Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .unknownPage:
      Prose(
        th: "ใช้ที่อยู่ของหน้าจากเบราว์เซอร์ หรือชื่อไฟล์ของข้อความ",
        en: "give the page's address as the browser shows it, or the file of its text")
    case .unknownID(_, let known, nil):
      if known.isEmpty {
        Prose(th: "หน้านี้ไม่แสดงข้อมูล", en: "it shows no data")
      } else {
        Prose(th: "มี: \(known.joined(separator: ", "))", en: "it has: \(known.joined(separator: ", "))")
      }
    case .ambiguous(_, let candidates):
      Prose(
        th: "หมายถึง \(Self.choice(of: candidates, or: " หรือ ") { " หรืออีก \($0) รายการ" })",
        en: "did you mean \(Self.choice(of: candidates, or: " or ") { " or one of \($0) others" })?")
    case .withoutNumbers:
      Prose(
        th: "ระบุหน้าของข่าวหรือหน้าที่เขียนขึ้น แถวของชุดข้อมูลอยู่ในไฟล์ CSV ของชุดนั้น",
        en: "name a bulletin or a page with a text of its own; the rows of a dataset are in its CSV file")
    }
  }

  /// `'a', 'b' or 'c'`; of many, the first five and how many are left.
  private static func choice(of candidates: [String], or: String, rest: (Int) -> String) -> String {
    let names = candidates.map { "'\($0)'" }
    if names.count > 6 { return names.prefix(5).joined(separator: ", ") + rest(names.count - 5) }
    return names.dropLast().joined(separator: ", ") + or + (names.last ?? "")
  }
}
