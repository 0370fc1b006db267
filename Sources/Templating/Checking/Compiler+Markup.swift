import SourceText

/// What is wrong with the HTML around values.
extension Compiler {
  /// Goes on in the HTML over literal text. Of a page the first tag that is malformed is reported, where it begins: what
  /// comes after it is read at places that nobody meant.
  mutating func advanceMarkup(over text: ArraySlice<UInt8>) {
    flow.markup.advance(over: text, in: frame)
    let found = [
      (TemplateLiteral.Use.link, flow.markup.takeLinks()), (.inline, flow.markup.takeInlines()),
      (.bareImage, flow.markup.takeBareImages()),
    ]
    for (use, links) in isMarkupBroken ? [] : found {
      literals += links.map { link in
        let place = Diagnostic.Place(file: program.frames[Int(link.frame)].file, range: link.range)
        return TemplateLiteral(use: use, text: link.text, place: place)
      }
    }
    guard let fault = flow.markup.takeFault(), let opening = flow.markup.opening else { return }
    let outer = frame
    frame = opening.frame
    reportMarkup(fault, SourceRange(opening.offset, opening.offset + 1))
    frame = outer
    isMarkupBroken = true
  }

  /// Reports a problem of the place in the HTML, with a note of where a script, a comment or a tag opens that is open.
  mutating func reportMarkup(_ problem: TemplateProblem, _ range: SourceRange) {
    guard !isMarkupBroken else { return }
    var notes: [Diagnostic.Note] = []
    if let message = problem.opensFarAway ? flow.markup.openPart : nil, let opening = flow.markup.opening {
      let file = program.frames[Int(opening.frame)].file
      notes.append(.init(message, in: file, at: SourceRange(opening.offset, opening.offset + 1)))
    }
    report(problem, range, notes: notes)
  }

  /// What a block or an included template leaves open would swallow what stands behind it, where nobody looks for it: it is
  /// reported where it opens.
  /// - Parameter start: where the block or the template began.
  mutating func requireClosed(since start: MarkupContext) {
    guard start.state == .text, flow.markup.state != .text, !isAborted else { return }
    if let opening = flow.markup.opening {
      let outer = frame
      frame = opening.frame
      reportMarkup(.markupLeftOpen, SourceRange(opening.offset, opening.offset + 1))
      frame = outer
    }
    flow.markup = start
  }

  /// Reports that a macro ends within a tag where its text is used as a value.
  mutating func reportUnfinished(_ end: MarkupContext, _ range: SourceRange) {
    let outer = flow.markup
    flow.markup = end
    reportMarkup(.unfinishedMarkup, range)
    flow.markup = outer
  }
}

extension TemplateProblem {
  /// Whether what it is about may begin far before.
  fileprivate var opensFarAway: Bool {
    switch self {
    case .unfinishedMarkup, .outputPlace(.script), .outputPlace(.style), .outputPlace(.comment): true
    default: false
    }
  }
}

extension MarkupContext {
  /// What is open here, as a note where it begins; nil in text.
  fileprivate var openPart: Prose? {
    switch state {
    case .text: nil
    case .commentStart, .comment, .commentBang: Prose(th: "ความเห็นเปิดที่นี่", en: "the comment opens here")
    case .rawText:
      switch element {
      case .style: Prose(th: "สไตล์เปิดที่นี่", en: "the style sheet opens here")
      case .textarea: Prose(th: "<textarea> เปิดที่นี่", en: "the <textarea> opens here")
      case .title: Prose(th: "<title> เปิดที่นี่", en: "the <title> opens here")
      default: Prose(th: "สคริปต์เปิดที่นี่", en: "the script opens here")
      }
    case .exclamation, .declaration: Prose(th: "คำประกาศเปิดที่นี่", en: "the declaration opens here")
    default: Prose(th: "แท็กเปิดที่นี่", en: "the tag opens here")
    }
  }
}
