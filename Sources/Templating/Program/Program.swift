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
  var targets: [AssignmentTarget] = []
  var routines: [Routine] = []
  /// Of the page itself.
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
      case importing
      /// Of a macro's body; the parent is the first place found that calls it.
      case macro
    }

    let file: SourceFile
    let origin: Origin
    /// The template that includes, extends, imports or calls this one, and where.
    let parent: Index
    let range: SourceRange
  }
}

extension Program {
  /// `problem` at a place of a frame, with notes of how the page came to it.
  /// - Parameter calls: where the macros that are running were called, innermost first.
  static func diagnostic(
    _ problem: any Problem, frames: [Frame], frame: Index, at range: SourceRange, calls: [Place] = []
  ) -> Diagnostic {
    var notes: [Diagnostic.Note] = []
    var current = frames[Int(frame)]
    var calls = calls[...]
    let file = current.file
    while current.origin != .root, notes.count < noteLimit {
      var (parent, range) = (current.parent, current.range)
      if current.origin == .macro, let call = calls.popFirst() { (parent, range) = (call.frame, call.range) }
      let (origin, container) = (current.origin, frames[Int(parent)])
      notes.append(.init(origin.prose, in: container.file, at: range))
      current = container
    }
    return Diagnostic(problem, in: file, at: range, notes: notes)
  }

  /// How many places that lead to a problem are told.
  private static let noteLimit = 20

  func diagnostic(_ problem: any Problem, at operation: Index, calls: [Index]) -> Diagnostic {
    let place = places[Int(operation)]
    return Self.diagnostic(
      problem, frames: frames, frame: place.frame, at: place.range, calls: calls.map { places[Int($0)] })
  }

  /// How much was written, to undo what was written only to be checked.
  struct Mark {
    fileprivate let steps, operations, operands, text, loops, targets, routines: Int
  }

  var mark: Mark {
    Mark(
      steps: steps.count, operations: operations.count, operands: operands.count, text: text.count,
      loops: loops.count, targets: targets.count, routines: routines.count)
  }

  mutating func rewind(to mark: Mark) {
    steps.removeSubrange(mark.steps...)
    operations.removeSubrange(mark.operations...)
    places.removeSubrange(mark.operations...)
    operands.removeSubrange(mark.operands...)
    text.removeSubrange(mark.text...)
    loops.removeSubrange(mark.loops...)
    targets.removeSubrange(mark.targets...)
    routines.removeSubrange(mark.routines...)
  }
}

extension Program.Place {
  var range: SourceRange { SourceRange(Int(lowerBound), Int(upperBound)) }
}

extension Program.Frame.Origin {
  fileprivate var prose: Prose {
    switch self {
    case .root, .include: Prose(th: "ถูก include จากที่นี่", en: "included from here")
    case .extends: Prose(th: "ถูก extends จากที่นี่", en: "extended here")
    case .importing: Prose(th: "ถูก import จากที่นี่", en: "imported here")
    case .macro: Prose(th: "ถูกเรียกจากที่นี่", en: "called from here")
    }
  }
}
