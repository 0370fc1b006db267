import SourceText

extension UInt8 {
  var isTemplateSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  /// Letters of other scripts may stand in names, so every byte of theirs may.
  var isNameStart: Bool { isLetter || self == UInt8(ascii: "_") || self >= 0x80 }
}

extension [UInt8] {
  /// The first bytes that are not UTF-8, or nil where all are.
  var firstInvalidUTF8: SourceRange? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error(let length): return SourceRange(offset, offset + length)
      case .emptyInput: return nil
      }
    }
  }
}
