import SourceText

/// What `body` makes of each element, in order, for work so small that it is handed out in chunks.
func concurrentMap<Element: Sendable, Result: Sendable>(
  over elements: [Element], threads: Int, _ body: @Sendable (Element) -> Result
) -> [Result] {
  let size = 256
  let chunks = concurrentMap((elements.count + size - 1) / size, threads: threads) { chunk in
    elements[chunk * size..<min(chunk * size + size, elements.count)].map(body)
  }
  return chunks.flatMap(\.self)
}
