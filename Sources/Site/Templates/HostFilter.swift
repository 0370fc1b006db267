import Datasets
import Localization
import Markdown
import SourceText
import Templating

/// Filters that know the page's language, and the site. Their signatures follow those of `HostFunction`.
enum HostFilter: Int, CaseIterable {
  case number
  case percent
  case change
  case currency
  case compact
  case period
  case date
  case era
  case unit
  case province
  case region
  case slug
  case url
  case asset
  case markdown
  case table
  case chart

  /// - Parameter assets: their paths below `Templates`, so that an unknown one is an error when templates are loaded.
  static func signatures(assets: [String]) -> [HostSignature] {
    let decimals = TemplateParameter("decimals", .integer, required: false)
    let style = TemplateParameter("style", .text, required: false, choices: styles.keys.sorted())
    let kind = TemplateParameter("kind", .text, required: false, choices: MeasureKind.allCases.map(\.rawValue))
    return allCases.map { filter in
      switch filter {
      case .number, .percent, .currency, .compact:
        HostSignature(.filter, filter.name, [TemplateParameter("value", .number), decimals], returns: .text) { facts in
          problem(withDecimals: facts.literals[1])
        }
      case .change:
        HostSignature(
          .filter, filter.name,
          [
            TemplateParameter("value", .optional(.number)), TemplateParameter("previous", .optional(.number)), kind,
            decimals,
          ],
          returns: .optional(.text)
        ) { facts in problem(withDecimals: facts.literals[3]) }
      case .period, .date:
        HostSignature(.filter, filter.name, [TemplateParameter("value", .text), style], returns: .text)
      case .era: HostSignature(.filter, filter.name, [TemplateParameter("year", .integer)], returns: .integer)
      case .unit:
        HostSignature(
          .filter, filter.name,
          [TemplateParameter("unit", .text), TemplateParameter("phrase", .text, required: false)],
          returns: .text)
      case .province, .region:
        HostSignature(
          .filter, filter.name, [TemplateParameter("value", .text)], returns: SummaryModel?.templateType)
      case .slug: HostSignature(.filter, filter.name, [TemplateParameter("value", .text)], returns: .text)
      case .url:
        HostSignature(.filter, filter.name, [TemplateParameter("value", .text)], returns: .text) { facts in
          facts.literals[0]?.asText.flatMap { SiteLink.problem(with: $0) }
        }
      case .asset:
        HostSignature(.filter, filter.name, [TemplateParameter("path", .text, literal: true)], returns: .text) {
          facts in
          HostFunction.problem(withAsset: facts.literals[0]?.asText, among: assets)
        }
      case .markdown: HostSignature(.filter, filter.name, [TemplateParameter("value", .text)], returns: .html)
      case .table:
        HostSignature(.filter, filter.name, tableParameters, returns: .html) { facts in
          problem(withRows: facts, of: "table", tableParameters)
        }
      case .chart:
        HostSignature(.filter, filter.name, chartParameters, returns: .html) { facts in
          problem(withRows: facts, of: "chart", chartParameters)
        }
      }
    }
  }

  fileprivate var takesDecimals: Bool {
    switch self {
    case .number, .percent, .change, .currency, .compact: true
    default: false
    }
  }

  /// Numbers have as many decimals as queries may ask for.
  static func problem(withDecimals value: TemplateValue?) -> QueryProblem? {
    guard let decimals = value?.asInteger, !(0...9).contains(decimals) else { return nil }
    return .decimals(decimals)
  }

  private var name: String { String(describing: self) }

  static let styles: [String: DateStyle] = ["full": .full, "long": .long, "medium": .medium]
}

extension RenderContext {
  /// The answer of a filter; arguments that were left out are none.
  mutating func apply(_ filter: HostFilter, _ arguments: [TemplateValue]) throws(HostFailure) -> TemplateValue {
    let (text, number) = (arguments[0].asText ?? "", arguments[0].asNumber ?? 0)
    let decimals = arguments.last?.asInteger
    if filter.takesDecimals, let problem = HostFilter.problem(withDecimals: arguments.last) {
      throw HostFailure(problem)
    }
    switch filter {
    case .number: return .text(numberText(number, decimals))
    case .percent:
      let digits = numberText(number, decimals ?? 1)
      return .text(language == .thai ? "ร้อยละ \(digits)" : "\(digits) percent")
    case .change:
      let kind = arguments[2].asText.flatMap(MeasureKind.init) ?? .quantity
      guard !arguments[0].isNone, let previous = arguments[1].asNumber else { return .none }
      let change = ChangeText(from: previous, to: number, kind: kind, decimals: decimals ?? 1, in: language)
      return change.map { .text($0.text) } ?? .none
    case .currency: return .text(numberText(number, decimals ?? 2) + (language == .thai ? " บาท" : " baht"))
    case .compact:
      let compact = CompactNumber(for: number, roundedTo: decimals ?? 2, in: language)
      let digits = numberText(NumberText.rounded(number / compact.divisor, decimals: decimals ?? 2), decimals)
      return .text(compact.word.isEmpty ? digits : "\(digits) \(compact.word)")
    case .period:
      guard let period = Period(iso: text) else { throw HostFailure(SiteProblem.period(text)) }
      return .text(period.text(in: language, style: style(arguments[1])))
    case .date:
      guard let date = CivilDate(iso: text) else {
        throw HostFailure(SiteProblem.date(text, isPeriod: Period(iso: text) != nil))
      }
      return .text(date.text(in: language, style: style(arguments[1])))
    case .era: return .integer(language.era.year(fromCommon: Era.commonYear(from: arguments[0].asInteger ?? 0)))
    case .unit:
      let phrase = arguments[1].asText.map { LocalizedText(same: $0) }
      return .text(UnitText.text(unit: LocalizedText(same: text), phrase: phrase, in: language))
    case .province: return summaries(.area(.province, text, language)).first.templateValue
    case .region: return summaries(.area(.region, text, language)).first.templateValue
    case .slug: return .text(Slug.slug(of: text))
    case .url:
      if let problem = SiteLink.problem(with: text) { throw HostFailure(problem) }
      return .text(settings().address.link(to: text))
    case .asset: return .text(assetURL(text))
    case .markdown: return try markdown(text)
    case .table: return try table(arguments)
    case .chart: return try chart(arguments)
    }
  }

  /// As many decimals as asked for, or as the number has.
  private func numberText(_ number: Double, _ decimals: Int?) -> String {
    NumberText.text(number, decimals: min(decimals ?? NumberText.decimalCount(of: number), 15))
  }

  private func style(_ value: TemplateValue) -> DateStyle { value.asText.flatMap { HostFilter.styles[$0] } ?? .long }

  private mutating func markdown(_ text: String) throws(HostFailure) -> TemplateValue {
    let file = SourceFile(path: "", text: text)
    let body = MarkdownParser.parse(
      file, range: SourceRange(0, file.bytes.count), options: MarkdownOptions(directives: []))
    if let problem = body.diagnostics.first(where: \.isError)?.problem { throw HostFailure(problem) }
    var html: [UInt8] = []
    for part in body.parts {
      switch part {
      case .html(let bytes): html += bytes
      case .link(let target):
        let link =
          target.destination.hasPrefix("/") ? settings().address.link(to: target.destination) : target.destination
        Escaping.escape(link, into: &html)
      case .value(let value): throw HostFailure(SiteProblem.unknownValue(name: value.expression, suggestion: nil))
      case .word(let word): Escaping.escape(MarkdownWords.text(of: word) { string($0) }, into: &html)
      case .block, .valuesBegin, .rowsLink, .valuesEnd: break
      }
    }
    return .html(SafeHTML(trusted: html))
  }
}
