/// Sixteen bytes that are looked at together: a text is mostly made of those that need no attention.
///
/// Each comparison has a vector on both sides: with a number on one, the compiler compares byte by byte.
struct ByteBlock {
  let bytes: SIMD16<UInt8>

  typealias Marks = SIMDMask<SIMD16<Int8>>

  static let size = 16

  /// - Precondition: sixteen bytes stand there.
  @inline(__always)
  init(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) {
    bytes = UnsafeRawPointer(buffer.baseAddress!).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  /// Which of the bytes, of which only the bits of `mask` count, are `byte`.
  @inline(__always)
  func marks(of byte: UInt8, mask: UInt8 = 0xFF) -> Marks {
    (bytes & SIMD16(repeating: mask)) .== SIMD16(repeating: byte)
  }

  @inline(__always)
  static func isEmpty(_ marks: Marks) -> Bool {
    // The same sixteen bytes as two numbers: a mask has no such view of its own.
    let halves = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
    return halves.x | halves.y == 0
  }
}
