import Charting
import Datasets
import Localization
import SourceText

extension FigureProblem: Problem {
  package var code: String {
    switch self {
    case .besideLayers: "figure-beside-layers"
    case .baseWithoutIndex: "figure-base-without-index"
    case .annotationKind: "figure-annotation-kind"
    case .seriesOfNote: "figure-series-of-note"
    case .thousandsApart, .numberWithWords: "wrong-type"
    case .severalPlaces: "figure-several-places"
    case .noValues: "data-empty"
    case .queryNotInFile: "figure-query-not-in-file"
    case .unitsDiffer: "figure-units-differ"
    case .lengthsDiffer: "figure-periods-differ"
    case .emptyFile: "figure-file-empty"
    case .fileWithoutMark: "figure-file-without-mark"
    case .severalLanguages: "figure-several-languages"
    case .stackWithoutEffect: "figure-stack-without-effect"
    case .totalInStack: "figure-total-in-stack"
    case .targetFlattens: "figure-target-flattens"
    case .annotationPassed: "figure-annotation-passed"
    case .noteWithoutValue: "figure-note-without-value"
    case .linesArePale: "figure-lines-pale"
    case .labelsAlike: "figure-labels-alike"
    case .stackNotAdditive: "figure-stack-not-additive"
    case .channelUnknown: "figure-channel-unknown"
    case .channelTwice: "figure-channel-twice"
    case .channelsWithoutMeasure: "figure-channels-without-measure"
    case .seriesUnknown: "figure-series-unknown"
    case .positionUnknown, .periodUnknown: "figure-position-unknown"
    case .annotationNeedsTime: "figure-annotation-needs-time"
    case .indexNeedsTime: "figure-index-needs-time"
    case .indexBase: "figure-index-base"
    case .indexBaseOutside: "figure-index-base-outside"
    case .indexWithoutCommonBase: "figure-index-without-base"
    case .tilesWithoutList: "figure-tiles-without-list"
    case .provinceUnknown: "figure-province-unknown"
    case .lineOfOnePeriod: "figure-line-of-one-period"
    case .namesWithoutRoom: "figure-names-without-room"
    case .cardNotSingle: "figure-card-not-single"
    case .cardWithoutValue: "figure-card-without-value"
    case .changeTwice: "figure-change-twice"
    case .changesOfComparison: "figure-changes-compared"
    case .latestNeedsTime: "figure-latest-without-time"
    case .courseTooShort: "figure-sparkline-short"
    }
  }

  package var severity: Severity {
    switch self {
    case .annotationPassed, .courseTooShort, .linesArePale, .namesWithoutRoom, .noteWithoutValue, .stackWithoutEffect,
      .targetFlattens:
      .warning
    default: .error
    }
  }

  package var message: Prose {
    switch self {
    case .besideLayers(let key):
      Prose(th: "'\(key)' อยู่คู่กับ 'layers' ไม่ได้", en: "'\(key)' cannot stand beside 'layers'")
    case .baseWithoutIndex: Prose(th: "'base' ใช้กับ type: index เท่านั้น", en: "'base' is for 'type: index' only")
    case .annotationKind(let found):
      found.isEmpty
        ? Prose(th: "คำอธิบายนี้ไม่บอกว่าอยู่ที่ใด", en: "the annotation does not say where it stands")
        : Prose(
          th: "คำอธิบายหนึ่งรายการมีได้อย่างเดียว แต่พบ \(found.joined(separator: ", "))",
          en: "an annotation is of one kind, found \(found.joined(separator: ", "))")
    case .thousandsApart(let key, let text), .numberWithWords(let key, let text):
      Prose(th: "'\(key)' ต้องเป็นตัวเลข แต่พบ '\(text)'", en: "'\(key)' must be a number, found '\(text)'")
    case .seriesOfNote: Prose(th: "'series' ใช้กับ 'note' เท่านั้น", en: "'series' goes with 'note' only")
    case .severalPlaces(let key):
      Prose(th: "'\(key)' ของคำอธิบายหนึ่งรายการมีได้แห่งเดียว", en: "the '\(key)' of an annotation is one place")
    case .noValues(let answer): answer.message
    case .queryNotInFile(let name):
      Prose(th: "ไฟล์แผนภูมิไม่มีคำค้นชื่อ '\(name)'", en: "a chart file has no query called '\(name)'")
    case .unitsDiffer(let first, let second, _):
      Prose(
        th: "แกนเดียวแสดงสองหน่วยไม่ได้: '\(first)' กับ '\(second)'",
        en: "two units on one axis: '\(first)' and '\(second)'")
    case .lengthsDiffer(let first, let second):
      Prose(
        th: "งวดของข้อมูลยาวไม่เท่ากัน: \(Self.length(first).thai) กับ \(Self.length(second).thai)",
        en: "the data has periods of different length: \(Self.length(first).english) and \(Self.length(second).english)"
      )
    case .emptyFile: Prose(th: "ไฟล์แผนภูมิว่างเปล่า", en: "the chart file is empty")
    case .severalLanguages(let key):
      Prose(
        th: "'\(key)' ของไฟล์แผนภูมิเป็นข้อความภาษาเดียว", en: "the '\(key)' of a chart file is a text in one language")
    case .fileWithoutMark:
      Prose(
        th: "ไฟล์นี้ไม่มีทั้ง 'mark' ของแผนภูมิและ 'items' ของการ์ดตัวเลข",
        en: "the file has neither the 'mark' of a chart nor the 'items' of cards")
    case .stackWithoutEffect(let stacking, .bar), .stackWithoutEffect(let stacking, .area):
      Prose(
        th: "'stack: \(stacking.rawValue)' ไม่มีผล เพราะมีชุดข้อมูลเดียว",
        en: "'stack: \(stacking.rawValue)' changes nothing, for there is one series only")
    case .stackWithoutEffect(let stacking, let mark):
      Prose(
        th: "'stack: \(stacking.rawValue)' ไม่มีผล เพราะ '\(mark.rawValue)' วางซ้อนกันไม่ได้",
        en: "'stack: \(stacking.rawValue)' changes nothing, for '\(mark.rawValue)' is never stacked")
    case .totalInStack(let label):
      Prose(
        th: "'\(label)' เป็นยอดรวมของชุดข้อมูลอื่น จึงวางซ้อนกับชุดเหล่านั้นไม่ได้ เพราะจะนับสองครั้ง",
        en: "'\(label)' is a total of the others, which a stack with it would count twice")
    case .targetFlattens(let label, 0):
      Prose(
        th: "“\(label)” อยู่ไกลจากข้อมูลมาก จนข้อมูลเหลือที่ไม่ถึงร้อยละ 1 ของแกน",
        en: "“\(label)” lies so far from the values that they are left with less than 1 percent of the axis")
    case .targetFlattens(let label, let percent):
      Prose(
        th: "“\(label)” อยู่ไกลจากข้อมูลมาก จนข้อมูลเหลือที่ร้อยละ \(percent) ของแกน",
        en: "“\(label)” lies so far from the values that they are left with \(percent) percent of the axis")
    case .annotationPassed(let label, _):
      Prose(
        th: "คำอธิบาย “\(label)” อยู่ก่อนงวดแรกของแผนภูมิ จึงไม่แสดงแล้ว",
        en: "the annotation “\(label)” lies before the first period of the chart, and is left out")
    case .noteWithoutValue(let label):
      Prose(
        th: "“\(label)” ชี้ไปที่งวดหรือรายการที่ไม่มีค่า", en: "“\(label)” points at a place where there is no value")
    case .linesArePale(let count):
      Prose(
        th: "แผนภูมิมีเส้นมากกว่าสี จึงมี \(count) เส้นที่เป็นสีจาง",
        en: "the chart has more lines than colours, so \(count) of them \(count == 1 ? "is" : "are") pale")
    case .labelsAlike(let label):
      Prose(th: "ข้อมูลสองชุดมีชื่อเดียวกัน '\(label)'", en: "two of the data are both called '\(label)'")
    case .stackNotAdditive(let measure, _):
      Prose(
        th: "'\(measure)' นำมารวมกันไม่ได้ จึงวางซ้อนกันไม่ได้", en: "'\(measure)' must not be added up, so it cannot be stacked"
      )
    case .channelUnknown(let key, let word, _):
      Prose(th: "'\(key)' เป็น '\(word)' ไม่ได้", en: "'\(key)' cannot be '\(word)'")
    case .channelTwice(let key, let word):
      Prose(th: "'\(key)' เป็น '\(word)' ไม่ได้ เพราะใช้ไปแล้ว", en: "'\(key)' cannot be '\(word)', which is in use already")
    case .channelsWithoutMeasure:
      Prose(th: "x หรือ y อย่างหนึ่งต้องเป็นค่าที่วัด", en: "one of x and y must be the measure")
    case .seriesUnknown(let name, _, _):
      Prose(th: "แผนภูมิไม่มีชุดข้อมูลหรือรายการ '\(name)'", en: "the chart has no series or category '\(name)'")
    case .positionUnknown(let text, _, _):
      Prose(th: "แผนภูมิไม่มีรายการ '\(text)'", en: "the chart has no category '\(text)'")
    case .periodUnknown(let text, _, _): Prose(th: "แผนภูมิไม่มีงวด '\(text)'", en: "the chart has no period '\(text)'")
    case .annotationNeedsTime:
      Prose(th: "คำอธิบายนี้ใช้กับแผนภูมิตามเวลาเท่านั้น", en: "this annotation needs a chart over time")
    case .indexNeedsTime: Prose(th: "ดัชนีใช้กับแผนภูมิตามเวลาเท่านั้น", en: "an index needs a chart over time")
    case .indexBase(let series, let base, nil, _):
      Prose(
        th: "'\(series)' ไม่มีค่าในงวดฐาน \(base.thai)", en: "'\(series)' has no value in \(base.english), the base")
    case .indexBase(let series, let base, let lowest?, _):
      Prose(
        th: "'\(series)' มีค่า \(lowest) ในงวดฐาน \(base.thai) แต่ทุกค่าของฐานต้องมากกว่าศูนย์",
        en: "'\(series)' has \(lowest) in \(base.english), the base, where all must be above zero")
    case .indexBaseOutside(let base, _):
      Prose(
        th: "ข้อมูลของแผนภูมิไม่มีงวดฐาน \(base.thai)", en: "the data of the chart does not have \(base.english), the base"
      )
    case .indexWithoutCommonBase:
      Prose(th: "ไม่มีงวดใดที่ทุกชุดข้อมูลมีค่ามากกว่าศูนย์", en: "in no period do all series have a value above zero")
    case .tilesWithoutList(nil, _):
      Prose(th: "แผนที่ช่องต้องแยกตามมิติที่มีรายการรหัส", en: "a tile map needs a dimension with a code list")
    case .tilesWithoutList(let field?, _):
      Prose(
        th: "มิติ '\(field)' ไม่มีรายการรหัส แผนที่ช่องจึงไม่รู้ตำแหน่งของแต่ละค่า",
        en: "the dimension '\(field)' has no code list, which would place its values on a tile map")
    case .provinceUnknown(let text, _):
      Prose(th: "'\(text)' ไม่ใช่รหัสหรือชื่อจังหวัด", en: "'\(text)' is neither the code nor the name of a province")
    case .lineOfOnePeriod(let period):
      Prose(
        th: "ข้อมูลมีงวดเดียว คือ \(period.thai) จึงลากเส้นหรือพื้นที่ไม่ได้",
        en: "the data is of one period only, \(period.english), where lines and areas need two")
    case .cardNotSingle(let title, let count):
      Prose(
        th: "'\(title)' มี \(count) อนุกรม จึงไม่ใช่ตัวเลขเดียว",
        en: "'\(title)' has \(count) series, so it is not one number")
    case .cardWithoutValue(let title, let period):
      Prose(th: "'\(title)' " + ThaiPhrase.joined("ไม่มีข้อมูลสำหรับ", period), en: "'\(title)' has no data for \(period)")
    case .changeTwice(let word): Prose(th: "'changes' มี '\(word)' ซ้ำ", en: "'changes' has '\(word)' twice")
    case .changesOfComparison(let compare):
      Prose(
        th: "คำค้นมี 'compare: \(compare)' อยู่แล้ว จึงบอกการเปลี่ยนแปลงด้วย 'changes' อีกไม่ได้",
        en: "the query says 'compare: \(compare)' already, so its numbers have no 'changes'")
    case .latestNeedsTime(let key):
      Prose(th: "'\(key)' ใช้กับข้อมูลตามเวลาเท่านั้น", en: "'\(key)' needs data over time")
    case .courseTooShort(let count, let fewest):
      Prose(
        th: "ตารางไม่มีคอลัมน์แนวเส้น เพราะคำค้นมี \(count) งวด แต่ต้องมีอย่างน้อย \(fewest) งวด",
        en:
          "the table has no sparklines: the query is of \(count) \(count == 1 ? "period" : "periods"), and they need \(fewest)"
      )
    case .namesWithoutRoom:
      Prose(
        th: "ชื่อรายการไม่มีที่พอใต้แผนภูมิแนวตั้ง แผนภูมินี้จึงวางแนวนอน",
        en: "the names of the categories have no room below an upright chart, so it lies")
    }
  }

  package var hint: Prose? {
    switch self {
    case .besideLayers: Prose(th: "ย้ายไปไว้ในชั้นที่ต้องการ", en: "move it into its layer")
    case .thousandsApart(_, let text):
      Prose(
        th: "เขียนโดยไม่มีเครื่องหมายคั่นหลักพัน: \(text.filter { $0 != "," })",
        en: "write it without marks between thousands: \(text.filter { $0 != "," })")
    case .numberWithWords:
      Prose(th: "เขียนเฉพาะตัวเลข ตามหน่วยของแผนภูมิ", en: "write the number alone, in the unit of the chart")
    case .seriesOfNote: Prose(th: "ลบ 'series' ออก", en: "take 'series' away")
    case .severalPlaces:
      Prose(th: "เขียนแยกเป็นรายการละแห่งใต้ 'annotations'", en: "write an entry of 'annotations' for each")
    case .severalLanguages:
      Prose(
        th: "เขียนไฟล์ละภาษา และระบุ 'language: th' หรือ 'language: en'",
        en: "write a file for each language, with 'language: th' or 'language: en'")
    case .fileWithoutMark:
      Prose(
        th: "เพิ่ม 'mark: line' สำหรับแผนภูมิ หรือเขียนการ์ดไว้ใต้ 'items:'",
        en: "add 'mark: line' for a chart, or write cards below 'items:'")
    case .stackWithoutEffect(_, .bar), .stackWithoutEffect(_, .area):
      Prose(th: "ลบ 'stack' ออก หรือแยกชุดข้อมูลด้วย 'by'", en: "take 'stack' away, or split the data with 'by'")
    case .stackWithoutEffect:
      Prose(th: "ลบ 'stack' ออก หรือใช้ mark: bar หรือ area", en: "take 'stack' away, or use 'mark: bar' or 'area'")
    case .totalInStack(let label):
      Prose(
        th: "ลบแถวของ '\(label)' ออกจากข้อมูล หรือตัดออกด้วย 'where'",
        en: "remove the rows of '\(label)' from the data, or leave them out with 'where'")
    case .targetFlattens:
      Prose(
        th: "ตรวจหน่วยของ 'target' หรือบอกเป้าหมายไว้ใน 'subtitle' แทน",
        en: "check the unit of 'target', or tell of it in 'subtitle' instead")
    case .annotationPassed(_, let first):
      Prose(
        th: "แผนภูมิเริ่มที่ \(first.iso(in: .buddhist)) ลบคำอธิบายนี้ หรือเลือกช่วงเวลาที่ยาวขึ้น",
        en: "the chart begins with \(first.iso); take the annotation away, or ask for a longer period")
    case .noteWithoutValue:
      Prose(
        th: "เลือก 'series' หรืองวดที่มีค่า ถ้าตั้งใจบอกว่าไม่มีข้อมูล ใช้ 'event'",
        en: "choose a 'series' or a place with a value; to say that there is none, use 'event'")
    case .linesArePale:
      Prose(
        th: "ระบุเส้นที่สำคัญใน 'highlight' ทำแผนภูมิย่อยด้วย 'facet: by' หรือเลือกให้น้อยลงด้วย 'where'",
        en: "name those that matter in 'highlight', make small charts with 'facet: by', or choose fewer with 'where'")
    case .emptyFile:
      Prose(th: "ไฟล์แผนภูมิต้องมี mark, title และ data", en: "a chart file needs 'mark', 'title' and 'data'")
    case .baseWithoutIndex: Prose(th: "ใช้ type: index หรือลบ 'base' ออก", en: "use 'type: index', or take 'base' away")
    case .channelTwice: Prose(th: "ลบออกจากที่ใดที่หนึ่ง", en: "take it away from one of them")
    case .channelsWithoutMeasure: Prose(th: "ลบ 'x' หรือ 'y' ออก", en: "take 'x' or 'y' away")
    case .annotationNeedsTime: Prose(th: "ใช้ target หรือ note", en: "use 'target' or 'note'")
    case .indexNeedsTime:
      Prose(th: "ลบ 'scale' ออก หรือเลือกหลายงวด", en: "take 'scale' away, or ask for several periods")
    case .indexWithoutCommonBase: Prose(th: "เลือกช่วงเวลาหรือชุดข้อมูลอื่น", en: "choose another period, or other series")
    case .annotationKind:
      Prose(th: "ใช้ event, band, target หรือ note อย่างใดอย่างหนึ่ง", en: "give one of event, band, target and note")
    case .noValues(let answer): answer.hint
    case .queryNotInFile: Prose(th: "เขียนคำค้นไว้ใต้ 'data'", en: "write the query below 'data'")
    case .unitsDiffer(_, _, let unit?):
      Prose(
        th: "ทั้งสองมี 'unit' เดียวกันคือ '\(unit)' แต่ 'unitPhrase' ต่างกัน "
          + "ถ้าหน่วยเดียวกันจริง ให้เขียน 'unitPhrase' ให้เหมือนกัน",
        en: "both have the 'unit' '\(unit)', and only 'unitPhrase' differs: where they are one unit, write it alike")
    case .unitsDiffer(_, _, nil):
      Prose(th: "ทำสองแผนภูมิ หรือใช้ scale: index", en: "make two charts, or use 'scale: index'")
    case .lengthsDiffer: Prose(th: "ใช้ per ให้ยาวเท่ากัน", en: "give both the same 'per'")
    case .labelsAlike: Prose(th: "เพิ่ม 'label' ให้แต่ละชุด", en: "give each a 'label'")
    case .stackNotAdditive(_, isInPlace: true):
      Prose(
        th: "ลบ 'stack' ออก ใช้ mark: line หรือถ้ารวมกันได้ ให้เพิ่ม 'aggregate: sum' ที่คอลัมน์นี้ใน 'fields'",
        en:
          "leave out 'stack', or use 'mark: line'; where it can be added up, add 'aggregate: sum' to its field in 'fields'"
      )
    case .stackNotAdditive(_, isInPlace: false):
      Prose(
        th: "ลบ 'stack' ออก ใช้ mark: line หรือถ้ารวมกันได้ ให้ระบุ aggregate: sum ในคำอธิบายข้อมูล",
        en: "leave out 'stack', or use 'mark: line'; where it can be added up, its descriptor says 'aggregate: sum'")
    case .channelUnknown(let key, let word, let choices):
      if let near = Suggestion.nearest(to: word, among: choices) {
        Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
      } else if key == "color" {
        Self.colorIsNoColour(choices)
      } else if choices.isEmpty {
        Prose(th: "ลบ '\(key)' ออก หรือแยกข้อมูลด้วย 'by'", en: "take '\(key)' away, or split the data with 'by'")
      } else {
        Self.oneOf(choices)
      }
    case .seriesUnknown(_, let near?, _), .positionUnknown(_, let near?, _):
      Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .periodUnknown(let text, let first, let last):
      Self.periods(first, last, in: Era(ofWritten: text))
    case .seriesUnknown(_, nil, let choices), .positionUnknown(_, nil, let choices): Self.oneOf(choices)
    case .indexBase(_, _, _, let first?), .indexBaseOutside(_, let first?):
      Prose(
        th: "งวดแรกที่เป็นฐานได้คือ \(first.iso(in: .buddhist))", en: "the first period that can be the base is \(first.iso)"
      )
    case .indexBase, .indexBaseOutside: Prose(th: "เลือก 'base' อื่น", en: "choose another 'base'")
    case .tilesWithoutList(nil, _):
      Prose(th: "เพิ่ม 'by' ที่เป็นมิติเช่นนั้น เช่น 'by: province'", en: "add 'by' with such a dimension, as in 'by: province'")
    case .tilesWithoutList(_, knowsProvinces: false):
      Prose(
        th: "ระบุ 'codelist' ที่คอลัมน์นั้น เป็นรายการรหัสที่มี tile_row กับ tile_column หรือเลือก 'by' อื่น",
        en: "give the field a 'codelist' that has tile_row and tile_column, or choose another 'by'")
    case .tilesWithoutList(_, knowsProvinces: true):
      Prose(
        th: "ใช้รหัสหรือชื่อจังหวัด หรือระบุ 'codelist' ที่คอลัมน์นั้น เป็นรายการรหัสที่มี tile_row กับ tile_column",
        en: "write codes or names of provinces, or give the field a 'codelist' that has tile_row and tile_column")
    case .provinceUnknown(let text, _) where ExtraRow(text) != nil: ExtraRow(text)?.hint
    case .provinceUnknown(_, let near?): Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .provinceUnknown(_, nil):
      Prose(th: "ใช้รหัสสองหลักหรือชื่อ เช่น 50 หรือเชียงใหม่", en: "write a code or a name, such as 50 or Chiang Mai")
    case .lineOfOnePeriod:
      Prose(
        th: "ใช้ mark: bar หรือ dot หรือการ์ดตัวเลข ('items:') หรือเพิ่มงวดของข้อมูล",
        en: "use 'mark: bar' or 'dot', or cards ('items:'), or take more periods")
    case .cardNotSingle:
      Prose(th: "เลือกอนุกรมเดียวด้วย 'where' และตัด 'by' ออก", en: "choose one series with 'where', without 'by'")
    case .cardWithoutValue:
      Prose(th: "ตรวจข้อมูลและช่วงเวลาของคำค้น", en: "check the data and the period of the query")
    case .changeTwice: Prose(th: "ลบออกหนึ่งแห่ง", en: "remove one of the two")
    case .changesOfComparison:
      Prose(th: "ลบ 'compare' ออกจากคำค้น หรือลบ 'changes'", en: "take 'compare' away from the query, or 'changes'")
    case .latestNeedsTime(let key): Prose(th: "ลบ '\(key)' ออก", en: "take '\(key)' away")
    case .courseTooShort:
      Prose(
        th: "เพิ่มงวดในคำค้น เช่น 'period: last 52 weeks' หรือลบ 'sparkline'",
        en: "ask for more periods, as in 'period: last 52 weeks', or take 'sparkline' away")
    case .namesWithoutRoom:
      Prose(
        th: "ลบ 'horizontal' ออก หรือใช้รายการน้อยลงหรือชื่อสั้นลง", en: "take 'horizontal' away, or use fewer or shorter names"
      )
    }
  }

  /// How many choices are named.
  private static let namedCount = 12

  private static func colorIsNoColour(_ choices: [String]) -> Prose {
    let use = choices.isEmpty ? Prose(th: "ลบ 'color' ออก", en: "take 'color' away") : oneOf(choices)
    return Prose(
      th: "'color' บอกว่าอะไรแยกชุดข้อมูล ส่วนสีนั้นเลือกเองไม่ได้ \(use.thai)",
      en: "'color' says what tells the series apart, and colours cannot be chosen: \(use.english)")
  }

  private static func oneOf(_ choices: [String]) -> Prose {
    let named = choices.prefix(namedCount).joined(separator: ", ")
    let rest = choices.count - namedCount
    return Prose(
      th: "ใช้คำใดคำหนึ่ง: \(named)" + (rest > 0 ? " และอีก \(rest) คำ" : ""),
      en: "use one of: \(named)" + (rest > 0 ? " and \(rest) more" : ""))
  }

  /// In the era in which a period was written.
  private static func periods(_ first: Period, _ last: Period, in era: Era) -> Prose {
    Prose(
      th: "ใช้งวดตั้งแต่ \(first.iso(in: era)) ถึง \(last.iso(in: era))",
      en: "use one from \(first.iso(in: era)) to \(last.iso(in: era))")
  }

  private static func length(_ length: Granularity?) -> Prose {
    Prose(th: length.map { "ราย\($0.thaiName)" } ?? "ไม่มีเวลา", en: length.map { "by \($0.name)" } ?? "without time")
  }
}
