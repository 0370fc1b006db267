import SourceText

extension String {
  /// As a shell takes it for one word, where a command to be copied is printed: in quotes where it is not plain.
  var asShellWord: String {
    let isPlain =
      !isEmpty && utf8.allSatisfy { $0 >= 0x80 || $0.isLetter || $0.isDigit || "-_./+:@%,".utf8.contains($0) }
    // By scalar: a mark may stand upon the quotation mark.
    let inner = unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined()
    return isPlain ? self : "'\(inner)'"
  }
}
