/// The row that a page is made for.
package struct RowPage: Sendable, Hashable {
  let dataset: String
  let key: String
  /// Its part of the address.
  let slug: String
}
