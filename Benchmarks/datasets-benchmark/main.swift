import Datasets
import Foundation
import SourceText

// The tasks of Benchmarks/datasets as Phanit does them; prints one line of JSON, as Benchmarks/peers.py does.
//
// usage: datasets-benchmark load|group|slices FOLDER [REPEATS]
//
// FOLDER holds prices.csv and datapackage.yaml. Loading is read from the file to the checked dataset; any problem
// that is found ends the program, for the file has none.

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("usage: datasets-benchmark load|group|slices FOLDER [REPEATS]")
  exit(2)
}
let task = arguments[1]
let repeats = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
var timings = Timings()

if task == "load" {
  let dataset = timings.measure { load(arguments[2]) }
  // Before the check, which reads the column once more.
  let peak = Timings.peakBytes
  print(timings.json(peak: peak, check: PriceTasks.check(dataset)))
} else {
  let dataset = load(arguments[2])
  let tasks = PriceTasks(dataset)
  var check: [(String, Double)] = []
  for _ in 0..<repeats {
    check = timings.measure { task == "group" ? tasks.group() : tasks.slices() }
  }
  print(timings.json(peak: Timings.peakBytes, check: check))
}

func load(_ folder: String) -> Dataset {
  let (descriptor, problems) = DatasetDescriptor.decode(file: read(folder, "datapackage.yaml"))
  let threads = ProcessInfo.processInfo.environment["BENCHMARK_THREADS"].flatMap { Int($0) } ?? Processors.count
  let loaded = descriptor.map { Dataset.load($0, files: [read(folder, "prices.csv")], threads: threads) }
  let (dataset, diagnostics) = (loaded?.dataset, problems + (loaded?.diagnostics ?? []))
  guard let dataset, !diagnostics.hasErrors else {
    print(DiagnosticPrinter().print(diagnostics))
    exit(1)
  }
  return dataset
}

/// Reads a file as `phanit` does.
func read(_ folder: String, _ name: String) -> SourceFile {
  let descriptor = open(folder + "/" + name, O_RDONLY)
  var status = stat()
  guard descriptor >= 0, fstat(descriptor, &status) == 0,
    let bytes = try? OpenFile.read(descriptor, size: Int(status.st_size))
  else {
    print("\(folder)/\(name) cannot be read")
    exit(1)
  }
  close(descriptor)
  return SourceFile(path: name, bytes: bytes)
}
