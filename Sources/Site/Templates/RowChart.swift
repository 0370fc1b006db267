import Localization
import SourceText
import Templating

/// A chart whose numbers are the rows of a template, as the spec of a chart block with a table written in place.
struct RowChart {
  /// The names of the fields to read.
  let x: String
  let y: String
  let color: String?
  /// What the numbers are called.
  let label: String
  let unit: String
  let decimals: Int?

  /// See `RowPeriods.field`.
  private typealias Time = (type: String, frequency: String?, texts: [String])

  /// A row as far as the chart shows it.
  private struct Point {
    let x: String
    let y: Double?
    let color: String?
  }

  /// What stands below `data` of the block: one table, or one for each colour where a category stands below each bar.
  func data(_ rows: TemplateList) throws(HostFailure) -> String {
    var points: [Point] = []
    do throws(TemplateProblem) {
      for row in rows { points.append(try point(row)) }
    } catch {
      throw HostFailure(error)
    }
    let time = RowPeriods(points.map(\.x))?.field
    if let problem = problem(with: points, time) { throw HostFailure(problem) }
    guard color != nil, time == nil else { return table(points, time) }
    var names: [String] = []
    for name in points.compactMap(\.color) where !names.contains(name) { names.append(name) }
    return JSONText.array(
      names.map { name in table(points.filter { $0.color == name }, nil, label: name) })
  }

  private func problem(with points: [Point], _ time: Time?) -> RowsProblem? {
    if points.isEmpty { return .empty }
    guard points.contains(where: { $0.y != nil }) else { return .noValues(field: y) }
    if let (index, like) = RowPeriods.oddOne(of: points.map(\.x)) {
      return .period(row: index + 1, text: points[index].x, like: like)
    }
    var rows: [[String]: Int] = [:]
    for (index, point) in points.enumerated() {
      let place = [time?.texts[index] ?? point.x, point.color ?? ""]
      if let first = rows.updateValue(index, forKey: place) {
        return .twice(row: index + 1, first: first + 1, text: point.x, color: color)
      }
    }
    return nil
  }

  private func point(_ row: TemplateValue) throws(TemplateProblem) -> Point {
    let value = try row.attribute(named: y)
    guard value.isNone || value.asNumber != nil else {
      throw .argumentType("y", of: "chart", expected: .number, found: value.type)
    }
    let place = try row.attribute(named: x)
    return Point(
      x: try place.text(), y: value.asNumber,
      color: try color.map { name throws(TemplateProblem) in
        try row.attribute(named: name).text()
      })
  }

  /// - Parameters:
  ///   - time: nil for categories.
  ///   - name: of the only series.
  private func table(_ points: [Point], _ time: Time?, label name: String? = nil) -> String {
    let isSplit = color != nil && name == nil
    var fields = [Self.field("x", x, [("role", time == nil ? "dimension" : "time"), ("type", time?.type ?? "string")])]
    if isSplit, let color { fields.append(Self.field("color", color, [("role", "dimension"), ("type", "string")])) }
    let digits = decimals ?? points.compactMap(\.y).map { NumberText.decimalCount(of: $0) }.max() ?? 0
    var measure = JSONMembers(absent: .omitted)
    measure.add("name", "y")
    measure.add("title", label)
    measure.add("role", "measure")
    measure.add("type", "number")
    measure.add("unit", unit)
    measure.add("decimals", digits)
    measure.add("aggregate", "none")
    var data = JSONMembers(absent: .omitted)
    data.add("label", name)
    data.add("fields", fields + [measure.text])
    data.add("primaryKey", ["\"x\""] + (isSplit ? ["\"color\""] : []))
    data.add("frequency", time?.frequency)
    data.add("by", isSplit ? "color" : time == nil ? "x" : nil)
    data.add(
      "rows",
      points.enumerated().map { index, point in
        let x = JSONText.string(time?.texts[index] ?? point.x)
        let color = isSplit ? [JSONText.string(point.color ?? "")] : []
        return JSONText.array([x] + color + [point.y.map { NumberText.plain($0, decimals: digits) } ?? "null"])
      })
    return data.text
  }

  private static func field(_ name: String, _ title: String, _ properties: [(String, String)]) -> String {
    var members = JSONMembers(absent: .omitted)
    for (name, value) in [("name", name), ("title", title)] + properties { members.add(name, value) }
    return members.text
  }
}
