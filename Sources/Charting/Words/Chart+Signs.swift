import SourceText

extension Chart {
  /// What values that are not there are shown by, a note for each sign: that there is no data, or that a part of a stack
  /// is missing, so that nothing of it is drawn, or both.
  func missingNotes(_ hasTable: Bool) -> [Prose] {
    guard hasValues else { return [] }
    // Numbers beside other marks are left out where there is no room, so that a missing one means nothing.
    // What hatched cells and tiles mean stands in their key.
    let layers = plots.flatMap(\.layers).filter {
      $0.mark.mark.traits.missing != nil && ($0.mark != .text || description.layers.count == 1)
    }
    let empty = signs(of: layers, missingSign) { layer, trace, position in
      if hasHoles, [.line, .area].contains(layer.mark) { return true }
      return layer.isStack
        ? layer.lacksStack(at: position) && !hasParts(layer, at: position) : trace.extents[position] == nil
    }
    let partial = signs(of: layers, missingSign) { layer, _, position in
      layer.lacksStack(at: position) && hasParts(layer, at: position)
    }
    let (noDataThai, noDataEnglish) = ("ไม่มีข้อมูล", "no data")
    let parts = layers.flatMap(missingParts)
    let names = parts.isEmpty ? "" : " (\(listed(parts, separator: "; ")))"
    let partThai = "ขาดข้อมูลบางส่วน\(names) จึงไม่ทราบยอดรวม" + (hasTable ? " ส่วนที่เหลือดูได้ในตาราง" : "")
    let partEnglish =
      "a part is missing\(names), so the whole is not known" + (hasTable ? "; the table holds the other parts" : "")
    func note(_ signs: [Prose], _ thai: String, _ english: String) -> Prose? {
      Self.alternatives(signs).map { Prose(th: "\($0.thai) = \(thai)", en: "\($0.english) = \(english)") }
    }
    return [
      note(empty.filter { !partial.contains($0) }, noDataThai, noDataEnglish),
      note(partial.filter { !empty.contains($0) }, partThai, partEnglish),
      note(
        partial.filter(empty.contains), "\(noDataThai) หรือ\(partThai)", "\(noDataEnglish), or \(partEnglish)"),
    ].compactMap { $0 }
  }

  /// What the layers show the values by that are meant, each sign once.
  func signs(
    of layers: [PlotLayer], _ sign: (PlotLayer) -> Prose,
    where isMeant: (_ layer: PlotLayer, _ trace: PlotLayer.Trace, _ position: Int) -> Bool
  ) -> [Prose] {
    var signs: [Prose] = []
    for layer in layers {
      let words = sign(layer)
      guard !signs.contains(words) else { continue }
      let shows = layer.traces.contains { trace in trace.extents.indices.contains { isMeant(layer, trace, $0) } }
      if shows { signs.append(words) }
    }
    return signs
  }

  /// "เส้นประหรือแท่งลายเฉียง", "Dashed line or hatched bars"; nil of none.
  static func alternatives(_ signs: [Prose]) -> Prose? {
    guard let first = signs.first else { return nil }
    return signs.dropFirst().reduce(first) { all, next in
      let lowered = next.english.prefix(1).lowercased() + next.english.dropFirst()
      return Prose(th: "\(all.thai)หรือ\(next.thai)", en: "\(all.english) or \(lowered)")
    }
  }

  /// What stands in the place of a value that is missing: a dash where a bar would have its number.
  private func missingSign(of layer: PlotLayer) -> Prose {
    let dash = Prose(th: "–", en: "–")
    let sign = layer.mark.mark.traits.missing ?? dash
    guard layer.mark == .bar else { return sign }
    if layer.isStack { return dash }
    guard hasValuesAtEnds else { return sign }
    if description.orientation == .lying { return dash }
    // Where their names have no room below them the bars lie, and not in both drawings.
    guard case .categories = description.positions else { return sign }
    return Prose(th: "\(sign.thai)หรือ –", en: "\(sign.english) or –")
  }

  /// "มันสำปะหลัง มิถุนายน 2568": the parts for want of which a stack is not drawn, and where.
  private func missingParts(of layer: PlotLayer) -> [String] {
    let places = unknownWholes(of: layer)
    guard !places.isEmpty else { return [] }
    return layer.traces.compactMap { trace in
      let series = series[trace.series]
      let parts = series.contributions(overTime: description.isOverTime)
      let missing = places.filter { parts[$0] == nil }
      return missing.isEmpty ? nil : "\(fullLabel(of: series)) \(stretchesText(missing))"
    }
  }

  /// Where a stack has parts, but is not drawn because others are missing.
  func unknownWholes(of layer: PlotLayer) -> [Int] {
    guard layer.isStack else { return [] }
    return (0..<description.positions.count).filter { layer.lacksStack(at: $0) && hasParts(layer, at: $0) }
  }

  /// Whether some parts of a stack have values.
  private func hasParts(_ layer: PlotLayer, at position: Int) -> Bool {
    layer.traces.contains { series[$0.series].values[position] != nil }
  }
}

extension PlotLayer {
  /// Whether nothing of a stack is drawn at a position.
  fileprivate func lacksStack(at position: Int) -> Bool {
    isStack && traces.allSatisfy { $0.extents[position] == nil }
  }
}
