/// The made-up value of goods through one checkpoint, to or from one country, in one month.
package struct BorderTradeObservation: Sendable {
  package let month: Month
  package let checkpoint: String
  package let country: String
  package let direction: String
  /// Million baht; absent while the checkpoint is closed.
  package let value: Hundredths?
  package let status: Status
}

extension BorderTradeObservation: CSVRow {
  static let header = "month,checkpoint,country,direction,value,status"
  var cells: [String] {
    [month.description, checkpoint, country, direction, value?.description ?? "", status.rawValue]
  }
}

/// What passes a checkpoint in a usual month, in million baht: chosen by hand, for the order of magnitude only.
struct BorderFlow: Sendable {
  let checkpoint: String
  let country: String
  let exports: Double
  let imports: Double
  /// Months of a made-up closure: no goods pass, so there is nothing to measure.
  var closed: ClosedRange<Month>?

  static let all = [
    BorderFlow(
      checkpoint: "ban-hat-lek", country: "KH", exports: 2_150, imports: 160, closed: from(2025, 7, to: 2026, 1)),
    BorderFlow(checkpoint: "ban-khlong-luek", country: "KH", exports: 7_400, imports: 1_250),
    BorderFlow(checkpoint: "ban-laem", country: "KH", exports: 560, imports: 430),
    BorderFlow(checkpoint: "ban-nong-ian", country: "KH", exports: 880, imports: 340),
    BorderFlow(checkpoint: "ban-phak-kat", country: "KH", exports: 690, imports: 360),
    BorderFlow(checkpoint: "ban-phu-nam-ron", country: "MM", exports: 160, imports: 420),
    BorderFlow(checkpoint: "ban-prakop", country: "MY", exports: 260, imports: 70),
    BorderFlow(checkpoint: "betong", country: "MY", exports: 250, imports: 35),
    BorderFlow(checkpoint: "bueng-kan", country: "LA", exports: 270, imports: 60),
    BorderFlow(checkpoint: "buketa", country: "MY", exports: 22, imports: 12),
    BorderFlow(checkpoint: "chiang-khan", country: "LA", exports: 35, imports: 15),
    BorderFlow(checkpoint: "chiang-khong", country: "LA", exports: 930, imports: 250),
    BorderFlow(checkpoint: "chiang-saen", country: "LA", exports: 260, imports: 45),
    BorderFlow(checkpoint: "chiang-saen", country: "MM", exports: 840, imports: 30),
    BorderFlow(checkpoint: "chong-chom", country: "KH", exports: 410, imports: 190),
    BorderFlow(checkpoint: "chong-mek", country: "LA", exports: 1_450, imports: 720),
    BorderFlow(checkpoint: "chong-sa-ngam", country: "KH", exports: 140, imports: 95),
    BorderFlow(checkpoint: "dan-singkhon", country: "MM", exports: 95, imports: 60),
    BorderFlow(checkpoint: "mae-sai", country: "MM", exports: 910, imports: 65, closed: from(2024, 9, to: 2024, 10)),
    BorderFlow(checkpoint: "mae-sot", country: "MM", exports: 6_050, imports: 900),
    BorderFlow(checkpoint: "mukdahan", country: "LA", exports: 1_700, imports: 1_550),
    BorderFlow(checkpoint: "nakhon-phanom", country: "LA", exports: 1_050, imports: 520),
    BorderFlow(checkpoint: "nong-khai", country: "LA", exports: 5_500, imports: 720),
    BorderFlow(checkpoint: "padang-besar", country: "MY", exports: 9_100, imports: 5_400),
    BorderFlow(checkpoint: "phu-doo", country: "LA", exports: 150, imports: 55, closed: from(2026, 2, to: 2026, 3)),
    BorderFlow(checkpoint: "ranong", country: "MM", exports: 1_700, imports: 210),
    BorderFlow(checkpoint: "sadao", country: "MY", exports: 12_900, imports: 13_800),
    BorderFlow(checkpoint: "su-ngai-kolok", country: "MY", exports: 230, imports: 130),
    BorderFlow(checkpoint: "tak-bai", country: "MY", exports: 45, imports: 60, closed: from(2024, 12, to: 2024, 12)),
    BorderFlow(checkpoint: "tha-li", country: "LA", exports: 260, imports: 310),
    BorderFlow(
      checkpoint: "three-pagodas-pass", country: "MM", exports: 310, imports: 120, closed: from(2025, 5, to: 2025, 6)),
    BorderFlow(checkpoint: "wang-prachan", country: "MY", exports: 16, imports: 20),
  ]

  private static func from(_ year: Int, _ month: Int, to lastYear: Int, _ lastMonth: Int) -> ClosedRange<Month> {
    Month(year: year, month: month)...Month(year: lastYear, month: lastMonth)
  }
}

extension BorderTradeObservation {
  private static let season = Season(
    factors: [1.0, 0.97, 1.08, 0.9, 1.0, 1.0, 0.99, 1.02, 1.02, 1.01, 1.0, 1.01])

  /// All months, sorted by month, checkpoint, country and direction.
  package static func all() -> [BorderTradeObservation] {
    BorderFlow.all.flatMap { flow in
      values(of: flow, direction: "export", usual: flow.exports)
        + values(of: flow, direction: "import", usual: flow.imports)
    }
    .sorted {
      ($0.month, $0.checkpoint, $0.country, $0.direction) < ($1.month, $1.checkpoint, $1.country, $1.direction)
    }
  }

  private static func values(of flow: BorderFlow, direction: String, usual: Double) -> [BorderTradeObservation] {
    var generator = SplitMix64(series: "border-trade/\(flow.checkpoint)/\(flow.country)/\(direction)")
    var drift = Drift(persistence: 0.8, spread: 0.05)
    let months = Coverage.allMonths
    return months.indices.map { index in
      let month = months[index]
      // Four percent a year, a third of a percent a month.
      let growth = 1 + Double(index) / 300
      let million = usual * growth * season.factor(in: month) * (1 + drift.next(using: &generator))
      let isClosed = flow.closed?.contains(month) ?? false
      let isLast = month == Coverage.months.upperBound
      return BorderTradeObservation(
        month: month, checkpoint: flow.checkpoint, country: flow.country, direction: direction,
        value: isClosed ? nil : Hundredths(count: rounded(100 * million, toMultipleOf: 1)),
        status: isClosed ? .cannotExist : isLast ? .provisional : .normal)
    }
  }
}
