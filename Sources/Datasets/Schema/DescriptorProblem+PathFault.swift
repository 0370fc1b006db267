extension DescriptorProblem.PathFault {
  /// What is wrong with a path that should lie inside the descriptor's folder; nil where nothing is.
  package init?(of path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.utf8.contains(UInt8(ascii: "\\")) {
      self = .backslash
    } else if path.hasPrefix("/") || path.hasPrefix("~") {
      self = .absolute
    } else if let colon = path.firstIndex(of: ":"), !path[..<colon].contains("/") {
      self = .url
    } else if parts.contains("..") {
      self = .leavesFolder
    } else if parts.contains(where: { $0.isEmpty || $0 == "." })
      || path.unicodeScalars.contains(where: { $0.value < 0x20 })
    {
      self = .empty
    } else {
      return nil
    }
  }
}
