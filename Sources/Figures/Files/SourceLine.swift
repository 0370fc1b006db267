import Datasets
import Localization
import SourceText

/// Where the numbers of a figure come from, as the line below it says.
package enum SourceLine {
  /// "ที่มา: กรมการค้าภายใน · ข้อมูลสมมติเพื่อการสาธิต"; nil where nothing is known.
  package static func text(_ sources: [DataSource], notice: String?, in language: Language) -> String? {
    var names: [String] = []
    for name in sources.map({ $0.title.text(in: language) }) where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    let source = names.isEmpty ? nil : (language == .thai ? "ที่มา: " : "Source: ") + names.joined(separator: ", ")
    let parts = [source, notice].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
