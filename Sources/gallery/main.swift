import ChartGallery
import Foundation
import SourceText

// Draws the gallery: swift run gallery [ROOT], by default the working directory.
let root = CommandLine.arguments.dropFirst().first ?? "."
let (files, diagnostics) = try ChartGallery.files(root: root)
guard diagnostics.isEmpty else {
  print(DiagnosticPrinter(format: .text, language: .english).print(diagnostics))
  exit(1)
}
for file in files {
  let url = URL(filePath: root + "/" + file.path)
  try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(file.bytes).write(to: url)
}
print("\(files.count) files in \(root)/Documentation/gallery")
