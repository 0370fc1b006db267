import FlyingFox
import FlyingSocks
import Foundation
import SourceText

/// Shows a site on this computer and tells open pages to look again.
package struct PreviewServer: Sendable {
  let site: any PreviewSite
  let hub: EventHub
  let host: String
  let port: UInt16
  /// Of what is said over a page.
  let language: Language

  package init(site: some PreviewSite, hub: EventHub, host: String = Self.loopback, port: UInt16, language: Language) {
    self.site = site
    self.hub = hub
    self.host = host
    self.port = port
    self.language = language
  }

  package static let loopback = "127.0.0.1"

  /// Whether an address is one that can be listened on, as far as its form tells.
  package static func isAddress(_ host: String) -> Bool { (try? address(host, port: 0)) != nil }

  private static func address(_ host: String, port: UInt16) throws -> any SocketAddress {
    host.contains(":") ? try sockaddr_in6.inet6(ip6: host, port: port) : try sockaddr_in.inet(ip4: host, port: port)
  }

  /// Whether a port is free to listen on.
  package static func isFree(port: UInt16, host: String = loopback) -> Bool {
    guard let socket = try? Socket(domain: Int32(host.contains(":") ? AF_INET6 : AF_INET)) else { return false }
    defer { try? socket.close() }
    do {
      try socket.setValue(true, for: .localAddressReuse)
      if host.contains(":") {
        try socket.bind(to: .inet6(ip6: host, port: port))
      } else {
        try socket.bind(to: .inet(ip4: host, port: port))
      }
      try socket.listen()
      return true
    } catch {
      return false
    }
  }

  /// Serves until the task is cancelled.
  /// - Parameter isListening: called when pages can be opened.
  package func run(_ isListening: @escaping @Sendable () -> Void = {}) async throws {
    let server =
      host.contains(":")
      ? HTTPServer(address: try sockaddr_in6.inet6(ip6: host, port: port), logger: .disabled)
      : HTTPServer(address: try sockaddr_in.inet(ip4: host, port: port), logger: .disabled)
    await server.appendRoute("GET *") { request in await respond(to: request) }
    await server.appendRoute("HEAD *") { request in await respond(to: request) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        isListening()
        while true {
          try await Task.sleep(for: .seconds(10))
          await hub.announce(.heartbeat)
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  func respond(to request: HTTPRequest) async -> HTTPResponse {
    // A page of another site must not reach a preview through a name that points here.
    guard accepts(host: request.headers[.host] ?? "") else { return Self.text(.forbidden, "403 Forbidden\n") }
    // `request.path` has lost the `/` at its end, and with it whether a folder or a file is asked for.
    guard let path = request.target.path(percentEncoded: true).removingPercentEncoding else {
      return Self.text(.badRequest, "400 Bad Request\n")
    }
    switch path {
    case PreviewPage.scriptPath:
      return Self.response(.ok, type: "text/javascript; charset=utf-8", Data(PreviewAssets.script.utf8))
    case PreviewPage.stylePath:
      return Self.response(.ok, type: "text/css; charset=utf-8", Data(PreviewAssets.style.utf8))
    case PreviewAssets.eventsPath:
      let body = HTTPBodySequence(from: EventStreamBody(events: await hub.events()))
      let headers: HTTPHeaders = [.contentType: "text/event-stream", HTTPHeader("Cache-Control"): "no-store"]
      return HTTPResponse(statusCode: .ok, headers: headers, body: body)
    default: return response(await site.answer(for: path))
    }
  }

  private func response(_ answer: PreviewAnswer) -> HTTPResponse {
    switch answer {
    case .file(let file): response(.ok, file)
    case .notFound(let file): response(.notFound, file)
    case .missing(let problems): response(.notFound, PreviewPage.empty(problems, language: language))
    case .redirect(let target): Self.redirect(to: target)
    case .refused: Self.text(.badRequest, "400 Bad Request\n")
    }
  }

  private static func redirect(to target: String) -> HTTPResponse {
    let headers: HTTPHeaders = [.location: target.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "/"]
    return HTTPResponse(statusCode: .found, headers: headers)
  }

  private func response(_ status: HTTPStatusCode, _ file: PreviewFile) -> HTTPResponse {
    Self.response(status, type: file.contentType, Data(PreviewPage(file: file, language: language).bytes))
  }

  /// Whether a request names this computer. One that is shown to others is named by its number.
  func accepts(host name: String) -> Bool {
    let bare = name.hasPrefix("[") ? name.dropFirst().prefix { $0 != "]" } : name.prefix { $0 != ":" }
    let local = ["localhost", "127.0.0.1", "[::1]"].contains {
      name.lowercased() == $0 || name.lowercased().hasPrefix($0 + ":")
    }
    if local || host == Self.loopback || host == "::1" { return local }
    return Self.isAddress(String(bare))
  }

  private static func text(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    response(status, type: "text/plain; charset=utf-8", Data(text.utf8))
  }

  private static func response(_ status: HTTPStatusCode, type: String, _ body: Data) -> HTTPResponse {
    let headers: HTTPHeaders = [
      .contentType: type, HTTPHeader("Cache-Control"): "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
    ]
    return HTTPResponse(statusCode: status, headers: headers, body: body)
  }
}
