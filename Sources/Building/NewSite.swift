import BuiltInFiles

/// Makes the small complete site that `init` starts an office with, and what helps an editor with its files.
package enum NewSite {
  /// - Returns: how many files were written.
  /// - Throws: `FileProblem.notEmpty` where the folder holds anything already.
  package static func make(in folder: String) throws(FileProblem) -> Int {
    if Disk.status(folder) != nil, try !Disk.names(in: folder).isEmpty { throw .notEmpty(folder: folder) }
    let files = BuiltInFiles.starter + SchemaLibrary.editorFiles
    for file in files {
      let path = folder + "/" + file.path
      try Disk.makeFolder(Disk.parent(of: path))
      try Disk.write(file.bytes, to: path)
    }
    try Disk.write(Array("/Public/\n/.phanit/\n.*.phanit-*/\n".utf8), to: folder + "/.gitignore")
    return files.count + 1
  }
}
