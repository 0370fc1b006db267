/// A template that is rendered as a page of its own, and what its pages print.
package struct RootTemplate: Sendable {
  package let name: String
  package let shape: RecordShape

  package init(_ name: String, _ shape: RecordShape) {
    self.name = name
    self.shape = shape
  }

  package init<Model: TemplateObject>(_ name: String, for model: Model.Type) {
    self.init(name, model.shape)
  }
}
