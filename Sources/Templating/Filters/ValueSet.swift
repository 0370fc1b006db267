/// Values that were seen; plain ones are found at once, lists and maps by looking through those there are.
struct ValueSet {
  private var texts: Set<TextKey> = []
  private var numbers: Set<Double> = []
  private var others: [TemplateValue] = []

  /// Whether `value` is new.
  mutating func insert(_ value: TemplateValue) -> Bool {
    if case .html(let html) = value { return texts.insert(TextKey(html.markup)).inserted }
    if let text = value.asText { return texts.insert(TextKey(text)).inserted }
    if let number = value.asNumber { return numbers.insert(number).inserted }
    guard !others.contains(where: { $0.equals(value) }) else { return false }
    others.append(value)
    return true
  }
}
