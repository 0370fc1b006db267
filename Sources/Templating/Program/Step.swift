import SourceText

/// One step of a program: steps run one after another but for their jumps.
enum Step: Sendable {
  /// Writes bytes of `Program.text`.
  case text(start: Index, count: Index)
  case output(Index, OutputMode)
  /// Writes a field of the model in a slot as text; the operation reads the same.
  case outputField(slot: Index, field: Index, Index)
  /// Writes what the second operation, the filter `safe`, marks as markup: the value of the first as it stands.
  case outputMarkup(Index, filter: Index)
  /// Checks the link that was written, at the end of its attribute; the operation is where it stands.
  case checkLink(OutputMode, Index)
  case assign(slot: Index, Index)
  /// The same of a field of a namespace: the only place into which a value can be put that holds what stood there.
  case assignField(slot: Index, Index)
  /// Gives a value to the target of that number.
  case unpack(target: Index, Index)
  /// Writes what the macro prints that the operation calls.
  case invoke(Index)
  /// Ends a routine.
  case end
  case jump(to: Index)
  case jumpUnless(Index, to: Index)
  /// Starts the loop of that plan with its first item, or goes to its `otherwise`.
  case startLoop(Index)
  /// Goes on with the next item, or to the `end`.
  case nextItem(Index)
}

/// How a value is written.
enum OutputMode: Sendable {
  case text
  case attribute
  /// In an attribute that holds a link, where the value could decide on the scheme.
  case link
  /// In an attribute that holds several links.
  case links
  /// JSON, as the filter made it.
  case data
}

/// Where the item of a loop goes.
enum ItemTarget: Sendable {
  case slot(Index)
  /// To several slots: the number of a target.
  case parts(Index)
}

/// Where a value goes.
indirect enum AssignmentTarget: Sendable {
  case local(slot: Index)
  case global(slot: Index)
  case parts([AssignmentTarget])
}

/// Steps that are run from elsewhere: a macro's, a call's body's, or those whose output is captured.
struct Routine: Sendable {
  /// Its first step.
  var start: Index = 0
  /// Its arguments go to the slots from here on.
  let firstParameter: Index
  var frame: RoutineFrame
}

/// Where the slots of a routine are.
enum RoutineFrame: Sendable {
  /// In a frame of its own with so many of them.
  case own(slots: Int, loops: Int)
  /// Among those of the frame that called the macro running now.
  case callers
  /// Among those of the frame running now.
  case current
}

struct LoopPlan: Sendable {
  let source: Index
  /// Of a filtered loop: its operation works on the slots of the item. It is asked of an item when the pass before has
  /// ended, or of all items before the first pass where the loop looks ahead.
  var condition: Index?
  /// Whether something in the loop asks for what comes in later passes.
  var looksAhead = false
  /// Where an item goes.
  let target: ItemTarget
  /// How many loops of its frame are around this one.
  let level: Index
  /// The step after `startLoop`.
  var body: Index = 0
  var otherwise: Index = 0
  var end: Index = 0
}
