import Localization
import SourceText

extension Chart {
  /// As it stands below a drawing that does not hold its text: "มิถุนายน – สิงหาคม 2568: น้ำท่วม".
  func note(on annotation: ChartAnnotation) -> String {
    guard case .target(let value, let label) = annotation else {
      return "\(place(of: annotation)): \(annotation.label)"
    }
    let phrase = "\(label): \(place(of: annotation))"
    let panels = panels(without: value)
    return panels.isEmpty ? phrase : (holdsValue(annotation) ? label : phrase) + outside(panels)[language]
  }

  /// As a sentence of those who listen: "น้ำท่วม (มิถุนายน – สิงหาคม 2568)".
  func spoken(_ annotation: ChartAnnotation) -> String {
    holdsValue(annotation) ? annotation.label : "\(annotation.label) (\(place(of: annotation)))"
  }

  /// "เป้าหมาย 60,000" has its value already.
  private func holdsValue(_ annotation: ChartAnnotation) -> Bool {
    guard case .target(let value, let label) = annotation else { return false }
    return [targetMeasure(value).text(value), shownMeasure.text(value), NumberText.text(value, decimals: 0)]
      .contains(where: label.contains)
  }

  /// Writes a target with the decimals that it was given with, unless it is computed.
  private func targetMeasure(_ value: Double) -> ChartMeasure {
    var measure = shownMeasure
    let parts = "\(value)".split(separator: ".")
    guard parts.count == 2, parts[1].count <= Self.mostTargetDecimals, parts[1].allSatisfy(\.isNumber) else {
      return measure
    }
    measure.decimals = parts[1] == "0" ? 0 : parts[1].count
    return measure
  }

  private static let mostTargetDecimals = 6

  /// In the keys of a drawing: a target with its value, where no axis shows that.
  func keyText(of annotation: ChartAnnotation, hasAxis: Bool) -> String {
    guard !hasAxis, case .target(let value, let label) = annotation, !holdsValue(annotation) else {
      return annotation.label
    }
    return "\(label) \(targetMeasure(value).text(value))"
  }

  /// Where it stands: a period, from one to another, a category, or a value with its unit.
  private func place(of annotation: ChartAnnotation) -> String {
    switch annotation {
    case .event(let index, let period, _): period?.text(in: language) ?? positionText(index)
    case .band(let first, let last, _): stretchText(first, last)
    case .target(let value, _): targetMeasure(value).phrase(value, in: language)
    case .note(let index, let key, _): (key.map(seriesText) ?? "") + positionText(index)
    }
  }

  /// The name of the series that a note points at, where it tells one from others.
  private func seriesText(_ key: String) -> String {
    let meant = series.filter { $0.key == key }
    guard meant.count < series.count, let first = meant.first else { return "" }
    return (meant.count == 1 ? fullLabel(of: first) : first.label) + " "
  }

  private static let namedPanelCount = 6

  private func outside(_ panels: [String]) -> Prose {
    if panels.count == plots.count(where: \.hasValues) {
      return Prose(th: " อยู่นอกแกนของทุกภาพ", en: ", outside the axis of every small chart")
    }
    let names = panels.prefix(Self.namedPanelCount).joined(separator: ", ")
    let rest = panels.count - Self.namedPanelCount
    return Prose(
      th: " อยู่นอกแกนของ \(names)" + (rest > 0 ? " และอีก \(rest) ภาพ" : ""),
      en: ", outside the axis of \(names)" + (rest > 0 ? " and \(rest) more" : ""))
  }
}
