/// The items of a list: values, or models of one kind.
@usableFromInline
package enum TemplateList: Sendable {
  case values([TemplateValue])
  case records(TemplateRecords)
}

extension TemplateList: RandomAccessCollection {
  @usableFromInline
  package var startIndex: Int { 0 }

  @usableFromInline
  package var endIndex: Int {
    switch self {
    case .values(let values): values.count
    case .records(let records): records.count
    }
  }

  @usableFromInline
  package subscript(index: Int) -> TemplateValue {
    switch self {
    case .values(let values): values[index]
    case .records(let records): .object(TemplateRecord(records, index))
    }
  }
}

extension TemplateList: ExpressibleByArrayLiteral {
  @usableFromInline
  package init(arrayLiteral values: TemplateValue...) {
    self = .values(values)
  }
}
