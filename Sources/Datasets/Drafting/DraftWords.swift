import Localization
import SourceText
import YAML

/// The comments of a descriptor that is begun, and what stands in brackets in it.
enum DraftWords {
  static let introduction = Prose(
    th: "คำอธิบายชุดข้อมูล เขียนครั้งเดียว ต่อไปเปลี่ยนเพียงไฟล์ CSV\n"
      + "ข้อความใน [ ] ต้องเขียนแทน บรรทัดที่มี # อยู่หน้า 'ชื่อ: ค่า' จะมีผลเมื่อลบ # ออก",
    en: "What the columns mean. It is written once; from then on only the CSV changes.\n"
      + "Write your own in place of texts in [ ]. A line with # before 'name: value' holds once the # is taken away.")
  static let check = Prose(th: "ตรวจ:", en: "Check:")

  // MARK: Of the package

  static let name = Prose(th: "ชื่อโฟลเดอร์ และส่วนหนึ่งของที่อยู่เว็บ", en: "the name of the folder, and a part of the address")
  static let titleOpen = Prose(
    th: "ชื่อชุดข้อมูล เช่น ราคาไข่ไก่รายสัปดาห์", en: "Title of the dataset, such as Weekly egg prices")
  static func heading(_ title: String) -> Prose {
    Prose(th: "เหนือตารางในไฟล์เขียนว่า: \(title)", en: "Above the table the file says: \(title)")
  }
  static let description = Prose(
    th: "ข้อมูลนี้คืออะไร เก็บอย่างไร แสดงในหน้าของชุดข้อมูล",
    en: "What the data is and how it is collected, for the page of the dataset:")
  static let descriptionExample = Prose(
    th: "ราคาขายปลีกเฉลี่ยจากการสำรวจทุกวันจันทร์", en: "Average retail prices, surveyed each Monday")
  static let sourceOpen = Prose(th: "ที่มาของข้อมูล เช่น สำนักงานพาณิชย์จังหวัด", en: "Source, such as Provincial Commerce Office")
  static let source = Prose(th: "แสดงใต้แผนภูมิทุกภาพ", en: "stands below every chart")
  static let licence = Prose(
    th: "ผู้อื่นนำข้อมูลไปใช้ได้ตามเงื่อนไขใด ถ้าต่างจากที่ระบุใน site.yaml",
    en: "How others may use the data, where it is not as site.yaml says:")
  static let contact = Prose(
    th: "สอบถามเรื่องข้อมูลได้ที่ใคร ถ้าต่างจากที่ระบุใน site.yaml",
    en: "Whom to ask about the data, where it is not as site.yaml says:")

  // MARK: Of the file

  static let encoding = Prose(th: "การเข้ารหัสของไฟล์", en: "how the letters are stored in the file")
  static let frequency = Prose(
    th: "daily = รายวัน, weekly = รายสัปดาห์, monthly = รายเดือน, quarterly = รายไตรมาส, annual = รายปี, once = ครั้งเดียว",
    en: "daily, weekly, monthly, quarterly, annual or once")
  static let frequencyOpen = Prose(
    th: "วันที่ในไฟล์ไม่บอกว่าเผยแพร่บ่อยเพียงใด ระบุแล้ววันที่หนึ่งจะหมายถึงทั้งสัปดาห์หรือทั้งเดือน",
    en: "the dates do not show how often the data comes; once it is said, a date stands for its week or month")
  static let fewDates = Prose(th: "ความถี่เดาจากวันที่เพียงไม่กี่วัน", en: "the frequency is a guess from few dates")
  static let lastUpdated = Prose(
    th: "วันที่เผยแพร่ข้อมูลฉบับนี้ แก้ทุกครั้งที่เปลี่ยนไฟล์", en: "the day of this edition: change it with each new file")
  static let nextRelease = Prose(th: "กำหนดเผยแพร่ครั้งต่อไป", en: "when the next edition is due")
  static let headerRows = Prose(
    th: "หัวตารางอยู่แถวนี้ แถวที่อยู่เหนือขึ้นไปไม่อ่าน", en: "the headings stand here; rows above are passed over")
  static let unitRow = Prose(th: "แถวบอกหน่วย ไม่ใช่ข้อมูล", en: "names units and holds no data")
  static let trim = Prose(th: "ไม่นับช่องว่างหน้าและหลังค่า", en: "spaces around a value are no part of it")
  static let missingValues = Prose(th: "ข้อความที่หมายถึงไม่มีข้อมูล", en: "texts that mean: no value")
  static let primaryKey = Prose(th: "คอลัมน์ที่รวมกันแล้วไม่มีแถวใดซ้ำกัน", en: "together they tell the rows apart")
  static let keyOpen = Prose(
    th: "มีแถวที่ซ้ำกันหรือช่องว่างในคอลัมน์ที่ใช้แยกแถว จึงยังไม่ได้ระบุ primaryKey",
    en: "some rows are alike in all that could tell them apart, or lack it, so there is no primaryKey")

  // MARK: Of the columns

  static let header = Prose(
    th: "หัวคอลัมน์ในไฟล์ ส่วน name คือชื่อที่ใช้เรียกในแผนภูมิและข้อความ",
    en: "the heading in the file; charts and texts use the name"
  )
  static func columnTitleOpen(_ heading: String) -> Prose {
    Prose(th: "ชื่อคอลัมน์ \(heading) ภาษาไทย", en: "English title of \(heading)")
  }
  static let codeList = Prose(th: "รายการรหัสและชื่อ ค่าในคอลัมน์นี้ต้องอยู่ในรายการ", en: "the list that names these codes")
  static let codeListOffer = Prose(
    th: "ถ้าค่าเป็นรหัส ให้ระบุชุดข้อมูลที่บอกชื่อของรหัส", en: "Where the values are codes, the dataset that names them:")
  static let unitOpen = Prose(th: "หน่วย", en: "unit")
  static let unit = Prose(th: "หน่วยของตัวเลข เช่น บาท", en: "the unit of the number, such as baht")
  static let unitPhrase = Prose(th: "คำที่ใช้นำหน้าตัวเลขในประโยค เช่น กิโลกรัมละ", en: "for one of what, as a sentence says it")
  static let unitPhraseExample = Prose(th: "กิโลกรัมละ", en: "per kilogram")
  static let kind = Prose(
    th: "price = ราคา, quantity = ปริมาณ, rate = ร้อยละ ใช้เลือกคำบอกการเปลี่ยนแปลง",
    en: "price, quantity or rate: chooses the words for a change")
  static let decimals = Prose(th: "จำนวนทศนิยมที่แสดง", en: "digits behind the point when printed")
  static let aggregate = Prose(
    th: "หลายแถวรวมเป็นตัวเลขเดียวอย่างไร: sum = บวก, mean = เฉลี่ย, last = ค่าล่าสุด, none = ไม่รวม",
    en: "how several rows become one number: sum, mean, last, or none")
  static let required = Prose(th: "ห้ามเว้นว่าง", en: "no cell may be empty")

  static func role(_ role: FieldRole) -> Prose {
    switch role {
    case .time: Prose(th: "เวลาของแถว", en: "places the row in time")
    case .dimension: Prose(th: "สิ่งที่แยกแถวในเวลาเดียวกันออกจากกัน", en: "tells rows of one time apart")
    case .measure: Prose(th: "ตัวเลขที่เผยแพร่", en: "the number that is published")
    case .status: Prose(th: "สถานะของตัวเลข เช่น P คือเบื้องต้น", en: "how good the number is: P is provisional")
    case .label: Prose(th: "ข้อความประกอบรหัส", en: "text that goes with a code")
    }
  }

  /// What the heading says of a unit, and how it would be written.
  static func offered(_ offer: UnitOffer) -> Prose {
    let lines = [("unit", offer.unit), ("unitPhrase", offer.phrase)].compactMap { key, value in
      value.map { "\(key): " + text($0).written }
    }.joined(separator: "\n")
    return lines.isEmpty
      ? Prose(th: "ไฟล์เขียนหน่วยไว้ว่า \(offer.written)", en: "The file names the unit: \(offer.written)")
      : Prose(
        th: "ไฟล์เขียนหน่วยไว้ว่า \(offer.written) ถ้าถูกต้องให้เขียนบรรทัดต่อไปนี้แทน\n\(lines)",
        en: "The file names the unit: \(offer.written). If that is right, write this instead:\n\(lines)")
  }

  static func range(_ range: ClosedRange<Double>, decimals: Int) -> Prose {
    let (low, high) = (
      NumberText.text(range.lowerBound, decimals: decimals), NumberText.text(range.upperBound, decimals: decimals)
    )
    return Prose(
      th: "กันพิมพ์ผิด: ค่าในไฟล์อยู่ระหว่าง \(low) ถึง \(high)", en: "against slips: the file has \(low) to \(high)")
  }

  /// A limit that leaves room above the greatest value: the first power of ten that is at least twice as much, and at
  /// least 10, as a plain number.
  static func roundLimit(above value: Double) -> String {
    var (limit, zeros) = (1.0, 0)
    while limit < max(1, value) * 2, limit.isFinite { (limit, zeros) = (limit * 10, zeros + 1) }
    return "1" + String(repeating: "0", count: zeros)
  }

  private static func text(_ text: LocalizedText) -> YAMLDraft.Value {
    .mapping(Language.allCases.compactMap { language in text[language].map { .init(language.rawValue, .text($0)) } })
  }

  static func text(_ prose: Prose, _ languages: [Language]) -> YAMLDraft.Value {
    .mapping(languages.map { .init($0.rawValue, .text(prose[$0])) })
  }
}

extension DraftDoubt {
  /// Whether only a person knows; else it is a remark.
  package var isQuestion: Bool {
    if case .namesOfList = self { false } else { true }
  }

  package var prose: Prose {
    switch self {
    case .dayFirst(let example):
      Prose(
        th: "'\(example)' อ่านเป็นวันก่อนเดือนตามแบบไทย ถ้าไฟล์เขียนเดือนก่อน ให้สลับ %d กับ %m ใน format",
        en:
          "'\(example)' is read with the day first, as in Thailand; if the month is first, let %d and %m change places in 'format'"
      )
    case .century(let example, let era):
      era == .buddhist
        ? Prose(
          th: "'\(example)' มีปีสองหลัก อ่านเป็น พ.ศ. 25xx",
          en: "'\(example)' has a year of two digits, read as 25xx of the Buddhist era")
        : Prose(
          th: "'\(example)' มีปีสองหลัก อ่านเป็น ค.ศ.",
          en: "'\(example)' has a year of two digits, read as one of the common era")
    case .likeYears(let example):
      Prose(
        th: "'\(example)' อ่านเป็นจำนวน เพราะหัวคอลัมน์ไม่มีคำว่าปี ถ้าเป็นปี ให้ใช้ type: year และ role: time",
        en: "'\(example)' is read as an amount, for the heading does not speak of years; "
          + "of a year say 'type: year' and 'role: time'")
    case .namesOfList(let list):
      Prose(
        th: "ค่าในคอลัมน์เป็นชื่อ ไม่ใช่รหัส ถ้าไฟล์ใช้รหัสแทน จะระบุ codelist: \(list) และใช้แผนที่ได้",
        en: "the values are names, not codes; with codes in the file, 'codelist: \(list)' could be said and maps drawn")
    case .listNotInSite(let list):
      Prose(
        th: "ค่าเป็นรหัสของ '\(list)' แต่เว็บไซต์ยังไม่มีชุดข้อมูลนี้ เพิ่มชุดข้อมูลก่อนแล้วใช้บรรทัด codelist",
        en:
          "the values are codes of '\(list)', a dataset that the site does not have yet; add it, then use the line 'codelist'"
      )
    }
  }
}
