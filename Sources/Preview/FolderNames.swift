import Glibc

/// The names in a folder of which a site is made: hidden ones and those of editors (`name~`) are left out.
enum FolderNames {
  /// Nothing where the folder cannot be read.
  static func all(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !SiteChange.isForeign(name) { names.append(name) }
    }
    return names
  }

  /// Those of folders; a symbolic link is none.
  static func folders(in folder: String) -> [String] {
    all(in: folder).filter { name in
      var status = stat()
      return lstat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
  }
}
