import Foundation
import Site
import SourceText

// Benchmarks/bulletins: each bulletin from its bytes to its front matter, decoded, and its body as HTML with all slots
// filled, as a build does both; and the same bytes through libyaml to the last event and through libcmark to HTML.
// Templates, lists, files and records are in neither. Prints a Markdown table.
//
// usage: bulletins-benchmark FOLDER

guard CommandLine.arguments.count == 2 else {
  print("usage: bulletins-benchmark FOLDER")
  exit(2)
}
let rounds = 7
let site = BulletinSite(CommandLine.arguments[1])

/// Seconds that this thread has computed, for itself and in the system.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// - Parameter task: gives a number that depends on all of its result, so that nothing of it can be left out.
/// - Returns: seconds for all bulletins.
func measure(_ task: (BulletinSite.Bulletin) -> Int) -> Double {
  let start = processorTime()
  let sum = site.bulletins.reduce(0) { $0 &+ task($1) }
  precondition(sum > 0)
  return processorTime() - start
}

func matter(_ bulletin: BulletinSite.Bulletin) -> Int {
  Document.decode(bulletin.file, kind: .bulletin, settings: site.settings).0?.frontMatter.tags?.count ?? 0
}

func body(_ bulletin: BulletinSite.Bulletin) -> [UInt8] {
  EntryRenderer.text(of: bulletin.page, site.contents)
}

/// Ends the run where a body differs from libcmark's by more than the ids of its headings.
func compare() {
  let id = /(<h[1-6]) id="[^"]*"/
  for bulletin in site.bulletins.prefix(500) {
    let own = String(decoding: body(bulletin), as: UTF8.self).replacing(id) { $0.1 }
    let peer = String(decoding: Peers.html(bulletin.file.bytes[bulletin.body]), as: UTF8.self)
    guard own == peer else {
      print("benchmark: libcmark writes another body for \(bulletin.file.path)")
      exit(1)
    }
  }
}

struct Round {
  var matter: Double
  var body: Double
  var total: Double { matter + body }
}

compare()
var own: [Round] = []
var peers: [Round] = []
for _ in 0..<rounds {
  peers.append(
    Round(
      matter: measure { Peers.events($0.file.bytes[$0.matter]) },
      body: measure { Peers.html($0.file.bytes[$0.body]).count }))
  own.append(Round(matter: measure(matter), body: measure { body($0).count }))
}

func row(_ name: String, _ own: [Double], beside peers: [Double]) {
  func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
  let ratios = zip(own, peers).map { $0 / $1 }.sorted()
  let micro = 1e6 / Double(site.bulletins.count)
  print(
    String(
      format: "| %@ | %.1f | %.1f | %.2f (%.2f–%.2f) |", name, median(own) * micro, median(peers) * micro,
      median(ratios), ratios[0], ratios[ratios.count - 1]))
}

let bytes = site.bulletins.reduce(0) { $0 + $1.file.bytes.count }
print("\n### \(site.bulletins.count) bulletins, \(bytes) bytes, one processor, median of \(rounds) rounds\n")
print("| | Phanit, µs | libyaml and libcmark, µs | Phanit takes, times |\n|---|---:|---:|---:|")
row("front matter", own.map(\.matter), beside: peers.map(\.matter))
row("body to HTML", own.map(\.body), beside: peers.map(\.body))
row("both", own.map(\.total), beside: peers.map(\.total))
print("\nIn brackets the smallest and the largest of the rounds.")

extension [UInt8] {
  subscript(range: SourceRange) -> ArraySlice<UInt8> { self[range.lowerBound..<range.upperBound] }
}
