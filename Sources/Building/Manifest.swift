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
    let (root, problems) = YAMLParser.parse(SourceFile(path: path, bytes: bytes))
    guard problems.isEmpty else { return nil }
    return root?["files"]?.mapping?.map(\.key)
  }
}
