import SourceText

#if canImport(Glibc)
  // `rounded()` becomes a call into the mathematics library, which this links.
  import Glibc
#endif

/// The `d` of a path: relative commands on a grid of half pixels, each letter and space written only where needed.
struct PathText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// In half pixels.
  private var x = 0
  private var y = 0
  private var startX = 0
  private var startY = 0
  private var command: UInt8 = 0

  var isEmpty: Bool { bytes.isEmpty }

  mutating func move(_ toX: Double, _ toY: Double) {
    x = Self.halves(toX)
    y = Self.halves(toY)
    startX = x
    startY = y
    bytes.append(UInt8(ascii: "M"))
    command = UInt8(ascii: "M")
    Self.append(x, to: &bytes)
    write(y)
  }

  mutating func line(_ toX: Double, _ toY: Double) {
    let newX = Self.halves(toX)
    let newY = Self.halves(toY)
    let (dx, dy) = (newX - x, newY - y)
    x = newX
    y = newY
    if dy == 0 {
      if dx != 0 { write(dx, command: UInt8(ascii: "h")) }
    } else if dx == 0 {
      write(dy, command: UInt8(ascii: "v"))
    } else {
      write(dx, command: UInt8(ascii: "l"))
      write(dy)
    }
  }

  mutating func close() {
    bytes.append(UInt8(ascii: "z"))
    command = UInt8(ascii: "z")
    (x, y) = (startX, startY)
  }

  /// Adds the figures of another path.
  mutating func append(_ other: PathText) {
    guard !other.isEmpty else { return }
    bytes += other.bytes
    (x, y, startX, startY, command) = (other.x, other.y, other.startX, other.startY, other.command)
  }

  mutating func rectangle(_ box: Box) {
    move(box.x, box.y)
    line(box.maxX, box.y)
    line(box.maxX, box.maxY)
    line(box.x, box.maxY)
    close()
  }

  /// From the top left to the bottom right corner: a line, where the box has no width or no height.
  mutating func segment(_ line: Box) {
    move(line.x, line.y)
    self.line(line.maxX, line.maxY)
  }

  mutating func circle(x: Double, y: Double, radius: Double) {
    let size = Self.halves(radius)
    move(Double(Self.halves(x) - size) / 2, y)
    for direction in [2, -2] {
      bytes.append("a")
      Self.append(size, to: &bytes)
      write(size)
      bytes.append(" 0 1 0")
      write(direction * size)
      write(0)
    }
    close()
  }

  private mutating func write(_ halves: Int, command letter: UInt8) {
    if command == letter {
      write(halves)
    } else {
      bytes.append(letter)
      command = letter
      Self.append(halves, to: &bytes)
    }
  }

  private mutating func write(_ halves: Int) {
    if halves >= 0 { bytes.append(UInt8(ascii: " ")) }
    Self.append(halves, to: &bytes)
  }

  static func halves(_ pixels: Double) -> Int {
    Int((min(max(pixels, -1e6), 1e6) * 2).rounded())
  }

  static func append(_ halves: Int, to bytes: inout [UInt8]) {
    if halves < 0 { bytes.append(UInt8(ascii: "-")) }
    let size = abs(halves)
    let whole = size / 2
    if whole > 0 || size == 0 { append(digits: whole, to: &bytes) }
    if size % 2 == 1 { bytes.append(".5") }
  }

  private static func append(digits number: Int, to bytes: inout [UInt8]) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(number / divisor % 10) + 48)
      divisor /= 10
    }
  }
}

extension PathText {
  /// The nearest place on the grid.
  static func snapped(_ pixels: Double) -> Double { Double(halves(pixels)) / 2 }
}
