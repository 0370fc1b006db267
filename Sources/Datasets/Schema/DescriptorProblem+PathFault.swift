extension DescriptorProblem.PathFault {
  /// What is wrong with a path that should lie inside the descriptor's folder; nil where nothing is.
  package init?(of path: String) {
    // By bytes, as the system reads it: a mark behind a slash makes one character of both.
    let bytes = Array(path.utf8)
    let slash = UInt8(ascii: "/")
    let parts = bytes.split(separator: slash, omittingEmptySubsequences: false)
    if bytes.contains(UInt8(ascii: "\\")) {
      self = .backslash
    } else if bytes.first == slash || bytes.first == UInt8(ascii: "~") {
      self = .absolute
    } else if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), !bytes[..<colon].contains(slash) {
      self = .url
    } else if parts.contains(where: { $0.elementsEqual("..".utf8) }) {
      self = .leavesFolder
    } else if parts.contains(where: { $0.isEmpty || $0.elementsEqual(".".utf8) })
      || bytes.contains(where: { $0 < 0x20 })
    {
      self = .empty
    } else {
      return nil
    }
  }
}
