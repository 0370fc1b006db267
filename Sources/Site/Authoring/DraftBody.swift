import Localization
import SourceText

/// The text of a bulletin as the beginning of the next one: headings, figures and sentences with live values stay, for they follow the
/// data; a paragraph of words alone is to be written anew, unless the bulletin before had it too.
struct DraftBody {
  /// Lines without a blank one between them, or all of a fenced block.
  struct Block {
    var text: String
    var isFenced: Bool

    /// Whether it is a paragraph of words without a number of the data.
    var isOfWords: Bool {
      // What is indented goes on with a list, or is code.
      guard !isFenced, let first = text.first, !first.isWhitespace else { return false }
      let isMarked = "#|<>-*+!".contains(first) || text.hasPrefix("[^") || text.hasPrefix("\\[")
      return !isMarked && !text.contains("`=") && !text.contains("[=")
    }
  }

  static func blocks(of document: Document) -> [Block] {
    let bytes = document.file.bytes[document.body.lowerBound..<document.body.upperBound]
    var blocks: [Block] = []
    var lines: [String] = []
    var fence: String?
    func end() {
      if !lines.isEmpty { blocks.append(Block(text: lines.joined(separator: "\n"), isFenced: fence != nil)) }
      lines = []
    }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
      if let mark = fence {
        lines.append(text)
        if text.drop(while: { $0 == " " }).hasPrefix(mark) {
          end()
          fence = nil
        }
      } else if let mark = ["~~~", "```"].first(where: text.drop(while: { $0 == " " }).hasPrefix) {
        end()
        fence = mark
        lines = [text]
      } else if text.allSatisfy(\.isWhitespace) {
        end()
      } else {
        lines.append(text)
      }
    }
    end()
    return blocks
  }

  /// - Parameter older: the blocks of the bulletin before: what stands in both is no news.
  static func text(after document: Document, older: Set<String>, _ shift: PeriodShift?) -> String {
    blocks(of: document).map { block in
      if block.isOfWords, !older.contains(block.text) { return placeholder(after: block.text, document.language) }
      guard let shift else { return block.text }
      let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return lines.map { shift.named(in: block.isFenced ? shift.moved(line: $0) : $0, document.language) }
        .joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// A paragraph that `text-unfilled` warns of until it is written.
  static func placeholder(_ language: Language) -> String {
    switch language {
    case .thai: "\\[เขียนย่อหน้านี้\\]"
    case .english: "\\[Write this paragraph.\\]"
    }
  }

  /// Likewise one of which the last bulletin had another.
  static func placeholder(after old: String, _ language: Language) -> String {
    let line = old.split(whereSeparator: \.isNewline).joined(separator: " ")
    return switch language {
    case .thai: "\\[เขียนย่อหน้านี้ใหม่ ฉบับก่อนเขียนว่า: \(line)\\]"
    case .english: "\\[Write this paragraph anew. The last one said: \(line)\\]"
    }
  }
}
