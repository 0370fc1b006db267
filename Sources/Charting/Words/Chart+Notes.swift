import Localization
import SourceText

extension Chart {
  /// What a reader must know to read a drawing, a sentence each; they stand below it.
  /// - Parameters:
  ///   - hasTable: whether the table of its values stands beside it.
  ///   - untold: annotations whose text the drawing does not hold.
  func notes(hasTable: Bool, untold: [ChartAnnotation], omissions: Set<Omission> = []) -> [String] {
    let notes =
      [preliminaryNote] + missingNotes(hasTable) + [
        breakNote, otherStatusNote(hasTable), shareNote, scaleNote, wholeNote, totalsNote, axisNote, ownAxesNote,
        paleNote(hasTable),
      ] + Omission.allCases.filter(omissions.contains).map { $0.note(hasTable: hasTable) }
    return notes.compactMap { $0?[language] } + description.remarks + untold.map(note)
  }

  private var preliminaryNote: Prose? {
    let present = ObservationStatus.allCases.filter { $0.isPreliminary && statusCount($0) > 0 }
    let signs = signs(of: plots.flatMap(\.layers)) {
      $0.mark.mark.traits.preliminary
    } where: { _, trace, position in
      trace.extents[position] != nil && series[trace.series].status(at: position)?.isPreliminary == true
    }
    guard !present.isEmpty, let signs = Self.alternatives(signs) else { return nil }
    if present.count == 1 {
      return Prose(
        th: "\(signs.thai) = \(present[0].words.thai)", en: "\(signs.english) = \(present[0].words.english)")
    }
    let meanings = present.map { "\($0.words[language]) \(places(of: $0))" }.joined(separator: "; ")
    return Prose(th: "\(signs.thai) = \(meanings)", en: "\(signs.english) = \(meanings)")
  }

  /// "มิถุนายน – สิงหาคม 2569": where values have a status, with the names of their series where another preliminary
  /// status stands beside it.
  private func places(of status: ObservationStatus) -> String {
    func positions(of series: [ChartSeries], where isMeant: (ObservationStatus) -> Bool) -> [Int] {
      (0..<description.positions.count).filter { index in
        series.contains { $0.values[index] != nil && $0.status(at: index).map(isMeant) == true }
      }
    }
    let all = positions(of: series) { $0 == status }
    if Set(all).isDisjoint(with: positions(of: series) { $0 != status && $0.isPreliminary }) {
      return stretchesText(all)
    }
    let named = series.compactMap { series -> String? in
      let own = positions(of: [series]) { $0 == status }
      return own.isEmpty ? nil : "\(fullLabel(of: series)) \(stretchesText(own))"
    }
    return listed(named, separator: ", ")
  }

  /// Whether a mark shows a break in its series.
  private var drawsBreak: Bool {
    guard marksBreaks else { return false }
    return plots.lazy.flatMap(\.layers).lazy.flatMap(\.traces).contains { trace in
      trace.extents.indices.contains {
        trace.extents[$0] != nil && series[trace.series].status(at: $0) == .seriesBreak
      }
    }
  }

  private var breakNote: Prose? {
    guard drawsBreak else { return nil }
    if description.orientation == .lying {
      return Prose(
        th: "เส้นนอนประ = อนุกรมขาดช่วง ค่าก่อนและหลังเทียบกันโดยตรงไม่ได้",
        en: "Dashed horizontal line = break in series: values before and after cannot be compared directly")
    }
    return Prose(
      th: "เส้นตั้งประ = อนุกรมขาดช่วง ค่าก่อนและหลังเทียบกันโดยตรงไม่ได้",
      en: "Dashed upright line = break in series: values before and after cannot be compared directly")
  }

  private var scaleNote: Prose? {
    switch description.scale {
    case .linear: nil
    case .log: Prose(th: "แกนลอการิทึม", en: "Logarithmic axis")
    case .sqrt: Prose(th: "แกนรากที่สอง", en: "Square-root axis")
    }
  }

  private func otherStatusNote(_ hasTable: Bool) -> Prose? {
    let present = ObservationStatus.allCases.filter { status in
      guard status != .normal, !status.isPreliminary else { return false }
      if status == .seriesBreak, drawsBreak { return false }
      return statusCount(status) > 0
    }
    guard !present.isEmpty else { return nil }
    return Prose(
      th: "บางค่ามีสถานะ " + present.map(\.words.thai).joined(separator: ", ") + (hasTable ? " ดูในตาราง" : ""),
      en: "Some values are marked " + present.map(\.words.english).joined(separator: ", ")
        + (hasTable ? ": see the table" : ""))
  }

  private var axisNote: Prose? {
    guard description.scale == .linear, hasValues, ![.cell, .tile].contains(description.mark),
      plots.contains(where: { !$0.scale.includesZero })
    else { return nil }
    if description.orientation == .lying {
      return Prose(th: "แกนค่าไม่ได้เริ่มที่ศูนย์", en: "The axis of values does not start at zero")
    }
    return Prose(th: "แกนตั้งไม่ได้เริ่มที่ศูนย์", en: "The vertical axis does not start at zero")
  }

  private var ownAxesNote: Prose? {
    guard plots.count > 1, !description.panelsShareScale else { return nil }
    return Prose(
      th: "แผนภูมิย่อยแต่ละภาพมีแกนค่าของตนเอง เทียบความสูงข้ามภาพไม่ได้",
      en: "Each small chart has an axis of its own: heights cannot be compared from one to another")
  }

  private func paleNote(_ hasTable: Bool) -> Prose? {
    guard description.layers.contains(where: { $0.mark == .line }), colors.places.contains(nil) else { return nil }
    let pale = colors.places.count { $0 == nil }
    // A line that is alone beside those highlighted is told by the name at its end.
    guard description.highlighted.isEmpty || pale > 1 else { return nil }
    if description.highlighted.isEmpty {
      let count = OrdinalColors.colouredWhenMany
      return Prose(
        th: "มีสีเฉพาะ \(count) เส้นแรก เส้นบางสีจางคือเส้นอื่น" + (hasTable ? " ดูค่าทั้งหมดได้ในตาราง" : ""),
        en: "Only the first \(count) lines have a colour, the others are thin and pale"
          + (hasTable ? "; the table holds all values" : ""))
    }
    return Prose(
      th: "เส้นบางสีจางคือชุดข้อมูลอื่น" + (hasTable ? " ดูค่าทั้งหมดได้ในตาราง" : ""),
      en: "Thin, pale lines are the other series" + (hasTable ? "; the table holds all values" : ""))
  }
}

extension Omission {
  fileprivate func note(hasTable: Bool) -> Prose {
    switch self {
    case .letters: Prose(th: "ช่องที่แคบเกินไปไม่มีอักษรย่อ", en: "Letters are left out where they have no room")
    case .numbers:
      Prose(
        th: "ช่องที่แคบเกินไปไม่มีตัวเลข" + (hasTable ? " ดูได้ในตาราง" : ""),
        en: "Numbers are left out where they have no room" + (hasTable ? "; the table has them" : ""))
    }
  }
}
