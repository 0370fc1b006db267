import Localization
import SourceText
import YAML

/// The parts that a package and its resources share.
extension YAMLMappingReader {
  /// A name as the standard has it: lower-case ASCII letters, digits, `-`, `_` and `.`.
  mutating func datasetName(_ key: String, required: Bool) -> String? {
    guard let text = text(key, required: required) else { return nil }
    let isName =
      !text.isEmpty && text.first != "."
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || "-_.".utf8.contains($0) }
    if !isName, let range = node(key)?.range { report(DescriptorProblem.name(text), at: range) }
    return isName ? text : nil
  }

  mutating func contact() -> DataContact? {
    mapping("contact", in: "package contact") { reader in
      let contact = DataContact(name: reader.localizedText("name"), email: reader.text("email"))
      reader.finish(.areExtensions)
      return contact
    }
  }

  /// An address; nil for one that no page may lead to, such as a script, for a descriptor is as untrusted as any other content,
  /// and for a path beside the descriptor, where nothing is published.
  private mutating func link(_ key: String) -> String? {
    text(key).flatMap { Escaping.isSafeLink($0) && Escaping.isWholeAddress($0) ? $0 : nil }
  }

  mutating func licenses() -> [DataLicense] {
    mappings("licenses", in: "package licenses") { reader in
      let license = DataLicense(
        name: reader.text("name"), title: reader.localizedText("title"), path: reader.link("path"))
      reader.describe(oneOf: [["name"], ["path"]])
      if license.name == nil, license.path == nil {
        reader.report(DescriptorProblem.licenseWithoutName, at: reader.range)
      }
      reader.finish(.areExtensions)
      return license
    } ?? []
  }

  mutating func sources() -> [DataSource] {
    let sources = mappings("sources", in: "package sources") { reader in
      let title = reader.localizedText("title", required: true)
      let (path, email) = (reader.link("path"), reader.text("email"))
      reader.finish(.areExtensions)
      return title.map { DataSource(title: $0, path: path, email: email) }
    }
    return (sources ?? []).compactMap(\.self)
  }

  /// Reports each of these properties that is given: to ignore one in silence would read the data wrongly.
  mutating func refuse(_ keys: String...) {
    for key in keys {
      if let node = node(key) { report(DescriptorProblem.notSupported(property: key, value: nil), at: node.range) }
      describe(key, as: .refused)
    }
  }

  /// Reports a value other than those that are carried out.
  mutating func only(_ key: String, is values: [String]) {
    describe(key, as: .choice(values))
    guard let node = node(key), let text = text(key), !values.contains(text) else { return }
    report(DescriptorProblem.notSupported(property: key, value: text), at: node.range)
  }
}
