import Localization
import SourceText

extension QueryProblem {
  package var message: Prose {
    switch self {
    case .unknownDataset(let id, _): Prose(th: "ไม่มีชุดข้อมูล '\(id)'", en: "there is no dataset '\(id)'")
    case .unknownField(let name, let dataset, _):
      Prose(th: "ชุดข้อมูล '\(dataset)' ไม่มีคอลัมน์ '\(name)'", en: "the dataset '\(dataset)' has no field '\(name)'")
    case .notCategorical(let name):
      Prose(
        th: "เลือกหรือแยกตาม '\(name)' ไม่ได้ เพราะไม่ใช่มิติของข้อมูล",
        en: "rows cannot be chosen or split by '\(name)': it is not a dimension")
    case .notMeasure(let name, _): Prose(th: "'\(name)' ไม่ใช่ตัวชี้วัด", en: "'\(name)' is not a measure")
    case .noMeasure(let dataset):
      Prose(th: "ชุดข้อมูล '\(dataset)' ไม่มีตัวชี้วัด", en: "the dataset '\(dataset)' has no measure")
    case .measureNotChosen(let names):
      Prose(
        th: "ชุดข้อมูลนี้มีตัวชี้วัดหลายตัว: \(names.joined(separator: ", "))",
        en: "the dataset has several measures: \(names.joined(separator: ", "))")
    case .unknownCode(let code, let field, _):
      Prose(th: "'\(field)' ไม่มีรหัส '\(code)'", en: "'\(field)' has no code '\(code)'")
    case .unknownSubstitution(let text):
      Prose(th: "ไม่มีค่า '\(text)' ในหน้านี้", en: "this page has no value '\(text)'")
    case .noTime(let dataset):
      Prose(th: "ชุดข้อมูล '\(dataset)' ไม่มีคอลัมน์เวลา", en: "the dataset '\(dataset)' has no time field")
    case .finerThanData(let asked, let data):
      Prose(
        th: "ข้อมูลเป็นราย\(Self.word(data).thai) จึงแสดงเป็นราย\(Self.word(asked).thai)ไม่ได้",
        en: "the data is by \(Self.word(data).english) and cannot be shown by \(Self.word(asked).english)")
    case .sumNotAllowed(let measure, let kind):
      Prose(
        th: "'\(measure)' เป็น\(kind == .price ? "ราคา" : "อัตรา") จึงนำมารวมกันไม่ได้",
        en: "'\(measure)' is a \(kind.rawValue) and cannot be summed")
    case .aggregateNotAllowed(let asked, let measure, let declared):
      Prose(
        th: "'\(measure)' ใช้ aggregate: \(asked.rawValue) ไม่ได้ เพราะประกาศไว้เป็น \(declared.rawValue)",
        en: "'\(measure)' does not allow 'aggregate: \(asked.rawValue)': its descriptor says '\(declared.rawValue)'")
    case .severalRows(let measure, let dimensions):
      Prose(
        th: "มีหลายแถวต่อหนึ่งงวด และ '\(measure)' รวมเป็นตัวเลขเดียวไม่ได้ (ยังไม่ได้เลือก \(dimensions.joined(separator: ", ")))",
        en: "there are several rows for one period, and '\(measure)' cannot make one number of them (not chosen: \(dimensions.joined(separator: ", ")))")
    case .noRows: Prose(th: "ไม่มีแถวใดตรงกับคำค้นนี้", en: "no row matches this query")
    }
  }

  package var hint: Prose? {
    switch self {
    case .unknownDataset(_, let near?), .unknownField(_, _, let near?), .notMeasure(_, let near?), .unknownCode(_, _, let near?):
      Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .unknownDataset:
      Prose(th: "ชื่อชุดข้อมูลคือชื่อโฟลเดอร์ใน Content/datasets", en: "a dataset is named by its folder in Content/datasets")
    case .measureNotChosen(let names):
      Prose(th: "เพิ่ม measure: \(names.first ?? "")", en: "add 'measure: \(names.first ?? "")'")
    case .sumNotAllowed: Prose(th: "ใช้ aggregate: mean หรือแยกด้วย by", en: "use 'aggregate: mean', or split the rows with 'by'")
    case .severalRows(_, let dimensions):
      Prose(
        th: "เลือกค่าเดียวใน where หรือแยกด้วย by: \(dimensions.first ?? "")",
        en: "choose one value in 'where', or add 'by: \(dimensions.first ?? "")'")
    case .unknownSubstitution:
      Prose(th: "ใช้ =row.ชื่อคอลัมน์ ในหน้าที่มี each:", en: "'=row.field' is for pages with 'each:'")
    case .noRows: Prose(th: "ตรวจ where และ period", en: "check 'where' and 'period'")
    default: nil
    }
  }

  private static func word(_ granularity: Granularity) -> Prose {
    switch granularity {
    case .day: Prose(th: "วัน", en: "day")
    case .week: Prose(th: "สัปดาห์", en: "week")
    case .month: Prose(th: "เดือน", en: "month")
    case .quarter: Prose(th: "ไตรมาส", en: "quarter")
    case .half: Prose(th: "ครึ่งปี", en: "half")
    case .year: Prose(th: "ปี", en: "year")
    case .fiscalYear: Prose(th: "ปีงบประมาณ", en: "fiscal year")
    }
  }
}
