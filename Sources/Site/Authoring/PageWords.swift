import SourceText

/// The comments and texts of a page that is begun.
enum PageWords {
  static let summary = Prose(th: "หน้านี้บอกอะไร ในหนึ่งประโยค", en: "What the page tells, in a sentence")
  static let summaryUse = Prose(
    th: "แสดงในรายการหน้าและในผลการค้นหา", en: "shown in lists of pages and by search engines")
  static let translation = Prose(
    th: "สิ่งที่ไม่ได้เขียนในไฟล์นี้ เช่น data ใช้ของไฟล์ภาษาหลัก",
    en: "What is not said here, such as data, comes from the file of the first language beside it.")
  static let topic = Prose(
    th: "หน้านี้เป็นหน้าของหัวข้อ ข่าวที่ระบุ topic เดียวกันจะแสดงที่นี่",
    en: "This is the page of a topic: bulletins that name the topic are listed here.")
  static let data = Prose(
    th: "ตั้งชื่อให้ข้อมูลที่ใช้ในไฟล์นี้ แผนภูมิ ตาราง และข้อความเรียกด้วยชื่อนี้",
    en: "Name here the data that this text needs; charts, tables and text then use the name.")
  static let dataset = Prose(
    th: "ชุดข้อมูลใด ดูรายชื่อในโฟลเดอร์ Content/datasets", en: "one of the folders in Content/datasets")
  static let measure = Prose(th: "คอลัมน์ตัวเลข", en: "the column of numbers")
  static let filters = Prose(th: "เฉพาะแถวที่มีค่านี้", en: "only the rows that have this")
  static let split = Prose(th: "หนึ่งเส้นต่อหนึ่งค่า", en: "a line for each value")
  static let period = Prose(
    th: "เช่น latest, since 2026, 2026-01..2026-10", en: "or latest, since 2026, 2026-01..2026-10")
  static let heading = Prose(th: "หัวข้อย่อย", en: "A heading")
  static let paragraph = Prose(th: "เขียนข้อความของหน้านี้แทนวงเล็บ", en: "Write the text of the page in place of this.")
  static let chart = Prose(
    th: "แผนภูมิตัวอย่าง ลบได้ตั้งแต่บรรทัด ~~~chart ถึง ~~~",
    en: "An example: take it away from ~~~chart to ~~~ if you need none.")
  static let mark = Prose(th: "line = เส้น, bar = แท่ง", en: "line or bar")
  static let name = Prose(th: "ชื่อที่ตั้งไว้ใน data ด้านบน", en: "the name given in data above")
}
