import Site
import SourceText

/// The templates that travel with the program, for offices that copy one into their site and change it.
package enum TemplateLibrary {
  package struct Item: Sendable, Hashable {
    /// Below `Templates`.
    package let name: String
    package let kind: Kind
    /// Whether the site has one of its own in its place.
    package let isReplaced: Bool
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case page, figure, partial, macro, strings, style, asset
  }

  /// All of them, by kind and then by name.
  package static func items(site: String) -> [Item] {
    SiteSources.builtIn.map { file in
      let name = name(of: file.path)
      return Item(name: name, kind: kind(of: name), isReplaced: Disk.status(site + "/" + file.path)?.kind == .file)
    }
    .sorted { (place(of: $0.kind), $0.name) < (place(of: $1.kind), $1.name) }
  }

  /// The text of one.
  /// - Throws: `TemplateLibraryProblem.unknown`.
  package static func text(of name: String) throws(TemplateLibraryProblem) -> [UInt8] {
    let files = SiteSources.builtIn
    if let file = files.first(where: { self.name(of: $0.path) == name }) { return file.bytes }
    let names = files.map { self.name(of: $0.path) }
    // A name alone stands for that in a folder, where there is but one.
    let others = names.filter { $0.hasSuffix("/" + name) || $0.hasSuffix("/" + name + ".html") || $0 == name + ".html" }
    let near = others.count == 1 ? others[0] : Suggestion.nearest(to: name, among: names)
    throw .unknown(name, suggestion: near)
  }

  private static func name(of path: String) -> String { String(path.dropFirst(SiteTemplates.folder.count)) }

  private static func place(of kind: Kind) -> Int { Kind.allCases.firstIndex(of: kind) ?? 0 }

  private static func kind(of name: String) -> Kind {
    let folders: [(folder: String, kind: Kind)] = [
      ("figures/", .figure), ("partials/", .partial), ("macros/", .macro), ("strings/", .strings),
      ("assets/styles/", .style), ("assets/", .asset),
    ]
    return folders.first { name.hasPrefix($0.folder) }?.kind ?? .page
  }
}

/// What can be wrong with the name of a built-in template.
package enum TemplateLibraryProblem: Error, Sendable, Hashable {
  case unknown(String, suggestion: String?)
}

extension TemplateLibraryProblem: Problem {
  package var code: String {
    switch self {
    case .unknown: "template-not-built-in"
    }
  }

  package var message: Prose {
    switch self {
    case .unknown(let name, _):
      Prose(th: "ไม่มีแม่แบบ '\(name)' ในโปรแกรม", en: "no template '\(name)' travels with the program")
    }
  }

  package var hint: Prose? {
    switch self {
    case .unknown(_, let near?): Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .unknown(_, nil): Prose(th: "ดูชื่อทั้งหมดด้วย phanit template list", en: "phanit template list names them all")
    }
  }
}
