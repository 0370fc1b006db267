import Localization
import SourceText

/// The rows behind a figure, as its files hold them: a CSV for spreadsheets, the same as JSON for programs, and the schema of both.
///
/// Numbers are rounded as published: the files, the table and the drawing show the same.
package struct FigureRows: Sendable {
  /// A column of texts that tells the rows apart.
  package struct Key: Sendable {
    package var heading: String
    /// Periods in ISO form, all of one length; nil for names.
    package var granularity: Granularity?

    package init(_ heading: String, granularity: Granularity? = nil) {
      self.heading = heading
      self.granularity = granularity
    }

    package static func period(of granularity: Granularity?, in language: Language) -> Key {
      Key(language == .thai ? "งวด" : "period", granularity: granularity)
    }
  }

  /// A column of numbers; one of their statuses where any of them has one; and one that tells which of them are made of a
  /// part of the data only, where any is.
  package struct Measure: Sendable {
    package var heading: String
    package var unit: String
    package var decimals: Int
    /// The heading of the column of statuses.
    package var statusHeading: String?
    /// The heading of the column of what is partial.
    package var partialHeading: String?

    /// - Parameter numbers: of the column.
    package init(name: String, unit: String, decimals: Int, numbers: [Number], language: Language) {
      heading = unit.isEmpty ? name : "\(name) (\(unit))"
      self.unit = unit
      self.decimals = decimals
      let isThai = language == .thai
      statusHeading = numbers.contains { $0.status != nil } ? name + (isThai ? " (สถานะ)" : " (status)") : nil
      partialHeading = numbers.contains(where: \.isPartial) ? name + (isThai ? " (ข้อมูลบางส่วน)" : " (partial)") : nil
    }
  }

  package struct Number: Sendable {
    /// Nil is missing.
    package var value: Double?
    /// Normal is nil.
    package var status: ObservationStatus?
    /// Whether something is missing of what it is made of, or compared with.
    package var isPartial: Bool

    package init(_ value: Double?, _ status: ObservationStatus?, isPartial: Bool = false) {
      self.value = value
      self.status = status
      self.isPartial = isPartial
    }
  }

  package struct Row: Sendable {
    /// One for each key.
    package var keys: [String]
    /// One for each measure.
    package var numbers: [Number]

    package init(_ keys: [String], _ numbers: [Number]) {
      self.keys = keys
      self.numbers = numbers
    }
  }

  package let language: Language
  package let keys: [Key]
  package let measures: [Measure]
  package let rows: [Row]
  /// A sentence that goes where the rows go.
  package let notice: String?

  /// A heading that stands twice gets a number, and one that a spreadsheet would run an apostrophe before it.
  package init(language: Language, keys: [Key], measures: [Measure], rows: [Row], notice: String?) {
    var taken: Set<String> = []
    func unique(_ heading: String) -> String {
      let heading = CSVWriter.neutralized(heading)
      var (text, number) = (heading, 2)
      while !taken.insert(text).inserted { (text, number) = ("\(heading) \(number)", number + 1) }
      return text
    }
    self.language = language
    self.keys = keys.map { Key(unique($0.heading), granularity: $0.granularity) }
    self.measures = measures.map { measure in
      var measure = measure
      measure.heading = unique(measure.heading)
      measure.statusHeading = measure.statusHeading.map(unique)
      measure.partialHeading = measure.partialHeading.map(unique)
      return measure
    }
    self.rows = rows
    self.notice = notice
  }

  private var noticeHeading: String { language == .thai ? "หมายเหตุ" : "notice" }
}

extension FigureRows {
  /// UTF-8 with a byte order mark so that spreadsheets show Thai, periods in ISO form, numbers without grouping; the notice
  /// stands in a last column of the first row.
  package func csv() -> [UInt8] {
    var writer = CSVWriter()
    writer.row(
      keys.map(\.heading) + measures.flatMap { [$0.heading, $0.statusHeading, $0.partialHeading].compactMap(\.self) }
        + (notice == nil ? [] : [noticeHeading]))
    for (index, row) in rows.enumerated() {
      writer.beginRow()
      for key in row.keys { writer.text(key) }
      for (number, measure) in zip(row.numbers, measures) {
        writer.number(number.value, decimals: measure.decimals)
        if measure.statusHeading != nil { writer.text((number.status ?? .normal).rawValue) }
        if measure.partialHeading != nil { writer.text(String(number.isPartial)) }
      }
      if let notice { writer.text(index == 0 ? notice : "") }
      writer.endRow()
    }
    return writer.bytes
  }

  /// Appends the list of the rows as JSON objects, their members named as the columns of the CSV; what is missing is null.
  package func writeJSON(into bytes: inout [UInt8]) {
    func name(_ heading: String) -> [UInt8] { Array((JSONText.string(heading) + ":").utf8) }
    let keyNames = keys.map { name($0.heading) }
    let names = measures.map { measure in
      (
        number: name(measure.heading), status: measure.statusHeading.map(name),
        partial: measure.partialHeading.map(name)
      )
    }
    bytes.append("[")
    for (index, row) in rows.enumerated() {
      bytes.append(index == 0 ? "{" : ",{")
      for (index, key) in row.keys.enumerated() {
        if index > 0 { bytes.append(",") }
        bytes += keyNames[index]
        JSONText.write(key, into: &bytes)
      }
      for (index, number) in row.numbers.enumerated() {
        if index > 0 || !row.keys.isEmpty { bytes.append(",") }
        bytes += names[index].number
        if let value = number.value {
          bytes.append(contentsOf: NumberText.plain(value, decimals: measures[index].decimals).utf8)
        } else {
          bytes.append("null")
        }
        if let statusName = names[index].status {
          bytes.append(",")
          bytes += statusName
          JSONText.write((number.status ?? .normal).rawValue, into: &bytes)
        }
        if let partialName = names[index].partial {
          bytes.append(",")
          bytes += partialName
          bytes.append(contentsOf: String(number.isPartial).utf8)
        }
      }
      bytes.append("}")
    }
    bytes.append("]")
  }

  /// The fields of the CSV, as a Table Schema has them.
  package func jsonFields() -> [String] {
    func field(_ name: String, _ type: String, unit: String? = nil) -> String {
      var members = JSONMembers(absent: .omitted)
      members.add("name", name)
      members.add("type", type)
      if unit?.isEmpty == false { members.add("unit", unit) }
      return members.text
    }
    return keys.map { field($0.heading, Self.type(of: $0.granularity)) }
      + measures.flatMap { measure in
        [field(measure.heading, "number", unit: measure.unit)]
          + (measure.statusHeading.map { [field($0, "string")] } ?? [])
          + (measure.partialHeading.map { [field($0, "boolean")] } ?? [])
      }
      + (notice == nil ? [] : [field(noticeHeading, "string")])
  }

  private static func type(of granularity: Granularity?) -> String {
    switch granularity {
    case .day, .week: "date"
    case .month: "yearmonth"
    case .year: "year"
    default: "string"
    }
  }
}
