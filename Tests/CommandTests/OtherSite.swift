import Foundation
import Glibc

/// Another site, on a thread of its own: tests that wait for programs leave no room for it among the tasks.
///
/// Its pages: one that is there, one that leads there, one that knows no HEAD, one that is never done, one that fails; no other is there.
final class OtherSite: Sendable {
  let port: UInt16
  private let listener: Int32

  init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutableBytes(of: &address) { bytes in
      guard let pointer = bytes.bindMemory(to: sockaddr.self).baseAddress else { return false }
      return bind(listener, pointer, size) == 0 && listen(listener, 16) == 0
        && getsockname(listener, pointer, &size) == 0
    }
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread { Self.serve(connection) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static func serve(_ connection: Int32) {
    defer { close(connection) }
    var request = ""
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while !request.contains("\r\n\r\n") {
      let count = recv(connection, &bytes, bytes.count, 0)
      guard count > 0 else { return }
      request += String(decoding: bytes[..<count], as: UTF8.self)
    }
    let answer = Array(answer(to: request).utf8)
    send(connection, answer, answer.count, Int32(MSG_NOSIGNAL))
    // Who asks for a page that is never done ends it.
    while recv(connection, &bytes, bytes.count, 0) > 0 {}
  }

  private static func answer(to request: String) -> String {
    let words = request.split(separator: " ")
    let isHead = words[0] == "HEAD"
    let asksForByte = request.lowercased().contains("range: bytes=0-0")
    return switch words[1] {
    case "/here": head("200 OK", length: 0)
    case "/moved": head("302 Found\r\nLocation: /here", length: 0)
    case "/form": isHead ? head("405 Method Not Allowed", length: 0) : head("200 OK", length: 1) + "x"
    case "/endless": isHead || !asksForByte ? head("400 Bad Request", length: 0) : head("200 OK", length: 1_000) + "x"
    case "/broken": head("500 Internal Server Error", length: 0)
    default: head("404 Not Found", length: 0)
    }
  }

  private static func head(_ status: String, length: Int) -> String {
    "HTTP/1.1 \(status)\r\nContent-Length: \(length)\r\nConnection: close\r\n\r\n"
  }
}
