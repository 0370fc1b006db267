import Localization
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
    case .tooManySeries(let mark, let count, let limit):
      Prose(
        th: "\(mark.words.thai)แสดงได้ไม่เกิน \(limit) ชุดข้อมูล แต่มี \(count) ชุด",
        en: "\(mark.words.english.lowercased()) of \(count) series: it shows at most \(limit)")
    case .tooManyCategories(let count, let limit):
      Prose(
        th: "แผนภูมิมี \(count) รายการ อ่านออกได้ไม่เกิน \(limit) รายการ",
        en: "the chart has \(count) categories; at most \(limit) stay legible")
    case .tooManyColumns(.bar, let count, let limit):
      Prose(
        th: "แผนภูมิมีแท่ง \(count) แท่ง บนจอโทรศัพท์แสดงได้ไม่เกิน \(limit) แท่ง",
        en: "the chart has \(count) upright bars; a phone has room for \(limit)")
    case .tooManyColumns(_, let count, let limit):
      Prose(
        th: "แผนภูมิมี \(count) คอลัมน์ บนจอโทรศัพท์แสดงได้ไม่เกิน \(limit) คอลัมน์",
        en: "the chart has \(count) columns; a phone has room for \(limit)")
    case .tooManyMarks(let mark, let count, let limit):
      Prose(
        th: "\(mark.rawValue) มี \(count) งวด บนจอโทรศัพท์แสดงได้ไม่เกิน \(limit) งวด",
        en: "the \(mark.rawValue) marks stand at \(count) periods; a phone has room for \(limit)")
    case .tooManyDays(let count, let limit):
      Prose(
        th: "ปฏิทินมี \(count) วัน แสดงได้ไม่เกิน \(limit) วัน",
        en: "the calendar has \(count) days; at most \(limit) can be shown")
    case .valueTooLarge(let series, let position):
      Prose(
        th: "ค่าของ “\(series)” ที่ \(position) มากเกินกว่าจะวาดได้",
        en: "the value of “\(series)” at \(position) is too large to draw")
    case .tooManyPanels(let count, let limit):
      Prose(
        th: "แผนภูมิย่อยมี \(count) แผนภูมิ อ่านออกได้ไม่เกิน \(limit) แผนภูมิ",
        en: "there are \(count) small charts; at most \(limit) stay legible")
    case .noPanel(let series):
      Prose(th: "ชุดข้อมูล “\(series)” ไม่อยู่ในแผนภูมิย่อยใด", en: "series “\(series)” belongs to no panel")
    case .panelsNotPossible:
      Prose(
        th: "แผนภูมินี้แบ่งเป็นแผนภูมิย่อยไม่ได้", en: "this chart cannot be split into small charts")
    case .layersNotPossible:
      Prose(th: "cell และ tile ซ้อนกับชั้นอื่นไม่ได้", en: "cells and tiles cannot lie below or above other layers")
    case .areasCover:
      Prose(
        th: "พื้นที่ของหลายชุดข้อมูลที่ไม่ได้ซ้อนเป็นยอดรวมบังกันเอง",
        en: "areas of several series that are not stacked hide one another")
    case .barsInTwoLayers:
      Prose(th: "แท่งของสองชั้นจะบังกัน", en: "the bars of two layers would cover each other")
    case .unknownSeries(let key):
      Prose(th: "ไม่มีชุดข้อมูล “\(key)” ในแผนภูมิ", en: "the chart has no series “\(key)”")
    case .rangeMissing:
      Prose(th: "rule ต้องบอกว่าลากจากชุดข้อมูลใดถึงชุดใด", en: "a rule needs the two series between which it reaches")
    case .rangeNotPossible(let mark):
      Prose(
        th: "\(mark.rawValue) แสดงช่วงระหว่างสองชุดข้อมูลไม่ได้", en: "\(mark.rawValue) cannot show a range between two series"
      )
    case .rangeReversed(let low, let high, let position):
      Prose(
        th: "ช่วงค่าที่ \(position) กลับด้าน: “\(low)” สูงกว่า “\(high)”",
        en: "the range at \(position) is upside down: “\(low)” is above “\(high)”")
    case .stackNotPossible(let mark):
      Prose(th: "\(mark.rawValue) วางซ้อนกันไม่ได้", en: "\(mark.rawValue) cannot be stacked")
    case .mirrorNeedsTwo(let count):
      Prose(
        th: "stack: mirror ใช้กับสองชุดข้อมูล แต่แผนภูมิมี \(count) ชุด",
        en: "stack: mirror takes two series, but the chart has \(count)")
    case .shareOfNegative(.mirror, let series, let position):
      Prose(
        th: "ชุดข้อมูล “\(series)” มีค่าต่ำกว่าศูนย์ (\(position)) จึงวางสองด้านไม่ได้",
        en: "series “\(series)” has a value below zero (\(position)), which has no side of its own")
    case .shareOfNegative(_, let series, let position):
      Prose(
        th: "ชุดข้อมูล “\(series)” มีค่าต่ำกว่าศูนย์ (\(position)) จึงคิดเป็นสัดส่วนไม่ได้",
        en: "series “\(series)” has a value below zero (\(position)), which has no share of a whole")
    case .valuesBesideShares(let mark):
      Prose(
        th: "แกนของ stack: normalize เป็นร้อยละ จึงแสดงค่าของ \(mark.rawValue) ที่ไม่ใช่สัดส่วนไม่ได้",
        en: "the axis of stack: normalize is in percent, so \(mark.rawValue) cannot show values that are no shares")
    case .lineOverCategories:
      Prose(
        th: "เส้นและพื้นที่ใช้กับเวลาเท่านั้น แต่แผนภูมินี้เรียงตามรายการ",
        en: "lines and areas run over time, but this chart stands over categories")
    case .tilePlaceMissing(let label):
      Prose(th: "“\(label)” ไม่มีตำแหน่งบนแผนที่ช่อง", en: "“\(label)” has no place on the tile map")
    case .tilesInOnePlace(let first, let second, let row, let column):
      Prose(
        th: "“\(first)” กับ “\(second)” อยู่ช่องเดียวกันบนแผนที่: tile_row \(row) tile_column \(column)",
        en: "“\(first)” and “\(second)” stand in one place of the tile map: tile_row \(row), tile_column \(column)")
    case .tileFarAway(let label, let row, let column):
      Prose(
        th: "“\(label)” อยู่ไกลจากช่องอื่นบนแผนที่เกินไป: tile_row \(row) tile_column \(column)",
        en: "“\(label)” stands too far from the other tiles: tile_row \(row), tile_column \(column)")
    case .annotationOutside(let label, _):
      Prose(th: "คำอธิบาย “\(label)” อยู่นอกแผนภูมิ", en: "the annotation “\(label)” lies outside the chart")
    case .logNeedsPoints:
      Prose(
        th: "แกนลอการิทึมไม่มีศูนย์ แท่งและพื้นที่จึงไม่มีความยาวที่ถูกต้อง",
        en: "a logarithmic axis has no zero, so bars and areas have no true length on it")
    case .stackNeedsLinear:
      Prose(
        th: "ส่วนที่วางซ้อนกันมีความยาวที่ถูกต้องบนแกนเชิงเส้นเท่านั้น", en: "parts of a stack have true lengths on a linear axis only"
      )
    case .scaleNeedsPositive(let scale, let value, let name, let position):
      Prose(
        th: "\(scale.words.thai)ไม่มีที่สำหรับค่า \(value) ของ “\(name)”" + (position.map { " (\($0))" } ?? ""),
        en: "\(scale.words.english) has no place for \(value), the value of “\(name)”"
          + (position.map { " (\($0))" } ?? ""))
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
        th: "ตรวจช่วงเวลาและเงื่อนไขของคำค้น", en: "check the period and the conditions of the query")
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
    case .tooManySeries(.tile, _, _): Prose(th: "แยกเป็นหลายแผนภูมิ", en: "make several charts")
    case .tooManySeries(.cell, _, _):
      Prose(th: "เลือกเฉพาะชุดที่ต้องการ หรือใช้ตาราง", en: "choose the series that matter, or use a table")
    case .tooManySeries:
      Prose(
        th: "เลือกเฉพาะชุดที่ต้องการ ใช้แผนภูมิเส้น หรือแยกเป็นหลายแผนภูมิ",
        en: "choose the series that matter, use lines, or make several charts")
    case .tooManyCategories:
      Prose(th: "จำกัดจำนวนรายการ หรือใช้ตาราง", en: "limit the categories, or use a table")
    case .tooManyDays: Prose(th: "ใช้ช่วงเวลาสั้นลง", en: "use a shorter period")
    case .tooManyColumns(.cell, _, _):
      Prose(th: "ใช้ช่วงเวลาสั้นลง หรือรวมเป็นรายเดือนหรือรายปี", en: "use a shorter period, or months or years instead")
    case .tooManyColumns, .tooManyMarks:
      Prose(
        th: "ใช้แผนภูมิเส้น ช่วงเวลาสั้นลง หรือรวมเป็นรายเดือนหรือรายปี",
        en: "use a line, a shorter period, or months or years instead")
    case .valueTooLarge:
      Prose(
        th: "ตรวจหน่วยของข้อมูล แล้วใช้หน่วยที่ใหญ่ขึ้น", en: "check the unit of the data, then use a larger one")
    case .tooManyPanels: Prose(th: "เลือกเฉพาะที่ต้องการ หรือใช้ตาราง", en: "choose those that matter, or use a table")
    case .noPanel: Prose(th: "บอกแผนภูมิย่อยของทุกชุดข้อมูล", en: "name the panel of each series")
    case .panelsNotPossible:
      Prose(
        th: "ใช้ line, area, bar, dot หรือ rule แบบตั้ง", en: "use upright lines, areas, bars, dots or rules")
    case .areasCover:
      Prose(th: "เพิ่ม stack: zero หรือใช้ mark: line", en: "add 'stack: zero', or use 'mark: line'")
    case .barsInTwoLayers:
      Prose(th: "รวมไว้ในชั้นเดียว หรือใช้ line หรือ dot", en: "put them into one layer, or draw one as a line or as dots")
    case .layersNotPossible: Prose(th: "แยกเป็นสองแผนภูมิ", en: "make two charts")
    case .unknownSeries: Prose(th: "ตรวจชื่อชุดข้อมูล", en: "check the name of the series")
    case .rangeMissing: Prose(th: "เพิ่ม 'range: [ต่ำสุด, สูงสุด]'", en: "add 'range: [low, high]'")
    case .rangeNotPossible: Prose(th: "ใช้ area หรือ rule", en: "use area or rule")
    case .rangeReversed:
      Prose(
        th: "เขียนค่าต่ำก่อนใน 'range: [ต่ำสุด, สูงสุด]' หรือแก้ข้อมูล",
        en: "name the lower series first in 'range: [low, high]', or mend the data"
      )
    case .stackNotPossible: Prose(th: "ใช้ bar หรือ area", en: "use bar or area")
    case .mirrorNeedsTwo(let count) where count < 2:
      Prose(
        th: "แยกข้อมูลเป็นสองชุดด้วย 'by' หรือใช้คำค้นสองคำค้นใน 'data'",
        en: "split the data in two with 'by', or put two queries into 'data'")
    case .mirrorNeedsTwo:
      Prose(
        th: "เลือกสองชุดด้วย 'where' ในคำค้น หรือใช้ stack: zero",
        en: "choose two with 'where' in the query, or use stack: zero")
    case .shareOfNegative: Prose(th: "ใช้ stack: zero", en: "use stack: zero")
    case .valuesBesideShares(.text):
      Prose(
        th: "ให้ตัวเลขเป็นของชุดข้อมูลที่อยู่ใน stack: normalize เท่านั้น",
        en: "give it only series that stand in the stack of shares")
    case .valuesBesideShares: Prose(th: "ใช้ stack: zero หรือแยกเป็นสองแผนภูมิ", en: "use stack: zero, or make two charts")
    case .lineOverCategories: Prose(th: "ใช้ bar หรือ dot", en: "use bar or dot")
    case .tilePlaceMissing:
      Prose(
        th: "ให้รายการรหัสมีคอลัมน์ tile_row และ tile_column", en: "give its code list the fields tile_row and tile_column")
    case .tilesInOnePlace:
      Prose(
        th: "ให้แต่ละรายการในรายการรหัสมี tile_row กับ tile_column ไม่ซ้ำกัน",
        en: "give each entry of the code list a tile_row and tile_column of its own")
    case .tileFarAway:
      Prose(
        th: "ให้แผนที่มีไม่เกิน \(Chart.maximumTileColumnCount) คอลัมน์และ \(Chart.maximumTileRowCount) แถว",
        en: "keep the map within \(Chart.maximumTileColumnCount) columns and \(Chart.maximumTileRowCount) rows")
    case .annotationOutside(_, let periods?):
      Prose(
        th: "ใช้งวดตั้งแต่ \(periods.first.iso(in: .buddhist)) ถึง \(periods.last.iso(in: .buddhist))",
        en: "use one from \(periods.first.iso) to \(periods.last.iso)")
    case .annotationOutside(_, nil): Prose(th: "ตรวจงวดหรือค่าของคำอธิบาย", en: "check its period or its value")
    case .logNeedsPoints: Prose(th: "ใช้ line หรือ dot หรือใช้ scale: sqrt", en: "use line or dot, or scale: sqrt")
    case .stackNeedsLinear: Prose(th: "ใช้ scale: linear หรือลบ stack", en: "use scale: linear, or take stack away")
    case .scaleNeedsPositive(.log, _, _, _):
      Prose(
        th: "แกนลอการิทึมแสดงเฉพาะค่าที่มากกว่าศูนย์ ใช้ scale: linear หรือใช้ scale: sqrt ถ้าไม่มีค่าติดลบ",
        en: "it shows values above zero only: use scale: linear, or scale: sqrt where none is negative")
    case .scaleNeedsPositive: Prose(th: "ใช้ scale: linear", en: "use scale: linear")
    }
  }
}

extension ChartMark {
  fileprivate var words: Prose { mark.traits.words }
}

extension ChartScale {
  fileprivate var words: Prose {
    switch self {
    case .linear: Prose(th: "แกนเชิงเส้น", en: "a linear axis")
    case .log: Prose(th: "แกนลอการิทึม", en: "a logarithmic axis")
    case .sqrt: Prose(th: "แกนรากที่สอง", en: "a square-root axis")
    }
  }
}
