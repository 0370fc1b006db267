import SourceText

/// The macros of a page, what was imported, and the routines they were compiled to.
struct MacroTable {
  private(set) var macros: [Macro] = []
  /// The templates that were imported.
  var modules: [Module] = []
  /// The calls that have a body.
  private(set) var calls: [CallContext] = []
  /// Those whose body the macro asks for.
  private var usedCalls: Set<Int> = []
  var instances: [RoutineInstance] = []
  /// How many macros are being compiled within one another.
  var depth = 0
  private var reported: Set<Report> = []

  /// How deep the compilation of macros may be nested. One that calls itself is compiled once, but for arguments of
  /// ever other types.
  static let depthLimit = 32

  private struct Report: Hashable {
    let code: String
    let path: String
    let range: SourceRange
  }

  /// Its number; that of the same macro where its template was imported before.
  mutating func add(_ macro: Macro) -> Int {
    if case .module = macro.sight, let known = macros.firstIndex(where: { $0.isSame(as: macro) }) { return known }
    macros.append(macro)
    return macros.count - 1
  }

  mutating func add(_ call: CallContext) -> Int {
    calls.append(call)
    return calls.count - 1
  }

  mutating func noteUse(ofCall number: Int?) {
    if let number { usedCalls.insert(number) }
  }

  func usesBody(ofCall number: Int) -> Bool { usedCalls.contains(number) }

  /// The macros of this sight that are not called.
  func uncalled(_ sight: Macro.Sight) -> [Int] {
    let called = Set(
      instances.compactMap { instance in
        if case .macro(let number, _) = instance.key.use { number } else { nil }
      })
    return macros.indices.filter { number in
      macros[number].sight == sight && !called.contains(number)
    }
  }

  func parameters(of use: RoutineUse) -> [MacroParameter] {
    switch use {
    case .macro(let number, _): macros[number].statement.parameters
    case .caller(let number): number.map { calls[$0].body.parameters } ?? []
    }
  }

  /// Whether a problem was not found before: a macro's body is read again for each kind of arguments.
  mutating func isNews(_ code: String, _ file: SourceFile, _ range: SourceRange) -> Bool {
    depth == 0 || reported.insert(Report(code: code, path: file.path, range: range)).inserted
  }
}

/// A macro, and what it sees.
struct Macro {
  enum Sight: Equatable {
    /// The outermost so many scopes of the page where it is called.
    case scopes(Int)
    /// The names of the imported template it stands in.
    case module(Int)
  }

  let statement: MacroStatement
  /// The template it stands in, among the program's frames.
  let frame: Index
  let model: RecordShape?
  let sight: Sight

  /// Whether both are one macro of one imported template.
  fileprivate func isSame(as other: Macro) -> Bool {
    guard case .module(let number) = sight, case .module(number) = other.sight else { return false }
    return statement.name.range == other.statement.name.range
  }
}

/// A template that was imported.
struct Module {
  let name: String
  let hasContext: Bool
  var scopes = [Scope()]
}

/// Where the body of a call stands, and what it sees there.
struct CallContext {
  let body: CallBody
  let frame: Index
  let currentFrame: Int
  let flow: Flow
  let chain: BlockChain
  let openBlocks: [(name: String, level: Int)]
  let loopLevel: Int
  let model: RecordShape?
}

/// What a call runs.
enum RoutineUse: Hashable {
  /// A macro, and the body it is called with.
  case macro(Int, body: Int?)
  /// The body of a call; nil where the macro was called without one.
  case caller(Int?)
}

/// What the steps of a routine depend on.
struct RoutineKey: Equatable {
  let use: RoutineUse
  /// Of the arguments; nil for one that was left out.
  let types: [TemplateType?]
  /// Where in the HTML it starts.
  let start: MarkupContext
  /// What the names mean that it sees, outermost first: slots, types, namespaces and macros are fixed when it is
  /// compiled.
  let sight: [[String: Binding]]

  static func == (first: RoutineKey, second: RoutineKey) -> Bool {
    first.use == second.use && first.types == second.types && first.start.isSame(as: second.start)
      && first.sight == second.sight
  }
}

/// A routine that was compiled for calls of one kind.
struct RoutineInstance {
  let key: RoutineKey
  /// Among the program's routines.
  let routine: Index
  /// Where in the HTML it ends; nil until that is known.
  var end: MarkupContext?
  /// Whether a second call leads to it.
  var isRepeated = false
}
