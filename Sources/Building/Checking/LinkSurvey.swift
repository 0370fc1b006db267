import Site

/// Asks a server for one address.
package protocol LinkProber: Sendable {
  func reply(to url: String) async -> LinkReply
}

/// Asks for many addresses, politely: one at a time of each host, a few hosts at a time.
struct LinkSurvey {
  let prober: any LinkProber
  /// How many hosts are asked at a time.
  var hostLimit = 8
  /// After so many addresses in a row without an answer a host is asked for no more.
  private static let silenceLimit = 2

  func replies(for urls: [String]) async -> [String: LinkReply] {
    let hosts = Dictionary(grouping: urls, by: Self.host).sorted { $0.key < $1.key }.map(\.value)
    return await withTaskGroup(of: [(String, LinkReply)].self) { group in
      var replies: [String: LinkReply] = [:]
      var next = 0
      func start() {
        guard next < hosts.count else { return }
        let urls = hosts[next]
        next += 1
        group.addTask { await repliesOfHost(to: urls) }
      }
      for _ in 0..<hostLimit { start() }
      while let found = await group.next() {
        for (url, reply) in found { replies[url] = reply }
        start()
      }
      return replies
    }
  }

  /// Of a host that gives no answer the other addresses have none either, and need not be waited for.
  private func repliesOfHost(to urls: [String]) async -> [(String, LinkReply)] {
    var found: [(String, LinkReply)] = []
    var silenceCount = 0
    for url in urls {
      let reply = silenceCount < Self.silenceLimit ? await prober.reply(to: url) : .silence
      silenceCount = reply == .silence ? silenceCount + 1 : 0
      found.append((url, reply))
    }
    return found
  }

  /// `example.org:8080`
  static func host(of url: String) -> String {
    let rest = url.drop { $0 != ":" }.dropFirst().drop { $0 == "/" }
    return rest.prefix { !"/?#".contains($0) }.lowercased()
  }
}
