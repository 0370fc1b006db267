import ArgumentParser
import SourceText

extension ValidationError {
  /// What is wrong with the options, in the language of messages. The parser's own words around it are English.
  init(th: String, en: String) {
    self.init(GlobalOptions.language(of: CommandLine.arguments) == .thai ? th : en)
  }
}
