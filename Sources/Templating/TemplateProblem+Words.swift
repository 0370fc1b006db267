import SourceText

extension TemplateProblem.Expected {
  var prose: Prose {
    switch self {
    case .expression: Prose(th: "นิพจน์", en: "an expression")
    case .name: Prose(th: "ชื่อ", en: "a name")
    case .tagName: Prose(th: "ชื่อคำสั่ง", en: "the name of a statement")
    case .endOfTag: Prose(th: " “%}” ", en: "“%}”")
    case .endOfOutput: Prose(th: " “}}” ", en: "“}}”")
    case .text(let text): Prose(th: " “\(text)” ", en: "“\(text)”")
    }
  }
}

extension TemplateProblem.OutputPlace {
  var prose: Prose {
    switch self {
    case .tagName: Prose(th: "ชื่อแท็ก", en: "the name of a tag")
    case .attributeName: Prose(th: "แท็กนอกเครื่องหมายคำพูดของแอตทริบิวต์", en: "a tag outside of an attribute's quotes")
    case .unquotedAttribute: Prose(th: "แอตทริบิวต์ที่ไม่มีเครื่องหมายคำพูด", en: "an attribute without quotes")
    case .scriptAttribute(let name): Prose(th: "แอตทริบิวต์สคริปต์ “\(name)” ", en: "the script attribute “\(name)”")
    case .script: Prose(th: "สคริปต์", en: "a script")
    case .dataScript:
      Prose(th: "ข้อมูล JSON ในสคริปต์โดยไม่ผ่านตัวกรอง json ", en: "a script of JSON data without the filter “json”")
    case .style: Prose(th: "สไตล์", en: "a style sheet")
    case .styleAttribute: Prose(th: "แอตทริบิวต์ “style” ", en: "the attribute “style”")
    case .documentAttribute(let name): Prose(th: "แอตทริบิวต์ “\(name)” ", en: "the attribute “\(name)”")
    case .refresh:
      Prose(th: " content ของ <meta http-equiv=\"refresh\"> ", en: "the content of <meta http-equiv=\"refresh\">")
    case .comment: Prose(th: "ความเห็นของ HTML ", en: "an HTML comment")
    case .declaration: Prose(th: "คำประกาศ <!…> หรือ <?…> ", en: "a declaration (<!…> or <?…>)")
    }
  }
}

extension TemplateProblem.TagFault {
  var prose: Prose {
    switch self {
    case .character(let character):
      Prose(
        th: "มี \(character) ในชื่อหรือในค่าที่ไม่มีเครื่องหมายคำพูด",
        en: "\(character) stands in a name, or in a value without quotation marks")
    case .missingSpace: Prose(th: "ไม่มีช่องว่างหลังค่าของแอตทริบิวต์", en: "no space follows the value of an attribute")
    case .endTagAttribute: Prose(th: "แท็กปิดมีแอตทริบิวต์", en: "an end tag has attributes")
    }
  }
}

extension Prose {
  /// Thai puts spaces around words of another script: the phrases here bring theirs along, and what is too
  /// many of them goes.
  var spaced: Prose {
    let words = thai.split(separator: " ").joined(separator: " ")
    return Prose(th: words.replacing(" )", with: ")"), en: english)
  }
}

extension TemplateType {
  /// What messages call it.
  var prose: Prose {
    switch self {
    case .any: Prose(th: "ค่าที่ทราบชนิดเมื่อสร้างหน้า", en: "a value known only when rendered")
    case .nothing: Prose(th: " none ", en: "none")
    case .bool: Prose(th: "ค่าจริงเท็จ", en: "true or false")
    case .integer: Prose(th: "จำนวนเต็ม", en: "an integer")
    case .number: Prose(th: "ตัวเลข", en: "a number")
    case .text: Prose(th: "ข้อความ", en: "text")
    case .html: Prose(th: " HTML ", en: "HTML")
    case .optional(let type):
      Prose(th: "\(type.prose.thai)หรือ none ", en: "\(type.prose.english) or none")
    case .list(.any): Prose(th: "รายการ", en: "a list")
    case .list(let type): Prose(th: "รายการของ\(type.prose.thai)", en: "a list of (\(type.prose.english))")
    case .tuple(let types): Prose(th: " \(types.count) ค่าเป็นชุด", en: "a tuple of \(types.count)")
    case .map(.any): Prose(th: "ตารางคีย์และค่า", en: "a map")
    case .map(let type): Prose(th: "ตารางคีย์กับ\(type.prose.thai)", en: "a map to (\(type.prose.english))")
    case .object(let shape): Prose(th: " “\(shape.name)” ", en: "“\(shape.name)”")
    }
  }
}
