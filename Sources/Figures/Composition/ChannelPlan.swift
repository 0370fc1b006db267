import Charting
import Datasets
import SourceText

/// Which variable runs along the axis, which makes small charts, and which tells the series apart.
struct ChannelPlan {
  /// What the values stand beside: never `data` and `by` of the same numbers.
  var position: Variable
  var facet: Variable?
  /// What is left: queries, then values of `by`, then periods.
  var color: [Variable]
  /// Whether the spec has the values run along x.
  var isLying: Bool?

  /// Whether the values stand beside categories of which each is a single number.
  let isRanking: Bool
}

extension ChannelPlan {
  /// - Returns: the plan, also where there are problems, so that the rest can be checked.
  static func make(_ spec: ChartSpec, _ grid: AnswerGrid) -> (plan: ChannelPlan, diagnostics: [Diagnostic]) {
    var words = ChannelWords(spec, grid)
    let isCell = spec.layers.first?.mark == .cell
    let x = words.content("x", spec.x)
    let y = words.content("y", spec.y)
    let color = words.content("color", spec.color, takesMeasure: isCell || spec.layers.first?.mark == .tile)
    let facet = words.content("facet", spec.facet, takesMeasure: false)?.variable
    let isRanking =
      grid.granularity == nil || (grid.isOfOnePeriod && (grid.members.count > 1 || grid.sources.count > 1))
    var position = isRanking || spec.layers.first?.mark == .tile ? grid.categoryVariable(besides: facet) : .time
    var isLying: Bool?
    var rows: Variable?
    switch (x, y) {
    case (let column, .variable(let row)?) where isCell:
      position = column?.variable ?? position
      rows = row
    case (.variable(let variable)?, nil), (.variable(let variable)?, .measure?): position = variable
    case (.measure?, .variable(let variable)?), (nil, .variable(let variable)?):
      position = variable
      isLying = true
    case (.variable?, .variable?), (.measure?, .measure?):
      words.report(FigureProblem.channelsWithoutMeasure, at: spec.y)
    case (.measure?, nil): isLying = true
    case (nil, .measure?), (nil, nil): break
    }
    words.checkOnce([("facet", spec.facet, facet), ("color", spec.color, color?.variable)], besides: position)
    let taken = [position, facet]
    var rest = [Variable.data, .by, .time].filter { !taken.contains($0) && grid.varies($0, isRanking: isRanking) }
    if let rows, let index = rest.firstIndex(of: rows) { rest.insert(rest.remove(at: index), at: 0) }
    return (
      ChannelPlan(
        position: position, facet: facet, color: rest, isLying: isLying,
        isRanking: position != .time && (isRanking || !rest.contains(.time))),
      words.diagnostics
    )
  }
}

extension AnswerGrid {
  /// What categories are made of where there is no time.
  fileprivate func categoryVariable(besides facet: Variable?) -> Variable {
    if sources.count == 1 { return .by }
    return members.isEmpty || facet == .by ? .data : .by
  }

  /// Whether a variable tells numbers apart, so that something must show it.
  fileprivate func varies(_ variable: Variable, isRanking: Bool) -> Bool {
    switch variable {
    case .data: sources.count > 1
    case .by: !members.isEmpty
    case .time: !isRanking && periods.count > 1
    }
  }

  fileprivate func has(_ variable: Variable) -> Bool {
    switch variable {
    case .data: sources.count > 1
    case .by: !members.isEmpty
    case .time: granularity != nil
    }
  }
}

/// What a channel shows.
private enum ChannelContent {
  case variable(Variable)
  case measure

  var variable: Variable? {
    if case .variable(let variable) = self { variable } else { nil }
  }
}

/// Finds what the words of the channels stand for.
private struct ChannelWords {
  private let spec: ChartSpec
  private let known: [(word: String, content: ChannelContent)]
  var diagnostics: [Diagnostic] = []

  init(_ spec: ChartSpec, _ grid: AnswerGrid) {
    self.spec = spec
    var known: [(String, ChannelContent)] = Variable.allCases.filter(grid.has).map { ($0.rawValue, .variable($0)) }
    known.append(("measure", .measure))
    for result in grid.results {
      known.append((result.measure.field, .measure))
      guard let field = result.dimension?.field else { continue }
      known.append((field, .variable(.by)))
      if let last = field.split(separator: ".").last { known.append((String(last), .variable(.by))) }
    }
    self.known = known
  }

  mutating func content(_ key: String, _ word: Located<String>?, takesMeasure: Bool = true) -> ChannelContent? {
    guard let word else { return nil }
    let choices = known.filter { takesMeasure || $0.content.variable != nil }
    if let found = choices.first(where: { $0.word == word.value }) { return found.content }
    // Where no key says otherwise, time runs along the axis already.
    let isFree = spec.x != nil || spec.y != nil || ["x", "y"].contains(key)
    var names: [String] = []
    for choice in choices where isFree || choice.content.variable != .time {
      if !names.contains(choice.word) { names.append(choice.word) }
    }
    report(FigureProblem.channelUnknown(key: key, word: word.value, choices: names), at: word)
    return nil
  }

  mutating func checkOnce(_ channels: [(key: String, word: Located<String>?, Variable?)], besides position: Variable) {
    var taken = [position]
    for (key, word, variable) in channels {
      guard let word, let variable else { continue }
      if taken.contains(variable) { report(FigureProblem.channelTwice(key: key, word: word.value), at: word) }
      taken.append(variable)
    }
  }

  mutating func report(_ problem: FigureProblem, at word: Located<String>?) {
    diagnostics.append(Diagnostic(problem, at: spec.place(word?.range)))
  }
}
