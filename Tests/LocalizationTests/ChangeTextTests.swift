import Localization
import SourceText
import Testing

@Suite struct ChangeTextTests {
  @Test(
    "A change is put in the words of its kind of figure",
    arguments: [
      (100, 102.3, MeasureKind.price, "สูงขึ้นร้อยละ 2.3", "up 2.3 percent"),
      (100, 97.7, .price, "ลดลงร้อยละ 2.3", "down 2.3 percent"),
      (100, 102.3, .quantity, "เพิ่มขึ้นร้อยละ 2.3", "up 2.3 percent"),
      (100, 0, .quantity, "ลดลงร้อยละ 100.0", "down 100.0 percent"),
      (2.1, 2.4, .rate, "เพิ่มขึ้น 0.3 จุดร้อยละ", "up 0.3 percentage points"),
      (0.5, -0.5, .rate, "ลดลง 1.0 จุดร้อยละ", "down 1.0 percentage points"),
      (0, 1.25, .rate, "เพิ่มขึ้น 1.3 จุดร้อยละ", "up 1.3 percentage points"),
      (1, 1235.5, .price, "สูงขึ้นร้อยละ 123,450.0", "up 123,450.0 percent"),
    ])
  func words(earlier: Double, later: Double, kind: MeasureKind, thai: String, english: String) {
    #expect(ChangeText(from: earlier, to: later, kind: kind, in: .thai)?.text == thai)
    #expect(ChangeText(from: earlier, to: later, kind: kind, in: .english)?.text == english)
  }

  @Test(
    "A change that rounds to zero is steady",
    arguments: [
      (100, 100, MeasureKind.price), (100, 100.04, .price), (100, 99.96, .quantity), (2.5, 2.54, .rate),
      (2.5, 2.46, .rate),
    ])
  func steady(earlier: Double, later: Double, kind: MeasureKind) {
    #expect(ChangeText(from: earlier, to: later, kind: kind, in: .thai)?.text == "ทรงตัว")
    #expect(ChangeText(from: earlier, to: later, kind: kind, in: .english)?.direction == .steady)
  }

  @Test("More decimals show a smaller change", arguments: [(1, "ทรงตัว"), (2, "สูงขึ้นร้อยละ 0.04")])
  func decimals(decimals: Int, text: String) {
    #expect(ChangeText(from: 100, to: 100.04, kind: .price, decimals: decimals, in: .thai)?.text == text)
  }

  @Test("The direction is that of the words", arguments: [(100.0, 110.0, ChangeText.Direction.up), (110, 100, .down)])
  func direction(earlier: Double, later: Double, direction: ChangeText.Direction) {
    #expect(ChangeText(from: earlier, to: later, kind: .quantity, in: .thai)?.direction == direction)
  }

  @Test(
    "There is no percentage of nothing, of a negative number, or beyond all numbers",
    arguments: [
      (0.0, 1.0), (-1.0, 2.0), (1.0, -2.0), (-5.0, -3.0), (Double.leastNonzeroMagnitude, 1.0), (1.0, Double.infinity),
      (Double.nan, 1.0),
    ])
  func none(earlier: Double, later: Double) {
    #expect(ChangeText(from: earlier, to: later, kind: .quantity, in: .thai) == nil)
  }

  @Test("A rate that is no number does not change", arguments: [Double.nan, .infinity])
  func noRate(later: Double) {
    #expect(ChangeText(from: 1, to: later, kind: .rate, in: .english) == nil)
  }
}
