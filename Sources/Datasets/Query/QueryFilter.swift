import Fingerprints

/// Keeps the rows whose `field` meets a condition; a row without a value of the field never does.
///
/// The field may lie in the code list of a dimension: `province.region`.
package struct QueryFilter: Sendable, Hashable {
  package enum Condition: Sendable, Hashable {
    /// One of these, as data files write them. A coded value may also be given by its name or another unique text
    /// of its list.
    case values([String])
    /// None of these.
    case not([String])
    /// Between the two, both included; open where nil. Of numbers and of time only.
    case range(from: String?, to: String?)
  }

  package var field: String
  package var condition: Condition

  package init(_ field: String, _ condition: Condition) {
    self.field = field
    self.condition = condition
  }

  package init(_ field: String, _ values: [String]) {
    self.init(field, .values(values))
  }

  package init(_ field: String, not values: [String]) {
    self.init(field, .not(values))
  }

  package init(_ field: String, from: String?, to: String?) {
    self.init(field, .range(from: from, to: to))
  }

  /// Every text of the condition, in the order of its places in `QueryPart.filterValue`.
  package var values: [String] {
    switch condition {
    case .values(let values), .not(let values): values
    case .range(let from, let to): [from ?? "", to ?? ""]
    }
  }
}

extension QueryFilter: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(field)
    switch condition {
    case .values(let values):
      builder.add(0)
      builder.add(values)
    case .not(let values):
      builder.add(1)
      builder.add(values)
    case .range(let from, let to):
      builder.add(2)
      builder.add(from)
      builder.add(to)
    }
  }
}
