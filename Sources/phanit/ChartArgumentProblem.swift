import Charting
import SourceText

/// What is wrong with the arguments of `phanit chart`.
enum ChartArgumentProblem: Problem, Hashable {
  case fileWithoutName
  case outputTwice
  case outputWithoutName
  case chartsForOneFile(count: Int)
  /// The name of a file of another kind than SVG.
  case otherPicture(String)
  case sameName(String)
  case width(String)
  case theme(String)

  var code: String {
    switch self {
    case .fileWithoutName: "chart-argument-file"
    case .outputTwice, .outputWithoutName, .chartsForOneFile, .otherPicture, .sameName: "chart-argument-output"
    case .width: "chart-argument-width"
    case .theme: "chart-argument-theme"
    }
  }

  private static let themes = ChartTheme.allCases.map(\.rawValue)

  var message: Prose {
    switch self {
    case .fileWithoutName: Prose(th: "ชื่อไฟล์แผนภูมิว่างเปล่า", en: "the name of a chart file is empty")
    case .outputTwice: Prose(th: "มีทั้ง -o และ --output", en: "both -o and --output are given")
    case .outputWithoutName: Prose(th: "ชื่อของ -o หรือ --output ว่างเปล่า", en: "the name after -o or --output is empty")
    case .chartsForOneFile(let count):
      Prose(th: "แผนภูมิ \(count) ภาพเขียนลงที่เดียวไม่ได้", en: "\(count) charts cannot be written to one place")
    case .otherPicture(let path):
      Prose(
        th: "'\(path)' ไม่ใช่ชื่อไฟล์ SVG แต่ Phanit วาดเป็น SVG เท่านั้น",
        en: "'\(path)' is no name of an SVG file: Phanit draws SVG")
    case .sameName(let name):
      Prose(th: "แผนภูมิสองภาพจะเขียนลง \(name).svg เดียวกัน", en: "two charts would be written to \(name).svg")
    case .width(let text): Prose(th: "--width เป็น '\(text)' ไม่ได้", en: "--width cannot be '\(text)'")
    case .theme(let text): Prose(th: "--theme เป็น '\(text)' ไม่ได้", en: "--theme cannot be '\(text)'")
    }
  }

  var hint: Prose? {
    switch self {
    case .fileWithoutName: Prose(th: "บอกไฟล์ เช่น chart.yaml", en: "name a file, such as chart.yaml")
    case .outputTwice:
      Prose(
        th: "ใช้ -o FILE สำหรับภาพเดียว หรือ --output DIR สำหรับโฟลเดอร์",
        en: "use -o FILE for one chart, or --output DIR for a folder"
      )
    case .outputWithoutName: Prose(th: "บอกชื่อไฟล์หรือโฟลเดอร์", en: "name a file or a folder")
    case .chartsForOneFile: Prose(th: "ใช้ --output DIR", en: "use --output DIR")
    case .otherPicture(let path): Self.conversion(path)
    case .sameName: Prose(th: "เปลี่ยนชื่อไฟล์ หรือวาดทีละครั้ง", en: "rename one of the files, or draw them one at a time")
    case .width(let text) where Self.leadingWidth(text) != nil:
      Self.leadingWidth(text).map { Prose(th: "หมายถึง '\($0)' หรือไม่", en: "did you mean '\($0)'?") }
    case .width:
      Prose(
        th: "ใช้จำนวนเต็ม \(Chart.widthsInPixels.lowerBound) ถึง \(Chart.widthsInPixels.upperBound)",
        en: "use a whole number from \(Chart.widthsInPixels.lowerBound) to \(Chart.widthsInPixels.upperBound)")
    case .theme(let text):
      if let near = Suggestion.nearest(to: text, among: Self.themes) {
        Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
      } else {
        Prose(
          th: "ใช้ค่าใดค่าหนึ่ง: \(Self.themes.joined(separator: ", "))",
          en: "use one of: \(Self.themes.joined(separator: ", "))")
      }
    }
  }

  /// Whether a path names a picture, a page or a slide of another kind than SVG.
  static func isOtherPicture(_ path: String) -> Bool { otherEndings.contains(ending(path).lowercased()) }

  private static let otherEndings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "tif", "tiff", "pdf", "eps", "ps", "emf", "wmf", "html", "htm",
    "doc", "docx", "ppt", "pptx", "odp", "odt",
  ]

  /// What stands behind the last point of the name; empty where there is none.
  private static func ending(_ path: String) -> Substring {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...] } ?? ""
  }

  /// How to come from the SVG to the picture that was wanted.
  private static func conversion(_ path: String) -> Prose {
    let stem = path.dropLast(ending(path).count)
    let isPDF = ending(path).lowercased() == "pdf"
    let command = "rsvg-convert \(isPDF ? "-f pdf " : "")\(stem)svg -o \(stem)\(isPDF ? "pdf" : "png")"
    return Prose(
      th: "ใช้ -o \(stem)svg แล้วเปิดในเบราว์เซอร์ หรือแปลงเป็น \(isPDF ? "PDF" : "PNG") ด้วย \(command)",
      en: "use -o \(stem)svg, and open it in a browser, or make a \(isPDF ? "PDF" : "PNG") of it: \(command)")
  }

  /// The width in `960px`.
  private static func leadingWidth(_ text: String) -> Int? {
    Int(text.prefix(while: \.isNumber)).flatMap { Chart.widthsInPixels.contains($0) ? $0 : nil }
  }
}
