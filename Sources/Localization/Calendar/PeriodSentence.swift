import SourceText

extension Period {
  /// When something was, as a sentence says it: "สัปดาห์ 17–23 พฤศจิกายน 2568", "in the week of 17–23 November 2025".
  package func adverb(in language: Language) -> String {
    let text = text(in: language)
    switch (granularity, language) {
    case (.day, .thai): return "วันที่ \(text)"
    case (.day, .english): return "on \(text)"
    case (.week, .thai): return "สัปดาห์ \(text)"
    case (.week, .english): return "in the week of \(text)"
    case (.month, .thai): return "เดือน\(text)"
    case (_, .thai): return text
    case (_, .english): return "in \(text)"
    }
  }
}

extension Granularity {
  /// The period before one of this length: "สัปดาห์ที่ผ่านมา", "the week before".
  package func before(in language: Language) -> String {
    let words =
      switch self {
      case .day: Prose(th: "วันก่อนหน้า", en: "the day before")
      case .week: Prose(th: "สัปดาห์ที่ผ่านมา", en: "the week before")
      case .month: Prose(th: "เดือนก่อน", en: "the month before")
      case .quarter: Prose(th: "ไตรมาสก่อน", en: "the quarter before")
      case .half: Prose(th: "ครึ่งปีก่อน", en: "the half-year before")
      case .year: Prose(th: "ปีก่อน", en: "the year before")
      case .fiscalYear: Prose(th: "ปีงบประมาณก่อน", en: "the fiscal year before")
      }
    return words[language]
  }
}
