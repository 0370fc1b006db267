import Testing

@testable import Charting

/// What must hold of every drawing: it is XML, its ids are its own, nothing is styled in place, every place lies
/// inside it, no two texts overlap.
func check(_ drawing: ChartDrawing, _ name: String = "", sourceLocation: SourceLocation = #_sourceLocation) throws {
  let xml: WellFormedXML
  do {
    xml = try WellFormedXML(drawing.svg)
  } catch {
    Issue.record("\(name): \(error)", sourceLocation: sourceLocation)
    return
  }
  #expect(!xml.attributeNames.contains("style"), "\(name)", sourceLocation: sourceLocation)
  #expect(xml.ids.allSatisfy { $0.hasPrefix(drawing.id) }, "\(name)", sourceLocation: sourceLocation)
  let (width, height) = (Double(drawing.widthInPixels), Double(drawing.heightInPixels))
  for (attribute, value) in xml.geometry {
    if attribute == "d" {
      guard let points = pathPoints(value) else {
        Issue.record("\(name): broken path \(value.prefix(80))", sourceLocation: sourceLocation)
        continue
      }
      let isInside = points.allSatisfy { $0.x >= -4 && $0.x <= width + 4 && $0.y >= -4 && $0.y <= height + 4 }
      #expect(isInside, "\(name): path leaves the drawing", sourceLocation: sourceLocation)
    } else if attribute != "viewBox" {
      let number = Double(value.hasPrefix(".") ? "0" + value : value)
      #expect(number?.isFinite == true, "\(name): \(attribute)=\(value)", sourceLocation: sourceLocation)
    }
  }
  checkTexts(drawing, name, sourceLocation)
}

private func checkTexts(_ drawing: ChartDrawing, _ name: String, _ sourceLocation: SourceLocation) {
  let boxes = drawing.textBoxes
  for (index, box) in boxes.enumerated() {
    let isInside =
      box.x >= -0.5 && box.y >= -0.5 && box.maxX <= Double(drawing.widthInPixels) + 0.5
      && box.maxY <= Double(drawing.heightInPixels) + 0.5
    if !isInside {
      Issue.record(
        "\(name): text leaves the drawing: \(box) of \(drawing.widthInPixels)x\(drawing.heightInPixels)",
        sourceLocation: sourceLocation)
    }
    for other in boxes[(index + 1)...] where box.touches(other) {
      Issue.record("\(name): texts overlap: \(box) and \(other)", sourceLocation: sourceLocation)
    }
  }
}
