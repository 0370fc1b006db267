import SourceText

extension TemplateProblem {
  package var hint: Prose? {
    switch self {
    case .unknownTag(_, let near), .missingTemplate(_, let near), .unknownBlock(_, _, let near),
      .unknownName(_, let near), .unknownAttribute(_, _, let near), .unknownFilter(_, let near),
      .unknownTest(_, let near), .unknownFunction(_, let near), .argumentUnknown(_, _, let near),
      .missingKey(_, let near), .notRoot(_, let near), .unknownMethod(_, _, let near),
      .argumentChoice(_, _, _, let near), .unused(_, let near):
      near.map { Prose(th: "หมายถึง “\($0)” หรือไม่", en: "did you mean “\($0)”?") }
    case .markupLeftOpen:
      Prose(
        th: "ปิดเครื่องหมายคำพูด แท็ก <script>, <style>, <title>, <textarea> หรือความเห็น",
        en: "close the quotation mark, the tag, the <script>, <style>, <title> or <textarea>, or the comment")
    case .callBodyUnused:
      Prose(
        th: "เพิ่ม {{ caller() }} ใน macro หรือเรียกด้วย {{ … }}",
        en: "put {{ caller() }} into the macro, or call it with {{ … }}")
    case .escapingIsOn:
      Prose(th: "ใช้ | safe กับ HTML ที่เชื่อถือได้", en: "use | safe on markup that can be trusted")
    case .recursiveLoop:
      Prose(th: "เขียน macro ที่เรียกตัวเองแทน", en: "write a macro that calls itself instead")
    case .outOfContext:
      Prose(
        th: "ส่งเป็นอาร์กิวเมนต์ หรือเพิ่ม with context", en: "hand it over as an argument, or add “with context”")
    case .notValue(let name):
      Prose(th: "ถ้าเป็น macro ให้เรียกเป็น \(name)(…)", en: "a macro is called: \(name)(…)")
    case .unpacking(.text, _):
      Prose(
        th: "วนซ้ำคู่ของตารางด้วย .items()", en: "the pairs of a map are looped over with .items()")
    case .inlineElseMissing:
      Prose(th: "เพิ่ม else \"\" หากไม่ต้องการแสดงอะไร", en: "add else \"\" to print nothing otherwise")
    case .outsideBlock:
      Prose(th: "ย้ายเข้าไปในบล็อกของแม่แบบหลัก", en: "move it into a block of the template it extends")
    case .maybeUnset(let name):
      Prose(
        th: "กำหนดค่าเริ่มต้นก่อน if ด้วย {% set \(name) = … %}",
        en: "give it a first value before the “if”: {% set \(name) = … %}")
    case .maybeNone:
      Prose(
        th: "ตรวจก่อนด้วย {% if … %} หรือให้ค่าแทนด้วย | default(…)",
        en: "test it first with {% if … %}, or give a value instead with | default(…)")
    case .unexpectedCharacter(let character): Self.hint(forOperator: character)
    case .syntax(let expected, let found): Self.hint(expected, found)
    case .notPrintable(.object(let shape)), .argumentType(_, _, expected: .text, found: .object(let shape)):
      Self.textFields.first { shape.slot(of: $0) != nil }.map { field in
        Prose(th: "เขียน ….\(field)", en: "write ….\(field)")
      }
    case .notPrintable(.list(.object)), .notPrintable(.list(.map)), .notPrintable(.list(.list)),
      .notPrintable(.list(.tuple)):
      Prose(th: "วนซ้ำด้วย for", en: "loop over it with “for”")
    case .notPrintable(.list):
      Prose(th: "วนซ้ำด้วย for หรือใช้ | join", en: "loop over it with “for”, or use | join")
    case .outputPlace(.unquotedAttribute):
      Prose(th: "ใส่เครื่องหมายคำพูดรอบค่าของแอตทริบิวต์", en: "put quotes around the attribute's value")
    case .outputPlace(.attributeName), .outputPlace(.tagName):
      Prose(th: "เลือกด้วย {% if %} แทน", en: "choose with {% if %} between words written out")
    case .outputPlace(.script), .outputPlace(.scriptAttribute):
      Prose(
        th: "ใส่ค่าในแอตทริบิวต์ data-… หรือใน <script type=\"application/json\"> ด้วย | json",
        en: "hand the value over in a data-… attribute, or in <script type=\"application/json\"> with | json")
    case .outputPlace(.dataScript):
      Prose(th: "เขียนเป็น {{ … | json }}", en: "write {{ … | json }}")
    case .outputPlace(.style), .outputPlace(.styleAttribute):
      Prose(th: "เลือกด้วย class แทน", en: "choose a class instead")
    case .branchesDisagree, .loopDisagrees:
      Prose(
        th: "เปิดและปิดแท็กและเครื่องหมายคำพูดให้ครบภายในแต่ละทาง", en: "open and close tags and quotes within each branch")
    case .malformedTag:
      Prose(
        th: "ตรวจว่าเครื่องหมายคำพูดของทุกแอตทริบิวต์ปิดครบ และแท็กจบด้วย >",
        en: "close the quotation marks of each attribute, and the tag with >")
    case .unsafeLink:
      Prose(
        th: "ใช้ลิงก์สัมพัทธ์ หรือ http, https, mailto, tel เท่านั้น",
        en: "a link is relative, or one of http, https, mailto and tel")
    case .noValue:
      Prose(
        th: "ตรวจก่อนด้วย {% if … is not none %} หรือเขียน … if … is not none else \"–\"",
        en: "test it first with {% if … is not none %}, or write … if … is not none else \"–\"")
    default: nil
    }
  }

  /// Of a record that is meant as a text, the field that is one.
  private static let textFields = ["text", "title", "name", "label"]

  /// For operators of other languages.
  private static func hint(forOperator symbol: String) -> Prose? {
    switch symbol {
    case "&&", "&": Prose(th: "เขียน and", en: "write “and”")
    case "||": Prose(th: "เขียน or", en: "write “or”")
    case "!": Prose(th: "เขียน not", en: "write “not”")
    case "?": Prose(th: "เขียน ค่า if เงื่อนไข else อีกค่า", en: "write: value if condition else other")
    case "=": Prose(th: "เปรียบเทียบด้วย ==", en: "compare with ==")
    default: nil
    }
  }

  private static func hint(_ expected: Expected, _ found: String) -> Prose? {
    switch (expected, found) {
    case (.name, "|"): hint(forOperator: "||")
    case (.endOfTag, "="), (.endOfOutput, "="): hint(forOperator: found)
    case (.endOfTag, "if"): Prose(th: "“else if” เขียนเป็น elif", en: "“else if” is written “elif”")
    default: nil
    }
  }
}
