import Fingerprints
import SourceText

/// A page as the preview shows it: with what is wrong, what readers do not see yet, and the script that keeps it current.
struct PreviewPage {
  let file: PreviewFile
  let language: Language

  static let scriptPath = "/.phanit/preview.js"
  static let stylePath = "/.phanit/preview.css"

  /// The bytes that are sent.
  var bytes: [UInt8] {
    guard file.contentType == PreviewFile.html else { return file.bytes }
    var html = file.bytes
    let notices = Array((label + ProblemCards(file.problems, isOverLast: file.isLast, language: language).html).utf8)
    let version = Self.version(of: html + notices)
    let parts =
      Array("<link rel=\"stylesheet\" href=\"\(Self.stylePath)\">\n".utf8) + notices
      + Array("<script src=\"\(Self.scriptPath)\" id=\"phanit-preview\" data-version=\"\(version)\"></script>\n".utf8)
    html.insert(contentsOf: parts, at: Self.endOfBody(html))
    return html
  }

  /// A page of nothing but what is wrong.
  static func empty(_ problems: [Diagnostic], language: Language) -> PreviewFile {
    let html =
      "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<meta charset=\"utf-8\">\n"
      + "<meta name=\"viewport\" content=\"width=device-width\">\n"
      + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>Phanit</title>\n<body>\n</body>\n</html>\n"
    return PreviewFile(bytes: Array(html.utf8), contentType: PreviewFile.html, problems: problems)
  }

  private var label: String {
    guard let label = file.label else { return "" }
    return "<p class=\"phanit-label\" lang=\"\(language.rawValue)\">\(Escaping.escape(label[language]))</p>\n"
  }

  /// Before the last end of a body, else at the end.
  private static func endOfBody(_ html: [UInt8]) -> Int {
    let end = Array("</body>".utf8)
    var index = html.count - end.count
    while index >= 0 {
      if html[index..<(index + end.count)].elementsEqual(end) { return index }
      index -= 1
    }
    return html.count
  }

  /// Tells two states of a page apart, whoever shows them, but not by the hashes in the names of its style sheets: these the script exchanges.
  private static func version(of html: [UInt8]) -> String {
    var told: [UInt8] = []
    told.reserveCapacity(html.count)
    let mark = Array(".css\"".utf8)
    var rest = html[...]
    while let end = rest.firstIndex(of: mark[0]) {
      told += rest[..<end]
      rest = rest[end...]
      let name = rest.dropFirst().prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "\"") }
      if rest[name.endIndex...].starts(with: mark) { rest = rest[name.endIndex...] }
      told.append(rest.removeFirst())
    }
    return String(Fingerprint(of: told + rest).hexadecimal.prefix(16))
  }
}
