import ArgumentParser

/// `phanit template …`: tries templates without building a site.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Render a template with data, or check all templates of a site.",
    subcommands: [TemplateRenderCommand.self, TemplateCheckCommand.self])
}
