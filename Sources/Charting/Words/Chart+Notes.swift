import Localization
import SourceText

extension Chart {
  /// What a reader must know to read the drawing, a sentence each; they stand below it.
  package var notes: [String] {
    [preliminaryNote, missingNote, stackNote, breakNote, otherStatusNote, shareNote, scaleNote, axisNote, greyNote]
      .compactMap { $0?[language] } + description.remarks + annotationNotes
  }

  /// Annotations whose labels have no room above the plot of a phone: "มีนาคม 2568: น้ำท่วม".
  private var annotationNotes: [String] {
    guard !description.annotations.isEmpty, description.orientation == .upright, description.panels.isEmpty else {
      return description.annotations.map(annotationText)
    }
    let width = Double(Self.narrowWidthInPixels)
    let positions = PositionScale(description.positions, kind: positionKind, start: 60, length: width * 0.6)
    let strip = AnnotationStrip(
      self, positions: positions, range: 60...(60 + width * 0.6), metrics: metrics(width: Self.narrowWidthInPixels))
    return strip.unplaced.map(annotationText)
  }

  private func annotationText(_ annotation: ChartAnnotation) -> String {
    switch annotation {
    case .event(let index, let label), .note(let index, _, let label): "\(positionText(index)): \(label)"
    case .band(let first, let last, let label): "\(positionText(first)) – \(positionText(last)): \(label)"
    case .target(let value, let label): "\(label): \(description.measure.phrase(value, in: language))"
    }
  }

  private var traits: MarkTraits { description.mark.mark.traits }

  private var preliminaryNote: Prose? {
    let present = ObservationStatus.allCases.filter { $0.isPreliminary && statusCount($0) > 0 }
    guard !present.isEmpty else { return nil }
    let thai = present.map(\.words.thai).joined(separator: " หรือ")
    let english = present.map(\.words.english).joined(separator: " or ")
    return Prose(th: "\(traits.preliminary.thai) = \(thai)", en: "\(traits.preliminary.english) = \(english)")
  }

  private var missingNote: Prose? {
    guard missingCount > 0 || hasHoles, hasValues else { return nil }
    if description.mark == .bar, case .categories = description.positions {
      return Prose(th: "ช่องว่างหรือ – = ไม่มีข้อมูล", en: "Empty place or – = no data")
    }
    return Prose(th: "\(traits.missing.thai) = ไม่มีข้อมูล", en: "\(traits.missing.english) = no data")
  }

  private var hasLine: Bool { description.layers.contains { $0.mark == .line } }

  private var breakNote: Prose? {
    guard statusCount(.seriesBreak) > 0, marksBreaks else { return nil }
    return Prose(
      th: "เส้นตั้งประ = อนุกรมขาดช่วง ค่าก่อนและหลังเทียบกันโดยตรงไม่ได้",
      en: "Dashed upright line = break in series: values before and after cannot be compared directly")
  }

  private var shareNote: Prose? {
    guard description.layers.contains(where: { $0.stacking == .normalize }) else { return nil }
    return Prose(th: "แต่ละงวดรวมเป็นร้อยละ 100", en: "Shares of the total at each position, in percent")
  }

  private var scaleNote: Prose? {
    switch description.scale {
    case .linear: nil
    case .log: Prose(th: "แกนลอการิทึม", en: "Logarithmic axis")
    case .sqrt: Prose(th: "แกนรากที่สอง", en: "Square-root axis")
    }
  }

  private var otherStatusNote: Prose? {
    let present = ObservationStatus.allCases.filter { status in
      guard status != .normal, !status.isPreliminary else { return false }
      if status == .seriesBreak, marksBreaks { return false }
      return statusCount(status) > 0
    }
    guard !present.isEmpty else { return nil }
    return Prose(
      th: "บางค่ามีสถานะ " + present.map(\.words.thai).joined(separator: ", ") + " ดูในตาราง",
      en: "Some values are marked " + present.map(\.words.english).joined(separator: ", ") + ": see the table")
  }

  private var axisNote: Prose? {
    guard description.scale == .linear, hasValues, ![.cell, .tile].contains(description.mark),
      plots.contains(where: { !$0.scale.includesZero })
    else { return nil }
    if liesByWish { return Prose(th: "แกนค่าไม่ได้เริ่มที่ศูนย์", en: "The axis of values does not start at zero") }
    return Prose(th: "แกนตั้งไม่ได้เริ่มที่ศูนย์", en: "The vertical axis does not start at zero")
  }

  private var liesByWish: Bool { description.orientation == .lying }

  private var greyNote: Prose? {
    guard hasLine, colors.places.contains(nil) else { return nil }
    return Prose(
      th: "เส้นสีเทาคือชุดข้อมูลอื่น ดูค่าทั้งหมดได้ในตาราง", en: "Grey lines are the other series; the table holds all values")
  }
}
