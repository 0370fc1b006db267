import Localization
import SourceText
import YAML

/// Says what is wrong with a table that stands where it is used by the keys that are there: it has no data file,
/// descriptor, schema or dialect.
enum WrittenWords {
  /// The same diagnostics; those of cells of one column that one change would mend as one.
  static func diagnostics(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    var groups: [Mend: Int] = [:]
    for diagnostic in diagnostics {
      guard case .cell(let cell, let fault)? = diagnostic.problem as? CSVProblem, let mend = Mend(cell, fault) else {
        result.append(inPlace(diagnostic))
        continue
      }
      guard let index = groups[mend] else {
        groups[mend] = result.count
        result.append(inPlace(diagnostic))
        continue
      }
      result[index].count(one: cell, fault)
    }
    return result
  }

  /// What would make cells of a column values: all that are so are one problem.
  private struct Mend: Hashable {
    var column: String
    var lines: [CellRemedy.Line]

    init?(_ cell: CellContext, _ fault: CellFault) {
      let cause: CellFault.LikelyCause? =
        switch fault {
        case .type(_, let cause), .dateForm(_, _, _, let cause): cause
        default: nil
        }
      switch cause {
      case .remedy(let remedy) where remedy.written == nil && remedy.space == nil && !remedy.lines.isEmpty:
        lines = remedy.lines
      case .buddhistYear: lines = [.init("era", "buddhist")]
      case .commonYear: lines = [.init("era", "common")]
      case .shortYear(let pattern): lines = [.init("format", pattern)]
      default: return nil
      }
      column = cell.column
    }
  }

  private static func inPlace(_ diagnostic: Diagnostic) -> Diagnostic {
    var result = diagnostic
    switch diagnostic.problem {
    case CSVProblem.extraColumn(let name, let suggestion):
      result.tell(WrittenProblem.columnNotDeclared(name, suggestion: suggestion))
    case CSVProblem.missingColumn(let name): result.tell(WrittenProblem.columnMissing(name))
    case YAMLProblem.choice("type", let value, let choices, nil):
      guard let word = FieldType.otherWords[value.lowercased()] else { break }
      result.tell(YAMLProblem.choice(key: "type", value: value, choices: choices, meant: word.type.rawValue))
      if let frequency = word.frequency {
        result.hint = Prose(
          th: "เขียน 'type: date' เป็นวันแรกของงวด และเพิ่ม 'frequency: \(frequency.rawValue)' ข้าง 'fields'",
          en: "write 'type: date' with the first day of each, and 'frequency: \(frequency.rawValue)' beside 'fields'")
      }
    case CSVProblem.cell(let cell, _): result.hint = diagnostic.hint?.inPlace(column: cell.column)
    default: result.hint = hint(of: diagnostic.problem) ?? diagnostic.hint?.inPlace
    }
    return result
  }

  /// Where that of a data file says nothing here.
  private static func hint(of problem: any Problem) -> Prose? {
    switch problem {
    case CSVProblem.headerLayout(let layout, let declared) where layout.delimiter != nil:
      Prose(
        th: "คั่นเซลล์ด้วย \(HeaderLayout.mark(declared).thai)",
        en: "put \(HeaderLayout.mark(declared).english) between the cells")
    case CSVProblem.headerLayout(let layout, _) where layout.headerRows.isEmpty:
      Prose(th: "ลบช่องว่างหลังเครื่องหมายคั่น", en: "remove the spaces behind the delimiters")
    case CSVProblem.headerLayout, CSVProblem.headerMissing:
      Prose(
        th: "ให้บรรทัดแรกของ 'rows' เป็นชื่อคอลัมน์", en: "begin 'rows' with the line of the names of the columns")
    case DescriptorProblem.keyElsewhere(let key, let levels): home(of: key, levels)
    case DescriptorProblem.codeListUnknown(_, _, nil):
      Prose(
        th: "ลบ 'codelist' ออก หรือบอกเว็บไซต์ที่มีรายการนี้ด้วย --site",
        en: "take 'codelist' away, or name the site that has the list with --site")
    case let problem as QueryProblem: problem.hint(in: .table)
    default: nil
    }
  }

  private static func home(of key: String, _ levels: [DescriptorLevel]) -> Prose {
    if levels.contains(.field) || levels.contains(.constraints) {
      let level = levels.contains(.field) ? DescriptorLevel.field : .constraints
      return Prose(th: "ย้ายไปไว้ที่ " + level.name.thai, en: "move it to " + level.name.english)
    }
    return WrittenTable.ownKeys.contains(key)
      ? Prose(th: "ย้ายไปไว้ข้าง 'fields'", en: "move it beside 'fields'") : Prose(th: "ลบออก", en: "take it away")
  }
}

extension Diagnostic {
  fileprivate mutating func tell(_ problem: some Problem) {
    self.problem = problem
    hint = problem.hint
  }

  /// Takes one more cell into a problem of the cells of a column.
  fileprivate mutating func count(one cell: CellContext, _ fault: CellFault) {
    switch problem {
    case CSVProblem.cell(let first, let fault): tell(WrittenProblem.cells(first, fault, count: 2))
    case WrittenProblem.cells(let first, let fault, let count):
      tell(WrittenProblem.cells(first, fault, count: count + 1))
    default: break
    }
  }
}

extension Prose {
  /// A hint for a data file with its descriptor, by the keys of a table in place.
  var inPlace: Prose {
    var result = self
    // There is no `dialect` that could say otherwise.
    for line in ["trim: true", "skipBlankRows: true", "skipBlankColumns: true"] {
      let other = Prose(th: "", en: "").or(line, false)
      result = result.replacing(other, with: Prose(th: "", en: ""))
    }
    let beside = Prose(th: "ข้าง 'fields'", en: "beside 'fields'")
    result = result.replacing(Prose(th: "ข้าง 'path' ของไฟล์ข้อมูล", en: "beside 'path' of the data file"), with: beside)
    return result.replacing(Prose(th: "ที่ 'schema'", en: "to 'schema'"), with: beside)
  }

  /// The same of the cells of a column, whose entry in `fields` is told from its cells.
  func inPlace(column: String) -> Prose {
    inPlace.replacing(
      Prose(th: "ที่ '\(column)'", en: "to '\(column)'"),
      with: Prose(th: "ที่ '\(column)' ใน 'fields'", en: "to '\(column)' in 'fields'"))
  }

  private func replacing(_ part: Prose, with other: Prose) -> Prose {
    Prose(
      th: thai.replacing(part.thai, with: other.thai), en: english.replacing(part.english, with: other.english))
  }

  func followed(th: String, en: String) -> Prose { Prose(th: thai + th, en: english + en) }
}

extension FieldType {
  /// What other programs, and people, call the types; with how often the days of a `date` follow each other.
  fileprivate static let otherWords: [String: (type: FieldType, frequency: Frequency?)] = [
    "month": (.yearmonth, nil), "year-month": (.yearmonth, nil), "monthly": (.yearmonth, nil),
    "เดือน": (.yearmonth, nil),
    "week": (.date, .weekly), "weekly": (.date, .weekly), "quarter": (.date, .quarterly),
    "quarterly": (.date, .quarterly), "day": (.date, nil), "daily": (.date, nil), "annual": (.year, nil),
    "text": (.string, nil), "str": (.string, nil), "category": (.string, nil), "int": (.integer, nil),
    "float": (.number, nil), "double": (.number, nil), "decimal": (.number, nil), "bool": (.boolean, nil),
    "timestamp": (.datetime, nil),
  ]
}
