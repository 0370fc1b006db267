import SourceText
import Testing

@Suite struct SuggestionTests {
  @Test(
    "The nearest name is suggested",
    arguments: [
      ("titel", "title"), ("titl", "title"), ("titles", "title"), ("Title", "title"), ("descripton", "description"),
      ("desciption", "description"), ("ราคาา", "ราคา"), ("unti", "unit"), ("uni", "unit"),
    ])
  func near(name: String, suggestion: String) {
    #expect(Suggestion.nearest(to: name, among: ["title", "description", "unit", "ราคา"]) == suggestion)
  }

  @Test("Nothing is suggested for a name that is like no other", arguments: ["colour", "x", "", "ปริมาณ", "titleist"])
  func far(name: String) {
    #expect(Suggestion.nearest(to: name, among: ["title", "description", "y", "ราคา"]) == nil)
  }

  @Test("Nothing is suggested where there are no names")
  func none() {
    #expect(Suggestion.nearest(to: "title", among: []) == nil)
  }

  @Test("Of equally near names the first is suggested, at several edits the one that begins most like it")
  func ties() {
    #expect(Suggestion.nearest(to: "cat", among: ["car", "cap"]) == "car")
    #expect(Suggestion.nearest(to: "วันศุก", among: ["วันพุธ", "วันศุกร์"]) == "วันศุกร์")
  }

  @Test("A nearer name is suggested before an earlier one")
  func nearer() {
    #expect(Suggestion.nearest(to: "measures", among: ["measured by", "mesures"]) == "mesures")
  }

  @Test("A value of other digits is no slip of another")
  func values() {
    for (value, near) in [("R11002", nil), ("r11001", "R11001"), ("R-11001", "R11001"), ("32", nil), ("egs", "eggs")] {
      #expect(Suggestion.nearest(toValue: value, among: ["12", "R11001", "eggs"]) == near)
    }
  }
}
