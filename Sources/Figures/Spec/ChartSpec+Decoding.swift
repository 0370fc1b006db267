import Charting
import Localization
import SourceText
import YAML

extension ChartSpec {
  /// Reads the keys of a chart; the caller finishes the reader.
  package init(_ reader: inout YAMLMappingReader) {
    self.init(head: FigureHead(&reader, .figure), file: reader.file, range: reader.range)
    x = reader.locatedWord("x")
    y = reader.locatedWord("y")
    color = reader.locatedWord("color")
    facet = reader.locatedWord("facet")
    layers = Self.layers(&reader)
    scale = ScaleSpec(&reader)
    sort = reader.choice("sort", of: ChartSort.self, synonyms: ChartSort.otherWords).map { value in
      Located(value: value, range: reader.node("sort")?.range ?? reader.range)
    }
    isHorizontal = reader.bool("horizontal").map { value in
      Located(value: value, range: reader.node("horizontal")?.range ?? reader.range)
    }
    highlighted = reader.locatedWords("highlight") ?? []
    annotations = reader.oneOrMore("annotations").compactMap { node in
      reader.nested(node, named: "annotations") { AnnotationSpec(&$0) }
    }
    reader.describe("annotations", as: .oneOrMore(.mapping("annotation") { AnnotationSpec(&$0) }))
  }

  /// `layers`, or the keys of one layer at the top.
  private static func layers(_ reader: inout YAMLMappingReader) -> [LayerSpec] {
    guard let nodes = reader.list("layers", of: .mapping("layer", layer)) else {
      let layer = LayerSpec(&reader)
      reader.describe(oneOf: [["mark"], ["layers"]])
      guard let layer else { return [] }
      return layer.withRest
    }
    for key in ["mark", "stack", "range"] {
      if let node = reader.node(key) { reader.report(FigureProblem.besideLayers(key: key), at: node.range) }
    }
    if nodes.isEmpty, let node = reader.node("layers") {
      reader.report(YAMLProblem.empty(key: "layers"), at: node.range)
    }
    return nodes.compactMap { reader.nested($0, named: "layers", layer) }
  }

  private static func layer(_ reader: inout YAMLMappingReader) -> LayerSpec? {
    var layer = LayerSpec(&reader)
    // Of one query, or of some of the series.
    let names = (reader.locatedWords("data") ?? []) + (reader.locatedWords("series") ?? [])
    if !names.isEmpty { layer?.series = names }
    reader.finish()
    return layer
  }
}

extension LayerSpec {
  init?(_ reader: inout YAMLMappingReader) {
    let mark = reader.choice("mark", of: ChartMark.self, required: true, synonyms: Self.otherMarks)
    let stacking = reader.choice("stack", of: ChartStacking.self, synonyms: Self.otherStackings).map { value in
      Located(value: value, range: reader.node("stack")?.range ?? reader.range)
    }
    let ends = reader.ends("range")
    guard let mark else { return nil }
    self.init(mark: mark, range: reader.node("mark")?.range ?? reader.range)
    self.stacking = stacking
    self.ends = ends
  }

  /// What other programs, and people, say of stacks.
  private static let otherStackings: [String: ChartStacking] = [
    "true": .zero, "yes": .zero, "on": .zero, "stacked": .zero, "sum": .zero, "false": .none, "no": .none, "off": .none,
    "share": .normalize, "percent": .normalize, "100%": .normalize, "fill": .normalize,
  ]

  /// What other programs, and people, call the marks.
  private static let otherMarks: [String: ChartMark] = [
    "bars": .bar, "column": .bar, "columns": .bar, "histogram": .bar, "แท่ง": .bar, "lines": .line, "เส้น": .line,
    "areas": .area, "พื้นที่": .area, "circle": .dot, "dots": .dot, "point": .dot, "points": .dot, "scatter": .dot,
    "จุด": .dot, "interval": .rule, "range": .rule, "ช่วง": .rule, "label": .text, "number": .text, "ตัวเลข": .text,
    "calendar": .cell, "heatmap": .cell, "rect": .cell, "ปฏิทิน": .cell, "map": .tile, "แผนที่": .tile,
  ]

  /// A range in a chart of one mark, with what it leaves over: a line over a band, dots on a rule.
  fileprivate var withRest: [LayerSpec] {
    guard ends != nil, mark == .area || mark == .rule else { return [self] }
    var rest = LayerSpec(mark: mark == .area ? .line : .dot, range: range)
    rest.isRest = true
    return [self, rest]
  }
}

extension ScaleSpec {
  init(_ reader: inout YAMLMappingReader) {
    guard let node = reader.node("scale") else {
      let kinds = Kind.allCases.map(\.rawValue)
      reader.describe("scale", as: .either([.choice(kinds), .mapping("scale") { ScaleSpec.details(&$0) }]))
      return
    }
    range = node.range
    guard node.mapping != nil else {
      kind = reader.choice("scale", of: Kind.self) ?? .linear
      return
    }
    self = reader.nested(node, named: "scale") { Self.details(&$0) }
    range = node.range
  }

  private static func details(_ reader: inout YAMLMappingReader) -> ScaleSpec {
    var scale = ScaleSpec()
    scale.base = reader.period("base")
    scale.kind = reader.choice("type", of: Kind.self) ?? (scale.base == nil ? .linear : .index)
    scale.isShared = reader.bool("shared") ?? true
    if let base = scale.base, scale.kind != .index { reader.report(FigureProblem.baseWithoutIndex, at: base.range) }
    reader.finish()
    return scale
  }
}

extension AnnotationSpec {
  fileprivate init?(_ reader: inout YAMLMappingReader) {
    let kinds = Self.keys.filter { reader.has($0) }
    for key in Self.keys where reader.isDescribing { _ = Self.kind(key, nil, &reader) }
    reader.describe(oneOf: Self.keys.map { [$0] })
    // One text, over however many lines it is written.
    let label = reader.text("label", required: true)?.onOneLine
    let series = reader.locatedWord("series")
    guard kinds.count == 1, let key = kinds.first else {
      reader.report(FigureProblem.annotationKind(found: kinds), at: reader.range)
      reader.finish()
      return nil
    }
    let kind = Self.kind(key, series, &reader)
    if let series, key != "note" { reader.report(FigureProblem.seriesOfNote, at: series.range) }
    reader.finish()
    guard let kind, let label else { return nil }
    self.init(kind: kind, label: label, range: reader.node(key)?.range ?? reader.range)
  }

  private static let keys = ["event", "band", "target", "note"]

  private static func kind(_ key: String, _ series: Located<String>?, _ reader: inout YAMLMappingReader) -> Kind? {
    switch key {
    case "event": reader.period("event").map { .event($0.value) }
    case "target": reader.plainNumber("target").map { .target($0) }
    case "note": reader.onePlace("note").map { .note(at: $0, series: series) }
    default: reader.band("band").map { .band($0.first, $0.last) }
    }
  }
}

extension YAMLMappingReader {
  fileprivate mutating func locatedWord(_ key: String) -> Located<String>? {
    located(key).map { Located(value: $0.text, range: $0.range) }
  }

  /// The entries of a list, or a single one that stands without it.
  fileprivate mutating func oneOrMore(_ key: String) -> [YAMLNode] {
    guard let node = node(key), node.mapping != nil else { return list(key) ?? [] }
    return [node]
  }

  /// A period or a category: one, for an annotation has one place.
  fileprivate mutating func onePlace(_ key: String) -> Located<String>? {
    guard let node = node(key) else {
      describe(key, as: .text)
      return nil
    }
    let text = node.scalar?.text.onOneLine
    let isSeveral = node.scalar.map { $0.text.split(whereSeparator: \.isNewline).count > 1 } ?? (node.sequence != nil)
    if isSeveral {
      report(FigureProblem.severalPlaces(key: key), at: node.range)
      return nil
    }
    return text.map { Located(value: $0, range: node.range) } ?? report(type: .text, of: key, node)
  }

  fileprivate mutating func locatedWords(_ key: String) -> [Located<String>]? {
    guard let texts = texts(key), let node = node(key) else { return nil }
    let nodes = node.sequence ?? [node]
    return texts.count == nodes.count ? zip(texts, nodes).map { Located(value: $0, range: $1.range) } : nil
  }

  fileprivate mutating func period(_ key: String) -> Located<Period>? {
    let period = parsed(key, format: "2567 / 2567-Q1 / 2567-01 / 2024-W05 / 2567-01-20") { Period(iso: $0) }
    return period.map { Located(value: $0, range: node(key)?.range ?? range) }
  }

  /// Two periods, or one.
  fileprivate mutating func band(_ key: String) -> (first: Period, last: Period)? {
    let form = "2567-01..2567-06"
    guard let node = node(key) else {
      describe(key, as: .format(form))
      return nil
    }
    guard let text = node.scalar?.text else { return report(type: .format(form), of: key, node) }
    func range(_ text: String) -> (first: Period, last: Period)? {
      guard case .range(let first, let last)? = PeriodSelection(text, weekStart: .monday) else { return nil }
      return (first, last)
    }
    if let range = range(text) { return range }
    let meant = PeriodSelection.meant(by: text, weekStart: .monday).flatMap { range($0) == nil ? nil : $0 }
    report(PeriodProblem.unreadable(text, key: key, forms: form, meant: meant), at: node.range)
    return nil
  }

  /// A number; of one with marks between its thousands it is said how to write it.
  fileprivate mutating func plainNumber(_ key: String) -> Double? {
    guard let node = node(key), let text = node.scalar?.text else { return number(key) }
    // In `{target: 15,000}` the comma ends the number, and what is behind it is a key.
    let rest = keys.drop { $0.key != key }.dropFirst().prefix {
      $0.value.isNull && $0.key.wholeMatch(of: /\d{3}/) != nil
    }
    let written = ([text] + rest.map(\.key)).joined(separator: ",")
    guard written.wholeMatch(of: /[-−]?\d{1,3}(,\d{3})+(\.\d+)?/) != nil else {
      guard text.contains(where: \.isNumber), text.contains(where: \.isLetter), Double(text) == nil else {
        return number(key)
      }
      report(FigureProblem.numberWithWords(key: key, text), at: node.range)
      return nil
    }
    allow(rest.map(\.key))
    report(FigureProblem.thousandsApart(key: key, written), at: node.range)
    return nil
  }

  /// Two names: the low and the high end.
  fileprivate mutating func ends(_ key: String) -> (low: Located<String>, high: Located<String>)? {
    guard let node = node(key) else {
      describe(key, as: .list(.text))
      return nil
    }
    guard let names = locatedWords(key), names.count == 2 else {
      return report(type: .format("[low, high]"), of: key, node)
    }
    return (names[0], names[1])
  }
}

extension String {
  /// Its lines, parted by spaces.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
