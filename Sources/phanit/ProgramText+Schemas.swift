import Site
import SourceText

extension ProgramText {
  /// A line for each.
  static func list(of schemas: [FormatSchema]) -> Prose {
    let width = schemas.map(\.name.count).max() ?? 0
    func text(_ language: Language) -> String {
      schemas.map { schema in
        schema.name + String(repeating: " ", count: width + 2 - schema.name.count) + schema.title[language]
      }.joined(separator: "\n")
    }
    return Prose(th: text(.thai), en: text(.english))
  }
}
