/// What changes while a page is rendered.
struct RenderState {
  /// Of all frames, one behind the other.
  var slots: [TemplateValue]
  var loops: [LoopState]
  /// The page's, then those of the macros that are running.
  var frames = [Frame()]
  /// The frame that steps work on now.
  var current = 0 {
    didSet { (slotBase, loopBase) = (frames[current].slotBase, frames[current].loopBase) }
  }
  /// Where the slots, and the loops, of that frame start.
  private(set) var slotBase = 0
  private(set) var loopBase = 0
  /// Passes of loops and runs of macros so far.
  var passes = 0
  /// How many operations are being evaluated within one another, those of all macros that are running together.
  var depth = 0
  var output: [UInt8] = []
  /// How much of the output was there before, or was written before a capture began.
  var outputStart = 0

  init(_ program: Program) {
    slots = Array(repeating: .none, count: program.slotCount)
    loops = Array(repeating: LoopState(), count: program.loopDepth)
  }

  subscript(slot: Index) -> TemplateValue {
    get { slots[slotBase + Int(slot)] }
    set { slots[slotBase + Int(slot)] = newValue }
  }

  /// Writes a field of the model in a slot as text of the page.
  /// - Returns: false where it is written in another way.
  mutating func writeField(_ field: Index, of slot: Index) -> Bool {
    guard let (records, index) = record(in: slot) else { return false }
    return records._withUnsafeGuaranteedRef { $0.write(index, Int(field), into: &output) }
  }

  /// The field of the model in a slot; nil where there is none.
  func field(_ field: Index, of slot: Index) -> TemplateValue? {
    guard let (records, index) = record(in: slot) else { return nil }
    return records._withUnsafeGuaranteedRef { $0.value(index, at: Int(field)) }
  }

  /// The records and the number of the model in a slot, which keeps them: they are not counted once more.
  private func record(in slot: Index) -> (Unmanaged<TemplateRecords>, index: Int)? {
    guard case .object(let record) = slots[slotBase + Int(slot)] else { return nil }
    return (Unmanaged.passUnretained(record.records), record.index)
  }

  /// Gives a value to a target, or its parts to the target's.
  mutating func assign(_ value: TemplateValue, to target: AssignmentTarget, _ index: Index) throws(RenderFault) {
    switch target {
    case .local(let slot): self[slot] = value
    case .global(let slot): slots[Int(slot)] = value
    case .parts(let targets):
      guard case .list(let values) = value, values.count == targets.count else {
        throw Self.mismatch(value, targets.count, index)
      }
      for (target, value) in zip(targets, values) { try assign(value, to: target, index) }
    }
  }

  private static func mismatch(_ value: TemplateValue, _ count: Int, _ index: Index) -> RenderFault {
    if case .list(let values) = value {
      return RenderFault(TemplateProblem.partCount(values.count, expected: count), at: index)
    }
    return RenderFault(value.isNone ? TemplateProblem.noValue : .unpacking(value.type, count: count), at: index)
  }

  /// Whether values are others than when last asked for at this place of a loop.
  mutating func haveChanged(_ values: [TemplateValue], in level: Index, at index: Index) -> Bool {
    let last = loops[loopBase + Int(level)].lastValues.updateValue(values, forKey: index)
    guard let last, last.count == values.count else { return true }
    return !zip(last, values).allSatisfy { $0.equals($1) }
  }

  /// What `loop` knows of a loop.
  func loopValue(_ field: LoopField, _ level: Index) -> TemplateValue {
    // Each member by itself: a copy of the loop would count references.
    let number = loopBase + Int(level)
    let position = loops[number].position
    let last = loops[number].count - 1
    return switch field {
    case .index: .integer(position + 1)
    case .index0: .integer(position)
    case .revindex: .integer(last + 1 - position)
    case .revindex0: .integer(last - position)
    case .depth: .integer(Int(level) + 1)
    case .depth0: .integer(Int(level))
    case .previtem: loops[number].previous ?? .none
    case .nextitem: position < last ? loops[number].values[position + 1] : .none
    case .first: .bool(position == 0)
    case .last: .bool(position == last)
    case .length: .integer(last + 1)
    }
  }

  // MARK: Frames

  /// Goes into a frame of its own for a macro that `call` calls.
  mutating func pushFrame(slots slotCount: Int, loops loopCount: Int, call: Index) {
    frames.append(Frame(slotBase: slots.count, loopBase: loops.count, caller: current, call: call))
    slots.append(contentsOf: repeatElement(.none, count: slotCount))
    loops.append(contentsOf: repeatElement(LoopState(), count: loopCount))
    current = frames.count - 1
  }

  /// Leaves the innermost frame; the caller says which one is next.
  mutating func popFrame() {
    let frame = frames.removeLast()
    slots.removeSubrange(frame.slotBase...)
    loops.removeSubrange(frame.loopBase...)
  }

  /// Where the macros that are running were called, innermost first.
  var calls: [Index] {
    var calls: [Index] = []
    var frame = current
    while frame > 0, calls.count < frames.count {
      calls.append(frames[frame].call)
      frame = frames[frame].caller
    }
    return calls
  }

  /// The page, or a macro that is running.
  struct Frame {
    /// Where its slots, and its loops, start.
    var slotBase = 0
    var loopBase = 0
    /// The frame that called it, and by which operation.
    var caller = 0
    var call: Index = 0
  }

  /// A loop on its way.
  struct LoopState {
    let values: TemplateList
    let count: Int
    /// How many were looked at; of a filtered loop more than were kept.
    private var offset = 0
    /// The number of this pass.
    private(set) var position = -1
    /// Where in the values the items of the pass before and of this one stand.
    private var places = (last: -1, current: -1)
    /// What `loop.changed` was asked of last, by where it stands.
    var lastValues: [Index: [TemplateValue]] = [:]

    init(values: TemplateList = []) {
      self.values = values
      count = values.count
    }

    /// The item that comes next, or nil after the last.
    mutating func next() -> TemplateValue? {
      guard offset < count else { return nil }
      offset += 1
      return values[offset - 1]
    }

    /// Begins a pass with the item that came last.
    mutating func keep() {
      position += 1
      places = (places.current, offset - 1)
    }

    var previous: TemplateValue? { places.last < 0 ? nil : values[places.last] }
  }
}
