import SourceText

/// Why a number cannot be traced.
package enum TraceProblem: Sendable, Hashable {
  case unknownPage(String, suggestion: String?)
  case unknownID(String, known: [String], suggestion: String?)
}

extension TraceProblem: Problem {
  package var code: String {
    switch self {
    case .unknownPage: "trace-page"
    case .unknownID: "trace-id"
    }
  }

  package var message: Prose {
    switch self {
    case .unknownPage(let path, _): Prose(th: "เว็บนี้ไม่มีหน้า '\(path)'", en: "the site has no page '\(path)'")
    case .unknownID(let id, _, _):
      Prose(th: "หน้านี้ไม่มีตัวเลขหรือกราฟ '\(id)'", en: "the page has no number or figure '\(id)'")
    }
  }

  package var hint: Prose? {
    switch self {
    case .unknownPage(_, let suggestion):
      suggestion.map { Prose(th: "หมายถึง '\($0)' หรือไม่", en: "did you mean '\($0)'?") }
    case .unknownID(_, let known, let suggestion):
      if let suggestion {
        Prose(th: "หมายถึง '\(suggestion)' หรือไม่", en: "did you mean '\(suggestion)'?")
      } else if known.isEmpty {
        Prose(th: "หน้านี้ไม่แสดงข้อมูล", en: "it shows no data")
      } else {
        Prose(th: "มี: \(known.joined(separator: ", "))", en: "it has: \(known.joined(separator: ", "))")
      }
    }
  }
}
