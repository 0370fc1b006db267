/// The contents of a site for many who read them at once: each holds one reference, where a copy would hold one for every part.
package final class SharedContents: Sendable {
  package let contents: SiteContents

  package init(_ contents: SiteContents) { self.contents = contents }
}
