import Localization
import SourceText

extension Chart {
  private static let namedPartCount = 6

  /// Which parts of a stack over time the whole is without, because their series begin later or end earlier: readers may
  /// know of one that has only not reported yet.
  var wholeNote: Prose? {
    guard description.isOverTime else { return nil }
    let parts = plots.lazy.flatMap(\.layers).filter(\.isStack).flatMap(absentParts)
    guard !parts.isEmpty else { return nil }
    let rest = parts.count - Self.namedPartCount
    let thai = parts.prefix(Self.namedPartCount).map(\.thai).joined(separator: ", ")
    let english = parts.prefix(Self.namedPartCount).map(\.english).joined(separator: ", ")
    return Prose(
      th: "ไม่อยู่ในยอดรวมเพราะไม่มีข้อมูล: " + thai + (rest > 0 ? " และอีก \(rest) รายการ" : ""),
      en: "Not in the whole, for want of data: " + english + (rest > 0 ? " and \(rest) more" : ""))
  }

  /// Why no total stands at a stack.
  var totalsNote: Prose? {
    guard plots.contains(where: StackTotals.lack) else { return nil }
    return Prose(
      th: "ไม่มียอดรวมที่แท่ง เพราะบางส่วนต่ำกว่าศูนย์", en: "No totals stand at the bars, for some parts lie below zero")
  }

  /// "ด่านสะเดา ก่อนมีนาคม 2567": the series without a value, but with a whole, before their first or after their last.
  private func absentParts(of layer: PlotLayer) -> [Prose] {
    layer.traces.flatMap { trace -> [Prose] in
      let series = series[trace.series]
      let label = fullLabel(of: series)
      func isAbsent(_ positions: Range<Int>) -> Bool {
        positions.contains {
          series.values[$0] == nil && series.status(at: $0) == nil && trace.extents[$0] != nil
        }
      }
      guard let open = series.openPositions else {
        return isAbsent(series.values.indices) ? [Prose(th: label, en: label)] : []
      }
      var parts: [Prose] = []
      if isAbsent(0..<open.lowerBound) {
        let first = positionText(open.lowerBound)
        parts.append(Prose(th: "\(label) " + ThaiPhrase.joined("ก่อน", first), en: "\(label) before \(first)"))
      }
      if isAbsent(open.upperBound..<series.values.count) {
        let last = positionText(open.upperBound - 1)
        parts.append(Prose(th: "\(label) " + ThaiPhrase.joined("หลัง", last), en: "\(label) after \(last)"))
      }
      return parts
    }
  }
}
