import Foundation
import PackagePlugin

/// Puts `Templates`, `Starter`, `Hosting`, the list of provinces, the pages on messages and the descriptions of keys into the
/// binary: see `Sources/embed-files`.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let tool = try context.tool(named: "embed-files")
    let root = context.package.directoryURL
    let names = [
      "Templates", "Starter", "Hosting", "Content/datasets/provinces", "Documentation/messages", "Documentation/keys",
    ]
    let folders = names.map { root.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding templates, the starter site, the list of provinces and the pages on messages",
        executable: tool.url,
        arguments: [output.path(percentEncoded: false)] + folders.map { $0.path(percentEncoded: false) },
        inputFiles: folders.flatMap { files(in: $0) }, outputFiles: [output])
    ]
  }

  private func files(in folder: URL) -> [URL] {
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    var files: [URL] = [folder]
    while let url = names?.nextObject() as? URL { files.append(url) }
    return files.sorted { $0.path < $1.path }
  }
}
