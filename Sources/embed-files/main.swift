// Writes a Swift file that holds the files of some folders, for `BuiltInFiles`.
//
// usage: embed-files OUTPUT.swift FOLDER…

import Foundation

/// Paths below `folder`, files only, sorted, hidden ones left out.
func paths(below folder: URL) -> [String] {
  let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
  return (names ?? []).sorted().filter { name in
    var isFolder: ObjCBool = false
    let path = folder.appending(path: name).path(percentEncoded: false)
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && !isFolder.boolValue && !name.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}

/// `text` as a literal that needs no escapes: as many `#` as it takes.
func literal(_ text: String) -> String {
  var pounds = "#"
  while text.contains("\"\"\"" + pounds) || text.contains("\\" + pounds) { pounds += "#" }
  return "\(pounds)\"\"\"\n\(text)\n\"\"\"\(pounds)"
}

guard CommandLine.arguments.count >= 2 else {
  FileHandle.standardError.write(Data("usage: embed-files OUTPUT.swift FOLDER…\n".utf8))
  exit(64)
}
let output = URL(filePath: CommandLine.arguments[1])
var source = """
  /// Made by `embed-files`: the files that travel inside the binary.
  enum EmbeddedFiles {
    static let all: [(path: String, text: StaticString)] = [

  """
for argument in CommandLine.arguments.dropFirst(2) {
  let folder = URL(filePath: argument)
  for path in paths(below: folder) {
    let name = "\(folder.lastPathComponent)/\(path)"
    guard let text = String(data: try Data(contentsOf: folder.appending(path: path)), encoding: .utf8) else {
      FileHandle.standardError.write(Data("error: \(name) is not UTF-8 text; only text can be embedded\n".utf8))
      exit(65)
    }
    source += "    (\"\(name)\", \(literal(text))),\n"
  }
}
source += "  ]\n}\n"
try Data(source.utf8).write(to: output, options: .atomic)
