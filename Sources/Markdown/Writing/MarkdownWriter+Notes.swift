import SourceText

/// The numbers of footnotes, in the order in which a text refers to them.
struct NoteNumbers {
  /// What is known of the notes of the text, by label; of two of one label the first.
  private(set) var indices: [String: Int] = [:]
  private(set) var order: [Int] = []
  /// How often a note was referred to.
  private(set) var references: [Int]
  /// By note; 0 where nothing refers to it yet.
  private var numbers: [Int]
  var contents: [[MarkdownBody.Part]]
  /// The note whose text the next quote is.
  var next: Int?
  /// What was written before the note that is being read.
  var outer: [(parts: [MarkdownBody.Part], html: [UInt8])] = []

  init(_ notes: [MarkdownExtensions.Note]) {
    references = Array(repeating: 0, count: notes.count)
    numbers = references
    contents = Array(repeating: [], count: notes.count)
    for (index, note) in notes.enumerated() where indices[note.label.lowercased()] == nil {
      indices[note.label.lowercased()] = index
    }
  }

  /// The number of a note, counted as one more reference to it.
  mutating func refer(to index: Int) -> (number: Int, reference: Int) {
    references[index] += 1
    if references[index] == 1 {
      order.append(index)
      numbers[index] = order.count
    }
    return (numbers[index], references[index])
  }
}

extension MarkdownWriter {
  // MARK: Footnotes

  /// Starts to keep aside what is written, where the quote that opens is the text of a footnote.
  mutating func openNote() -> Int? {
    guard let number = notes.next else { return nil }
    notes.next = nil
    flush()
    notes.outer.append((body.parts, []))
    body.parts = []
    return number
  }

  mutating func closeNote(_ number: Int) {
    flush()
    notes.contents[number] = body.parts
    body.parts = notes.outer.removeLast().parts
  }

  /// Writes a reference `[^label]`; false where nothing of that name is a note.
  mutating func noteReference(_ label: Substring, at range: SourceRange) {
    guard let index = notes.indices[label.lowercased()] else {
      let near = Suggestion.nearest(to: String(label), among: extensions.notes.map(\.label))
      return report(.noteMissing(String(label), suggestion: near), at: range)
    }
    let (number, reference) = notes.refer(to: index)
    html.append("<sup class=\"ph-note-mark\"><a href=\"#note-\(number)\" id=\"\(Self.id(number, reference))\">")
    html.append("\(number)</a></sup>")
  }

  private static func id(_ number: Int, _ reference: Int) -> String {
    "note-\(number)-mark" + (reference > 1 ? "-\(reference)" : "")
  }

  /// Writes the footnotes that the text refers to, in that order, each with a link back.
  mutating func writeNotes() {
    reportNotes()
    guard !notes.order.isEmpty else { return }
    block("<section class=\"ph-notes\"><h2 class=\"ph-notes-title\">")
    append(.word(.notes))
    html.append("</h2>\n<ol>\n")
    for (place, index) in notes.order.enumerated() {
      let number = place + 1
      html.append("<li id=\"note-\(number)\">\n")
      flush()
      body.parts += notes.contents[index]
      var endsValues = false
      if case .valuesEnd? = body.parts.last {
        body.parts.removeLast()
        endsValues = true
      }
      let isParagraph = removeEnd("</p>\n")
      for reference in 1...notes.references[index] {
        html.append(" <a class=\"ph-note-back\" href=\"#\(Self.id(number, reference))\" aria-label=\"")
        append(.word(.backToText(number)))
        html.append("\">↩</a>")
      }
      html.append(isParagraph ? "</p>\n" : "\n")
      if endsValues { append(.valuesEnd) }
      html.append("</li>\n")
    }
    html.append("</ol></section>\n")
  }

  /// Takes the end tag of the last paragraph back, so that the link back stands in it.
  private mutating func removeEnd(_ tag: StaticString) -> Bool {
    guard case .html(let bytes)? = body.parts.last else { return false }
    let end = tag.withUTF8Buffer { Array($0) }
    guard bytes.suffix(end.count).elementsEqual(end) else { return false }
    body.parts[body.parts.count - 1] = .html(bytes.dropLast(end.count))
    return true
  }

  private mutating func reportNotes() {
    for note in extensions.misplacedNotes { report(.noteInsideBlock(note.label), at: note.range) }
    for (index, note) in extensions.notes.enumerated() {
      if notes.contents[index].isEmpty { report(.noteEmpty(note.label), at: note.range) }
      if let first = notes.indices[note.label.lowercased()], first != index {
        let place = Diagnostic.Place(file: places.text.file, range: extensions.notes[first].range)
        let also = Diagnostic.Note(Prose(th: "เชิงอรรถแรกอยู่ตรงนี้", en: "the first stands here"), at: place)
        body.diagnostics.append(
          Diagnostic(MarkdownProblem.noteTwice(note.label), in: places.text.file, at: note.range, notes: [also]))
      } else if notes.references[index] == 0 {
        report(.noteUnused(note.label), at: note.range)
      }
    }
  }

  // MARK: Callouts

  /// Opens a quote that begins with `[!NOTE]` or one of its kin on a line of its own.
  mutating func openCallout(_ quote: MarkdownDocument.Node) -> Bool {
    guard !options.isCommonMark, let paragraph = quote.firstChild, case .paragraph = paragraph.kind,
      let mark = paragraph.firstChild, case .text = mark.kind, mark.literal.hasPrefix("[!"),
      mark.literal.hasSuffix("]")
    else { return false }
    let follows = mark.next
    if let follows {
      guard case .softBreak = follows.kind else { return false }
    }
    let word = String(mark.literal.dropFirst(2).dropLast())
    guard let kind = MarkdownBody.Callout(rawValue: word.lowercased()) else {
      places.enterBlock(paragraph)
      report(.calloutUnknown(word), at: places.locate(mark.literal, in: mark))
      return false
    }
    block("<aside class=\"ph-callout ph-callout-")
    html.append(kind.rawValue)
    html.append("\"><p class=\"ph-callout-title\">")
    append(.word(.callout(kind)))
    html.append("</p>\n")
    if let follows {
      skip(mark)
      skip(follows)
    } else {
      skip(paragraph)
    }
    return true
  }
}
