/// A text that equals those of the same bytes alone, as texts of templates do: Swift's own equality takes `é` for `e` with
/// an accent behind it.
struct TextKey: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (first: TextKey, second: TextKey) -> Bool {
    first.text.utf8.count == second.text.utf8.count && first.text.utf8.elementsEqual(second.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
