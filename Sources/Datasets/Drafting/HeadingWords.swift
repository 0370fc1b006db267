import Localization
import SourceText

/// What the heading of a column says of it.
struct HeadingWords {
  /// As it stands in the file, on one line.
  let heading: String
  /// What stands in brackets at its end, likely a unit.
  let bracketed: String?
  /// The heading without that.
  let words: String

  init(_ heading: String) {
    self.heading = heading
    let text = heading.trimmed()?.inner ?? heading
    if text.last == ")", let open = text.lastIndex(of: "("), open > text.startIndex {
      let inner = text[text.index(after: open)...].dropLast()
      bracketed = inner.isEmpty ? nil : String(inner)
      let before = String(text[..<open])
      words = before.trimmed()?.inner ?? before
    } else {
      bracketed = nil
      words = text
    }
  }

  var isThai: Bool { heading.unicodeScalars.contains { (0x0E01...0x0E2E).contains($0.value) } }

  /// A name for queries: English where the words are known, else Thai in Latin letters.
  var fieldName: String {
    if Self.isName(heading) { return heading }
    let known = isThai ? Self.english(words).map { $0.split(separator: " ").joined(separator: "_") } : nil
    let name = known ?? Slug.slug(of: words).split(separator: "-").joined(separator: "_")
    guard let first = name.first else { return "column" }
    return first.isNumber ? "c_" + name : name
  }

  /// A title in each language, as far as it is known.
  var title: LocalizedText {
    if !isThai {
      let spaced = words.split { $0 == "_" || $0 == " " }.joined(separator: " ")
      var title = LocalizedText([.english: spaced.prefix(1).uppercased() + spaced.dropFirst()])
      title[.thai] = Self.known.first { $0.name == words.lowercased() }?.thai
      return title
    }
    var title = LocalizedText([.thai: words])
    if let text = Self.english(words) { title[.english] = text.prefix(1).uppercased() + text.dropFirst() }
    return title
  }

  /// Whether some of these words stand in the heading: English ones whole, Thai ones anywhere but in words of another
  /// meaning.
  func has(_ marks: String...) -> Bool {
    let tokens = Self.tokens(of: heading)
    let thai = Self.otherWords.reduce(heading) { $0.replacing($1, with: " ") }
    return marks.contains { mark in
      mark.unicodeScalars.allSatisfy(\.isASCII) ? tokens.contains(mark) : thai.contains(mark)
    }
  }

  private static func tokens(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" }.map(String.init)
  }

  /// Thai words that hold one of those asked for and do not mean it: east, salary, this year, agency.
  private static let otherWords = [
    "ตะวัน", "เงินเดือน", "ปีนี้", "ปีก่อน", "ปีที่แล้ว", "ปีที่ผ่านมา", "ปีกไก่", "หน่วยงาน",
  ]

  var isOfCodes: Bool { has("รหัส", "เลขที่", "code", "id", "hs", "tsic", "isic", "hscode") }
  /// `No.` counts rows where it is the whole heading; `No. of companies` is an amount.
  var isOrdinal: Bool { has("ลำดับ", "seq", "rank") || words == "ที่" || Self.tokens(of: words) == ["no"] }
  var isOfTime: Bool {
    has("วัน", "เดือน", "ปี", "สัปดาห์", "งวด", "พ.ศ.", "ค.ศ.", "date", "day", "week", "month", "year", "period", "time")
  }
  /// Whether digits alone below it may be years.
  var isOfYears: Bool {
    has("ปี", "พ.ศ.", "ค.ศ.", "year", "years") || ["period", "time", "งวด"].contains(words.lowercased())
  }
  var isOfUnits: Bool { has("หน่วย", "unit", "units") || heading.lowercased().hasPrefix("unit_") }
  var isRemark: Bool { has("หมายเหตุ", "remark", "remarks", "note", "notes", "comment") }
  var isStatus: Bool { has("สถานะ", "status") }

  var kind: MeasureKind {
    if has("ราคา", "price", "prices") { return .price }
    return has("ร้อยละ", "อัตรา", "สัดส่วน", "%", "percent", "rate", "share") ? .rate : .quantity
  }

  private static func isName(_ text: String) -> Bool {
    text.unicodeScalars.first.map { $0.isASCII && $0.properties.isAlphabetic } == true
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_")
      }
  }

  /// A Thai heading in English, where each of its words is known. What comes first in Thai comes last in English, but not
  /// across spaces.
  private static func english(_ text: String) -> String? {
    let phrases = text.split(whereSeparator: \.isWhitespace).map { phrase in
      parts(of: String(phrase))?.reversed().map { $0.name.split(separator: "_").joined(separator: " ") }
    }
    guard !phrases.contains(where: { $0 == nil }) else { return nil }
    let words = phrases.compactMap(\.self).flatMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The words that a Thai phrase is made of, where each is known; the longest first at each place.
  private static func parts(of text: String) -> [(thai: String, name: String)]? {
    var rest = text[...]
    var parts: [(thai: String, name: String)] = []
    while !rest.isEmpty {
      guard let word = byLength.first(where: { rest.unicodeScalars.starts(with: $0.thai.unicodeScalars) }) else {
        return nil
      }
      parts.append(word)
      rest = String(String.UnicodeScalarView(rest.unicodeScalars.dropFirst(word.thai.unicodeScalars.count)))[...]
    }
    return parts.isEmpty ? nil : parts
  }

  private static let byLength = known.sorted { $0.thai.unicodeScalars.count > $1.thai.unicodeScalars.count }

  /// Words of headings in offices of commerce; of several for one English word the usual one first.
  private static let known: [(thai: String, name: String)] = [
    ("วันที่", "date"), ("วันเดือนปี", "date"), ("สัปดาห์", "week"), ("เดือน", "month"), ("ปี", "year"), ("ไตรมาส", "quarter"),
    ("งวด", "period"), ("ปีงบประมาณ", "fiscal_year"), ("จังหวัด", "province"), ("อำเภอ", "district"),
    ("ตำบล", "subdistrict"), ("ภาค", "region"), ("ประเทศ", "country"), ("ด่าน", "checkpoint"), ("ตลาด", "market"),
    ("สินค้า", "product"), ("รายการ", "item"), ("ชนิด", "kind"), ("ประเภท", "type"), ("กลุ่ม", "group"),
    ("หมวด", "category"),
    ("พันธุ์", "variety"), ("เกรด", "grade"), ("รหัส", "code"), ("ชื่อ", "name"), ("ราคา", "price"), ("เฉลี่ย", "average"),
    ("สูงสุด", "maximum"), ("ต่ำสุด", "minimum"), ("ขายส่ง", "wholesale"), ("ขายปลีก", "retail"), ("มูลค่า", "value"),
    ("ปริมาณ", "volume"), ("จำนวน", "number"), ("น้ำหนัก", "weight"), ("ส่งออก", "exports"), ("นำเข้า", "imports"),
    ("การค้า", "trade"), ("รวม", "total"), ("ดุล", "balance"), ("ทิศทาง", "direction"), ("ดัชนี", "index"),
    ("ร้อยละ", "percent"),
    ("อัตรา", "rate"), ("สัดส่วน", "share"), ("ทุน", "capital"), ("จดทะเบียน", "registered"), ("นิติบุคคล", "companies"),
    ("ราย", "cases"), ("หน่วย", "unit"), ("สถานะ", "status"), ("หมายเหตุ", "note"), ("ลำดับ", "number"), ("ที่", "number"),
    ("เพศ", "sex"), ("อายุ", "age"), ("พื้นที่", "area"), ("ผลผลิต", "production"), ("ผู้ประกอบการ", "businesses"),
    ("บริษัท", "company"), ("โรงสี", "mill"), ("สาขา", "branch"), ("ข้าว", "rice"), ("ผู้ส่งออก", "exporter"),
  ]
}

/// A unit that the heading of a column or a row below it names: offered, never taken on trust.
package struct UnitOffer: Sendable, Hashable {
  /// As written: `บาท/กก.`
  package var written: String
  package var unit: LocalizedText?
  /// How a sentence puts it before a number, where it is for one of something.
  package var phrase: LocalizedText?

  /// `กิโลกรัมละ … บาท`, `baht per kilogram`; nil where the unit is not known in the language.
  package func words(in language: Language) -> String? {
    guard let unit = unit?[language] else { return nil }
    guard let phrase = phrase?[language] else { return unit }
    return language == .thai ? "\(phrase) … \(unit)" : "\(unit) \(phrase)"
  }

  init?(_ written: String?) {
    guard let written, !written.isEmpty, !written.contains(where: \.isNumber) || written.contains("/") else {
      return nil
    }
    self.written = written
    let parts = written.split(separator: "/", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
    unit = parts.first.flatMap { Self.units[$0.lowercased()] }.map { LocalizedText([.thai: $0.th, .english: $0.en]) }
    phrase =
      parts.count > 1
      ? Self.bases[parts[1].lowercased()].map { LocalizedText([.thai: $0.th + "ละ", .english: "per " + $0.en]) } : nil
    // Half of a unit would read as another one.
    if parts.count > 1, phrase == nil { unit = nil }
  }

  private static let units: [String: (th: String, en: String)] = [
    "บาท": ("บาท", "baht"), "baht": ("บาท", "baht"), "thb": ("บาท", "baht"), "฿": ("บาท", "baht"),
    "ล้านบาท": ("ล้านบาท", "million baht"), "millionbaht": ("ล้านบาท", "million baht"),
    "พันบาท": ("พันบาท", "thousand baht"), "ตัน": ("ตัน", "tonnes"), "ton": ("ตัน", "tonnes"), "tonnes": ("ตัน", "tonnes"),
    "กก.": ("กิโลกรัม", "kilograms"), "กิโลกรัม": ("กิโลกรัม", "kilograms"), "kg": ("กิโลกรัม", "kilograms"),
    "ร้อยละ": ("ร้อยละ", "percent"), "%": ("ร้อยละ", "percent"), "percent": ("ร้อยละ", "percent"), "ราย": ("ราย", "cases"),
    "คน": ("คน", "persons"), "แห่ง": ("แห่ง", "places"), "ไร่": ("ไร่", "rai"), "usd": ("ดอลลาร์สหรัฐ", "US dollars"),
    "ดอลลาร์สหรัฐ": ("ดอลลาร์สหรัฐ", "US dollars"),
  ]

  private static let bases: [String: (th: String, en: String)] = [
    "กก.": ("กิโลกรัม", "kilogram"), "กก": ("กิโลกรัม", "kilogram"), "กิโลกรัม": ("กิโลกรัม", "kilogram"),
    "kg": ("กิโลกรัม", "kilogram"),
    "ตัน": ("ตัน", "tonne"), "ton": ("ตัน", "tonne"), "tonne": ("ตัน", "tonne"), "ลิตร": ("ลิตร", "litre"),
    "litre": ("ลิตร", "litre"), "ฟอง": ("ฟอง", "egg"), "ตัว": ("ตัว", "head"), "ลูก": ("ลูก", "piece"), "ถุง": ("ถุง", "bag"),
    "ขวด": ("ขวด", "bottle"), "ไร่": ("ไร่", "rai"),
  ]
}
