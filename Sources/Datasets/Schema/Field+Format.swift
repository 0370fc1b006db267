import Localization
import SourceText
import YAML

extension Field {
  /// Reads how the cells are written.
  mutating func readFormat(_ reader: inout YAMLMappingReader) {
    readPattern(&reader)
    readNumber(&reader)
    if let era = reader.choice("era", of: WrittenEra.self) {
      format.era = era == .buddhist ? .buddhist : .common
      reader.check("era", type.isTime || type == .datetime, name, type)
    }
    if format.datePattern?.hasShortYear == true, !reader.has("era"), let node = reader.node("format") {
      reader.report(DescriptorProblem.shortYear(field: name), at: node.range)
    }
    if let digits = reader.choice("digits", of: WrittenDigits.self) {
      format.hasThaiDigits = digits == .thai
      reader.check("digits", type.isNumeric || type.isTime || type == .datetime || type == .time, name, type)
    }
    for key in ["trueValues", "falseValues"] {
      guard let values = reader.texts(key) else { continue }
      if key == "trueValues" { format.trueValues = values } else { format.falseValues = values }
      reader.check(key, type == .boolean, name, type)
    }
    if let both = format.trueValues.first(where: format.falseValues.contains), type == .boolean {
      reader.report(
        DescriptorProblem.bothTrueAndFalse(both, field: name),
        at: (reader.node("trueValues") ?? reader.node("falseValues"))?.range ?? declaration)
    }
    readItems(&reader)
  }

  private mutating func readPattern(_ reader: inout YAMLMappingReader) {
    guard let text = reader.text("format"), let node = reader.node("format"), text != "default" else { return }
    let isKnown = Self.formats[type]?.contains(text) == true || DatePattern(text)?.suits(type) == true
    if isKnown {
      format.pattern = text
    } else {
      reader.report(DescriptorProblem.format(text, field: name, type), at: node.range)
    }
  }

  /// The formats that have a name, beside `default`.
  static let formats: [FieldType: [String]] = [
    .string: ["email", "uri", "binary", "uuid"], .geopoint: ["array", "object"], .geojson: ["topojson"],
  ]

  private mutating func readNumber(_ reader: inout YAMLMappingReader) {
    if let text = reader.text("groupChar"), let node = reader.node("groupChar") {
      if let byte = text.markByte {
        format.groupCharacter = byte
      } else if text.isWideMark {
        format.wideGroupMark = text
      } else {
        reader.report(DescriptorProblem.character(property: "groupChar", value: text), at: node.range)
      }
      reader.check("groupChar", type.isNumeric, name, type)
    }
    if let text = reader.text("decimalChar"), let node = reader.node("decimalChar") {
      if let byte = text.markByte {
        format.decimalCharacter = byte
      } else {
        reader.report(DescriptorProblem.character(property: "decimalChar", value: text), at: node.range)
      }
      reader.check("decimalChar", type == .number, name, type)
    }
    if type == .number, format.groupCharacter == format.decimalCharacter, let node = reader.node("groupChar") {
      reader.report(DescriptorProblem.sameMarks(field: name), at: node.range)
    }
    if let isBare = reader.bool("bareNumber") {
      format.isBareNumber = isBare
      reader.check("bareNumber", type.isNumeric, name, type)
    }
  }

  private mutating func readItems(_ reader: inout YAMLMappingReader) {
    if let delimiter = reader.text("delimiter"), let node = reader.node("delimiter") {
      format.itemDelimiter = delimiter
      reader.check("delimiter", type == .list, name, type)
      if delimiter.isEmpty {
        reader.report(DescriptorProblem.character(property: "delimiter", value: delimiter), at: node.range)
        format.itemDelimiter = ","
      }
    }
    if let itemType = reader.choice("itemType", of: ItemType.self) {
      format.itemType = FieldType(rawValue: itemType.rawValue) ?? .string
      reader.check("itemType", type == .list, name, type)
    }
  }
}

/// The era of the years in a column, as a descriptor names it.
private enum WrittenEra: String, CaseIterable {
  case common, buddhist
}

private enum WrittenDigits: String, CaseIterable {
  case arabic, thai
}

/// What the items of a list may be.
/// - Source: Table Schema v2, list.
private enum ItemType: String, CaseIterable {
  case string, integer, boolean, number, datetime, date, time
}

extension String {
  /// The one ASCII mark that this is, where a number may have it between its digits.
  fileprivate var markByte: UInt8? {
    guard utf8.count == 1, let byte = utf8.first, byte >= 0x20, byte < 0x7F else { return nil }
    let isWord = (48...57).contains(byte) || (65...90).contains(byte & 0xDF)
    return isWord || "+-\"".utf8.contains(byte) ? nil : byte
  }

  /// Whether this is one mark or space beyond ASCII.
  fileprivate var isWideMark: Bool {
    guard unicodeScalars.count == 1, let scalar = unicodeScalars.first, !scalar.isASCII else { return false }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .otherPunctuation
      || scalar.properties.generalCategory == .finalPunctuation
  }
}
