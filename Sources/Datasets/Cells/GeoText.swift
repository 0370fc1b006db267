/// Points and shapes on the earth, as cells write them.
enum GeoText {
  typealias Point = (longitude: Double, latitude: Double)

  static func isPoint(_ text: String, form: String?) -> Bool { point(text, form: form) != nil }

  /// - Parameter form: `array` and `object` are JSON; else `longitude, latitude`.
  static func point(_ text: String, form: String?) -> Point? {
    switch form {
    case "array":
      guard let items = JSONValue(text)?.items, items.count == 2 else { return nil }
      return point(items[0].number, items[1].number)
    case "object":
      guard let members = JSONValue(text)?.members, members.count == 2 else { return nil }
      return point(members["lon"]?.number, members["lat"]?.number)
    default:
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
        let bytes = Array(part.drop { $0 == " " }.utf8)
        return try? DecimalParser.number(bytes.span, CellFormat())
      }
      return parts.count == 2 ? point(parts[0], parts[1]) : nil
    }
  }

  private static func point(_ longitude: Double?, _ latitude: Double?) -> Point? {
    guard let longitude, let latitude, abs(longitude) <= 180, abs(latitude) <= 90 else { return nil }
    return (longitude, latitude)
  }

  /// - Source: RFC 7946.
  static func isGeoJSON(_ value: JSONValue) -> Bool {
    guard let members = value.members, let type = members["type"]?.string else { return false }
    func all(_ name: String, _ check: (JSONValue) -> Bool) -> Bool { members[name]?.items?.allSatisfy(check) ?? false }
    switch type {
    case "FeatureCollection": return all("features") { isFeature($0) }
    case "Feature": return isFeature(value)
    case "GeometryCollection": return all("geometries") { isGeoJSON($0) }
    case "Point": return isPosition(members["coordinates"])
    case "MultiPoint", "LineString": return all("coordinates") { isPosition($0) }
    case "MultiLineString", "Polygon": return all("coordinates") { $0.items?.allSatisfy(isPosition) ?? false }
    case "MultiPolygon":
      return all("coordinates") { polygon in
        polygon.items?.allSatisfy { $0.items?.allSatisfy(isPosition) ?? false } ?? false
      }
    default: return false
    }
  }

  /// - Source: TopoJSON specification 1.0.
  static func isTopology(_ value: JSONValue) -> Bool {
    guard let members = value.members else { return false }
    return members["type"] == .string("Topology") && members["objects"]?.members != nil && members["arcs"]?.items != nil
  }

  private static func isFeature(_ value: JSONValue) -> Bool {
    guard let members = value.members, members["type"] == .string("Feature"), let geometry = members["geometry"],
      let properties = members["properties"], properties == .null || properties.members != nil
    else {
      return false
    }
    return geometry == .null || isGeoJSON(geometry)
  }

  private static func isPosition(_ value: JSONValue?) -> Bool {
    guard let items = value?.items else { return false }
    return items.count >= 2 && items.allSatisfy { $0.number != nil }
  }
}
