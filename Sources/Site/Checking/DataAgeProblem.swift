import Localization
import SourceText

/// Data that should have been brought up to date by now.
enum DataAgeProblem: Sendable, Hashable {
  /// The time at which the dataset itself announces new data has passed.
  /// - Parameter due: as the descriptor says it.
  case overdue(dataset: String, due: String)
  /// Twice the time has passed after which there is new data, and no next release is announced.
  case stale(dataset: String, updated: CivilDate, frequency: Prose)
}

extension DataAgeProblem: Problem {
  var code: String {
    switch self {
    case .overdue: "data-overdue"
    case .stale: "data-stale"
    }
  }

  var severity: Severity { .warning }

  var message: Prose {
    switch self {
    case .overdue(let dataset, let due):
      Prose(
        th: "ข้อมูลใหม่ของชุดข้อมูล '\(dataset)' เลยกำหนดแล้ว (\(due))",
        en: "new data of '\(dataset)' was due on \(due), and is not there")
    case .stale(let dataset, let updated, let frequency):
      Prose(
        th: "ชุดข้อมูล '\(dataset)' เป็นข้อมูล\(frequency.thai) แต่ปรับปรุงล่าสุดเมื่อ \(updated.iso)",
        en: "'\(dataset)' is \(frequency.english), and was last updated on \(updated.iso)")
    }
  }

  var hint: Prose? {
    switch self {
    case .overdue:
      Prose(
        th: "ใส่ข้อมูลใหม่แล้วแก้ 'lastUpdated' และ 'nextRelease' หรือเลื่อน 'nextRelease' ถ้ารู้วันใหม่",
        en:
          "put the new data in, with its 'lastUpdated' and 'nextRelease'; or move 'nextRelease' if the new day is known"
      )
    case .stale:
      Prose(
        th: "ใส่ข้อมูลใหม่แล้วแก้ 'lastUpdated' หรือบอกกำหนดถัดไปใน 'nextRelease'",
        en: "put the new data in, with its 'lastUpdated'; or say in 'nextRelease' when it comes")
    }
  }
}
