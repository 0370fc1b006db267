import SourceText

/// Cards beside one another, for a file that stands alone.
package struct CardSheet: Sendable {
  package let id: String
  package let language: Language
  /// At least one.
  package let cards: [IndicatorCard]
  /// Where the numbers come from; stands below the cards.
  package let source: String?
  let wordBreaker: WordBreaker

  package init(
    id: String, language: Language, cards: [IndicatorCard], source: String? = nil,
    wordBreaker: WordBreaker = .spacesOnly
  ) {
    self.id = id
    self.language = language
    self.cards = cards
    self.source = source
    self.wordBreaker = wordBreaker
  }

  package var title: String { cards.map(\.title).joined(separator: ", ") }

  /// What the cards say, for those who listen.
  package var words: String { cards.map { $0.sentence(in: language) }.joined(separator: " ") }

  private static let margin = 16.0
  private static let gapInPixels = 20.0
  private static let narrowestCardInPixels = 190.0

  package func standalone(widthInPixels: Int = Chart.fileWidthInPixels, theme: ChartTheme = .light) -> ChartDrawing {
    let width = Chart.drawnWidth(widthInPixels)
    let isNarrow = width < Chart.narrowLimitInPixels
    let id = "\(id)-file-\(width)"
    var canvas = Canvas(
      metrics: TextMetrics(sizeInPixels: isNarrow ? 13 : 12), id: id, widthInPixels: Double(width))
    let inner = Double(width) - 2 * Self.margin
    // A number is never cut: a long one has a wider card.
    let narrowest = cards.map(CardLayout.leastWidthInPixels).max() ?? 0
    let fitting = Int(
      (inner + Self.gapInPixels) / (max(narrowest, Self.narrowestCardInPixels) + Self.gapInPixels))
    let columns = max(1, min(cards.count, fitting))
    let cardWidth = (inner - Self.gapInPixels * Double(columns - 1)) / Double(columns)
    var y = Self.margin
    for start in stride(from: 0, to: cards.count, by: columns) {
      let row = cards[start..<min(cards.count, start + columns)].map { card in
        CardLayout(card, width: cardWidth, metrics: canvas.metrics, breaker: wordBreaker)
      }
      let heights = CardLayout.Heights(row)
      for (column, card) in row.enumerated() {
        let x = Self.margin + Double(column) * (cardWidth + Self.gapInPixels)
        card.draw(x: x, top: y, heights, on: &canvas)
      }
      y += heights.total + Self.gapInPixels
    }
    canvas.paragraphs([source ?? ""], x: Self.margin, top: &y, width: inner, breaker: wordBreaker)
    let document = SVGDocument(
      id: id, width: width, height: Int((y + Self.margin / 2).rounded(.up)), isNarrow: isNarrow)
    return ChartDrawing(
      id: id, widthInPixels: width, heightInPixels: document.height,
      svg: document.bytes(
        title: title, words: words, language: language,
        body: canvas, style: ChartStyle.standalone(theme) + CardLayout.style),
      untold: [], omissions: [], textBoxes: canvas.textBoxes)
  }
}
