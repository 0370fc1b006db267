/// A moment, as seconds since 1970-01-01T00:00Z.
package struct Instant: Sendable, Hashable, Comparable {
  package var secondsSinceEpoch: Int

  package init(secondsSinceEpoch: Int) {
    self.secondsSinceEpoch = secondsSinceEpoch
  }

  package init(date: CivilDate, secondsOfDay: Int, zone: ZoneOffset) {
    secondsSinceEpoch = date.dayNumber * 86_400 + secondsOfDay - zone.minutes * 60
  }

  /// From `2026-11-20`, `2026-11-20T09:00`, with seconds, and with `Z` or `+07:00`; without a zone it is in `zone`.
  package init?(_ text: String, zone: ZoneOffset) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
    guard let date = CivilDate(iso: parts[0]) else { return nil }
    guard parts.count == 2 else {
      self.init(date: date, secondsOfDay: 0, zone: zone)
      return
    }
    var time = parts[1]
    var offset = zone
    if time.hasSuffix("Z") {
      time.removeLast()
      offset = .utc
    } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard let written = ZoneOffset(String(time[sign...])) else { return nil }
      offset = written
      time = time[..<sign]
    }
    let fields = time.split(separator: ":", omittingEmptySubsequences: false).map {
      $0.utf8.count == 2 ? Digits.value($0) : nil
    }
    guard fields.count == 2 || fields.count == 3, let hour = fields[0], let minute = fields[1], hour < 24, minute < 60
    else { return nil }
    var second = 0
    if fields.count == 3 {
      guard let written = fields[2], written < 60 else { return nil }
      second = written
    }
    self.init(date: date, secondsOfDay: hour * 3600 + minute * 60 + second, zone: offset)
  }

  package static func < (first: Instant, second: Instant) -> Bool {
    first.secondsSinceEpoch < second.secondsSinceEpoch
  }

  /// The day it is in a zone.
  package func date(in zone: ZoneOffset) -> CivilDate {
    let local = secondsSinceEpoch + zone.minutes * 60
    return CivilDate(dayNumber: local >= 0 ? local / 86_400 : -((-local + 86_399) / 86_400))
  }

  /// `2026-11-20T09:00:00+07:00`.
  package func iso(in zone: ZoneOffset) -> String {
    let date = date(in: zone)
    let second = secondsSinceEpoch + zone.minutes * 60 - date.dayNumber * 86_400
    return
      "\(date.iso)T\(Digits.padded(second / 3600, 2)):\(Digits.padded(second / 60 % 60, 2)):\(Digits.padded(second % 60, 2))\(zone.iso)"
  }

  /// `2026-11-20T09:00+07:00`; with seconds where there are any.
  package func shortISO(in zone: ZoneOffset) -> String {
    let iso = iso(in: zone)
    let head = iso.prefix("2026-11-20T09:00".count)
    let seconds = iso.dropFirst(head.count).prefix(3)
    return seconds == ":00" ? String(head + iso.dropFirst(head.count + 3)) : iso
  }

  /// Hours and minutes in a zone: `09:00`.
  package func clockTime(in zone: ZoneOffset) -> String {
    let minute = (secondsSinceEpoch + zone.minutes * 60 - date(in: zone).dayNumber * 86_400) / 60
    return "\(Digits.padded(minute / 60, 2)):\(Digits.padded(minute % 60, 2))"
  }
}

/// A fixed distance from UTC; Thailand has kept +07:00 since 1920 and no summer time.
package struct ZoneOffset: Sendable, Hashable {
  package var minutes: Int

  package init(minutes: Int) {
    self.minutes = minutes
  }

  package static let utc = ZoneOffset(minutes: 0)
  package static let thailand = ZoneOffset(minutes: 7 * 60)

  /// From `Z`, `+07:00` or `-03:30`.
  package init?(_ text: String) {
    if text == "Z" {
      self = .utc
      return
    }
    let fields = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard let sign = text.first, sign == "+" || sign == "-", fields.count == 2,
      fields.allSatisfy({ $0.utf8.count == 2 }),
      let hours = Digits.value(fields[0]), let minutes = Digits.value(fields[1]), hours <= 14, minutes < 60
    else { return nil }
    self.init(minutes: (sign == "-" ? -1 : 1) * (hours * 60 + minutes))
  }

  package var iso: String {
    guard minutes != 0 else { return "Z" }
    return (minutes < 0 ? "-" : "+") + Digits.padded(abs(minutes) / 60, 2) + ":" + Digits.padded(abs(minutes) % 60, 2)
  }
}
