import Localization

/// The types whose values are kept as texts: whether a text is one of them, and its one canonical form.
enum TextForm {
  /// ISO form with a common year for dates and times, without the spaces around items for a list; every other text
  /// as written.
  static func canonical(_ text: String, _ type: FieldType, _ format: CellFormat) -> Result<String, CellFault> {
    switch type {
    case .datetime, .time: return clock(text, type, format)
    case .duration: return check(text, type, ISODuration(text) != nil)
    case .string: return string(text, format)
    case .object, .array:
      guard let value = JSONValue(text) else { return .failure(.type(type, nil)) }
      return check(text, type, type == .object ? value.members != nil : value.items != nil)
    case .geojson:
      guard let value = JSONValue(text) else { return .failure(.type(type, nil)) }
      return check(text, type, format.pattern == "topojson" ? GeoText.isTopology(value) : GeoText.isGeoJSON(value))
    case .geopoint: return check(text, type, GeoText.isPoint(text, form: format.pattern))
    case .list: return list(text, format)
    default: return .success(text)
    }
  }

  /// The items of a list; an empty text has none.
  static func items(of text: String, _ format: CellFormat) -> [String] {
    text.isEmpty ? [] : text.split(separator: format.itemDelimiter, omittingEmptySubsequences: false).map(String.init)
  }

  private static func check(_ text: String, _ type: FieldType, _ isOne: Bool) -> Result<String, CellFault> {
    isOne ? .success(text) : .failure(.type(type, nil))
  }

  private static func clock(_ text: String, _ type: FieldType, _ format: CellFormat) -> Result<String, CellFault> {
    let bytes = Array(text.utf8)
    do throws(CellFault) {
      let parts = try CellParser.dateParts(bytes.span, format, type)
      guard parts.isClock else { throw .type(type, .noSuchTime) }
      guard type == .datetime else { return .success(parts.clockText) }
      let year = try CellParser.commonYear(parts, format, type)
      guard let date = CivilDate(year: year, month: parts.month, day: parts.day) else { throw .type(type, .noSuchDay) }
      return .success(date.iso + "T" + parts.clockText)
    } catch {
      return .failure(error)
    }
  }

  private static func string(_ text: String, _ format: CellFormat) -> Result<String, CellFault> {
    let isOne =
      switch format.pattern {
      case "email": StringForm.isEmail(text)
      case "uri": StringForm.isURI(text)
      case "uuid": StringForm.isUUID(text)
      case "binary": StringForm.isBase64(text)
      default: true
      }
    return isOne ? .success(text) : .failure(.format(format.pattern ?? ""))
  }

  private static func list(_ text: String, _ format: CellFormat) -> Result<String, CellFault> {
    for item in items(of: text, format) {
      do throws(CellFault) {
        _ = try CellParser.value(item, as: format.itemType, CellFormat())
      } catch {
        return .failure(.item(item, format.itemType))
      }
    }
    return .success(text)
  }
}
