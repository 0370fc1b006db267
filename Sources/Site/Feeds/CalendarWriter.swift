import Localization
import SourceText

/// Writes what is due as a calendar that others can subscribe to.
/// - Source: RFC 5545, RFC 7986.
struct CalendarWriter {
  let settings: SiteSettings
  let page: PlannedPage

  /// - Parameter words: what the page tells of each.
  func bytes(_ releases: [(release: PlannedRelease, words: String)], name: String) -> [UInt8] {
    let language = page.language
    let title = [name, settings.title.text(in: language)].filter { !$0.isEmpty }.joined(separator: " – ")
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Phanit//Release calendar//\(language.rawValue.uppercased())",
      "NAME:" + Self.escaped(title), "X-WR-CALNAME:" + Self.escaped(title), "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
      "URL:" + settings.address.absolute(page.path),
    ]
    for (release, words) in releases { lines += event(release, words) }
    lines.append("END:VCALENDAR")
    return Array(lines.map { Self.folded($0) + "\r\n" }.joined().utf8)
  }

  private func event(_ release: PlannedRelease, _ words: String) -> [String] {
    let start = Self.utc(release.instant)
    var lines = ["BEGIN:VEVENT", "UID:\(release.id)@\(settings.address.origin.drop { $0 != "/" }.drop { $0 == "/" })"]
    // When what is told of it last changed. Before anything came of a site that is the beginning of all times, never the clock.
    lines.append("DTSTAMP:" + Self.utc(release.since ?? Instant(secondsSinceEpoch: 0)))
    if release.hasTime {
      lines.append("DTSTART:" + start)
    } else {
      lines.append("DTSTART;VALUE=DATE:" + Self.compact(release.instant.date(in: settings.zone)))
    }
    lines.append("SUMMARY;LANGUAGE=\(page.language.rawValue):" + Self.escaped(release.title))
    lines.append("DESCRIPTION;LANGUAGE=\(page.language.rawValue):" + Self.escaped(words))
    lines.append("STATUS:" + (release.isCancelled ? "CANCELLED" : "CONFIRMED"))
    lines.append("TRANSP:TRANSPARENT")
    lines.append("URL:\(settings.address.absolute(page.path))#\(release.id)")
    lines.append("END:VEVENT")
    return lines
  }

  private static func compact(_ day: CivilDate) -> String { day.iso.filter { $0 != "-" } }

  /// `20261120T020000Z`
  private static func utc(_ instant: Instant) -> String {
    instant.iso(in: ZoneOffset(minutes: 0)).prefix("2026-11-20T09:00:00".count).filter { $0 != "-" && $0 != ":" } + "Z"
  }

  /// By scalars: a comma with a mark above it is one character, but still a comma.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n", "\r": escaped += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Lines of at most 75 bytes, parted between characters; what follows begins with a space.
  private static func folded(_ line: String) -> String {
    var (text, count) = ("", 0)
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if count + size > 75 {
        text += "\r\n "
        count = 1
      }
      text.unicodeScalars.append(scalar)
      count += size
    }
    return text
  }
}
