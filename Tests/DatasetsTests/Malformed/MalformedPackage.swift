import SourceText
import Testing

/// A package that somebody broke, with the codes of the errors it deserves: these and no others.
struct MalformedPackage: CustomTestStringConvertible {
  /// What a person would say of it.
  let story: String
  let codes: Set<String>
  /// What the hint of one of the errors must hold.
  var hint: String?
  let descriptor: SourceFile
  let files: [String: SourceFile]

  var testDescription: String { story }

  /// A text and a whole number: the table that most of these were meant to be.
  static let fields = ["{name: a, type: string}", "{name: b, type: integer}"]

  /// A file of the fields `a` and `b`.
  static func file(
    _ story: String, _ text: String, _ codes: String..., hint: String? = nil, resource: String = "",
    fields: [String] = fields
  ) -> MalformedPackage {
    MalformedPackage(story, Array(text.utf8), codes, hint, resource, fields)
  }

  static func bytes(
    _ story: String, _ bytes: [UInt8], _ codes: String..., hint: String? = nil, encoding: String? = nil
  ) -> MalformedPackage {
    MalformedPackage(story, bytes, codes, hint, encoding.map { "encoding: " + $0 } ?? "", fields)
  }

  /// A file of one column, `v`.
  static func cell(
    _ story: String, _ field: String, _ cell: String, _ code: String, hint: String? = nil, schema: String = ""
  ) -> MalformedPackage {
    MalformedPackage(story, Array("v\n\(cell)\n".utf8), [code], hint, "", ["{name: v, \(field)}"], schema)
  }

  /// A descriptor and no file that is read.
  static func descriptor(_ story: String, _ text: String, _ codes: String..., hint: String? = nil) -> MalformedPackage {
    MalformedPackage(
      story: story, codes: Set(codes), hint: hint, descriptor: SourceFile(path: "datapackage.yaml", text: text),
      files: ["rows.csv": SourceFile(path: "rows.csv", text: "a,b\nx,1\n")])
  }

  /// A descriptor with one line of the schema, or one field, that is wrong.
  static func schema(
    _ story: String, _ line: String, _ codes: String..., field: String? = nil, resource: String = "",
    hint: String? = nil
  ) -> MalformedPackage {
    MalformedPackage(
      story: story, codes: Set(codes), hint: hint,
      descriptor: SourceFile(
        path: "datapackage.yaml", text: Self.descriptor(fields + (field.map { [$0] } ?? []), resource, line)),
      files: ["rows.csv": SourceFile(path: "rows.csv", text: "a,b\nx,1\n")])
  }

  private init(
    _ story: String, _ bytes: [UInt8], _ codes: [String], _ hint: String?, _ resource: String, _ fields: [String],
    _ schema: String = ""
  ) {
    self.init(
      story: story, codes: Set(codes), hint: hint,
      descriptor: SourceFile(path: "datapackage.yaml", text: Self.descriptor(fields, resource, schema)),
      files: ["rows.csv": SourceFile(path: "rows.csv", bytes: bytes)])
  }

  private init(
    story: String, codes: Set<String>, hint: String?, descriptor: SourceFile, files: [String: SourceFile]
  ) {
    self.story = story
    self.codes = codes
    self.hint = hint
    self.descriptor = descriptor
    self.files = files
  }

  private static func descriptor(_ fields: [String], _ resource: String, _ schema: String) -> String {
    """
    name: sample
    resources:
      - name: sample
        path: rows.csv
        \(resource)
        schema:
          fields:
    \(fields.map { "        - " + $0 }.joined(separator: "\n"))
          \(schema)
    """
  }
}
