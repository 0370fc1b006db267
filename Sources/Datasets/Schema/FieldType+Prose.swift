import SourceText

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

  /// The type of a date or time without how it is written.
  var shortName: Prose {
    switch self {
    case .date: Prose(th: "วันที่", en: "a date")
    case .yearmonth: Prose(th: "เดือน", en: "a month")
    case .year: Prose(th: "ปี", en: "a year")
    case .time: Prose(th: "เวลา", en: "a time")
    case .datetime: Prose(th: "วันเวลา", en: "a date and time")
    default: name
    }
  }
}
