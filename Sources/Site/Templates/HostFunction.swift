import Localization
import SourceText
import Templating

/// What templates can ask the site for. The position of a case is the number of its signature.
enum HostFunction: Int, CaseIterable {
  case t
  case asset
  case navigation
  case footer
  case bulletins
  case archive
  case topics
  case provinces
  case regions
  case datasets
  case releases
  case corrections
  case list
  case pages

  /// - Parameters:
  ///   - strings: so that an unknown key is an error when templates are loaded.
  ///   - assets: their paths below `Templates`, likewise.
  ///   - names: likewise; nil where the content is not known.
  static func signatures(strings: StringTable, assets: [String], names: TemplateNames? = nil) -> [HostSignature] {
    functions(strings: strings, assets: assets, names) + HostFilter.signatures(assets: assets)
  }

  private static func functions(
    strings: StringTable, assets: [String], _ names: TemplateNames?
  ) -> [HostSignature] {
    allCases.map { function in
      switch function {
      case .t:
        HostSignature(
          .function, "t",
          [TemplateParameter("key", .text, literal: true), TemplateParameter("value", .any, required: false)],
          returns: .text
        ) { facts in
          facts.literals[0]?.asText.flatMap { strings.problem(with: $0, hasValue: facts.isGiven[1]) }
        }
      case .asset:
        HostSignature(.function, "asset", [TemplateParameter("path", .text, literal: true)], returns: .text) { facts in
          problem(withAsset: facts.literals[0]?.asText, among: assets)
        }
      case .navigation: HostSignature(.function, "navigation", returns: [NavigationItemModel].templateType)
      case .footer: HostSignature(.function, "footer", returns: [NavigationItemModel].templateType)
      case .bulletins:
        HostSignature(
          .function, "bulletins",
          [TemplateParameter("limit", .integer, required: false)] + subjects, returns: [SummaryModel].templateType
        ) { names?.problem(ofSubjects: $0.literals.dropFirst()) }
      case .archive:
        HostSignature(.function, "archive", subjects, returns: [BulletinYearModel].templateType) {
          names?.problem(ofSubjects: $0.literals[...])
        }
      case .topics: HostSignature(.function, "topics", returns: [SummaryModel].templateType)
      case .provinces: HostSignature(.function, "provinces", returns: [RegionModel].templateType)
      case .regions: HostSignature(.function, "regions", returns: [RegionModel].templateType)
      case .datasets: HostSignature(.function, "datasets", returns: [DatasetSummaryModel].templateType)
      case .releases: HostSignature(.function, "releases", returns: [ReleaseModel].templateType)
      case .corrections: HostSignature(.function, "corrections", returns: [CorrectionModel].templateType)
      case .list:
        HostSignature(
          .function, "list",
          [TemplateParameter("name", .text, literal: true, choices: SiteList.allCases.map(\.rawValue))],
          returns: LinkModel?.templateType)
      case .pages:
        HostSignature(
          .function, "pages",
          [
            TemplateParameter("of", .text, literal: true), TemplateParameter("by", .text, required: false),
            TemplateParameter("label", .text, required: false),
          ],
          returns: [PageGroupModel].templateType
        ) { facts in facts.literals[0]?.asText.flatMap { names?.documents.problem(ofMaker: $0) } }
      }
    }
  }

  /// What lists of bulletins may be about.
  private static let subjects = ["topic", "province", "region"].map { TemplateParameter($0, .text, required: false) }

  /// What is wrong with the path of an asset, if anything.
  static func problem(withAsset path: String?, among assets: [String]) -> (any Problem)? {
    guard let path, !assets.contains(path) else { return nil }
    return SiteProblem.unknownAsset(path: path, suggestion: Suggestion.nearest(to: path, among: assets))
  }
}

extension RenderContext: TemplateHost {
  package mutating func call(_ function: Int, _ arguments: [TemplateValue]) throws(HostFailure) -> TemplateValue {
    if let filter = HostFilter(rawValue: function - HostFunction.allCases.count) {
      return try apply(filter, arguments)
    }
    switch HostFunction(rawValue: function) {
    case .t: return .text(try translation(arguments[0].asText ?? "", arguments[1]))
    case .asset: return .text(assetURL(arguments[0].asText ?? ""))
    case .navigation: return navigationModels(.navigation(language)).templateValue
    case .footer: return navigationModels(.footer(language)).templateValue
    case .bulletins:
      return summaries(bulletins(about: arguments.dropFirst(), limit: arguments[0].asInteger)).templateValue
    case .archive: return bulletinYears(bulletins(about: arguments[...])).templateValue
    case .topics: return summaries(.topics(language)).templateValue
    case .provinces: return regionModels(.provinces(language)).templateValue
    case .regions: return regionModels(.regions(language)).templateValue
    case .datasets: return datasetModels().templateValue
    case .releases: return releaseModels().templateValue
    case .corrections: return corrections().map { correctionModel($0) }.templateValue
    case .list: return listLink(arguments[0].asText ?? "").templateValue
    case .pages:
      let maker = DocumentName(.page, arguments[0].asText ?? "")
      let request = PageRequest.made(by: maker, group: arguments[1].asText, label: arguments[2].asText, language)
      return pageGroups(request).templateValue
    case nil: return .none
    }
  }

  /// - Parameter subjects: the topic, the province and the region that a template gives.
  private func bulletins(about subjects: ArraySlice<TemplateValue>, limit: Int? = nil) -> PageRequest {
    let texts = subjects.map(\.asText)
    return .bulletins(language, topic: texts[0], province: texts[1], region: texts[2], limit: limit)
  }

  private mutating func translation(_ key: String, _ value: TemplateValue) throws(HostFailure) -> String {
    let text = string(key) ?? key
    guard !value.isNone else { return text }
    do throws(TemplateProblem) {
      return text.replacing(StringTable.valueMark, with: try value.text())
    } catch {
      throw HostFailure(error)
    }
  }

  private mutating func navigationModels(_ request: PageRequest) -> [NavigationItemModel] {
    let address = settings().address
    let (groups, reads) = pages(request, for: NavigationItemModel.self)
    let items = groups.flatMap(\.pages)
    let nearest = nearest(above: page?.path ?? "", among: items.map(\.path))
    return items.map { item in
      NavigationItemModel(
        reads: reads, title: item.title, url: address.link(to: item.path), isCurrent: item.path == page?.path,
        isAbove: item.path == nearest)
    }
  }

  /// The longest path that the one of a page goes on from; none where the page has an item itself. Every page lies below
  /// the home page, which is the section of none.
  private func nearest(above page: String, among paths: [String]) -> String? {
    let homes = ["/"] + Language.allCases.map { "/\($0.rawValue)/" }
    guard !paths.contains(page) else { return nil }
    return paths.filter { page.hasPrefix($0) && !homes.contains($0) }.max { $0.count < $1.count }
  }

  /// The list of that name in the language of the page, or the page that takes its place; nil where the site has none.
  private mutating func listLink(_ name: String) -> LinkModel? {
    let settings = settings()
    let prefix = language == settings.defaultLanguage ? "/" : "/\(language.rawValue)/"
    let folder = SiteList(rawValue: name)?.folder ?? name
    return page(.at(prefix + folder + "/"), .title).map {
      LinkModel(title: $0.title, url: settings.address.link(to: $0.path))
    }
  }

  mutating func summaries(_ request: PageRequest) -> [SummaryModel] {
    summaryGroups(request).flatMap(\.pages)
  }

  /// The pages of each group.
  private mutating func summaryGroups(
    _ request: PageRequest
  ) -> [(code: String, title: String, pages: [SummaryModel])] {
    let address = settings().address
    let (groups, reads) = pages(request, for: SummaryModel.self)
    return groups.map { group in
      let pages = group.pages.map { page in
        SummaryModel(
          reads: reads, title: page.title, url: address.link(to: page.path), summary: page.summary,
          date: page.date.map { DateModel($0, in: language) }, languageCode: page.language.rawValue,
          topic: page.topic,
          correction: page.correction.map {
            CorrectionMarkModel(
              kind: $0.kind.rawValue, kindName: $0.kind.words[language], date: DateModel($0.date, in: language))
          })
      }
      return (group.code, group.title, pages)
    }
  }

  mutating func regionModels(_ request: PageRequest) -> [RegionModel] {
    summaryGroups(request).map { group in
      RegionModel(
        title: group.title, code: group.code, page: summaries(.area(.region, group.code, language)).first,
        provinces: group.pages)
    }
  }

  mutating func pageGroups(_ request: PageRequest) -> [PageGroupModel] {
    summaryGroups(request).map { PageGroupModel(title: $0.title, pages: $0.pages) }
  }

  mutating func bulletinYears(_ request: PageRequest) -> [BulletinYearModel] {
    summaryGroups(request).map { BulletinYearModel(year: $0.title, bulletins: $0.pages) }
  }

  mutating func correctionModel(_ item: PublishedCorrection) -> CorrectionModel {
    let (correction, address) = (item.correction, settings().address)
    return CorrectionModel(
      date: DateModel(correction.date, in: language), kind: correction.kind.rawValue,
      kindName: correction.kind.words[language], what: correction.what.text(in: language),
      reason: correction.reason.text(in: language),
      bulletin: LinkModel(
        title: item.bulletin.title, url: address.link(to: item.bulletin.path) + "#" + item.id),
      id: item.id, isAutomatic: item.isAutomatic)
  }

  mutating func releaseModels() -> [ReleaseModel] { releases().map { releaseModel($0) } }

  mutating func releaseModel(_ release: PlannedRelease) -> ReleaseModel {
    let (zone, address) = (settings().zone, settings().address)
    let path = release.dataset.flatMap { page(.page(.dataset($0), language), [])?.path }
    return ReleaseModel(
      id: release.id, title: release.title, url: path.map { address.link(to: $0) },
      date: DateModel(release.instant.date(in: zone), in: language),
      time: release.hasTime ? release.instant.clockTime(in: zone) : nil,
      movedFrom: release.movedFrom.map { DateModel($0, in: language) }, isCancelled: release.isCancelled,
      isLate: release.isLate, reason: release.reason)
  }

  /// When a release comes, what becomes of it and why, as the page tells it.
  mutating func words(of release: PlannedRelease) -> String {
    let zone = settings().zone
    func phrase(_ key: String, _ value: String) -> String { (string(key) ?? "{}").replacing("{}", with: value) }
    var words = [release.instant.date(in: zone).text(in: language)]
    if release.hasTime, !release.isCancelled {
      words[0] += " " + phrase("releases.time", release.instant.clockTime(in: zone))
    }
    if release.isCancelled { words.append(phrase("releases.cancelled", "")) }
    if release.isLate { words.append(phrase("releases.late", "")) }
    if let day = release.movedFrom { words.append(phrase("releases.moved", day.text(in: language))) }
    if let reason = release.reason { words.append(phrase("releases.reason", reason)) }
    return words.joined(separator: " · ")
  }

  mutating func datasetModels() -> [DatasetSummaryModel] {
    let address = settings().address
    let (groups, reads) = pages(.datasets(language), for: DatasetSummaryModel.self)
    return groups.flatMap { group in
      group.pages.compactMap { summary in
        guard case .dataset(let id) = summary.id else { return nil }
        return DatasetSummaryModel(
          reads: reads, title: summary.title, url: address.link(to: summary.path), description: summary.summary,
          updated: summary.date.map { DateModel($0, in: language) },
          isDemonstration: datasetFacts(id)?.isDemonstration ?? false, isCodeList: group.code == PageGroup.codeLists)
      }
    }
  }
}
