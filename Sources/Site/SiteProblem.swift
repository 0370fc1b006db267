import Figures
import Datasets
import Localization
import SourceText

/// What can be wrong with the content as a whole: pages, references between files, translations, values.
package enum SiteProblem: Sendable, Hashable {
  case documentLanguage(file: String, languages: [Language])
  case slug(String)
  /// Git could not merge two versions of a part of the file, and left both.
  /// - Parameter lastLine: of the two; nil where their end is not marked.
  case mergeConflict(lastLine: Int?)
  /// The end of such a part, without its beginning.
  case mergeMarker
  case frontMatterMissing
  case missingTitle
  /// A paragraph of a published text that says in brackets what is to be written there.
  case unfilledText
  /// What a new site says in the place of the office: a key of the settings, or nil for a line of a text.
  case placeholder(String?)
  case missingTranslation(key: String, language: Language)
  /// - Parameter keys: one or more, sorted.
  case missingStrings(keys: [String], language: Language)
  /// A language of `site.yaml` that Phanit has no words for.
  case unknownLanguage(String, meant: Language?)
  /// - Parameter file: in the folder of strings.
  case stringsOfNoLanguage(file: String, languages: [Language])
  case unknownString(key: String, suggestion: String?)
  case missingBlock(String)
  case stringValue(key: String, isMissing: Bool)
  case unlikeStrings(key: String, with: Language, without: Language)
  case unusedString(key: String, suggestion: String?)
  case unknownPage(name: String, suggestion: String?)
  /// A page of the menu that some languages of the site have not.
  /// - Parameter files: that are missing.
  case pageNotInLanguages(name: String, languages: [Language], files: [String], list: String)
  case unknownTemplate(name: String, choices: [String])
  /// A list of the pages made by one that makes none.
  /// - Parameter choices: pages that make others.
  case pageWithoutRows(name: String, choices: [String])
  case unknownProvince(text: String, suggestion: String?)
  case unknownRegion(text: String, suggestion: String?, known: [Prose])
  /// The site has no list of the provinces, or of the regions, of which one is named.
  case noAreas(AreaKind, named: String)
  case regionBesideProvince
  /// A page, which has nothing to withdraw, says `withdrawn`.
  case withdrawnPage
  case unknownDataset(id: String, suggestion: String?)
  case unknownSeries(id: String, suggestion: String?)
  /// A file among those of series that is none.
  case seriesFile(String)
  case unknownTopic(id: String, suggestion: String?, known: [String])
  case unknownAsset(path: String, suggestion: String?)
  /// Of the picture that networks show beside a link.
  case unknownShareImage(file: String, suggestion: String?)
  case shareImageFormat(file: String)
  /// - Parameter untranslated: the file that is missing, where the page is there in other languages.
  /// `until`: when its page comes, where that is known; nil for a draft.
  case linkToUnpublished(target: String, file: String, until: String?)
  case brokenLink(target: String, suggestion: String?, untranslated: String? = nil)
  /// A `#…` that nothing on its page is called.
  /// - Parameter headings: the ids of the headings there.
  case unknownAnchor(id: String, suggestion: String?, headings: [String])
  /// `[text]()`
  case emptyLink
  case foreignPath(String)
  /// A style or a script that stands in a template, which the policy for browsers does not allow.
  case inlineInTemplate(String)
  /// An image of a template that says nothing to who cannot see it.
  case imageInTemplate
  /// An old address that is none, or has no single page.
  case alias(String)
  case aliasOfRows
  case duplicateAddress(path: String, first: String)
  /// The page made for a row would have the address of another page.
  case rowAddressTaken(path: String, row: RowPage, first: String)
  /// An old address at which something lies; `first` is what.
  case aliasTaken(path: String, written: String, first: String)
  /// A text gives an old address twice, mostly once more with the prefix of a language.
  case aliasTwice(path: String, other: String)
  case datasetWithoutKey(String)
  case rowWithoutSlug(dataset: String, key: String)
  case rowSlugTwice(dataset: String, slug: String, first: String, second: String)
  /// - Parameter meant: the folder, or the date, that was meant: one of the two is of the Buddhist era, or was taken for it.
  case bulletinYear(folder: String, date: CivilDate, meant: BulletinYear?)
  case missingDate
  /// - Parameter nearest: days on which a release falls; none where the series has no rhythm.
  case exceptionWithoutEffect(CivilDate, nearest: [CivilDate])
  /// A bulletin is published on a day that an exception of its series leaves out.
  case releaseCancelled(CivilDate, series: String)
  /// A bulletin of a series is dated on a day on which none is due.
  case dateOffRhythm(CivilDate, series: String, nearest: [CivilDate])
  /// A bulletin that is due waits for the data of one of its queries.
  case bulletinHeld(String, query: String, period: Period?)
  /// One that is to come at an instant would wait then.
  case bulletinHeldLater(String, query: String, period: Period?, at: String)
  /// A page or a bulletin that is not published yet has an error, which stops the site when it is.
  /// - Parameters:
  ///   - code: of the error.
  ///   - message: of the error; nil where it may tell of data that nobody may see yet.
  ///   - instant: when it is published, with the zone of the site; nil where it is due and waits for its data.
  case scheduled(String, code: String, message: Prose?, at: String?)
  /// A bulletin that is due waits for a dataset that is withheld.
  case bulletinWaits(String, dataset: String, until: String)
  /// - Parameter until: with the zone of the site.
  case datasetWithheld(String, until: String)
  case codeListWithheld(String, until: String)
  case embargoWithoutRows(dataset: String, from: Period, isMistaken: Bool)
  /// What is wrong with data that nobody may see yet, without a value; `more` of a kind that are only counted.
  case withheldData(dataset: String, code: String, severity: Severity, more: Int?)
  case period(String)
  /// `isPeriod`: it is one that is longer than a day.
  case date(String, isPeriod: Bool)
  case unknownValue(name: String, suggestion: String?)
  case unknownMember(name: String, choices: [String])
  case valueNotSingle(name: String, count: Int)
  case valueMissing(name: String, period: Period?)
  case noComparison(name: String, Indicator.ComparisonLack)
  /// A query that leaves out what shows it, in a text that must be there.
  /// - Parameter key: of the front matter.
  case omittedInHead(name: String, key: String)
  /// Of a rank or a share.
  /// - Parameter choices: the fields whose values could be the peers.
  case valueWithoutPeers(name: String, member: String, choices: [String])
  /// - Parameter compare: as the query writes it.
  case shareOfComparison(name: String, compare: String)
  case unknownRowField(name: String, suggestion: String?)
  case rowOutsideEach
  case figureID(String)
  case duplicateFigureID(String)
  /// The files of the figure would have the names of others.
  case figureIDTaken(String)
  case datasetFolder(file: String)
  case datasetName(String, folder: String)
  case dataFileMissing(path: String, suggestion: String?)
}
