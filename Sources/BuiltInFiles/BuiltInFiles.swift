/// The files that travel inside the binary: the templates every site starts from, the site that `init` makes, what code
/// hosts run for it, the list of provinces, for charts without a site, what `explain` says of messages, and the
/// descriptions of keys.
///
/// The build puts the folders `Templates`, `Starter`, `Hosting`, `Content/datasets/provinces`, `Documentation/messages` and
/// `Documentation/keys` here; see `Plugins/EmbedFiles`.
package enum BuiltInFiles {
  /// A file by its path below the folder's parent, with `/`: `Templates/layout.html`.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package static var templates: [File] { files(below: "Templates/") }

  /// Paths are below the new site: `Content/site.yaml`.
  package static var starter: [File] {
    files(below: "Starter/").map { File(path: String($0.path.dropFirst("Starter/".count)), bytes: $0.bytes) }
  }

  /// What a code host runs for a site; paths are below the site. Hidden files are not embedded, so the sources lack the dot with
  /// which these paths begin: `Hosting/gitlab/gitlab-ci.yml` is `.gitlab-ci.yml`.
  /// - Parameter host: a folder of `Hosting`.
  package static func hosting(_ host: String) -> [File] {
    let prefix = "Hosting/\(host)/"
    return files(below: prefix).map { File(path: "." + $0.path.dropFirst(prefix.count), bytes: $0.bytes) }
  }

  /// Packages of code lists; paths are below their folder: `provinces/provinces.csv`.
  package static var codeLists: [File] { files(below: "provinces/") }

  /// The pages on messages: `messages/csv.th.md`.
  package static var messages: [File] { files(below: "messages/") }

  /// What each key of a file means, for editors.
  package static var keyDescriptions: [File] { files(below: "keys/") }

  private static func files(below prefix: String) -> [File] {
    EmbeddedFiles.all.filter { $0.path.hasPrefix(prefix) }.map { file in
      File(path: file.path, bytes: file.text.withUTF8Buffer { Array($0) })
    }
  }
}
