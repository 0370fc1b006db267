import SourceText

/// Checks the templates of one page together and turns them into a program.
///
/// It follows every way through them with the types of what the page's model declares, so that a misspelt name
/// is found on a way no page has taken yet. Includes and blocks are compiled where they stand: each is checked
/// with the names it will see there.
struct Compiler {
  let library: [String: TemplateSyntax]
  let host: HostTable
  let limits: TemplateLimits
  /// What pages of this template print.
  let pageModel: RecordShape?
  /// What pages of any template print: not a slip where this page has no such name.
  let modelNames: Set<String>
  /// What is known of the page here; nil where that is not known, which any name then may be.
  var model: RecordShape?

  var program = Program()
  var diagnostics: [Diagnostic] = []
  var flow = Flow()
  /// The template that is being compiled, among the program's frames.
  var frame: Index = 0
  /// The blocks that can be placed here.
  var chain = BlockChain()
  /// The blocks around this place, and which of their definitions.
  var openBlocks: [(name: String, level: Int)] = []
  /// The templates that lead here, outermost first.
  var openTemplates: [String] = []
  /// The templates that were compiled, this page's dependencies.
  var reached: Set<String> = []
  /// What is written out that the host looks after.
  var literals: [TemplateLiteral] = []
  /// Whether the value compiled next may be missing: the subject of `default`, `defined` and `undefined`.
  var forgivesNext = false
  var depth = 0
  /// How deep expressions stand in one another here, those of the macros that lead here together.
  var expressionDepth = 0
  var loopLevel = 0
  var macros = MacroTable()
  /// The imported template that is being compiled.
  var openModule: Int?
  /// The namespaces there are, and what is known of their fields.
  var namespaces: [Namespace] = []
  var namespaceTypes: NamespaceTypes
  /// What each frame holds: the page's first, then those of the macros.
  var frameSizes = [FrameSize()]
  /// The frame that is being compiled, among them.
  var currentFrame = 0
  /// How many steps and operations were made, dropped ones too: what bounds the work on one page.
  var work = 0
  var isAborted = false
  /// Whether a tag of the page is malformed: places in the HTML are not known from there on.
  var isMarkupBroken = false
  /// No jump leads to a step from here on, so that text may be joined to the text before.
  var joinBarrier = 0

  /// A page's program, or nil where something is wrong; and what.
  static func compile(
    _ name: String, model: RecordShape?, modelNames: Set<String>, library: [String: TemplateSyntax], host: HostTable,
    limits: TemplateLimits
  ) -> CompiledTemplate {
    guard let syntax = library[name] else { return CompiledTemplate() }
    var types = NamespaceTypes()
    while true {
      var compiler = Compiler(
        library: library, host: host, limits: limits, model: model, modelNames: modelNames,
        namespaceTypes: types.forNextPass)
      compiler.compileRoot(syntax)
      // A field that was given a value of another type is known as both from the start.
      if compiler.namespaceTypes.isComplete || compiler.isAborted {
        let isSound = !compiler.diagnostics.hasErrors
        return CompiledTemplate(
          program: isSound ? compiler.program : nil, diagnostics: compiler.diagnostics, reached: compiler.reached,
          literals: compiler.literals)
      }
      types = compiler.namespaceTypes
    }
  }

  private mutating func compileRoot(_ syntax: TemplateSyntax) {
    program.frames.append(Program.Frame(file: syntax.file, origin: .root, parent: 0, range: .start))
    compileChain(of: syntax)
    if model != nil, flow.markup.state != .text, !isAborted {
      let end = syntax.file.bytes.count
      reportMarkup(.unfinishedMarkup, SourceRange(max(0, end - 1), end))
    }
    emit(.end)
    for module in macros.modules.indices { checkUncalled(.module(module)) }
    program.slotCount = frameSizes[0].slots
    program.loopDepth = frameSizes[0].loops
  }

  private init(
    library: [String: TemplateSyntax], host: HostTable, limits: TemplateLimits, model: RecordShape?,
    modelNames: Set<String>, namespaceTypes: NamespaceTypes
  ) {
    self.library = library
    self.host = host
    self.limits = limits
    self.model = model
    pageModel = model
    self.modelNames = modelNames
    self.namespaceTypes = namespaceTypes
  }

  var file: SourceFile { program.frames[Int(frame)].file }

  // MARK: Problems

  mutating func report(_ problem: any Problem, _ range: SourceRange, notes: [Diagnostic.Note] = []) {
    guard !isAborted, macros.isNews(problem.code, file, range) else { return }
    var diagnostic = Program.diagnostic(problem, frames: program.frames, frame: frame, at: range)
    diagnostic.notes = notes + diagnostic.notes
    diagnostics.append(diagnostic)
  }

  mutating func report(_ problem: TemplateProblem, _ range: SourceRange) {
    report(problem as any Problem, range)
  }

  /// Reports once and leaves the rest of the page.
  mutating func abort(_ problem: TemplateProblem, _ range: SourceRange) {
    report(problem, range)
    isAborted = true
  }

  // MARK: Writing the program

  mutating func emit(_ operation: Operation, _ range: SourceRange) -> Index {
    work += 1
    if work > limits.programSize, !isAborted { abort(.programSize(limit: limits.programSize), range) }
    program.operations.append(operation)
    program.places.append(
      Program.Place(frame: frame, lowerBound: Index(range.lowerBound), upperBound: Index(range.upperBound)))
    return Index(program.operations.count - 1)
  }

  mutating func emit(_ step: Step) {
    work += 1
    program.steps.append(step)
  }

  /// The number of the step that comes next, where jumps lead.
  mutating func label() -> Index {
    joinBarrier = program.steps.count
    return Index(program.steps.count)
  }

  /// Writes a jump whose goal is filled in by `land`.
  mutating func emitOpen(_ step: Step) -> Int {
    emit(step)
    return program.steps.count - 1
  }

  /// Makes the jump at `index` lead to the next step.
  mutating func land(_ index: Int) {
    let target = label()
    switch program.steps[index] {
    case .jump: program.steps[index] = .jump(to: target)
    case .jumpUnless(let condition, _): program.steps[index] = .jumpUnless(condition, to: target)
    default: break
    }
  }

  mutating func operands(_ indices: [Index]) -> Operation.Operands {
    let first = Index(program.operands.count)
    program.operands += indices
    return Operation.Operands(first: first, count: Index(indices.count))
  }

  mutating func constant(_ value: TemplateValue, _ range: SourceRange) -> Index {
    program.constants.append(value)
    return emit(.constant(Index(program.constants.count - 1)), range)
  }

  mutating func newSlot() -> Slot {
    frameSizes[currentFrame].slots += 1
    return Slot(index: Index(frameSizes[currentFrame].slots - 1), frame: currentFrame)
  }

  /// The slot of a name in the innermost scope, which it gets if it has none.
  mutating func bind(_ name: String, _ type: TemplateType) -> Slot {
    let top = flow.scopes.count - 1
    let slot = flow.scopes[top].slots[name] ?? newSlot()
    flow.scopes[top].slots[name] = slot
    flow.forget(slot)
    bind(name, Binding(kind: .value(slot), type: type))
    return slot
  }

  /// Gives a name of the innermost scope its meaning.
  mutating func bind(_ name: String, _ binding: Binding) {
    flow.scopes[flow.scopes.count - 1].bindings[name] = binding
  }

  /// The operation that reads a slot.
  mutating func read(_ slot: Slot, _ range: SourceRange) -> Index {
    emit(slot.frame == currentFrame ? .local(slot: slot.index) : .global(slot: slot.index), range)
  }

  /// Steps that are run from elsewhere, and passed over here.
  /// - Returns: the number of the first.
  mutating func emitAside(_ body: (inout Compiler) -> Void) -> Index {
    let skip = emitOpen(.jump(to: 0))
    let start = label()
    body(&self)
    emit(.end)
    land(skip)
    return start
  }
}

/// What comes of a page's template.
struct CompiledTemplate {
  /// Nil where something is wrong.
  var program: Program?
  var diagnostics: [Diagnostic] = []
  /// The names of all templates that it is made of.
  var reached: Set<String> = []
  var literals: [TemplateLiteral] = []
}

/// How much room a frame needs.
struct FrameSize {
  var slots = 0
  var loops = 0
}
