import FlyingFox
import FlyingSocks
import Foundation

/// Shows a folder on this computer and tells open pages to reload.
package struct PreviewServer: Sendable {
  package static let scriptPath = "/.phanit/reload.js"
  package static let eventsPath = "/.phanit/events"

  let files: StaticFiles
  let hub: ReloadHub
  let port: UInt16

  package init(folder: String, port: UInt16, hub: ReloadHub) {
    files = StaticFiles(folder: folder)
    self.hub = hub
    self.port = port
  }

  /// Whether a port of the loopback address is free to listen on.
  package static func isFree(port: UInt16) -> Bool {
    guard let socket = try? Socket(domain: Int32(AF_INET)) else { return false }
    defer { try? socket.close() }
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
      return true
    } catch {
      return false
    }
  }

  /// Serves on the loopback address until the task is cancelled.
  /// - Parameter isListening: called when pages can be opened.
  package func run(_ isListening: @escaping @Sendable () -> Void = {}) async throws {
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled)
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
    guard Self.isLocal(host: request.headers[.host] ?? "") else { return Self.text(.forbidden, "403 Forbidden\n") }
    // `request.path` has lost the `/` at its end, and with it whether a folder or a file is asked for.
    guard let path = request.target.path(percentEncoded: true).removingPercentEncoding else {
      return Self.text(.badRequest, "400 Bad Request\n")
    }
    switch path {
    case Self.scriptPath:
      return Self.response(.ok, type: "text/javascript; charset=utf-8", Data(Self.script.utf8))
    case Self.eventsPath:
      let body = HTTPBodySequence(from: EventStreamBody(events: await hub.events()))
      let headers: HTTPHeaders = [.contentType: "text/event-stream", HTTPHeader("Cache-Control"): "no-store"]
      return HTTPResponse(statusCode: .ok, headers: headers, body: body)
    default: return page(path)
    }
  }

  private func page(_ path: String) -> HTTPResponse {
    switch files.answer(for: path) {
    case .file(let found):
      var bytes = found.bytes
      if found.contentType.hasPrefix("text/html") { Self.addScript(to: &bytes) }
      return Self.response(found.isNotFoundPage ? .notFound : .ok, type: found.contentType, Data(bytes))
    case .redirect(let target):
      let encoded = target.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "/"
      let headers: HTTPHeaders = [.location: encoded]
      return HTTPResponse(statusCode: .found, headers: headers)
    case .missing: return Self.text(.notFound, "404 Not Found\n")
    case .refused: return Self.text(.badRequest, "400 Bad Request\n")
    }
  }

  static func isLocal(host: String) -> Bool {
    let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
    return ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased())
  }

  /// Puts the reload script before the end of the body.
  static func addScript(to html: inout [UInt8]) {
    let tag = Array("<script src=\"\(scriptPath)\"></script>\n".utf8)
    let end = Array("</body>".utf8)
    var index = html.count - end.count
    while index >= 0 {
      if html[index..<(index + end.count)].elementsEqual(end) {
        html.insert(contentsOf: tag, at: index)
        return
      }
      index -= 1
    }
    html += tag
  }

  /// Loads the page again on the event, at the place it was scrolled to.
  static let script = """
    const key = "phanit-scroll:" + location.pathname;
    const place = sessionStorage.getItem(key);
    if (place !== null) { sessionStorage.removeItem(key); scrollTo(0, Number(place)); }
    new EventSource("\(eventsPath)").addEventListener("reload", () => {
      sessionStorage.setItem(key, String(scrollY));
      location.reload();
    });

    """

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
