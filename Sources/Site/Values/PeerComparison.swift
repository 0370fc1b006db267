import Datasets
import Localization
import SourceText

/// A number among those of its peers: the other values of a dimension of which its query chooses one.
struct PeerComparison {
  let name: String
  let query: Query
  let value: Double
  let decimals: Int
  /// Nil without time.
  let period: Period?
  /// Of the live value.
  let place: Diagnostic.Place

  /// "อันดับ 3 จาก 20", "3rd of 20": the largest is first, and equal numbers have one rank.
  func rank(among field: String?, _ language: Language, _ context: inout RenderContext) -> String? {
    guard let numbers = numbers(among: field, as: "rank", compare: query.compare, &context) else { return nil }
    let known = numbers.compactMap(\.self)
    // As they are published: what reads alike has one rank.
    func published(_ number: Double) -> Double { NumberText.rounded(number, decimals: decimals) }
    let rank = known.count { published($0) > published(value) } + 1
    return language == .thai ? "อันดับ \(rank) จาก \(known.count)" : "\(Self.ordinal(rank)) of \(known.count)"
  }

  /// "ร้อยละ 23.4", "23.4 percent" of the sum of all peers.
  func share(among field: String?, _ language: Language, _ context: inout RenderContext) -> String? {
    if let compare = query.compare {
      context.report(SiteProblem.shareOfComparison(name: name, compare: compare.text), at: place)
      return nil
    }
    guard let numbers = numbers(among: field, as: "share", compare: nil, &context),
      let shares = self.numbers(among: field, as: "share", compare: .share, &context)
    else { return nil }
    // A sum over the same rows may differ in its last digit.
    let own = numbers.indices.filter { numbers[$0] != nil }.min {
      abs(numbers[$0]! - value) < abs(numbers[$1]! - value)
    }
    guard let share = own.flatMap({ shares[$0] }) else { return nil }
    let number = NumberText.text(share, decimals: 1)
    return language == .thai ? "ร้อยละ \(number)" : "\(number) percent"
  }

  /// Of all peers in the period, in one order; nil, with the reason reported, where there are none.
  private func numbers(
    among field: String?, as member: String, compare: QueryComparison?, _ context: inout RenderContext
  ) -> [Double?]? {
    let choices = query.filters.filter {
      if case .values(let values) = $0.condition { values.count == 1 } else { false }
    }
    .map(\.field)
    guard let chosen = field ?? (choices.count == 1 ? choices[0] : nil), choices.contains(chosen) else {
      context.report(SiteProblem.valueWithoutPeers(name: name, member: member, choices: choices), at: place)
      return nil
    }
    var peers = query
    peers.filters.removeAll { $0.field == chosen }
    peers.by = chosen
    (peers.sort, peers.limit) = (nil, nil)
    peers.compare = compare
    // That of the number, wherever the data of its peers ends.
    if let period { peers.period = .range(from: period, through: period) }
    let located = LocatedQuery(peers, file: place.file, ranges: [.whole: place.range, .dataset: place.range])
    guard let result = context.evaluate(located) else { return nil }
    guard let index = period.map({ result.periods.firstIndex(of: $0) }) ?? 0 else {
      context.report(
        missing: SiteProblem.valueMissing(name: name, period: period), of: query.dataset, at: place)
      return nil
    }
    return result.series.map { $0.values[index] }
  }

  private static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}
