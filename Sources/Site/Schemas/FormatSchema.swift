import Datasets
import Figures
import SourceText
import YAML

/// What a kind of file, or of block, may say: for editors.
package struct FormatSchema: Sendable {
  package let name: String
  package let title: Prose
  /// The files of a site that are such, below its folder; none where it stands within another file.
  package let files: [String]
  package let kind: KeyKind

  /// All of them, made from what is asked of each file when it is read.
  package static var all: [FormatSchema] { files + blocks }

  private static var files: [FormatSchema] {
    [
      FormatSchema(
        name: "site", title: Prose(th: "ค่าของทั้งเว็บไซต์: site.yaml", en: "Settings of a site: site.yaml"),
        files: ["Content/site.yaml"], kind: .mapping(SiteSettings.shape)),
      FormatSchema(
        name: "datapackage",
        title: Prose(th: "คำอธิบายชุดข้อมูล: datapackage.yaml", en: "Descriptor of a dataset: datapackage.yaml"),
        files: ["yaml", "yml", "json"].map { "Content/datasets/*/datapackage.\($0)" }, kind: .mapping(DataPackage.shape)
      ),
      FormatSchema(
        name: "series", title: Prose(th: "ชุดของข่าวสาร: series/*.yaml", en: "Series of bulletins: series/*.yaml"),
        files: ["Content/series/*.yaml"], kind: .mapping(BulletinSeries.shape)),
      FormatSchema(
        name: "chart-file", title: Prose(th: "ไฟล์ของคำสั่ง phanit chart", en: "A file of phanit chart"),
        files: [], kind: ChartFile.kind),
      FormatSchema(
        name: "page", title: Prose(th: "ส่วนหัวของหน้าเว็บ", en: "Front matter of a page"),
        files: [], kind: .mapping(FrontMatter.shape(of: .page))),
      FormatSchema(
        name: "bulletin", title: Prose(th: "ส่วนหัวของข่าวสาร", en: "Front matter of a bulletin"),
        files: [], kind: .mapping(FrontMatter.shape(of: .bulletin))),
    ]
  }

  private static var blocks: [FormatSchema] {
    FigureTemplate.allCases.map { template in
      FormatSchema(
        name: template.rawValue,
        title: Prose(th: "บล็อก \(template.rawValue)", en: "The block \(template.rawValue)"), files: [],
        kind: FigureBlock.kind(of: template))
    }
  }

  /// As JSON Schema.
  /// - Parameter descriptions: what editors show of each key.
  package func json(_ descriptions: KeyDescriptions) -> String {
    var writer = SchemaWriter(descriptions: descriptions)
    return writer.document(kind, title: title).indented
  }
}
