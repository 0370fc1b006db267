import Localization
import SourceText

extension DescriptorProblem: Problem {
  package var code: String {
    switch self {
    case .name: "descriptor-name"
    case .noResource, .severalTables: "descriptor-resources"
    case .resourceTwice: "descriptor-resource-twice"
    case .reference, .schemaFileMissing: "descriptor-reference"
    case .path, .pathTwice: "descriptor-path"
    case .notSupported: "descriptor-not-supported"
    case .licenseWithoutName: "descriptor-license"
    case .keyElsewhere: "descriptor-key-elsewhere"
    case .noFields: "descriptor-no-fields"
    case .duplicateField: "descriptor-field-twice"
    case .duplicateHeader: "descriptor-header-twice"
    case .keyFieldUnknown, .keyFieldTwice, .emptyKey: "descriptor-key-field"
    case .foreignKeyCount, .foreignKeyResource, .foreignKeyField, .foreignKeyType: "descriptor-foreign-key"
    case .measureWithoutUnit: "descriptor-measure-unit"
    case .measureNotNumeric: "descriptor-measure-type"
    case .sumNotAllowed, .indexSum: "descriptor-sum-not-allowed"
    case .timeType: "descriptor-time-type"
    case .statusType: "descriptor-status-type"
    case .roleTwice: "descriptor-role-twice"
    case .onlyForMeasure: "descriptor-only-for-measure"
    case .onlyForType: "descriptor-only-for-type"
    case .format: "descriptor-format"
    case .shortYear: "descriptor-short-year"
    case .categoryTwice, .noCategories: "descriptor-categories"
    case .jsonSchema: "descriptor-json-schema"
    case .constraintValue, .ambiguousValue, .minimumAboveMaximum: "descriptor-constraint"
    case .pattern: "descriptor-pattern"
    case .character, .sameMarks: "descriptor-character"
    case .bothTrueAndFalse: "descriptor-boolean-values"
    case .decimals: "descriptor-decimals"
    case .baseYear, .indexWithoutBase: "descriptor-base-year"
    case .frequency, .frequencyWithoutTime, .noFrequency: "descriptor-frequency"
    case .noRoles: "descriptor-roles"
    case .encoding: "descriptor-encoding"
    case .dialectOfOtherFormat, .dialectCharacter, .dialectMarksAlike, .rowNumbers, .headerRowIsComment:
      "descriptor-dialect"
    case .releaseBeforeUpdate: "descriptor-next-release"
    case .embargoWithoutTime: "descriptor-embargo"
    case .codeListUnknown: "descriptor-code-list-unknown"
    case .codeListWithoutKey: "descriptor-code-list-key"
    }
  }

  package var severity: Severity {
    switch self {
    // What was to be withheld would be published.
    case .keyElsewhere(let key, _) where DescriptorLevel.withholdingKeys.contains(key): .error
    case .releaseBeforeUpdate, .indexWithoutBase, .frequencyWithoutTime, .noFrequency, .noRoles, .keyElsewhere,
      .shortYear:
      .warning
    default: .error
    }
  }

  package var message: Prose { wholeMessage.shortened }
  package var hint: Prose? { wholeHint?.shortened }

  private var wholeMessage: Prose {
    switch self {
    case .name(let name):
      Prose(th: "ชื่อ '\(name)' ใช้เป็นรหัสชุดข้อมูลไม่ได้", en: "'\(name)' cannot be the name of a dataset")
    case .severalTables(let names):
      Prose(
        th: "ชุดนี้มี \(names.count) ตาราง คือ \(names.joined(separator: ", ")) แต่ที่นี่ใช้ได้ตารางเดียว",
        en: "the package holds \(names.count) tables, \(names.joined(separator: ", ")), where only one can be used")
    case .noResource: Prose(th: "ยังไม่ได้ระบุไฟล์ข้อมูลใน 'resources'", en: "'resources' names no data file")
    case .path(let path, let fault): fault.message(path)
    case .pathTwice(let path):
      Prose(th: "'path' ระบุไฟล์ '\(path)' ซ้ำ", en: "'path' names the file '\(path)' twice")
    case .notSupported(let property, let value?):
      Prose(th: "ยังไม่รองรับ '\(property): \(value)'", en: "'\(property): \(value)' is not supported yet")
    case .notSupported(let property, nil):
      Prose(th: "ยังไม่รองรับ '\(property)'", en: "'\(property)' is not supported yet")
    case .resourceTwice(let name):
      Prose(th: "มีไฟล์ข้อมูล (resource) ชื่อ '\(name)' ซ้ำ", en: "two resources are called '\(name)'")
    case .reference(let property):
      Prose(
        th: "'\(property)' อ้างถึงไฟล์อื่น แต่ต้องเขียนไว้ในไฟล์นี้",
        en: "'\(property)' names another file; it must stand in this one")
    case .schemaFileMissing(let path):
      Prose(
        th: "อ่านไฟล์ '\(path)' ที่ 'schema' อ้างถึงไม่ได้", en: "the file '\(path)' that 'schema' names cannot be read")
    case .licenseWithoutName:
      Prose(
        th: "สัญญาอนุญาตใน 'licenses' ต้องมี 'name' หรือ 'path'",
        en: "a licence in 'licenses' needs a 'name' or a 'path'")
    case .keyElsewhere(let key, _): Prose(th: "'\(key)' ไม่มีผลตรงนี้", en: "'\(key)' has no effect here")
    case .noFields: Prose(th: "ยังไม่ได้ระบุคอลัมน์ใน 'fields'", en: "'fields' declares no column")
    case .duplicateField(let name):
      Prose(th: "ระบุคอลัมน์ '\(name)' ซ้ำ", en: "the field '\(name)' is declared twice")
    case .duplicateHeader(let header):
      Prose(th: "มีคอลัมน์ที่ใช้หัวตาราง '\(header)' ซ้ำ", en: "two fields have the heading '\(header)'")
    case .keyFieldUnknown(let name, let property, _):
      Prose(
        th: "'\(property.rawValue)' อ้างถึงคอลัมน์ '\(name)' ซึ่งไม่มีใน 'fields'",
        en: "'\(property.rawValue)' names the field '\(name)', which is not declared")
    case .keyFieldTwice(let name, let property):
      Prose(
        th: "'\(property.rawValue)' ระบุคอลัมน์ '\(name)' ซ้ำ",
        en: "'\(property.rawValue)' names the field '\(name)' twice")
    case .emptyKey(let property):
      Prose(th: "'\(property)' มีรายการที่ไม่ได้ระบุคอลัมน์", en: "'\(property)' holds a key of no field")
    case .foreignKeyCount, .foreignKeyResource, .foreignKeyField, .foreignKeyType: foreignKeyMessage
    case .measureWithoutUnit(let name):
      Prose(th: "ตัวชี้วัด '\(name)' ยังไม่มีหน่วย", en: "the measure '\(name)' has no unit")
    case .measureNotNumeric(let name, let type):
      Prose(
        th: "ตัวชี้วัด '\(name)' ต้องเป็นตัวเลข แต่ระบุชนิดเป็น '\(type.rawValue)'",
        en: "the measure '\(name)' must be a number, but its type is '\(type.rawValue)'")
    case .sumNotAllowed(let name, let kind):
      Prose(
        th: "'\(name)' เป็น\(kind == .price ? "ราคา" : "อัตรา") จึงนำมารวมกันไม่ได้",
        en: "'\(name)' is a \(kind.rawValue), which cannot be summed")
    case .timeType(let name, let type):
      Prose(
        th: "คอลัมน์เวลา '\(name)' มีชนิดเป็น '\(type.rawValue)' ไม่ได้",
        en: "the time field '\(name)' cannot be of type '\(type.rawValue)'")
    case .statusType(let name, let type):
      Prose(
        th: "คอลัมน์สถานะ '\(name)' ต้องเป็นข้อความ แต่ระบุชนิดเป็น '\(type.rawValue)'",
        en: "the status field '\(name)' must be a string, but its type is '\(type.rawValue)'")
    case .roleTwice(let role, let name, let first):
      Prose(
        th: "มีคอลัมน์ที่เป็น '\(role.rawValue)' ได้คอลัมน์เดียว แต่ทั้ง '\(first)' และ '\(name)' ระบุไว้",
        en: "only one field can have the role '\(role.rawValue)', but '\(first)' and '\(name)' both do")
    case .onlyForMeasure(let property, let field):
      Prose(
        th: "'\(property)' ใช้กับตัวชี้วัดเท่านั้น แต่ '\(field)' ไม่ใช่ตัวชี้วัด",
        en: "'\(property)' is for measures only, and '\(field)' is not one")
    case .onlyForType(let property, let field, let type):
      Prose(
        th: "'\(property)' ใช้กับคอลัมน์ '\(field)' ชนิด '\(type.rawValue)' ไม่ได้",
        en: "'\(property)' does not apply to '\(field)', which is of type '\(type.rawValue)'")
    case .format(let format, let field, let type):
      Prose(
        th: "'format: \(format)' ใช้กับ '\(field)' ชนิด '\(type.rawValue)' ไม่ได้",
        en: "'format: \(format)' does not apply to '\(field)', which is of type '\(type.rawValue)'")
    case .shortYear(let field):
      Prose(
        th: "ปีสองหลักของ '\(field)' อ่านเป็น ค.ศ. 1969 ถึง 2068 เพราะไม่ได้ระบุ 'era'",
        en: "the years of '\(field)' have two digits, and without 'era' are read as 1969 to 2068")
    case .sameMarks(let field):
      Prose(
        th: "'groupChar' และ 'decimalChar' ของ '\(field)' เป็นเครื่องหมายเดียวกัน",
        en: "'groupChar' and 'decimalChar' of '\(field)' are the same mark")
    case .bothTrueAndFalse(let text, let field):
      Prose(
        th: "'\(text)' ของ '\(field)' เป็นทั้งค่าจริงและค่าเท็จ",
        en: "'\(text)' means both true and false in '\(field)'")
    case .categoryTwice(let value, let field):
      Prose(th: "หมวด '\(value)' ของ '\(field)' ซ้ำ", en: "the category '\(value)' of '\(field)' is listed twice")
    case .noCategories(let field):
      Prose(th: "'categories' ของ '\(field)' ว่าง", en: "'categories' of '\(field)' is empty")
    case .jsonSchema(let keyword, _):
      Prose(
        th: "ไม่รองรับ '\(keyword)' ใน 'jsonSchema'", en: "'\(keyword)' in a 'jsonSchema' is not supported")
    case .constraintValue(let property, let field, let type, let value):
      Prose(
        th: "'\(property)' ของ '\(field)' ต้องเป็น\(type.name.thai) แต่พบ '\(value)'",
        en: "'\(property)' of '\(field)' must be \(type.name.english), found '\(value)'")
    case .ambiguousValue(let property, let field, let value, let readings):
      Prose(
        th: "'\(property)' ของ '\(field)' อ่านได้สองแบบ: '\(value)' คือ \(readings.joined(separator: " หรือ "))",
        en: "'\(property)' of '\(field)' can be read in two ways: '\(value)' is \(readings.joined(separator: " or "))")
    case .minimumAboveMaximum(let field):
      Prose(
        th: "ค่าต่ำสุดของ '\(field)' มากกว่าค่าสูงสุด", en: "the minimum of '\(field)' is above its maximum")
    case .pattern(let pattern, let field, let position):
      Prose(
        th: "รูปแบบ '\(pattern)' ของ '\(field)' ไม่ใช่นิพจน์ปกติที่ถูกต้อง ตั้งแต่อักขระที่ \(position)",
        en: "the pattern '\(pattern)' of '\(field)' is not a valid regular expression from character \(position) on")
    case .character(let property, let value):
      Prose(
        th: "'\(property)' ต้องเป็นเครื่องหมายตัวเดียว และไม่ใช่ตัวเลข แต่พบ '\(value)'",
        en: "'\(property)' must be a single mark that is no digit, found '\(value)'")
    case .decimals(let count):
      Prose(
        th: "จำนวนทศนิยมต้องอยู่ระหว่าง 0 ถึง 9 แต่พบ \(count)", en: "'decimals' must be 0 to 9, found \(count)")
    case .baseYear(let year):
      Prose(th: "ปีฐาน \(year) ไม่ใช่ปีที่ใช้ได้", en: "\(year) cannot be the base year")
    case .indexWithoutBase(let name):
      Prose(th: "ดัชนี '\(name)' ยังไม่มีปีฐาน", en: "the index '\(name)' has no base year")
    case .indexSum(let name):
      Prose(th: "'\(name)' เป็นดัชนี จึงนำมารวมกันไม่ได้", en: "'\(name)' is an index, which cannot be summed")
    case .frequency(let frequency, let field, let type):
      Prose(
        th: "'frequency: \(frequency.rawValue)' ขัดกับคอลัมน์เวลา '\(field)' ชนิด '\(type.rawValue)'",
        en: "'frequency: \(frequency.rawValue)' contradicts the time field '\(field)' of type '\(type.rawValue)'")
    case .frequencyWithoutTime(let frequency):
      Prose(
        th: "ระบุ 'frequency: \(frequency.rawValue)' แต่ไม่มีคอลัมน์เวลา",
        en: "'frequency: \(frequency.rawValue)' is given, but there is no time field")
    case .noFrequency, .noRoles: lackMessage
    case .encoding(let name, _):
      Prose(th: "ไม่รู้จักการเข้ารหัสอักขระ '\(name)'", en: "the encoding '\(name)' is not known")
    case .dialectOfOtherFormat, .dialectCharacter, .dialectMarksAlike, .rowNumbers, .headerRowIsComment: dialectMessage
    case .releaseBeforeUpdate:
      Prose(
        th: "กำหนดเผยแพร่ครั้งถัดไปมาก่อนวันที่ปรับปรุงล่าสุด",
        en: "the next release is before the last update")
    case .embargoWithoutTime:
      Prose(
        th: "'embargo' ใช้ไม่ได้กับข้อมูลที่ไม่มีคอลัมน์เวลา", en: "'embargo' needs periods, and there is no time field")
    case .codeListUnknown(let list, let field, _):
      Prose(
        th: "คอลัมน์ '\(field)' อ้างถึงรายการรหัส '\(list)' ซึ่งไม่มีในเว็บไซต์นี้",
        en: "the field '\(field)' names the code list '\(list)', which this site does not have")
    case .codeListWithoutKey(let list):
      Prose(
        th: "'\(list)' ใช้เป็นรายการรหัสไม่ได้ เพราะคีย์หลักไม่ใช่คอลัมน์เดียว",
        en: "'\(list)' cannot be a code list: its primary key is not a single field")
    }
  }

  private var wholeHint: Prose? {
    switch self {
    case .name:
      Prose(
        th: "ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง เช่น farm-prices",
        en: "use lower-case letters, digits and hyphens, as in farm-prices")
    case .noResource:
      Prose(
        th: "ระบุ 'path' และ 'schema' ของไฟล์ CSV ใน 'resources'",
        en: "name a CSV file with its 'path' and 'schema' in 'resources'")
    case .schemaFileMissing:
      Prose(
        th: "วางไฟล์ไว้ในโฟลเดอร์ของไฟล์นี้ หรือเขียน 'schema: {fields: …}' ไว้ที่นี่",
        en: "put it into the folder of this file, or write 'schema: {fields: …}' here")
    case .path:
      Prose(
        th: "ใช้เส้นทางที่เริ่มจากโฟลเดอร์ของไฟล์นี้ เช่น farm-prices.csv",
        en: "give a path inside the folder of this file, as in farm-prices.csv")
    case .keyElsewhere(_, let homes):
      Prose(
        th: "ย้ายไปไว้ที่ " + homes.map(\.name.thai).joined(separator: " หรือ "),
        en: "move it to " + homes.map(\.name.english).joined(separator: " or "))
    case .ambiguousValue(_, _, _, let readings):
      Prose(
        th: "เขียนโดยไม่มีเครื่องหมายคั่น เช่น \(readings.last ?? "")",
        en: "write it without a mark between thousands, as in \(readings.last ?? "")")
    case .keyFieldUnknown(_, _, let suggestion?), .codeListUnknown(_, _, let suggestion?),
      .foreignKeyResource(_, let suggestion?), .foreignKeyField(_, _, let suggestion?),
      .jsonSchema(_, let suggestion?), .encoding(_, let suggestion?):
      Prose(th: "หมายถึง '\(suggestion)' หรือไม่", en: "did you mean '\(suggestion)'?")
    case .codeListUnknown:
      Prose(
        th: "เพิ่มชุดข้อมูลนั้นใน datasets หรือลบ 'codelist' ออก",
        en: "add that dataset under datasets, or remove 'codelist'")
    case .codeListWithoutKey: Prose(th: "เพิ่ม 'primaryKey: [ชื่อคอลัมน์รหัส]'", en: "add 'primaryKey: [code column]' there")
    case .measureWithoutUnit:
      Prose(
        th: "เพิ่ม 'unit: {th: …, en: …}' เช่น {th: บาท, en: baht} หรือ {th: ราย, en: firms}",
        en: "add 'unit: {th: …, en: …}', such as {th: บาท, en: baht} or {th: ราย, en: firms}")
    case .sumNotAllowed: Prose(th: "ใช้ 'aggregate: mean' หรือ 'none'", en: "use 'aggregate: mean' or 'none'")
    case .timeType: Prose(th: "ใช้ date, yearmonth หรือ year", en: "use date, yearmonth or year")
    case .onlyForMeasure: Prose(th: "เพิ่ม 'role: measure' หรือลบออก", en: "add 'role: measure' or remove it")
    case .format(let format, let field, let type): formatHint(format, field, type)
    case .shortYear:
      Prose(
        th: "เพิ่ม 'era: buddhist' ถ้าเป็นปีพุทธศักราช (59 คือ 2559) หรือ 'era: common' ถ้าเป็นปีคริสต์ศักราช",
        en: "add 'era: buddhist' where they are Buddhist (59 is 2559), else 'era: common'")
    case .baseYear: Prose(th: "ใช้ปีเช่น 2566 หรือ 2023", en: "give a year such as 2566 or 2023")
    case .indexWithoutBase: Prose(th: "เพิ่ม 'baseYear: 2566'", en: "add 'baseYear: 2566'")
    case .indexSum: Prose(th: "ใช้ 'aggregate: mean' หรือ 'none'", en: "use 'aggregate: mean' or 'none'")
    case .frequency(_, _, let type):
      Prose(
        th: "ใช้ 'frequency: \(type == .year ? "annual" : "monthly")' หรือเปลี่ยนชนิดของคอลัมน์เวลาเป็น date",
        en: "use 'frequency: \(type == .year ? "annual" : "monthly")', or make the time field a date")
    case .embargoWithoutTime:
      Prose(
        th: "เพิ่ม 'role: time' ที่คอลัมน์เวลา หรือใช้ 'publishAt' เพื่อกันทั้งชุดไว้",
        en: "add 'role: time' to the field of time, or withhold the whole dataset with 'publishAt'")
    case .frequencyWithoutTime: Prose(th: "เพิ่ม 'role: time' ที่คอลัมน์เวลา", en: "add 'role: time' to the field of time")
    case .noFrequency, .noRoles: lackHint
    case .encoding:
      Prose(
        th: "ใช้ \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))",
        en: "use one of \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))")
    case .licenseWithoutName: Prose(th: "เพิ่ม 'name: CC-BY-4.0'", en: "add 'name: CC-BY-4.0'")
    case .noFields: Prose(th: "ระบุคอลัมน์ทุกคอลัมน์ตามลำดับในไฟล์", en: "declare every column in the order of the file")
    default: nil
    }
  }
}
