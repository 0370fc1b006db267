import SourceText

extension YAMLProblem: Problem {
  package var code: String {
    switch self {
    case .syntax: "yaml-syntax"
    case .severalDocuments: "yaml-several-documents"
    case .duplicateKey: "yaml-duplicate-key"
    case .keyIsNotScalar, .mergeKey: "yaml-key"
    case .tag: "yaml-tag"
    case .unknownAlias: "yaml-alias"
    case .tooDeep, .tooManyNodes: "yaml-too-large"
    case .missingKey, .noSpace: "missing-key"
    case .unknownKey, .unusualKey, .keyWithoutValue: "unknown-key"
    case .type: "wrong-type"
    case .choice: "unknown-choice"
    case .empty: "empty-list"
    }
  }

  package var severity: Severity {
    if case .unusualKey = self { .warning } else { .error }
  }

  package var message: Prose {
    switch self {
    case .syntax(let fault): fault.message
    case .severalDocuments:
      Prose(th: "ไฟล์นี้มีเอกสาร YAML มากกว่าหนึ่งชุด", en: "this file holds more than one YAML document")
    case .duplicateKey(let key): Prose(th: "คีย์ '\(key)' ซ้ำ", en: "the key '\(key)' is given twice")
    case .keyIsNotScalar: Prose(th: "คีย์ต้องเป็นคำเดียว ไม่ใช่รายการ", en: "a key must be a word, not a list or a mapping")
    case .mergeKey: Prose(th: "ไม่รองรับการรวมคีย์ด้วย '<<'", en: "keys cannot be merged with '<<'")
    case .tag(let tag): Prose(th: "ไม่รองรับแท็ก '\(tag)'", en: "the tag '\(tag)' is not supported")
    case .unknownAlias(let name): Prose(th: "ไม่พบจุดอ้างอิง '*\(name)'", en: "the alias '*\(name)' names nothing above it")
    case .tooDeep(let limit): Prose(th: "ซ้อนกันลึกเกิน \(limit) ชั้น", en: "nested deeper than \(limit) levels")
    case .tooManyNodes: Prose(th: "ข้อมูลมากเกินไป", en: "too many values")
    case .missingKey(let key, _, _): Prose(th: "ขาดคีย์ '\(key)'", en: "the key '\(key)' is missing")
    case .noSpace(let key, _):
      Prose(th: "ไม่มีช่องว่างหลัง '\(key):' จึงไม่มีค่า", en: "there is no space behind '\(key):', so it has no value")
    case .unknownKey(let key, _), .unusualKey(let key, _):
      Prose(th: "ไม่รู้จักคีย์ '\(key)'", en: "unknown key '\(key)'")
    case .keyWithoutValue(let key):
      Prose(th: "ไม่รู้จักคีย์ '\(key)' ซึ่งไม่มีค่า", en: "unknown key '\(key)', which has no value")
    case .type(let key, let expected, let found):
      Prose(
        th: "'\(key)' ต้องเป็น\(expected.name.thai) แต่พบ '\(found)'",
        en: "'\(key)' must be \(expected.name.english), found '\(found)'")
    case .empty(let key): Prose(th: "'\(key)' ไม่มีรายการใดเลย", en: "'\(key)' has no entry")
    case .choice(let key, let value, _, _):
      Prose(th: "'\(key)' เป็น '\(value)' ไม่ได้", en: "'\(key)' cannot be '\(value)'")
    }
  }

  package var hint: Prose? {
    switch self {
    case .syntax(let fault): fault.hint
    case .severalDocuments:
      Prose(th: "ลบบรรทัด '---' ที่คั่นกลางออก", en: "remove the '---' between them")
    case .noSpace(let key, let rest): Prose(th: "เขียนว่า '\(key): \(rest)'", en: "write '\(key): \(rest)'")
    case .missingKey(let key, _, let form?):
      Prose(th: "เพิ่ม '\(key)' เขียนทั้งรายการว่า '\(form)'", en: "add '\(key)'; all of it is written '\(form)'")
    case .missingKey(_, let example?, nil): Prose(th: "เพิ่ม '\(example)'", en: "add '\(example)'")
    case .duplicateKey: Prose(th: "ลบออกหนึ่งแห่ง", en: "remove one of the two")
    case .unknownKey(_, let suggestion?), .unusualKey(_, let suggestion):
      Prose(th: "หมายถึง '\(suggestion)' หรือไม่", en: "did you mean '\(suggestion)'?")
    case .keyWithoutValue(let key):
      Prose(
        th: "ถ้าเป็นส่วนหนึ่งของข้อความที่มีเครื่องหมาย ',' ให้ใส่เครื่องหมายคำพูดคร่อมข้อความทั้งหมด เช่น \"…, \(key)\"",
        en: "where it belongs to a text with a ',' in it, put the whole text in quotation marks: \"…, \(key)\"")
    case .empty: Prose(th: "เขียนอย่างน้อยหนึ่งรายการ", en: "write one at least")
    case .choice(_, let value, let choices, let meant):
      if let near = meant ?? Suggestion.nearest(to: value, among: choices) {
        Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
      } else {
        Prose(
          th: "ใช้ค่าใดค่าหนึ่ง: \(choices.joined(separator: ", "))", en: "use one of: \(choices.joined(separator: ", "))")
      }
    case .type(_, .localizedText, _):
      Prose(th: "เขียนเป็นข้อความเดียว หรือ {th: …, en: …}", en: "write one text, or {th: …, en: …}")
    case .tag: Prose(th: "ลบแท็กออก", en: "remove the tag")
    case .mergeKey:
      Prose(
        th: "เขียนคีย์ให้ครบตรงนี้ ส่วนค่าของแต่ละคีย์ใช้ '*ชื่อ' ได้",
        en: "write the keys out here; the value of each may be a '*name'"
      )
    default: nil
    }
  }
}

extension YAMLProblem.Fault {
  var message: Prose {
    switch self {
    case .tab: Prose(th: "YAML ใช้แท็บย่อหน้าไม่ได้", en: "YAML cannot be indented with a tab")
    case .colonInValue:
      Prose(th: "มีเครื่องหมาย ':' ในที่ที่ไม่ควรมี", en: "there is a ':' where no key can stand")
    case .indentation:
      Prose(
        th: "โครงสร้าง YAML เสีย: บรรทัดนี้ไม่เข้าพวกกับบรรทัดก่อนหน้า",
        en: "broken YAML: this line does not fit the lines before it")
    case .missingColon: Prose(th: "ขาดเครื่องหมาย ':' หลังคีย์", en: "there is no ':' after the key")
    case .unclosedQuote: Prose(th: "เครื่องหมายคำพูดไม่ได้ปิด", en: "a quotation mark is never closed")
    case .unclosedBracket:
      Prose(th: "วงเล็บไม่ได้ปิด หรือขาด ','", en: "a bracket is not closed, or a ',' is missing")
    case .missingValue: Prose(th: "ขาดค่าตรงนี้", en: "a value is missing here")
    case .unknownEscape:
      Prose(th: "ไม่รู้จักเครื่องหมายหลัง '\\' ในเครื่องหมายคำพูดคู่", en: "unknown escape after '\\' in double quotation marks")
    case .controlCharacter: Prose(th: "มีอักขระควบคุมที่มองไม่เห็น", en: "there is an invisible control character")
    case .reservedCharacter(let character):
      Prose(th: "ข้อความขึ้นต้นด้วย '\(character)' ไม่ได้", en: "a value cannot start with '\(character)'")
    case .invalidEncoding:
      Prose(th: "มีไบต์ที่ไม่ใช่ข้อความ UTF-8", en: "there are bytes that are not UTF-8 text")
    case .other(let text): Prose(th: "YAML ผิดรูปแบบ (\(text))", en: "broken YAML: \(text)")
    }
  }

  var hint: Prose? {
    switch self {
    case .tab: Prose(th: "ใช้ช่องว่างแทนแท็บ", en: "use spaces instead")
    case .colonInValue:
      Prose(
        th: "ถ้า ':' เป็นส่วนหนึ่งของข้อความ ให้ใส่เครื่องหมายคำพูดคร่อมข้อความทั้งหมด ถ้าเป็นคีย์ ให้ตรวจย่อหน้าของบรรทัดนี้และบรรทัดก่อนหน้า",
        en:
          "if the ':' is part of a text, put the whole text in quotation marks; if this is a key, check the indentation here and above"
      )
    case .indentation:
      Prose(
        th: "ตรวจย่อหน้าของบรรทัดนี้และบรรทัดก่อนหน้า และเครื่องหมาย ':' ท้ายคีย์",
        en: "check the indentation of this line and the one before, and the ':' after each key")
    case .reservedCharacter: Prose(th: "ใส่เครื่องหมายคำพูดคร่อมข้อความ", en: "put the value in quotation marks")
    case .missingColon:
      Prose(
        th: "เติม ': ' หลังคีย์ ถ้าเป็นข้อความต่อจากบรรทัดก่อนหน้า ให้ย่อหน้าให้ลึกกว่าคีย์",
        en: "write ': ' after it; a text that goes on from the line before is indented deeper than its key")
    case .unknownEscape:
      Prose(th: "ใช้เครื่องหมายคำพูดเดี่ยว หรือเขียน '\\\\'", en: "use single quotation marks, or write '\\\\'")
    case .missingValue: Prose(th: "เพิ่มค่า หรือเครื่องหมายปิดให้ครบคู่", en: "add the value, or the closing mark")
    case .controlCharacter: Prose(th: "ลบอักขระนั้นออก", en: "remove it")
    case .unclosedQuote, .unclosedBracket:
      Prose(th: "เพิ่มเครื่องหมายปิดให้ครบคู่", en: "add the closing mark")
    case .invalidEncoding: Prose(th: "บันทึกไฟล์เป็น UTF-8", en: "save the file as UTF-8")
    case .other: nil
    }
  }
}

extension YAMLProblem.Expected {
  var name: Prose {
    switch self {
    case .text: Prose(th: "ข้อความ", en: "a text")
    case .integer: Prose(th: "จำนวนเต็ม", en: "a whole number")
    case .number: Prose(th: "ตัวเลข", en: "a number")
    case .bool: Prose(th: " true หรือ false", en: "true or false")
    case .list: Prose(th: "รายการ", en: "a list")
    case .mapping: Prose(th: "ชุดคีย์และค่า", en: "a mapping of keys and values")
    case .localizedText: Prose(th: "ข้อความ หรือข้อความแยกตามภาษา", en: "a text, or a text for each language")
    case .format(let format): Prose(th: "รูปแบบ \(format)", en: "of the form \(format)")
    }
  }
}
