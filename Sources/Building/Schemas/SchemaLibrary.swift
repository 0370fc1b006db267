import BuiltInFiles
import Site
import SourceText

/// The schemas of what a site holds, for editors.
package enum SchemaLibrary {
  /// Where they lie in a site; hidden, so that no build reads them.
  static let folder = ".vscode/schemas/"

  package static let descriptions = KeyDescriptions(
    BuiltInFiles.keyDescriptions.map { SourceFile(path: $0.path, bytes: $0.bytes) })

  package static var items: [FormatSchema] { FormatSchema.all }

  package static func fileName(_ schema: FormatSchema) -> String { "\(schema.name).schema.json" }

  /// The text of one.
  /// - Throws: `SchemaLibraryProblem.unknown`.
  package static func text(of name: String) throws(SchemaLibraryProblem) -> [UInt8] {
    let all = items
    guard let schema = all.first(where: { $0.name == name }) else {
      throw .unknown(name, suggestion: Suggestion.nearest(to: name, among: all.map(\.name)))
    }
    return Array(schema.json(descriptions).utf8)
  }

  /// What stands in the folder of a site for Visual Studio Code: the schemas of its files, and which files they are for.
  static var editorFiles: [BuiltInFiles.File] {
    let schemas = items.filter { !$0.files.isEmpty }
    let associations = schemas.map { schema in
      JSONTree.Member("./" + folder + fileName(schema), .array(schema.files.map { .text($0) }))
    }
    let settings = JSONTree.object([JSONTree.Member("yaml.schemas", .object(associations))])
    let files = schemas.map { schema in
      BuiltInFiles.File(path: folder + fileName(schema), bytes: Array(schema.json(descriptions).utf8))
    }
    return files + [BuiltInFiles.File(path: ".vscode/settings.json", bytes: Array(settings.indented.utf8))]
  }
}

/// What can be wrong with the name of a schema.
package enum SchemaLibraryProblem: Error, Sendable, Hashable {
  case unknown(String, suggestion: String?)
}

extension SchemaLibraryProblem: Problem {
  package var code: String {
    switch self {
    case .unknown: "schema-unknown"
    }
  }

  package var message: Prose {
    switch self {
    case .unknown(let name, _): Prose(th: "ไม่มีสคีมาชื่อ '\(name)'", en: "there is no schema '\(name)'")
    }
  }

  package var hint: Prose? {
    switch self {
    case .unknown(_, let near?): Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .unknown(_, nil): Prose(th: "ดูชื่อทั้งหมดด้วย phanit schema", en: "phanit schema names them all")
    }
  }
}
