import SourceText

/// The colours of a site by the names of their custom properties, as far as the sheets write them out.
struct StylePalette {
  /// A style sheet and what it names.
  struct Sheet {
    let file: SourceFile
    let names: StyleNames
    /// Whether it is one of the site and no built-in one.
    let isOwn: Bool

    /// Nil where its brackets are not whole.
    init?(_ check: StyleCheck) {
      guard check.isWhole else { return nil }
      (file, names, isOwn) = (check.file, StyleNames(check.plain), true)
    }

    /// A built-in one.
    init(builtIn file: SourceFile) {
      var check = StyleCheck(file)
      _ = check.run()
      (self.file, names, isOwn) = (file, StyleNames(check.plain), false)
    }
  }

  /// A value of which the last that holds everywhere is taken.
  private struct Value {
    var text: String
    var isLayered: Bool
  }

  private var everywhere: [String: Value] = [:]
  private var dark: [String: Value] = [:]
  /// What the site gives another value in some places: nobody can tell which of them meet.
  private var unsure: Set<String> = []
  /// Of the site's own values so far.
  private var count = 0
  /// Where the site gives each of its names the value that holds.
  private var places: [String: Place] = [:]

  private struct Place {
    let file: SourceFile
    let range: SourceRange
    /// How many values stood before it.
    let order: Int
  }

  /// - Parameter sheets: in the order in which they are joined.
  init(_ sheets: [Sheet]) {
    for sheet in sheets {
      for definition in sheet.names.definitions { add(definition, of: sheet) }
    }
  }

  private mutating func add(_ definition: StyleNames.Definition, of sheet: Sheet) {
    let value = Value(text: definition.value, isLayered: definition.isLayered)
    let name = definition.name
    // What is in no layer goes before what is in one.
    func holds(over other: Value?) -> Bool { !(value.isLayered && other?.isLayered == false) }
    switch definition.scope {
    case .everywhere where holds(over: everywhere[name]):
      everywhere[name] = value
      if holds(over: dark[name]) { dark[name] = nil }
    case .dark where holds(over: dark[name]): dark[name] = value
    case .partly where sheet.isOwn: unsure.insert(name)
    default: return
    }
    if sheet.isOwn {
      places[name] = Place(file: sheet.file, range: definition.range, order: count)
      count += 1
    }
  }

  /// Nil where it is not written out, or not everywhere the same.
  /// - Parameter depth: how many names may still lead to others.
  func color(_ name: String, in scheme: ColorScheme, depth: Int = 8) -> StyleColor? {
    let value = (scheme == .dark ? dark[name] : nil) ?? everywhere[name]
    guard depth > 0, !unsure.contains(name), var text = value?.text else { return nil }
    if text.hasPrefix("light-dark("),
      let values = LightDarkColors.arguments(text.dropFirst("light-dark(".count))?.values, values.count == 2
    {
      text = values[scheme == .light ? 0 : 1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    if text.hasPrefix("var("), text.hasSuffix(")"), !text.contains(",") {
      return color(String(text.dropFirst(4).dropLast()), in: scheme, depth: depth - 1)
    }
    return StyleColor(text)
  }

  /// The pairs of which the site sets a colour and that are too much alike, where it sets the later of the two.
  func problems() -> [Diagnostic] {
    ColorPair.all.flatMap { pair -> [Diagnostic] in
      let own = [places[pair.front], places[pair.ground]].compactMap(\.self)
      guard let place = own.max(by: { $0.order < $1.order }) else { return [] }
      return ColorScheme.allCases.compactMap { scheme in
        guard let front = color(pair.front, in: scheme), let ground = color(pair.ground, in: scheme) else { return nil }
        let ratio = front.contrast(with: ground)
        if ratio >= pair.least { return nil }
        return Diagnostic(StyleProblem.contrast(pair, scheme, ratio: ratio), in: place.file, at: place.range)
      }
    }
  }
}
