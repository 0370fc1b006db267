import Localization
import SourceText

extension QueryProblem: Problem {
  package var code: String {
    switch self {
    case .datasetUnknown: "query-dataset-unknown"
    case .fieldUnknown: "query-field-unknown"
    case .fieldNotCategorical, .fieldOfLists: "query-field-not-dimension"
    case .valueUnknown: "query-value-unknown"
    case .noMeasure, .measureNeeded, .fieldNotMeasure: "query-measure"
    case .aggregateNotAllowed(.sum, _, _): "query-sum-not-allowed"
    case .aggregateNotAllowed: "query-aggregate-not-allowed"
    case .dimensionOpen, .lastCombined, .notCombined: "query-dimension-open"
    case .timeNotCombined: "query-time-not-combined"
    case .rowsRepeated: "query-rows-repeated"
    case .perTooFine, .perDoesNotNest: "query-per"
    case .periodNotFitting, .periodTooLong: "query-period"
    case .noTime: "query-no-time"
    case .limit: "query-limit"
    case .tooLarge: "query-too-large"
    case .nameUnknown: "query-name-unknown"
    case .fieldAmbiguous: "query-field-ambiguous"
    case .fieldWithoutList: "query-field-without-list"
    case .fieldNotOrdered, .rangeValue, .rangeBackwards, .notAndRange, .emptyCondition: "query-range"
    case .overNotDimension, .overIsBy: "query-over"
    case .formula, .aggregationsDiffer: "query-formula"
    case .unitsDiffer, .unitNeeded, .unitNotAsked: "query-unit"
    case .decimals: "query-decimals"
    case .shareWithoutBy, .shareNotSum, .shareAggregated, .shareOfFormula, .baseTooShort, .baseEmpty: "query-compare"
    }
  }

  package var message: Prose {
    switch self {
    case .datasetUnknown(let name, _): Prose(th: "ไม่มีชุดข้อมูล '\(name)'", en: "there is no dataset '\(name)'")
    case .fieldUnknown(let name, let dataset, _, _):
      Self.lack(in: dataset, th: "คอลัมน์ '\(name)'", en: "field '\(name)'")
    case .fieldNotCategorical(let name, _):
      Prose(
        th: "คอลัมน์ '\(name)' ใช้เลือกหรือแยกกลุ่มข้อมูลไม่ได้",
        en: "'\(name)' is no dimension: rows can be neither picked nor grouped by it")
    case .fieldOfLists(let name):
      Prose(
        th: "แยกกลุ่มตาม '\(name)' ไม่ได้ เพราะหนึ่งแถวมีได้หลายค่า",
        en: "rows cannot be grouped by '\(name)': it is a list, so a row may have several values")
    case .valueUnknown(let value, let field, _, _):
      Prose(th: "คอลัมน์ '\(field)' ไม่มีค่า '\(value)'", en: "the field '\(field)' has no value '\(value)'")
    case .noMeasure(let dataset): Self.lack(in: dataset, th: "ตัวชี้วัด", en: "measure")
    case .measureNeeded:
      Prose(th: "ชุดข้อมูลนี้มีตัวชี้วัดหลายตัว ต้องระบุว่าใช้ตัวใด", en: "the dataset has several measures: say which")
    case .fieldNotMeasure(let name, _):
      Prose(th: "คอลัมน์ '\(name)' ไม่ใช่ตัวชี้วัด", en: "the field '\(name)' is not a measure")
    case .aggregateNotAllowed(.sum, let measure, _):
      Prose(th: "นำค่า '\(measure)' มารวมกันไม่ได้", en: "'\(measure)' cannot be summed")
    case .aggregateNotAllowed(let aggregate, let measure, _):
      Prose(
        th: "ใช้ '\(aggregate.rawValue)' กับ '\(measure)' ไม่ได้",
        en: "'\(measure)' cannot be aggregated by '\(aggregate.rawValue)'")
    case .dimensionOpen(let field, let measure, isMean: true):
      Prose(
        th: "ค่าเฉลี่ยของ '\(measure)' จะรวมหลาย '\(field)' เข้าด้วยกัน โดยไม่มีการระบุไว้",
        en: "the mean of '\(measure)' would combine several '\(field)' values, which nobody asked for")
    case .dimensionOpen(let field, let measure, isMean: false):
      Prose(
        th: "'\(measure)' มีค่าของหลาย '\(field)' ปนกัน และไม่ได้กำหนดวิธีรวมค่า",
        en: "'\(measure)' has values of several '\(field)' in one series, and no way to combine them")
    case .notCombined(let field, let measure):
      Prose(
        th: "รวม '\(measure)' ของหลาย '\(field)' ไม่ได้ เพราะคอลัมน์นี้ไม่มีวิธีรวมค่า (aggregate: none)",
        en: "'\(measure)' cannot be combined over '\(field)': its field has no way to (aggregate: none)")
    case .lastCombined(let field, let measure):
      Prose(
        th: "รวม '\(measure)' ของหลาย '\(field)' ด้วย 'last' ไม่ได้ เพราะต้องหาค่าสุดท้ายของแต่ละ '\(field)' ก่อนแล้วจึงรวม",
        en:
          "'\(measure)' cannot be combined over '\(field)' by 'last': that would take the last value of each first, then their sum"
      )
    case .timeNotCombined(let measure, let granularity):
      Prose(
        th: "'\(measure)' มีหลายค่าใน\(granularity.thaiPhrase) และไม่ได้กำหนดวิธีรวมค่า",
        en: "'\(measure)' has several values in one \(granularity.name), and no way to combine them")
    case .rowsRepeated(let measure):
      Prose(
        th: "'\(measure)' มีหลายแถวในช่วงเวลาเดียวกันโดยไม่มีมิติใดต่างกัน",
        en: "'\(measure)' has several rows at one time that no dimension tells apart")
    case .perTooFine(let per, let dataset):
      Prose(
        th: "แสดงข้อมูลราย\(dataset.thaiName)เป็นราย\(per.thaiName)ไม่ได้",
        en: "data by \(dataset.name) cannot be shown by \(per.name)")
    case .perDoesNotNest(let per, let dataset):
      Prose(
        th: "รวมข้อมูลราย\(dataset.thaiName)เป็นราย\(per.thaiName)ไม่ได้ เพราะช่วงเวลาคาบเกี่ยวกัน",
        en: "sums by \(dataset.name) cannot be added up by \(per.name): a \(dataset.name) may lie in two")
    case .periodNotFitting(let length, let dataset):
      Prose(
        th: "เลือกข้อมูลราย\(dataset.thaiName)ด้วยช่วงราย\(length.thaiName)ไม่ได้",
        en: "data by \(dataset.name) cannot be picked by \(length.name)")
    case .periodTooLong(let years):
      Prose(
        th: "'last' ย้อนหลังได้ไม่เกิน \(years) ปี", en: "'last' reaches back further than \(years) years")
    case .noTime(let dataset): Self.lack(in: dataset, th: "คอลัมน์เวลา", en: "time field")
    case .limit(let limit):
      Prose(th: "'limit' ต้องมากกว่า 0 แต่พบ \(limit)", en: "'limit' must be above 0, found \(limit)")
    case .tooLarge(let limit):
      Prose(th: "ผลลัพธ์มีมากกว่า \(limit) ค่า", en: "the result would hold more than \(limit) values")
    case .nameUnknown(let name): Prose(th: "ไม่รู้จักชื่อ '=\(name)'", en: "the name '=\(name)' stands for nothing here")
    default: laterMessage
    }
  }
}

extension QueryProblem {
  /// A table that stands where it is used has no name.
  fileprivate static func lack(in dataset: String, th: String, en: String) -> Prose {
    dataset == WrittenTable.name
      ? Prose(th: "ตารางนี้ไม่มี\(th)", en: "the table has no \(en)")
      : Prose(th: "ชุดข้อมูล '\(dataset)' ไม่มี\(th)", en: "the dataset '\(dataset)' has no \(en)")
  }
}

extension Granularity {
  package var thaiName: String {
    switch self {
    case .day: "วัน"
    case .week: "สัปดาห์"
    case .month: "เดือน"
    case .quarter: "ไตรมาส"
    case .half: "ครึ่งปี"
    case .year: "ปี"
    case .fiscalYear: "ปีงบประมาณ"
    }
  }

  /// A period of this length as a query writes it.
  var example: String { Period(self, containing: CivilDate(dayNumber: 20_777)).iso }

  fileprivate var thaiPhrase: String {
    self == .half ? "ครึ่งปีเดียวกัน" : "\(thaiName)เดียวกัน"
  }
}
