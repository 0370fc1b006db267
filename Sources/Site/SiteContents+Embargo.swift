import Datasets
import Localization
import SourceText

extension SiteContents {
  /// The problems of a query as a person can act on them: what only repeats an error told elsewhere is left out, and where
  /// data is withheld they say so.
  func explained(_ problems: [Diagnostic], of dataset: String? = nil) -> [Diagnostic] {
    problems.compactMap { diagnostic in
      if isBlamedElsewhere(diagnostic) { return nil }
      // The rows are errors of the dataset already.
      if let dataset, datasets.faulty.contains(dataset),
        case QueryProblem.rowsRepeated? = diagnostic.problem as? QueryProblem
      {
        return nil
      }
      var explained = diagnostic
      if let id = unknownDataset(in: diagnostic), let problem = problem(ofWithheld: id) {
        explained.problem = problem
        explained.hint = problem.hint
      } else if let rows = dataset.flatMap({ withheldRows(in: $0) }) {
        explained.notes.append(SiteProblem.note(of: rows))
      }
      return explained
    }
  }

  /// Whether a problem only repeats that a dataset could not be read, which has its own errors.
  private func isBlamedElsewhere(_ diagnostic: Diagnostic) -> Bool {
    unknownDataset(in: diagnostic).map(datasets.isBroken) ?? false
  }

  private func unknownDataset(in diagnostic: Diagnostic) -> String? {
    if case .datasetUnknown(let id, _)? = diagnostic.problem as? QueryProblem { return id }
    if case .codeListUnknown(let id, _, _)? = diagnostic.problem as? DescriptorProblem { return id }
    return nil
  }

  /// Nil where the dataset is not withheld.
  func problem(ofWithheld id: String) -> SiteProblem? {
    datasets.withheldUntil(id).map { .datasetWithheld(id, until: $0.shortISO(in: settings.zone)) }
  }

  /// The problem of a link to a page that there will be when a dataset is published.
  func problem(ofWithheldAddress path: String) -> SiteProblem? {
    plan.withheldDataset(at: path).flatMap(problem(ofWithheld:))
      ?? document(at: path).flatMap { problem(ofUnpublished: $0.name, in: $0.language, target: path) }
  }

  /// That a link leads to a text which is there but not published yet; nil where it is, and where there is none.
  /// - Parameter language: in which the text is looked for.
  func problem(ofUnpublished name: DocumentName, in language: Language, target: String) -> SiteProblem? {
    let texts = documents.texts(of: name)
    let isAlone = !texts.contains(where: publicationClock.isPublished)
    guard let text = documents.document(name, in: language) ?? (isAlone ? texts.first : nil),
      !publicationClock.isPublished(text)
    else { return nil }
    let matter = text.frontMatter
    let until = matter.isDraft ? nil : matter.publishAt?.shortISO(in: settings.zone)
    return .linkToUnpublished(target: target, file: text.file.path, until: until)
  }

  /// The text that has its page at an address of the site.
  private func document(at address: String) -> (name: DocumentName, language: Language)? {
    var (parts, language) = (address.split(separator: "/").map(String.init), settings.defaultLanguage)
    if let first = parts.first.flatMap(Language.init), first != language {
      language = first
      parts.removeFirst()
    }
    let isBulletin = parts.first == "bulletins"
    let path = parts.dropFirst(isBulletin ? 1 : 0).joined(separator: "/")
    return documents.names.first { $0.kind == (isBulletin ? .bulletin : .page) && $0.path == path }
      .map { ($0, language) }
  }

  /// Nil where no rows of the dataset are withheld.
  func withheldRows(in id: String) -> WithheldRows? {
    datasets.embargoInForce(of: id).map {
      WithheldRows(dataset: id, from: $0.from.iso, until: $0.until.shortISO(in: settings.zone))
    }
  }
}
