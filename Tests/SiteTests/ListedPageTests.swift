import Templating
import Testing

@testable import Site

@Suite("Models of listed pages") struct ListedPageTests {
  @Test(
    "each says of all its fields what they tell of the page",
    arguments: [NavigationItemModel.self, SummaryModel.self, DatasetSummaryModel.self] as [any ListedPageModel.Type])
  func facts(model: any ListedPageModel.Type) {
    // One that is left out would not render a list again when it changes.
    #expect(model.facts.keys.sorted() == model.shape.fields.map(\.name).sorted())
  }
}
