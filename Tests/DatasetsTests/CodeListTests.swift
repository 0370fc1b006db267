import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct CodeListTests {
  @Test("A row is found by its key, by a unique field and by its name")
  func rows() throws {
    let provinces = try Samples.load(Samples.provinces, Samples.provinceRows)
    #expect(provinces.keys == ["31", "32", "50"])
    #expect(provinces.row(key: "32")?["slug"] == "surin")
    #expect(provinces.row(where: "slug", is: "surin")?["code"] == "32")
    #expect(provinces.row(where: "name_th", is: "สุรินทร์") == nil, "not declared unique")
    for text in ["32", "surin", "สุรินทร์", "Surin"] { #expect(provinces.row(named: text)?["code"] == "32") }
    #expect(provinces.row(named: "Surinam") == nil)
  }

  @Test("A row is called by its names, else by its key")
  func labels() throws {
    let provinces = try Samples.load(Samples.provinces, Samples.provinceRows)
    #expect(provinces.label(ofKey: "31")?.text(in: .thai) == "บุรีรัมย์")
    #expect(provinces.label(ofKey: "31")?.text(in: .english) == "Buri Ram")
    #expect(provinces.label(ofKey: "99") == nil)
    let texts = provinces.texts(of: provinces.table.row(1), language: .english)
    #expect(texts == ["code": "32", "slug": "surin", "name_th": "สุรินทร์", "name_en": "Surin", "name": "Surin"])
    let bare = try Samples.load(Samples.descriptor(["{name: id, type: integer}"], "primaryKey: id"), "id\n7\n")
    #expect(bare.label(ofKey: "7") == LocalizedText(same: "7"))
  }

  @Test("A code that is not in its list is an error at each cell, with the nearest code")
  func unknownCodes() throws {
    let prices = Samples.priceRows.replacing("2026-11-09,32", with: "2026-11-09,Surin").replacing(
      "2026-11-16,31", with: "2026-11-16,331")
    let dataset = try Samples.load(Samples.prices, prices)
    let provinces = try Samples.load(Samples.provinces, Samples.provinceRows)
    let diagnostics = validateCodes(of: dataset, against: ["provinces": provinces])
    #expect(diagnostics.map(\.problem.code) == ["csv-code-unknown", "csv-code-unknown"])
    #expect(diagnostics[0].problem.hint?.english == "did you mean '32'?")
    #expect(diagnostics[0].place.map { $0.file.text(in: $0.range) } == "Surin")
    // Another number is another province.
    #expect(diagnostics[1].problem.hint?.english == "correct the code, or add it to the dataset 'provinces'")
    #expect(
      validateCodes(of: try Samples.load(Samples.prices, Samples.priceRows), against: ["provinces": provinces]).isEmpty)
  }

  @Test("A code list that is not there, or has no key of one field, is an error at the declaration")
  func unknownLists() throws {
    let dataset = try Samples.load(Samples.prices, Samples.priceRows)
    let provinces = try Samples.load(Samples.provinces, Samples.provinceRows)
    let missing = try #require(validateCodes(of: dataset, against: ["province": provinces]).first)
    #expect(
      missing.problem as? DescriptorProblem == .codeListUnknown("provinces", field: "province", suggestion: "province"))
    #expect(missing.place.map { $0.file.text(in: $0.range) } == "province")
    let keyless = try Samples.load(Samples.descriptor(["{name: code, type: string}"]), "code\n32\n")
    #expect(
      validateCodes(of: dataset, against: ["provinces": keyless]).first?.problem.code == "descriptor-code-list-key")
  }
}
