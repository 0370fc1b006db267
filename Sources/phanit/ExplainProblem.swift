import SourceText

/// Why a code cannot be explained.
enum ExplainProblem: Sendable, Hashable {
  case unknownCode(String, suggestion: String?)
}

extension ExplainProblem: Problem {
  var code: String {
    switch self {
    case .unknownCode: "code-unknown"
    }
  }

  var message: Prose {
    switch self {
    case .unknownCode(let text, _):
      Prose(th: "ไม่มีข้อความที่ใช้รหัส '\(text)'", en: "no message has the code '\(text)'")
    }
  }

  var hint: Prose? {
    switch self {
    case .unknownCode(_, let near?): Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .unknownCode(_, nil):
      Prose(th: "ดูรหัสทั้งหมดด้วย phanit explain", en: "phanit explain lists all codes")
    }
  }
}
