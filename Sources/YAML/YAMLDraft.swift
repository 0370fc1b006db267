/// A block mapping with comments, to be written for a person to go on with.
package struct YAMLDraft: Sendable, Hashable {
  /// What stands behind a key.
  package indirect enum Value: Sendable, Hashable {
    case text(String)
    /// A number, a date, a word of a format: written as it stands.
    case word(String)
    case list([Value])
    case mapping([Member])
    /// Lines of their own below the key.
    case block(YAMLDraft)
    case blocks([YAMLDraft])
  }

  package struct Member: Sendable, Hashable {
    package var key: String
    package var value: Value

    package init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  enum Line: Sendable, Hashable {
    case member(Member, remark: String?)
    case comment(String)
  }

  private(set) var lines: [Line] = []

  package init() {}

  package var isEmpty: Bool { lines.isEmpty }

  /// - Parameter remark: a comment behind the value.
  package mutating func add(_ key: String, _ value: Value, remark: String? = nil) {
    lines.append(.member(Member(key, value), remark: remark))
  }

  /// A comment on lines of its own, one for each line of `text`.
  package mutating func comment(_ text: String) {
    lines += text.split(separator: "\n", omittingEmptySubsequences: false).map { .comment(String($0)) }
  }

  /// A member that is only offered: written as a comment.
  package mutating func offer(_ key: String, _ value: Value, remark: String? = nil) {
    let text = "\(YAMLText.scalar(key)): \(Self.inline(value))"
    comment(text + (remark.map { "   # " + $0 } ?? ""))
  }

  /// The whole as text that ends with a line break.
  package var text: String { written(indent: 0).joined(separator: "\n") + "\n" }

  private func written(indent: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    return lines.flatMap { line -> [String] in
      switch line {
      case .comment(let text): [space + (text.isEmpty ? "#" : "# " + Self.harmless(text))]
      case .member(let member, let remark):
        Self.written(member, behind: remark.map { "   # " + Self.harmless($0) } ?? "", indent: indent)
      }
    }
  }

  private static func written(_ member: Member, behind remark: String, indent: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    let key = space + YAMLText.scalar(member.key) + ":"
    switch member.value {
    case .block(let draft) where draft.hasMembers: return [key + remark] + draft.written(indent: indent + 2)
    case .blocks(let drafts) where !drafts.isEmpty:
      return [key + remark] + drafts.flatMap { item(of: $0, indent: indent + 2) }
    default: return ["\(key) \(inline(member.value))\(remark)"]
    }
  }

  /// An item of a list; comments before its first member stand above its dash.
  private static func item(of draft: YAMLDraft, indent: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    guard draft.hasMembers else { return [space + "- {}"] }
    let first = draft.lines.firstIndex { if case .member = $0 { true } else { false } } ?? 0
    var (above, rest) = (YAMLDraft(), YAMLDraft())
    above.lines = Array(draft.lines[..<first])
    rest.lines = Array(draft.lines[first...])
    var lines = rest.written(indent: indent + 2)
    lines[0] = space + "- " + lines[0].dropFirst(indent + 2)
    return above.written(indent: indent) + lines
  }

  private var hasMembers: Bool { lines.contains { if case .member = $0 { true } else { false } } }

  /// A value on one line.
  static func inline(_ value: Value) -> String {
    switch value {
    case .text(let text): YAMLText.scalar(text)
    case .word(let word): word
    case .list(let values): "[" + values.map(inline).joined(separator: ", ") + "]"
    case .mapping(let members): "{" + members.map(inline).joined(separator: ", ") + "}"
    case .block(let draft): inline(.mapping(draft.members))
    case .blocks(let drafts): inline(.list(drafts.map { .block($0) }))
    }
  }

  private static func inline(_ member: Member) -> String {
    "\(YAMLText.scalar(member.key)): \(inline(member.value))"
  }

  package var members: [Member] {
    lines.compactMap { if case .member(let member, _) = $0 { member } else { nil } }
  }

  /// A comment is one line, of characters that YAML takes.
  private static func harmless(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator, .format, .unassigned, .privateUse: " "
          default: scalar
          }
        }))
  }
}

extension YAMLDraft.Value {
  /// As it is written on one line.
  package var written: String { YAMLDraft.inline(self) }
}
