import SourceText

/// Where the descriptor of a data file stands: hints of what is found in the data name it.
struct DescriptorHome: Sendable, Hashable {
  /// `datapackage.yaml`
  var resourceFile: String
  /// The same, unless the schema has a file of its own.
  var schemaFile: String
  var hasDialect = false

  enum Part: Sendable, Hashable { case resource, schema }

  /// The hint of a problem, with the file in which to do what it says.
  func hint(of problem: some MendedInDescriptor) -> Prose? {
    guard let hint = problem.hint(hasDialect: hasDialect), let part = problem.mendedPart else {
      return problem.hint(hasDialect: hasDialect)
    }
    let file = part == .resource ? resourceFile : schemaFile
    return Prose(th: hint.thai + " (ใน \(file))", en: hint.english + " (in \(file))")
  }

  /// To say how a data file is laid out.
  static func adding(_ lines: String, _ hasDialect: Bool) -> Prose {
    hasDialect
      ? Prose(th: "ใส่ '\(lines)' ใน 'dialect' ของไฟล์ข้อมูล", en: "put '\(lines)' into 'dialect' of the data file")
      : Prose(
        th: "เพิ่ม 'dialect: {\(lines)}' ข้าง 'path' ของไฟล์ข้อมูล",
        en: "add 'dialect: {\(lines)}' beside 'path' of the data file")
  }
}

/// A problem of the data that may be mended by a change of the descriptor.
protocol MendedInDescriptor: Problem {
  /// What part of the descriptor its hint says to change; nil where it says to change the data.
  var mendedPart: DescriptorHome.Part? { get }
  func hint(hasDialect: Bool) -> Prose?
}

extension Prose {
  /// This, or a line in `dialect`.
  func or(_ line: String, _ hasDialect: Bool) -> Prose {
    let other = DescriptorHome.adding(line, hasDialect)
    return Prose(th: thai + " หรือ" + other.thai, en: english + ", or " + other.english)
  }
}
