/// What came of asking another server for an address.
package enum LinkReply: Sendable, Hashable {
  /// - Parameter code: of HTTP, behind all redirects.
  case status(_ code: Int)
  /// No answer came in time, or no connection.
  case silence
  /// The address is written so that nobody could be asked.
  case unreadable

  /// Whether there is a page.
  package var isGood: Bool { if case .status(let code) = self { (200..<400).contains(code) } else { false } }
}
