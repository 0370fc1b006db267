import Localization

/// What makes two texts of one type the same value, however they are written.
enum TextIdentity {
  /// Equal for two texts of a type exactly if their values are.
  /// - Parameter text: a value of the type in its canonical form; any other text is its own identity.
  static func of(_ text: String, _ type: FieldType, _ format: CellFormat) -> String {
    switch type {
    case .datetime, .time: TextOrder.moment(text, type).map(name) ?? text
    case .duration: ISODuration(text).map { "\($0.months) \($0.milliseconds)" } ?? text
    // More digits than a number of the computer keeps are compared as they are written.
    case .object, .array, .geojson: hasLongNumber(text) ? text : JSONValue(text)?.text ?? text
    case .geopoint: GeoText.point(text, form: format.pattern).map { "\($0.longitude) \($0.latitude)" } ?? text
    default: text
    }
  }

  /// Whether a number of a JSON text has more than 15 digits.
  private static func hasLongNumber(_ text: String) -> Bool {
    var (digits, isInString, isEscaped) = (0, false, false)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\""), !isEscaped { isInString.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      if !isInString, (48...57).contains(byte) { digits += 1 } else if byte != UInt8(ascii: ".") { digits = 0 }
      if digits > 15 { return true }
    }
    return false
  }

  /// The types of which one value can be written in several ways.
  static let types: Set<FieldType> = [.datetime, .time, .duration, .object, .array, .geojson, .geopoint]

  /// A moment of one zone may be that of another; one without a zone is only ever like its own kind.
  private static func name(_ moment: TextOrder.Moment) -> String {
    guard let zone = moment.zone else { return "\(moment.seconds) \(moment.nanoseconds)" }
    return "\(moment.seconds - zone.minutes * 60) \(moment.nanoseconds) Z"
  }
}

extension Column {
  /// The column with one code for each value, for comparing its rows; its texts are no longer to be shown.
  /// - Complexity: linear in the rows for the types of `TextIdentity`, else constant.
  var byValue: Column {
    guard TextIdentity.types.contains(field.type), case .text(let codes, let texts) = storage else { return self }
    let identities = texts.map { TextIdentity.of($0, field.type, field.format) }
    return Column(field: field, storage: .text(sharing: codes, identities), validity: validity)
  }
}
