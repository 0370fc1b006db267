/// Asks a server for one address.
package protocol LinkProber: Sendable {
  /// The status of its last answer, behind all redirects; nil where none came in time.
  func status(of url: String) async -> Int?
}

/// Asks for many addresses, politely: one at a time of each host, a few hosts at a time.
struct LinkSurvey {
  let prober: any LinkProber
  /// How many hosts are asked at a time.
  var hostLimit = 8

  /// The status of each address; nil where none came.
  func answers(for urls: [String]) async -> [String: Int?] {
    let hosts = Dictionary(grouping: urls, by: Self.host).sorted { $0.key < $1.key }.map(\.value)
    return await withTaskGroup(of: [(String, Int?)].self) { group in
      var answers: [String: Int?] = [:]
      var next = 0
      func start() {
        guard next < hosts.count else { return }
        let urls = hosts[next]
        next += 1
        group.addTask { [prober] in
          var found: [(String, Int?)] = []
          for url in urls { found.append((url, await prober.status(of: url))) }
          return found
        }
      }
      for _ in 0..<hostLimit { start() }
      while let found = await group.next() {
        for (url, status) in found { answers.updateValue(status, forKey: url) }
        start()
      }
      return answers
    }
  }

  /// `example.org:8080`
  static func host(of url: String) -> String {
    let rest = url.drop { $0 != ":" }.dropFirst().drop { $0 == "/" }
    return rest.prefix { !"/?#".contains($0) }.lowercased()
  }
}
