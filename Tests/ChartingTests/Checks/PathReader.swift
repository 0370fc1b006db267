/// Follows a path and returns the places it visits, or nil where the path is broken.
func pathPoints(_ text: String) -> [(x: Double, y: Double)]? {
  var points: [(x: Double, y: Double)] = []
  var (x, y, startX, startY) = (0.0, 0.0, 0.0, 0.0)
  var scanner = text.utf8.makeIterator()
  var pending = scanner.next()
  func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
  while let letter = pending {
    guard isLetter(letter) else { return nil }
    var numbers: [Double] = []
    var word = ""
    func flush() -> Bool {
      defer { word = "" }
      guard !word.isEmpty else { return true }
      guard let number = Double(word.hasPrefix(".") ? "0" + word : word.replacing("-.", with: "-0.")) else {
        return false
      }
      numbers.append(number)
      return true
    }
    pending = scanner.next()
    while let byte = pending, !isLetter(byte) {
      if byte == UInt8(ascii: " ") {
        guard flush() else { return nil }
      } else if byte == UInt8(ascii: "-") {
        guard flush() else { return nil }
        word = "-"
      } else {
        word.unicodeScalars.append(Unicode.Scalar(byte))
      }
      pending = scanner.next()
    }
    guard flush() else { return nil }
    let size: Int
    switch letter {
    case UInt8(ascii: "M"), UInt8(ascii: "l"): size = 2
    case UInt8(ascii: "h"), UInt8(ascii: "v"): size = 1
    case UInt8(ascii: "a"): size = 7
    case UInt8(ascii: "z"): size = 0
    default: return nil
    }
    guard size == 0 ? numbers.isEmpty : !numbers.isEmpty && numbers.count % size == 0 else { return nil }
    if letter == UInt8(ascii: "z") { (x, y) = (startX, startY) }
    for start in stride(from: 0, to: numbers.count, by: max(1, size)) {
      switch letter {
      case UInt8(ascii: "M"):
        (x, y) = (numbers[start], numbers[start + 1])
        (startX, startY) = (x, y)
      case UInt8(ascii: "h"): x += numbers[start]
      case UInt8(ascii: "v"): y += numbers[start]
      case UInt8(ascii: "a"): (x, y) = (x + numbers[start + 5], y + numbers[start + 6])
      default: (x, y) = (x + numbers[start], y + numbers[start + 1])
      }
      points.append((x, y))
    }
  }
  return points
}
