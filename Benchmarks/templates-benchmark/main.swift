import Foundation
import SourceText
import Templating

// The tasks of Benchmarks/templates as Phanit does them; prints lines of JSON, as Benchmarks/template_peers.py does.
//
// usage: templates-benchmark FOLDER COUNT
//
// Compiling is reading, checking against the page's model and compiling, of all templates together.

let arguments = CommandLine.arguments
guard arguments.count == 3, let count = Int(arguments[2]) else {
  print("usage: templates-benchmark FOLDER COUNT")
  exit(2)
}
let folder = URL(filePath: arguments[1])
let model = try JSONDecoder().decode(PricePage.self, from: Data(contentsOf: folder.appending(path: "data.json")))
let pages = load(["page.html": source("page.html")], roots: ["page.html"])
let first = render()
try Data(first).write(to: folder.appending(path: "phanit.html"))
report("render", median(of: count) { _ = render() })

let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "parts").path()).sorted()
let sources = Dictionary(uniqueKeysWithValues: names.map { ($0, source("parts/" + $0)) })
let roots = names.filter { $0.first?.isNumber == true }
report("compile", median(of: 10) { _ = load(sources, roots: roots) })

func source(_ name: String) -> SourceFile {
  SourceFile(
    path: name, bytes: Array(FileManager.default.contents(atPath: folder.appending(path: name).path()) ?? Data()))
}

func load(_ sources: [String: SourceFile], roots: [String]) -> TemplateSet {
  let (set, diagnostics) = TemplateSet.load(sources, roots: roots.map { RootTemplate($0, for: PricePage.self) })
  guard diagnostics.isEmpty else {
    print(DiagnosticPrinter().print(diagnostics))
    exit(1)
  }
  return set
}

func render() -> [UInt8] {
  var page: [UInt8] = []
  var host = NoHost()
  do throws(TemplateFailure) {
    try pages.render("page.html", model: model, host: &host, into: &page)
  } catch {
    print(DiagnosticPrinter().print([error.diagnostic]))
    exit(1)
  }
  return page
}

/// Seconds of one run.
func median(of count: Int, _ task: () -> Void) -> Double {
  for _ in 0...count / 10 { task() }
  var seconds: [Double] = []
  for _ in 0..<count {
    let start = ContinuousClock.now
    task()
    seconds.append((ContinuousClock.now - start) / .seconds(1))
  }
  return seconds.sorted()[count / 2]
}

func report(_ task: String, _ seconds: Double) {
  print("{\"task\": \"\(task)\", \"seconds\": \(seconds)}")
}
