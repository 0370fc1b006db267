import Localization
import SourceText

extension DescriptorProblem: Problem {
  package var code: String {
    switch self {
    case .name: "descriptor-name"
    case .severalResources, .noResource: "descriptor-resources"
    case .path: "descriptor-path"
    case .notSupported: "descriptor-not-supported"
    case .noFields: "descriptor-no-fields"
    case .duplicateField: "descriptor-field-twice"
    case .keyFieldUnknown: "descriptor-key-field"
    case .measureWithoutUnit: "descriptor-measure-unit"
    case .measureNotNumeric: "descriptor-measure-type"
    case .sumNotAllowed: "descriptor-sum-not-allowed"
    case .timeType: "descriptor-time-type"
    case .statusType: "descriptor-status-type"
    case .roleTwice: "descriptor-role-twice"
    case .onlyForMeasure: "descriptor-only-for-measure"
    case .onlyForType: "descriptor-only-for-type"
    case .constraintValue, .minimumAboveMaximum: "descriptor-constraint"
    case .pattern: "descriptor-pattern"
    case .character: "descriptor-character"
    case .decimals: "descriptor-decimals"
    case .releaseBeforeUpdate: "descriptor-next-release"
    case .codeListUnknown: "descriptor-code-list-unknown"
    case .codeListWithoutKey: "descriptor-code-list-key"
    }
  }

  package var severity: Severity {
    if case .releaseBeforeUpdate = self { .warning } else { .error }
  }

  package var message: Prose {
    switch self {
    case .name(let name):
      Prose(th: "ชื่อ '\(name)' ใช้เป็นรหัสชุดข้อมูลไม่ได้", en: "'\(name)' cannot be the name of a dataset")
    case .severalResources(let count):
      Prose(
        th: "ชุดข้อมูลหนึ่งชุดมีไฟล์ข้อมูล (resource) ได้หนึ่งรายการ แต่พบ \(count) รายการ",
        en: "a dataset has exactly one resource, found \(count)")
    case .noResource: Prose(th: "ยังไม่ได้ระบุไฟล์ข้อมูลใน 'resources'", en: "'resources' names no data file")
    case .path(let path, let fault): fault.message(path)
    case .notSupported(let property, let value?):
      Prose(th: "ยังไม่รองรับ '\(property): \(value)'", en: "'\(property): \(value)' is not supported yet")
    case .notSupported(let property, nil):
      Prose(th: "ยังไม่รองรับ '\(property)'", en: "'\(property)' is not supported yet")
    case .noFields: Prose(th: "ยังไม่ได้ระบุคอลัมน์ใน 'fields'", en: "'fields' declares no column")
    case .duplicateField(let name):
      Prose(th: "ระบุคอลัมน์ '\(name)' ซ้ำ", en: "the field '\(name)' is declared twice")
    case .keyFieldUnknown(let name, _):
      Prose(
        th: "คีย์หลักอ้างถึงคอลัมน์ '\(name)' ซึ่งไม่มีใน 'fields'",
        en: "the primary key names the field '\(name)', which is not declared")
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
    case .constraintValue(let property, let field, let type, let value):
      Prose(
        th: "'\(property)' ของ '\(field)' ต้องเป็น\(type.name.thai) แต่พบ '\(value)'",
        en: "'\(property)' of '\(field)' must be \(type.name.english), found '\(value)'")
    case .minimumAboveMaximum(let field):
      Prose(
        th: "ค่าต่ำสุดของ '\(field)' มากกว่าค่าสูงสุด", en: "the minimum of '\(field)' is above its maximum")
    case .pattern(let pattern, let field):
      Prose(
        th: "รูปแบบ '\(pattern)' ของ '\(field)' ไม่ใช่นิพจน์ปกติที่ถูกต้อง",
        en: "the pattern '\(pattern)' of '\(field)' is not a valid regular expression")
    case .character(let property, let value):
      Prose(
        th: "'\(property)' ต้องเป็นเครื่องหมายตัวเดียว และไม่ใช่ตัวเลข แต่พบ '\(value)'",
        en: "'\(property)' must be a single mark that is no digit, found '\(value)'")
    case .decimals(let count):
      Prose(
        th: "จำนวนทศนิยมต้องอยู่ระหว่าง 0 ถึง 9 แต่พบ \(count)", en: "'decimals' must be 0 to 9, found \(count)")
    case .releaseBeforeUpdate:
      Prose(
        th: "กำหนดเผยแพร่ครั้งถัดไปมาก่อนวันที่ปรับปรุงล่าสุด",
        en: "the next release is before the last update")
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

  package var hint: Prose? {
    switch self {
    case .name:
      Prose(
        th: "ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง เช่น farm-prices",
        en: "use lower-case letters, digits and hyphens, as in farm-prices")
    case .severalResources:
      Prose(th: "แยกเป็นชุดข้อมูลละโฟลเดอร์", en: "put each table in a dataset folder of its own")
    case .noResource:
      Prose(th: "เพิ่ม 'resources:' พร้อม path และ schema", en: "add 'resources:' with a path and a schema")
    case .path:
      Prose(
        th: "ใช้เส้นทางที่เริ่มจากโฟลเดอร์ของไฟล์นี้ เช่น farm-prices.csv",
        en: "give a path inside the folder of this file, as in farm-prices.csv")
    case .keyFieldUnknown(_, let suggestion?), .codeListUnknown(_, _, let suggestion?):
      Prose(th: "หมายถึง '\(suggestion)' หรือไม่", en: "did you mean '\(suggestion)'?")
    case .codeListUnknown:
      Prose(
        th: "เพิ่มชุดข้อมูลนั้นใน datasets หรือลบ 'codelist' ออก",
        en: "add that dataset under datasets, or remove 'codelist'")
    case .codeListWithoutKey: Prose(th: "เพิ่ม 'primaryKey: [ชื่อคอลัมน์รหัส]'", en: "add 'primaryKey: [code column]' there")
    case .measureWithoutUnit:
      Prose(th: "เพิ่ม 'unit: {th: บาท, en: baht}'", en: "add 'unit: {th: บาท, en: baht}'")
    case .sumNotAllowed: Prose(th: "ใช้ 'aggregate: mean' หรือ 'none'", en: "use 'aggregate: mean' or 'none'")
    case .timeType: Prose(th: "ใช้ date, yearmonth หรือ year", en: "use date, yearmonth or year")
    case .onlyForMeasure: Prose(th: "เพิ่ม 'role: measure' หรือลบออก", en: "add 'role: measure' or remove it")
    case .noFields: Prose(th: "ระบุคอลัมน์ทุกคอลัมน์ตามลำดับในไฟล์", en: "declare every column in the order of the file")
    default: nil
    }
  }
}

extension DescriptorProblem.PathFault {
  func message(_ path: String) -> Prose {
    switch self {
    case .absolute: Prose(th: "'\(path)' เป็นเส้นทางเต็ม", en: "'\(path)' is an absolute path")
    case .leavesFolder:
      Prose(th: "'\(path)' อยู่นอกโฟลเดอร์ของชุดข้อมูล", en: "'\(path)' leads out of the dataset's folder")
    case .url: Prose(th: "'\(path)' เป็นที่อยู่เว็บ ไม่ใช่ไฟล์", en: "'\(path)' is a web address, not a file")
    case .backslash:
      Prose(th: "'\(path)' มี '\\' ให้ใช้ '/' คั่นโฟลเดอร์", en: "'\(path)' has a '\\': folders are separated by '/'")
    case .empty: Prose(th: "'\(path)' ไม่ใช่ชื่อไฟล์", en: "'\(path)' is not the name of a file")
    }
  }
}

extension FieldType {
  /// The type as a reader of messages names it.
  package var name: Prose {
    switch self {
    case .string: Prose(th: "ข้อความ", en: "a text")
    case .integer: Prose(th: "จำนวนเต็ม", en: "a whole number")
    case .number: Prose(th: "ตัวเลข", en: "a number")
    case .date: Prose(th: "วันที่ (ปปปป-ดด-วว)", en: "a date (yyyy-mm-dd)")
    case .yearmonth: Prose(th: "เดือน (ปปปป-ดด)", en: "a month (yyyy-mm)")
    case .year: Prose(th: "ปี (ปปปป)", en: "a year (yyyy)")
    case .boolean: Prose(th: "ค่าจริงหรือเท็จ", en: "true or false")
    case .time: Prose(th: "เวลา (ชช:นน:วว)", en: "a time (hh:mm:ss)")
    case .datetime: Prose(th: "วันเวลา (ปปปป-ดด-ววTชช:นน:วว)", en: "a date and time (yyyy-mm-ddThh:mm:ss)")
    case .duration: Prose(th: "ช่วงเวลา (P1Y2M3D)", en: "a duration (P1Y2M3D)")
    case .object: Prose(th: "ออบเจกต์ JSON", en: "a JSON object")
    case .array: Prose(th: "อาร์เรย์ JSON", en: "a JSON array")
    case .list: Prose(th: "รายการค่า", en: "a list of values")
    case .geopoint: Prose(th: "พิกัด (ลองจิจูด, ละติจูด)", en: "a point (longitude, latitude)")
    case .geojson: Prose(th: "วัตถุ GeoJSON", en: "a GeoJSON object")
    case .any: Prose(th: "ค่าใดก็ได้", en: "any value")
    }
  }
}
