/// One file of made-up observations.
package struct DataFile: Sendable {
  /// Where it lies, below the folder of the datasets.
  package let path: String
  /// The whole file: CSV in UTF-8, LF, sorted by primary key.
  package let text: String
}

/// Every made-up file of the demonstration site; the same bytes on every machine and every run.
///
/// Only integers, additions, multiplications, divisions and square roots take part, which IEEE 754 fixes to the last
/// bit. Sines, powers and logarithms differ between C libraries and are not used.
package func demonstrationFiles() -> [DataFile] {
  [
    DataFile(path: "border-trade/border-trade.csv", text: csv(of: BorderTradeObservation.all())),
    DataFile(path: "consumer-prices/consumer-prices.csv", text: csv(of: ConsumerPriceObservation.all())),
    DataFile(path: "food-prices/food-prices.csv", text: csv(of: FoodPriceObservation.all())),
    DataFile(path: "intellectual-property/intellectual-property.csv", text: csv(of: ProvincialCount.ofRights())),
    DataFile(path: "new-traders/new-traders.csv", text: csv(of: ProvincialCount.ofTraders())),
    DataFile(path: "organic-producers/organic-producers.csv", text: csv(of: OrganicProduction.all())),
    DataFile(path: "paddy-prices/paddy-prices.csv", text: csv(of: PaddyPriceObservation.all())),
    DataFile(path: "promotion/promotion.csv", text: csv(of: PromotionObservation.all())),
    DataFile(path: "registrations/registrations.csv", text: csv(of: RegistrationObservation.all())),
    DataFile(path: "trade-index/trade-index.csv", text: csv(of: TradeIndexObservation.all())),
  ]
}

/// An observation that knows how its file is laid out.
protocol CSVRow {
  static var header: String { get }
  /// The cells in the order of `header`; none of them ever needs quotes.
  var cells: [String] { get }
}

func csv<Row: CSVRow>(of rows: [Row]) -> String {
  var text = Row.header + "\n"
  for row in rows { text += row.cells.joined(separator: ",") + "\n" }
  return text
}
