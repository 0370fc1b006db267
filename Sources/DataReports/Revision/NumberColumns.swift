import Datasets
import Localization

/// The cells of a change as a person reads numbers.
struct NumberColumns {
  var old: String
  var new: String
  var difference = ""
  var percent = ""

  init(_ change: CellChange, decimals: Int, words: RevisionWords) {
    old = Self.text(change.old, decimals, change.isMeasure)
    new = Self.text(change.new, decimals, change.isMeasure)
    guard change.isMeasure, let before = change.old?.number, let after = change.new?.number else { return }
    difference = Self.difference(before, after, decimals)
    percent = change.isRate ? words.points(difference) : change.percent.map { Self.signed($0, 1) + "%" } ?? ""
  }

  init(old before: Double, new after: Double, decimals: Int) {
    old = NumberText.text(before, decimals: decimals)
    new = NumberText.text(after, decimals: decimals)
    difference = NumberText.text(after - before, decimals: decimals)
    if after > before { difference = "+" + difference }
    percent = before == 0 ? "" : Self.signed((after - before) / abs(before) * 100, 1) + "%"
  }

  private static func difference(_ old: Double, _ new: Double, _ decimals: Int) -> String {
    signed(new - old, max(decimals, DecimalText.difference(new - old, of: old, and: new).decimals))
  }

  static func text(_ value: CellValue?, _ decimals: Int, _ isMeasure: Bool) -> String {
    guard isMeasure, let number = value?.number else { return value?.text ?? "–" }
    return NumberText.text(number, decimals: max(decimals, DecimalText.decimals(number)))
  }

  private static func signed(_ number: Double, _ decimals: Int) -> String {
    let text = NumberText.text(number, decimals: decimals)
    return number > 0 ? "+" + text : text
  }
}
