import Glibc

/// Finds the file for a request path below one folder, and nothing outside it.
package struct StaticFiles: Sendable {
  package let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  package struct Found: Sendable {
    package let bytes: [UInt8]
    package let contentType: String
    package let isNotFoundPage: Bool
  }

  package enum Answer: Sendable {
    case file(Found)
    /// The address of a folder without its `/`.
    case redirect(to: String)
    case missing
    case refused
  }

  /// - Parameter path: percent-decoded, beginning with `/`.
  package func answer(for path: String) -> Answer {
    // By bytes, as the system reads it: a mark behind a slash makes one character of both.
    let slash = UInt8(ascii: "/")
    guard path.utf8.first == slash, path.utf8.count < 4_096 else { return .refused }
    var parts: [Substring] = []
    for part in path.utf8.split(separator: slash) {
      if part.first == UInt8(ascii: ".") || part.contains(0) || part.contains(UInt8(ascii: "\\")) { return .refused }
      parts.append(Substring(part))
    }
    if leadsThroughLink(parts) { return .refused }
    var file = parts.joined(separator: "/")
    if path.utf8.last == slash {
      file += file.isEmpty ? "index.html" : "/index.html"
    } else if isFolder(file) {
      // A path that begins with two slashes would name another host.
      return .redirect(to: "/" + file + "/")
    }
    if let bytes = read(file) {
      return .file(Found(bytes: bytes, contentType: Self.contentType(of: file), isNotFoundPage: false))
    }
    guard let bytes = read("404.html") else { return .missing }
    return .file(Found(bytes: bytes, contentType: Self.contentType(of: "404.html"), isNotFoundPage: true))
  }

  /// Whether any part of a path is a symbolic link: what it points to may lie outside the folder.
  private func leadsThroughLink(_ parts: [Substring]) -> Bool {
    var path = folder
    return parts.contains { part in
      path += "/" + part
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(folder + "/" + path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Nil for what is not a regular file.
  private func read(_ path: String) -> [UInt8]? {
    let descriptor = open(folder + "/" + path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var buffer: [UInt8] = Array(repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  static func contentType(of path: String) -> String {
    switch path.split(separator: ".").last.map(String.init) ?? "" {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "json": "application/json; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "xml": "application/xml; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "webp": "image/webp"
    case "pdf": "application/pdf"
    default: "application/octet-stream"
    }
  }
}
