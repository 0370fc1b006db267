import Datasets
import Localization
import SourceText

/// What the codes of fields are called.
struct CodeLabels: Sendable {
  let known: [String: Dataset]
  let language: Language

  /// Whether values of the field have names.
  func areKnown(for field: Field) -> Bool {
    field.role == .status || field.categories?.contains { $0.label != nil } == true
      || field.codeList.map { known[$0] != nil } == true
  }

  /// From the categories of the field, the list of statuses, or its code list; nil where none names it.
  func label(of value: CellValue, in field: Field) -> String? {
    if let label = field.categories?.first(where: { $0.value == value })?.label { return label.text(in: language) }
    if field.role == .status { return ObservationStatus(rawValue: value.text)?.words[language] }
    guard let list = field.codeList.flatMap({ known[$0] }) else { return nil }
    return list.label(ofKey: value.text)?.text(in: language)
  }
}
