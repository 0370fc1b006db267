/// A text of the content with the place it was written at.
package struct LocatedText: Sendable {
  package let text: String
  package let file: SourceFile
  package let range: SourceRange

  package init(text: String, file: SourceFile, range: SourceRange) {
    self.text = text
    self.file = file
    self.range = range
  }

  package var place: Diagnostic.Place { Diagnostic.Place(file: file, range: range) }
}
