import Charting
import Foundation
import Localization
import SourceText
import YAML

// Draws the charts of Benchmarks/charts again and again; prints one line of JSON for each.
//
// usage: charts-benchmark DATA.json COUNT FOLDER
//
// A drawing is made from its description: checked, laid out, described in words and written. FOLDER takes one of each.

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[2]),
  let bytes = FileManager.default.contents(atPath: arguments[1])
else {
  print("usage: charts-benchmark DATA.json COUNT FOLDER")
  exit(2)
}
let data = ChartData(SourceFile(path: arguments[1], bytes: Array(bytes)))
let charts: [(name: String, draw: () -> [UInt8])] = [
  ("line", { drawn(data.lines, width: 720) }), ("bars", { drawn(data.bars, width: 720) }),
  ("stack", { drawn(data.stack, width: 720) }),
  ("spark", { Sparkline(values: data.spark, label: "52 สัปดาห์ ล่าสุด \(data.spark.last.map { $0 ?? 0 } ?? 0)").svg() }),
]
for (name, draw) in charts {
  let first = draw()
  try Data(first).write(to: URL(filePath: arguments[3]).appending(path: "phanit-\(name).svg"))
  let repeats = name == "spark" ? count * 20 : count
  for _ in 0..<repeats / 10 { _ = draw() }
  var seconds: [Double] = []
  var last: [UInt8] = []
  for _ in 0..<repeats {
    let start = ContinuousClock.now
    last = draw()
    seconds.append((ContinuousClock.now - start) / .seconds(1))
  }
  let median = seconds.sorted()[repeats / 2]
  print(
    "{\"engine\": \"Phanit\", \"chart\": \"\(name)\", \"seconds\": \(median), \"file\": \"phanit-\(name).svg\", "
      + "\"stable\": \(first == last)}")
}

func drawn(_ description: ChartDescription, width: Int) -> [UInt8] {
  do {
    return try Chart(description).drawing(widthInPixels: width).svg
  } catch {
    print(error.message.english)
    exit(1)
  }
}
