import SourceText

/// A page's template with all it extends and includes, resolved: flat tables of values, shared by all threads.
struct Program: Sendable {
  var steps: [Step] = []
  var operations: [Operation] = []
  /// Where each operation was written, for messages.
  var places: [Place] = []
  /// The operands of operations that have any number of them.
  var operands: [Index] = []
  var constants: [TemplateValue] = []
  /// The types that values are checked for.
  var types: [TemplateType] = []
  /// All literal text.
  var text: [UInt8] = []
  var loops: [LoopPlan] = []
  var slotCount = 0
  /// How many loops are at most within one another.
  var loopDepth = 0
  /// How the templates of the page came together.
  var frames: [Frame] = []

  /// How much literal text one page's program may hold, in bytes.
  static let textLimit = 256 << 20

  struct Place: Sendable {
    let frame: Index
    let lowerBound: Index
    let upperBound: Index
  }

  /// A template at one place of the page.
  struct Frame: Sendable {
    enum Origin: Sendable {
      case root
      case include
      case extends
    }

    let file: SourceFile
    let origin: Origin
    /// The template that includes or extends this one, and where.
    let parent: Index
    let range: SourceRange
  }
}

extension Program {
  /// `problem` at a place of a frame, with notes of how the page came to it.
  static func diagnostic(
    _ problem: any Problem, frames: [Frame], frame: Index, at range: SourceRange
  ) -> Diagnostic {
    var notes: [Diagnostic.Note] = []
    var current = frames[Int(frame)]
    let file = current.file
    while current.origin != .root {
      let parent = frames[Int(current.parent)]
      let message =
        current.origin == .include
        ? Prose(th: "ถูก include จากที่นี่", en: "included from here")
        : Prose(th: "ถูก extends จากที่นี่", en: "extended here")
      notes.append(.init(message, in: parent.file, at: current.range))
      current = parent
    }
    return Diagnostic(problem, in: file, at: range, notes: notes)
  }

  func diagnostic(_ problem: any Problem, at operation: Index) -> Diagnostic {
    let place = places[Int(operation)]
    let range = SourceRange(Int(place.lowerBound), Int(place.upperBound))
    return Self.diagnostic(problem, frames: frames, frame: place.frame, at: range)
  }

  /// How much was written, to undo what was written only to be checked.
  struct Mark {
    fileprivate let steps, operations, operands, text, loops: Int
  }

  var mark: Mark {
    Mark(
      steps: steps.count, operations: operations.count, operands: operands.count, text: text.count, loops: loops.count)
  }

  mutating func rewind(to mark: Mark) {
    steps.removeSubrange(mark.steps...)
    operations.removeSubrange(mark.operations...)
    places.removeSubrange(mark.operations...)
    operands.removeSubrange(mark.operands...)
    text.removeSubrange(mark.text...)
    loops.removeSubrange(mark.loops...)
  }
}
