import Charting
import SourceText
import Templating

/// `chart` and `table`: of a map, which has the keys of such a block, the figure of that block; of a list, its rows.
extension HostFilter {
  static let chartParameters: [TemplateParameter] =
    [
      TemplateParameter("value", .any),
      TemplateParameter("mark", .text, required: false, choices: ChartMark.allCases.map(\.rawValue)),
    ]
    + ["x", "y", "title", "unit", "color", "subtitle", "label"].map { TemplateParameter($0, .text, required: false) }
    + [TemplateParameter("decimals", .integer, required: false)]

  static let tableParameters = [
    TemplateParameter("value", .any), TemplateParameter("caption", .text, required: false),
    TemplateParameter("columns", .any, required: false),
  ]
}

extension HostFilter {
  /// Of rows, what must be said of them; of a map it stands in the map.
  static func problem(withRows facts: HostCallFacts, of filter: String, _ parameters: [TemplateParameter])
    -> TemplateProblem?
  {
    guard case .list? = facts.types.first.flatMap(\.self) else { return nil }
    let needed = filter == "chart" ? ["mark", "x", "y", "title", "unit"] : ["caption"]
    let missing = zip(parameters, facts.isGiven).first { needed.contains($0.name) && !$1 }
    return missing.map { .argumentMissing($0.0.name, of: filter) }
  }
}

extension RenderContext {
  mutating func chart(_ arguments: [TemplateValue]) throws(HostFailure) -> TemplateValue {
    if case .map = arguments[0] { return try figure(.chart, arguments) }
    var named: [String: String] = [:]
    for (parameter, value) in zip(HostFilter.chartParameters, arguments) { named[parameter.name] = value.asText }
    func required(_ name: String) throws(TemplateProblem) -> String {
      guard let text = named[name] else { throw .argumentMissing(name, of: "chart") }
      return text
    }
    let rows: TemplateList
    let chart: RowChart
    var members = JSONMembers(absent: .omitted)
    do throws(TemplateProblem) {
      rows = try Self.rows(arguments[0], of: "chart")
      let y = try required("y")
      chart = RowChart(
        x: try required("x"), y: y, color: named["color"], label: named["label"] ?? y, unit: try required("unit"),
        decimals: arguments.last?.asInteger)
      members.add("mark", try required("mark"))
      members.add("title", try required("title"))
      members.add("subtitle", named["subtitle"])
    } catch {
      throw HostFailure(error)
    }
    members.add(raw: "data", try chart.data(rows))
    return try figure(.chart, members.text)
  }

  mutating func table(_ arguments: [TemplateValue]) throws(HostFailure) -> TemplateValue {
    if case .map = arguments[0] { return try figure(.table, arguments) }
    guard let caption = arguments[1].asText else {
      throw HostFailure(TemplateProblem.argumentMissing("caption", of: "table"))
    }
    let rows: TemplateList
    do throws(TemplateProblem) { rows = try Self.rows(arguments[0], of: "table") } catch { throw HostFailure(error) }
    let table = try TableMarkup(rows, caption: caption, columns: arguments[2], language: language)
    do throws(TemplateProblem) { return .html(try table.html()) } catch { throw HostFailure(error) }
  }

  private static func rows(_ value: TemplateValue, of filter: String) throws(TemplateProblem) -> TemplateList {
    guard case .list(let rows) = value else {
      throw .argumentType("value", of: filter, expected: .list(.any), found: value.type)
    }
    return rows
  }

  /// The figure of a spec that stands alone.
  private mutating func figure(
    _ template: FigureTemplate, _ arguments: [TemplateValue]
  ) throws(HostFailure) -> TemplateValue {
    let spec: String
    do throws(TemplateProblem) {
      guard arguments.dropFirst().allSatisfy(\.isNone) else { throw .argumentExtra(of: template.rawValue, limit: 0) }
      spec = try arguments[0].json()
    } catch {
      throw HostFailure(error)
    }
    return try figure(template, spec)
  }

  /// The HTML of a figure, whose files stand beside the page as those of its text do.
  /// - Parameter spec: the keys of a block in JSON.
  /// - Throws: what is wrong with the spec, for the template to say where it stands.
  private mutating func figure(_ template: FigureTemplate, _ spec: String) throws(HostFailure) -> TemplateValue {
    // A figure template that asks for figures would never come to an end.
    guard var builder = figures else {
      throw HostFailure(TemplateProblem.cycle([template.fileName, template.fileName]))
    }
    figures = nil
    let before = diagnostics
    diagnostics = []
    let file = SourceFile(path: "", text: spec)
    var html: [UInt8] = []
    builder.append(template, file, SourceRange(0, file.bytes.count), to: &html, &self)
    let (own, others) = (
      diagnostics.filter { $0.place?.file.path == file.path }, diagnostics.filter { $0.place?.file.path != file.path }
    )
    diagnostics = before + others + own.filter { !$0.isError }.map { Diagnostic($0.problem) }
    figures = builder
    if let error = own.first(where: \.isError) { throw HostFailure(error.problem) }
    // Charting and the figure templates escape what they write.
    return .html(SafeHTML(trusted: html))
  }
}
