import Fingerprints
import Site
import SourceText
import YAML

/// `build-manifest.json`: every public file with its SHA-256, and nothing else.
enum Manifest {
  static let path = "build-manifest.json"

  static func file(for outputs: [BuildRecord.Output]) -> OutputFile {
    var json: [UInt8] = []
    json.append("{\n  \"files\": {\n")
    for (index, output) in outputs.enumerated() {
      json.append("    ")
      JSONText.write(output.path, into: &json)
      json.append(": \"")
      json.append(output.fingerprint.hexadecimal)
      json.append(index + 1 < outputs.count ? "\",\n" : "\"\n")
    }
    json.append("  }\n}\n")
    return OutputFile(path: OutputPath(path)!, bytes: json)
  }

  /// The paths a manifest lists, or nil for what is not one.
  static func paths(in bytes: [UInt8]) -> [String]? {
    JSONParser.parse(bytes)?["files"]?.mapping?.map(\.key)
  }

  /// The fingerprint of each file that a manifest lists.
  static func files(in manifest: SourceFile) -> Result<[String: Fingerprint], ManifestProblem.Found> {
    guard let entries = JSONParser.parse(manifest.bytes)?["files"]?.mapping else {
      return .failure(ManifestProblem.notManifest.at(.start, of: manifest))
    }
    var files: [String: Fingerprint] = [:]
    for entry in entries {
      guard let fingerprint = entry.value.scalar.flatMap({ Fingerprint(hexadecimal: $0.text) }) else {
        let problem = ManifestProblem.hash(manifest.text(in: entry.value.range), file: entry.key)
        return .failure(problem.at(entry.value.range, of: manifest))
      }
      files[entry.key] = fingerprint
    }
    return .success(files)
  }
}

/// What can be wrong with a manifest that a person names.
enum ManifestProblem: Sendable, Hashable {
  case notManifest
  /// What stands for the hash of a file is none.
  case hash(String, file: String)

  struct Found: Error {
    let diagnostic: Diagnostic
  }

  func at(_ range: SourceRange, of file: SourceFile) -> Found {
    Found(diagnostic: Diagnostic(self, in: file, at: range))
  }
}

extension ManifestProblem: Problem {
  var code: String {
    switch self {
    case .notManifest: "manifest-form"
    case .hash: "manifest-hash"
    }
  }

  var message: Prose {
    switch self {
    case .notManifest:
      Prose(th: "ไฟล์นี้ไม่ใช่รายการไฟล์ของเว็บไซต์ที่ Phanit สร้าง", en: "this is no manifest of a site that Phanit built")
    case .hash(let text, let file):
      Prose(th: "ค่าแฮชของ '\(file)' ผิดรูปแบบ: \(text)", en: "the hash of '\(file)' is none: \(text)")
    }
  }

  var hint: Prose? {
    switch self {
    case .notManifest:
      Prose(
        th: "ระบุ build-manifest.json ของเว็บไซต์ที่เผยแพร่ครั้งก่อน",
        en: "name the build-manifest.json of the site as it was published before")
    case .hash:
      Prose(
        th: "ค่าแฮชคือเลขฐานสิบหก 64 หลัก ดาวน์โหลดไฟล์ build-manifest.json ใหม่",
        en: "a hash is 64 hexadecimal digits; fetch the build-manifest.json again")
    }
  }
}
