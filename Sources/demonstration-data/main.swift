import DemonstrationData
import Foundation

// Writes the made-up series of the demonstration site: swift run demonstration-data [DIR], by default Content/datasets.
let folder = CommandLine.arguments.dropFirst().first ?? "Content/datasets"
for file in demonstrationFiles() {
  let path = folder + "/" + file.path
  do {
    try Data(file.text.utf8).write(to: URL(filePath: path), options: .atomic)
    print("\(path): \(file.text.utf8.count) bytes")
  } catch {
    print("\(path) cannot be written: \(error)")
    exit(1)
  }
}
