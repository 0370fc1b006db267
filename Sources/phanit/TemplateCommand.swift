import ArgumentParser

/// `phanit template …`: tries templates without building a site.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "List and show the built-in templates, render one with data, check those of a site.",
    subcommands: [
      TemplateListCommand.self, TemplateShowCommand.self, TemplateRenderCommand.self, TemplateCheckCommand.self,
    ])
}
