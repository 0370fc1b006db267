import SourceText

/// One step of a program: steps run one after another but for their jumps.
enum Step: Sendable {
  /// Writes bytes of `Program.text`.
  case text(start: Index, count: Index)
  case output(Index, OutputMode)
  case assign(slot: Index, Index)
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
  /// JSON, as the filter made it.
  case data
}

struct LoopPlan: Sendable {
  let source: Index
  /// Of a filtered loop: its operation works on the slots of the item.
  var condition: Index?
  /// Where keys go, of a loop over the pairs of a map.
  let keySlot: Index?
  let valueSlot: Index
  /// How many loops are around this one.
  let level: Index
  /// The step after `startLoop`.
  var body: Index = 0
  var otherwise: Index = 0
  var end: Index = 0
}
