import Foundation
import TestSupport

@testable import Building

/// What people and programs do to the output and to what a build keeps for the next, at random.
struct Tampering {
  /// Files of somebody else in the output, as they are to stay; hidden ones, for those nobody is told of.
  private(set) var foreign: [String: String] = [:]

  /// - Returns: what was done, in words; nil where nothing was.
  mutating func tamper(with disk: SiteOnDisk, _ random: inout SeededGenerator) throws -> String? {
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1: try changeForeign(on: disk, &random)
    case 2: try change(.init(disk.sitePath + "/.phanit/records"), "the record", &random)
    case 3: try change(.init(disk.sitePath + "/.Public.phanit-spare"), "the spare", &random)
    case 4 where random.oneIn(2): try remove(disk.sitePath + "/.Public.phanit-spare")
    case 4: try remove(disk.sitePath + "/.phanit/records")
    default: try change(.init(disk.publicPath), "the output", &random)
    }
  }

  private func remove(_ path: String) throws -> String? {
    try Disk.remove(path)
    return "\(Disk.name(of: path)) deleted"
  }

  private struct Place {
    var folder: String
    init(_ folder: String) { self.folder = folder }
  }

  /// Deletes a file, puts another in its place, or writes into it; now and then deletes the folder it lies in.
  private func change(_ place: Place, _ name: String, _ random: inout SeededGenerator) throws -> String? {
    let paths = try Tree(place.folder).files.keys.filter { $0 != Manifest.path && foreign[$0] == nil }.sorted()
    guard let path = random.pick(paths) else { return nil }
    let file = place.folder + "/" + path
    switch Int.random(in: 0..<5, using: &random) {
    case 0 where path.contains("/") && !foreign.keys.contains { $0.hasPrefix(Disk.parent(of: path)) }:
      try Disk.remove(Disk.parent(of: file))
      return "\(name): the folder of \(path) deleted"
    case 1:
      let handle = try FileHandle(forUpdating: URL(filePath: file))
      defer { try? handle.close() }
      let size = try handle.seekToEnd()
      guard size > 0 else { return nil }
      try handle.seek(toOffset: UInt64.random(in: 0..<size, using: &random))
      try handle.write(contentsOf: [UInt8.random(in: 0...255, using: &random)])
      return "\(name): \(path) written into"
    case 2, 3:
      try Disk.remove(file)
      try Disk.write(Array("damaged".utf8), to: file)
      return "\(name): \(path) damaged"
    default:
      try Disk.remove(file)
      return "\(name): \(path) deleted"
    }
  }

  private mutating func changeForeign(on disk: SiteOnDisk, _ random: inout SeededGenerator) throws -> String? {
    // Where nothing was built yet, hidden files alone would make a folder of others.
    guard Disk.status(disk.publicPath) != nil else { return nil }
    let path = random.pick([".well-known/token", ".git/HEAD", ".git/refs/lock", "about/.mine", ".nojekyll"])!
    if foreign[path] != nil, random.oneIn(2) {
      foreign[path] = nil
      try Disk.remove(disk.publicPath + "/" + path)
      return "\(path) deleted by its owner"
    }
    let text = String(Int.random(in: 0..<1_000, using: &random))
    foreign[path] = text
    try disk.folder.write(text, to: "site/Public/" + path)
    return "\(path) written by its owner"
  }
}
