import SourceText

extension ChartProblem {
  package var message: Prose {
    switch self {
    case .identifier(let id):
      Prose(
        th: "รหัสแผนภูมิ “\(id)” ใช้ไม่ได้", en: "“\(id)” cannot be the id of a chart")
    case .noSeries:
      Prose(th: "แผนภูมิไม่มีชุดข้อมูล", en: "the chart has no series")
    case .noPositions:
      Prose(th: "แผนภูมิไม่มีงวดหรือรายการให้แสดง", en: "the chart has no periods or categories")
    case .valueCount(let series, let expected, let found):
      Prose(
        th: "ชุดข้อมูล “\(series)” มีค่า \(found) ค่า แต่แผนภูมิมี \(expected) ตำแหน่ง",
        en: "series “\(series)” has \(found) values for \(expected) positions")
    case .statusCount(let series, let expected, let found):
      Prose(
        th: "ชุดข้อมูล “\(series)” มีสถานะ \(found) ค่า แต่แผนภูมิมี \(expected) ตำแหน่ง",
        en: "series “\(series)” has \(found) statuses for \(expected) positions")
    case .repeatedSeries(let key):
      Prose(th: "ชุดข้อมูล “\(key)” ซ้ำกัน", en: "series “\(key)” is given twice")
    case .repeatedCategory(let key):
      Prose(th: "รายการ “\(key)” ซ้ำกัน", en: "category “\(key)” is given twice")
    case .mixedPeriods(let first, let second):
      Prose(
        th: "แกนเวลามีงวดต่างความยาวกัน: \(first) กับ \(second)",
        en: "the time axis mixes periods of different length: \(first) and \(second)")
    case .periodsNotAscending(let first, let second):
      Prose(
        th: "แกนเวลาไม่เรียงจากเก่าไปใหม่: \(second) อยู่หลัง \(first)",
        en: "the periods of the time axis do not ascend: \(second) follows \(first)")
    case .tooManySeries(let count, let limit):
      Prose(
        th: "แผนภูมิแท่งมี \(count) ชุดข้อมูล อ่านออกได้ไม่เกิน \(limit) ชุด",
        en: "the bars have \(count) series; at most \(limit) can be told apart")
    case .tooManyCategories(let count, let limit):
      Prose(
        th: "แผนภูมิมี \(count) รายการ อ่านออกได้ไม่เกิน \(limit) รายการ",
        en: "the chart has \(count) categories; at most \(limit) stay legible")
    case .tooManyColumns(let count, let limit):
      Prose(
        th: "แผนภูมิมีแท่ง \(count) แท่ง บนจอโทรศัพท์แสดงได้ไม่เกิน \(limit) แท่ง",
        en: "the chart has \(count) columns; a phone has room for \(limit)")
    case .valueTooLarge(let series, let position):
      Prose(
        th: "ค่าของ “\(series)” ที่ \(position) ใหญ่เกินกว่าจะวาดได้",
        en: "the value of “\(series)” at \(position) is too large to draw")
    }
  }

  package var hint: Prose? {
    switch self {
    case .identifier:
      Prose(
        th: "ใช้อักษร a-z ตัวเลข - และ _ โดยขึ้นต้นด้วยตัวอักษร",
        en: "use letters a-z, digits, - and _, beginning with a letter")
    case .noSeries, .noPositions:
      Prose(
        th: "ตรวจช่วงเวลาและเงื่อนไขของคำสั่งดึงข้อมูล", en: "check the period and the conditions of the query")
    case .valueCount, .statusCount:
      Prose(
        th: "ให้ทุกชุดข้อมูลมีหนึ่งค่าต่อหนึ่งตำแหน่ง ค่าที่ไม่มีให้เว้นว่างไว้",
        en: "give every series one value for each position; leave a missing one empty")
    case .repeatedSeries, .repeatedCategory:
      Prose(
        th: "รวมแถวที่ซ้ำ หรือระบุมิติที่แยกแถวเหล่านั้น",
        en: "merge the rows, or name the dimension that tells them apart")
    case .mixedPeriods, .periodsNotAscending:
      Prose(
        th: "ให้ทุกงวดยาวเท่ากันและเรียงจากเก่าไปใหม่",
        en: "make every period the same length and sort from oldest to newest")
    case .tooManySeries:
      Prose(
        th: "เลือกเฉพาะชุดที่ต้องการ ใช้แผนภูมิเส้น หรือแยกเป็นหลายแผนภูมิ",
        en: "choose the series that matter, use lines, or make several charts")
    case .tooManyCategories:
      Prose(th: "จำกัดจำนวนรายการ หรือใช้ตาราง", en: "limit the categories, or use a table")
    case .tooManyColumns:
      Prose(
        th: "ใช้แผนภูมิเส้น ช่วงเวลาสั้นลง หรือรวมเป็นรายเดือนหรือรายปี",
        en: "use a line, a shorter period, or months or years instead")
    case .valueTooLarge:
      Prose(
        th: "ตรวจหน่วยของข้อมูล แล้วใช้หน่วยที่ใหญ่ขึ้น", en: "check the unit of the data, then use a larger one")
    }
  }
}
