import SourceText
import Testing

@Suite struct MessageCatalogueTests {
  private static let thai = """
    # ชื่อ

    คำนำ

    ## `a-b`

    หนึ่ง
    สอง

    **วิธีแก้:** เขียน `**…**`

    ```markdown
    ## `no-heading`

    x
    ```

    ## `c-d`

    สาม

    """

  private static let catalogue = MessageCatalogue(
    [("a.en.md", "# Title\n\n## `a-b`\n\nOne.\n"), ("a.th.md", thai), ("README.md", "# Index\n")], language: .thai)

  @Test("A page is found by its code, in the language asked for")
  func pages() {
    #expect(Self.catalogue.families.map(\.title) == ["ชื่อ"])
    #expect(Self.catalogue.pages.map(\.code) == ["a-b", "c-d"])
    #expect(Self.catalogue["c-d"]?.text == "สาม" && Self.catalogue["e-f"] == nil)
    #expect(Self.catalogue["a-b"]?.summary == "หนึ่ง")
  }

  @Test("A terminal shows blocks indented, and no signs but those that the text is about")
  func plainText() {
    #expect(
      Self.catalogue["a-b"]?.plainText == """
        a-b

        หนึ่ง
        สอง

        วิธีแก้: เขียน `**…**`

            ## `no-heading`

            x

        """)
  }
}
