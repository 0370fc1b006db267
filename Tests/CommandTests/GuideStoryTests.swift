import Foundation
import Testing

/// The guides that tell of one piece of work from its beginning to its end.
@Suite("The guides for each task")
struct GuideStoryTests {
  @Test(
    "every command runs, and prints what the guide says",
    arguments: ["first-day", "data-officer", "designer", "ci", "without-terminal"], ["th", "en"])
  func runs(guide: String, language: String) throws {
    let folder = try TemporaryFolder()
    try GuideStory("\(guide).\(language).md", in: folder).run()
  }
}
