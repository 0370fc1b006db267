import Foundation
import Glibc
import Testing

/// `phanit serve`, until the value goes.
final class RunningServer {
  let process = Process()
  private(set) var port: UInt16 = 0
  private(set) var printed = ""
  private let output = Pipe()

  /// Starts it and waits until it says where it listens.
  init(_ arguments: [String], in folder: String) throws {
    process.executableURL = URL(filePath: Program.path)
    process.arguments = arguments
    process.environment = ["LANG": "C"]
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let mark = "http://localhost:"
    while port == 0 {
      let chunk = try #require(
        Self.read(output.fileHandleForReading.fileDescriptor, seconds: 60), "serve printed: \(printed)")
      printed += String(decoding: chunk, as: UTF8.self)
      guard let range = printed.range(of: mark), let end = printed[range.upperBound...].firstIndex(of: "/") else {
        continue
      }
      port = UInt16(printed[range.upperBound..<end]) ?? 0
    }
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// What is there to read within a time; nil at the end or when the time is over.
  static func read(_ descriptor: Int32, seconds: Int) -> [UInt8]? {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Int32(seconds * 1_000)) > 0 else { return nil }
    var buffer: [UInt8] = Array(repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  /// A connection that sent one request; what comes back is read piece by piece.
  final class Exchange {
    private let descriptor: Int32
    private(set) var text = ""

    init(port: UInt16, path: String, host: String, method: String = "GET") throws {
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      let connected = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      try #require(connected == 0)
      let request = Array("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n".utf8)
      let sent = Glibc.send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
      try #require(sent == request.count)
    }

    deinit { close(descriptor) }

    /// Reads on until a text has come. Each wait for more is bounded, and so is their number.
    func wait(for needle: String, reads: Int = 200) -> Bool {
      for _ in 0..<reads {
        if text.contains(needle) { return true }
        guard let bytes = RunningServer.read(descriptor, seconds: 30) else { return text.contains(needle) }
        text += String(decoding: bytes, as: UTF8.self)
      }
      return false
    }

    func readAll() -> String {
      _ = wait(for: "\u{0}nothing is like this")
      return text
    }
  }

  func get(_ path: String, host: String? = nil, method: String = "GET") throws -> (status: Int, text: String) {
    let text = try Exchange(port: port, path: path, host: host ?? "localhost:\(port)", method: method).readAll()
    return (Int(text.split(separator: " ").dropFirst().first ?? "") ?? 0, text)
  }
}
