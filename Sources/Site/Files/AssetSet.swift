import Fingerprints
import SourceText

/// The files of `Templates/assets` as they are published.
///
/// A style sheet or a script has a hash in its name, of its bytes and of all style sheets and scripts it leads to: so a browser may
/// keep it for good. Where one names another by a path, that is the name it is published by.
struct AssetSet: Sendable {
  struct Published: Sendable {
    /// Below the site: `assets/site.5feceb66ffc8.css`.
    let path: String
    let bytes: [UInt8]
    /// Of whatever decides about the path and the bytes.
    let fingerprint: Fingerprint
    let hasHash: Bool
  }

  /// By name below `Templates/assets`.
  private let published: [String: Published]
  /// Sorted.
  let names: [String]

  subscript(name: String) -> Published? { published[name] }

  /// Where they lie, below the site.
  var addresses: [String] { published.values.map { "/" + $0.path } }

  init(_ files: SiteFiles) {
    names = files.assets
    var sources: [String: [UInt8]] = [:]
    for name in names where AssetReferences.isHashed(name) { sources[name] = Self.source(name, files) }
    let references = Dictionary(
      uniqueKeysWithValues: sources.map { ($0, AssetReferences.find(in: $1, of: $0, among: sources.keys)) })
    let own = sources.mapValues { Fingerprint(of: $0) }
    let fingerprints = Dictionary(
      uniqueKeysWithValues: sources.keys.map {
        ($0, Self.fingerprint(of: Self.reached(from: $0, references), own))
      })
    var published: [String: Published] = [:]
    for name in names {
      guard let source = sources[name], let fingerprint = fingerprints[name] else {
        published[name] = files[Asset.folder + name].map {
          Published(path: Asset.path(name), bytes: $0.file.bytes, fingerprint: $0.fingerprint, hasHash: false)
        }
        continue
      }
      var bytes: [UInt8] = []
      var end = 0
      for reference in references[name] ?? [] {
        bytes += source[end..<reference.nameRange.lowerBound]
        bytes += Array(Self.hashed(Self.lastPart(of: reference.asset), fingerprints[reference.asset]!).utf8)
        end = reference.nameRange.upperBound
      }
      published[name] = Published(
        path: Asset.path(Self.hashed(name, fingerprint)), bytes: bytes + source[end...], fingerprint: fingerprint,
        hasHash: true)
    }
    self.published = published
  }

  private static func source(_ name: String, _ files: SiteFiles) -> [UInt8] {
    (name == Asset.styleSheet ? StyleSheet(files)?.bytes : files[Asset.folder + name]?.file.bytes) ?? []
  }

  /// An asset and all that it leads to; these may lead back.
  private static func reached(from name: String, _ references: [String: [AssetReferences.Reference]]) -> Set<String> {
    var reached: Set = [name]
    var open = [name]
    while let next = open.popLast() {
      for reference in references[next] ?? [] where reached.insert(reference.asset).inserted {
        open.append(reference.asset)
      }
    }
    return reached
  }

  private static func fingerprint(of names: Set<String>, _ own: [String: Fingerprint]) -> Fingerprint {
    var builder = FingerprintBuilder()
    for name in names.sorted() {
      builder.add(name)
      builder.add(own[name])
    }
    return builder.finish()
  }

  /// `a/site.css` with twelve digits of a hash before its suffix.
  private static func hashed(_ name: String, _ fingerprint: Fingerprint) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return name[..<dot] + "." + fingerprint.hexadecimal.prefix(ServerHeaders.hashLength) + name[dot...]
  }

  private static func lastPart(of name: String) -> String { String(name.split(separator: "/").last ?? "") }
}

/// Where style sheets and scripts name one another.
enum AssetReferences {
  struct Reference: Sendable {
    let asset: String
    /// Of the bytes that are the last part of the path: `b.js` in `"../a/b.js"`.
    let nameRange: Range<Int>
  }

  static func isHashed(_ name: String) -> Bool { ServerHeaders.hashedSuffixes.contains { name.hasSuffix("." + $0) } }

  /// The longest path that counts, in bytes.
  private static let limit = 256

  /// - Parameter name: of the asset with the bytes; paths count from its folder.
  /// - Returns: in the order of the bytes. Whatever is no path of another asset is left alone.
  static func find(in bytes: [UInt8], of name: String, among names: some Collection<String>) -> [Reference] {
    let names = Set(names)
    let folder = name.split(separator: "/").dropLast().map(String.init)
    let isStyle = name.hasSuffix(".css")
    var found: [Reference] = []
    for start in bytes.indices {
      // Each quotation mark may begin a path: which of them do is for a parser to tell, and the path alone tells as well.
      let mark = bytes[start]
      let close: UInt8
      switch mark {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): close = mark
      case UInt8(ascii: "(") where isStyle: close = UInt8(ascii: ")")
      default: continue
      }
      let rest = bytes[(start + 1)...].prefix(limit)
      guard let end = rest.firstIndex(of: close), end > start + 1,
        rest[..<end].allSatisfy({ $0 > UInt8(ascii: " ") })
      else { continue }
      let path = String(decoding: rest[..<end], as: UTF8.self)
      guard let asset = asset(path, from: folder, isStyle: isStyle), names.contains(asset) else { continue }
      let last = rest[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? start + 1
      found.append(Reference(asset: asset, nameRange: last..<end))
    }
    return found
  }

  /// The name of the asset to which a path leads: in a script, one that begins with a dot; nil where it leads elsewhere.
  private static func asset(_ path: String, from folder: [String], isStyle: Bool) -> String? {
    guard isStyle || path.hasPrefix("./") || path.hasPrefix("../"), !path.hasPrefix("/") else { return nil }
    var parts = folder
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
