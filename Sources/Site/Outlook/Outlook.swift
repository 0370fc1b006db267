import Localization
import SourceText

/// What a site does not show at an instant, and when that changes by the passing of time alone.
///
/// It names what is withheld, so nothing of it may be published.
package struct Outlook: Sendable {
  package var clock: Instant
  /// Of the site.
  package let zone: ZoneOffset
  /// By path, then by language.
  package let withheld: [WithheldItem]
  /// The first instant after `clock` at which the same files make another site; nil where none is known.
  package let nextChange: Instant?
}

extension SiteContents {
  /// - Parameter reads: what the entries of the plan have read and passes with time.
  package func outlook(reads: Set<ReadKey>) -> Outlook {
    Outlook(
      clock: clock, zone: settings.zone, withheld: withheldItems(),
      nextChange: NextChange(contents: self, reads: reads).instant())
  }
}

/// Something that is in the files of a site and not on its pages.
package struct WithheldItem: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A page or bulletin with `draft: true`.
    case draft
    /// A page or bulletin before its `publishAt`.
    case scheduled
    /// A bulletin that is due, or a page made for rows, and waits for data.
    case held
    /// A dataset before its `publishAt`.
    case dataset
    /// Rows of a dataset that an embargo withholds.
    case rows
    /// A bulletin that an exception of its series leaves out.
    case cancelled
  }

  package enum Subject: String, Sendable, Hashable, CaseIterable {
    case page, bulletin, dataset, series
  }

  package var kind: Kind
  package var subject: Subject
  /// The path of a document below its folder, or the id of a dataset or a series.
  package var id: String
  /// Of the file that says so, in the site.
  package var path: String
  /// Of a document.
  package var language: Language? = nil
  /// As it is written: live values of texts that are withheld are not filled in.
  package var title: LocalizedText
  /// Nil where it is not known.
  package var until: Instant? = nil
  package var reason: Prose
  /// Of what is held.
  package var waitsFor: [Wait] = []
  /// Of withheld rows: how many, and from which period on.
  package var rowCount: Int? = nil
  package var from: Period? = nil

  package struct Wait: Sendable, Hashable {
    /// Nil where the query stands in a figure, and of pages that are made for rows.
    package var query: String?
    package var dataset: String
  }
}
