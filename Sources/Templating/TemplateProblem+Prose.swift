import SourceText

extension TemplateProblem {
  package var message: Prose { sentence.spaced }

  private var sentence: Prose {
    switch self {
    case .invalidUTF8:
      Prose(th: "แม่แบบนี้ไม่ใช่ข้อความ UTF-8 ที่ถูกต้อง", en: "this template is not valid UTF-8")
    case .unclosedTag(let opening):
      Prose(th: "“\(opening)” นี้ไม่มีเครื่องหมายปิด", en: "this “\(opening)” is never closed")
    case .unexpectedCharacter(let character):
      Prose(th: "ไม่คาดว่าจะพบ “\(character)” ที่นี่", en: "“\(character)” has no meaning here")
    case .unclosedString:
      Prose(th: "ข้อความในเครื่องหมายคำพูดนี้ไม่มีเครื่องหมายปิด", en: "this string is never closed")
    case .stringEscape(let escape):
      Prose(th: "ไม่รู้จักลำดับหลีก “\(escape)”", en: "“\(escape)” is no escape of a string")
    case .malformedNumber(let text):
      Prose(th: "“\(text)” ไม่ใช่ตัวเลขที่ใช้ได้", en: "“\(text)” is not a number that can be held")
    case .syntax(let expected, let found):
      Prose(
        th: "ต้องการ\(expected.prose.thai) แต่พบ \(Self.quoted(found).thai)",
        en: "expected \(expected.prose.english), found \(Self.quoted(found).english)")
    case .inlineElseMissing:
      Prose(th: "“if” ในนิพจน์ต้องมี “else”", en: "an “if” within an expression needs an “else”")
    case .literalNameNeeded(let tag):
      Prose(
        th: "“\(tag)” ต้องการชื่อแม่แบบในเครื่องหมายคำพูด", en: "“\(tag)” takes the name of a template in quotes")
    case .unknownTag(let name, _):
      Prose(th: "ไม่รู้จักคำสั่ง “\(name)”", en: "there is no statement “\(name)”")
    case .unclosedStatement(let name):
      Prose(th: "“\(name)” นี้ไม่มี “end\(name)”", en: "this “\(name)” has no “end\(name)”")
    case .unexpectedTag(let name):
      Prose(th: "“\(name)” ไม่ตรงกับคำสั่งใดที่เปิดอยู่", en: "“\(name)” belongs to no statement that is open here")
    case .escapingIsOn:
      Prose(th: "การหลีกอักขระเปิดอยู่เสมอ ไม่มีคำสั่ง “autoescape”", en: "escaping is always on: there is no “autoescape”")
    case .recursiveLoop:
      Prose(th: "for เรียกตัวเองซ้ำไม่ได้", en: "a loop cannot call itself")
    case .parameterTwice(let name):
      Prose(th: "มีพารามิเตอร์ “\(name)” สองตัว", en: "there are two parameters “\(name)”")
    case .parameterOrder(let name):
      Prose(
        th: "“\(name)” ไม่มีค่าเริ่มต้น จึงต้องอยู่ก่อนพารามิเตอร์ที่มี",
        en: "“\(name)” has no default, so it stands before those that have one")
    case .blockEndName(let expected, let found):
      Prose(
        th: "บล็อกที่ปิดคือ “\(expected)” ไม่ใช่ “\(found)”", en: "the block that ends here is “\(expected)”, not “\(found)”")
    case .tooDeep(let limit):
      Prose(th: "ซ้อนกันลึกเกิน \(limit) ชั้น", en: "nested deeper than \(limit) levels")
    case .missingTemplate(let name, _):
      Prose(th: "ไม่มีแม่แบบชื่อ “\(name)”", en: "there is no template “\(name)”")
    case .cycle(let names):
      Prose(
        th: "แม่แบบเรียกวนกลับมาที่เดิม: \(names.joined(separator: " → "))",
        en: "templates lead back to themselves: \(names.joined(separator: " → "))")
    case .extendsPlace:
      Prose(th: "“extends” ต้องอยู่ต้นแม่แบบและมีได้ครั้งเดียว", en: "“extends” stands once, at the start of a template")
    case .outsideBlock:
      Prose(
        th: "เนื้อหานี้อยู่นอกบล็อกในแม่แบบที่ extends จึงไม่มีวันแสดง",
        en: "this stands outside of any block of a template that extends another, so it would never show")
    case .duplicateBlock(let name):
      Prose(th: "มีบล็อก “\(name)” อยู่แล้วในแม่แบบนี้", en: "this template has a block “\(name)” already")
    case .unknownBlock(let name, let parent, _):
      Prose(th: "“\(parent)” ไม่มีบล็อก “\(name)”", en: "“\(parent)” has no block “\(name)”")
    case .superPlace:
      Prose(
        th: "“super()” ใช้ได้เฉพาะเป็น {{ super() }} ภายในบล็อก",
        en: "“super()” stands alone, as {{ super() }}, inside a block")
    case .superWithoutParent(let block):
      Prose(
        th: "ไม่มีแม่แบบที่เหนือกว่าซึ่งมีบล็อก “\(block)”", en: "no template above has a block “\(block)” for “super()” to show")
    case .unused(let name, _):
      Prose(th: "ไม่มีหน้าใดใช้แม่แบบ “\(name)”", en: "no page uses the template “\(name)”")
    case .importedContent:
      Prose(
        th: "แม่แบบที่ import มีได้เพียง macro, set และ import",
        en: "an imported template holds only macros, “set” and imports")
    case .macroPlace:
      Prose(
        th: "macro และ import อยู่ใน macro หรือในสิ่งที่ macro เรียก include ไม่ได้",
        en: "no macro or import may stand within a macro, or in what a macro includes")
    case .programSize(let limit):
      Prose(
        th: "แม่แบบของหน้านี้รวมกันแล้วใหญ่เกิน \(limit) คำสั่ง",
        en: "with all it includes, this page's template is larger than \(limit) steps")
    case .unknownName(let name, _):
      Prose(th: "ไม่มีชื่อ “\(name)” ที่นี่", en: "nothing is named “\(name)” here")
    case .unknownAttribute(let name, let owner, _):
      Prose(th: "“\(owner)” ไม่มี “\(name)”", en: "“\(owner)” has no “\(name)”")
    case .noAttributes(let name, let type):
      Prose(
        th: "\(type.prose.thai)ไม่มีฟิลด์ จึงไม่มี “\(name)”", en: "\(type.prose.english) has no attributes, so no “\(name)”"
      )
    case .maybeUnset(let name):
      Prose(th: "“\(name)” อาจยังไม่ถูกกำหนดค่าในบางทาง", en: "“\(name)” is not set on every way that leads here")
    case .outOfContext(let name):
      Prose(
        th: "แม่แบบที่ import หรือ include แบบ without context มองไม่เห็น “\(name)” ของหน้า",
        en: "what is imported, or included without context, does not see the page's “\(name)”")
    case .notValue(let name):
      Prose(th: "“\(name)” ไม่ใช่ค่า", en: "“\(name)” is not a value")
    case .notNamespace(let name):
      Prose(th: "“\(name)” ไม่ใช่ namespace", en: "“\(name)” is not a namespace")
    case .namespacePlace:
      Prose(
        th: "“namespace()” ใช้ได้เฉพาะเป็น {% set ชื่อ = namespace(…) %}",
        en: "“namespace()” stands alone, as {% set name = namespace(…) %}")
    case .unknownMethod(let name, let type, _):
      Prose(th: "\(type.prose.thai)ไม่มีเมธอด “\(name)”", en: "\(type.prose.english) has no method “\(name)”")
    case .notMacro:
      Prose(th: "“call” ต้องการการเรียก macro", en: "“call” takes the call of a macro")
    case .unknownFilter(let name, _):
      Prose(th: "ไม่มีตัวกรอง “\(name)”", en: "there is no filter “\(name)”")
    case .unknownTest(let name, _):
      Prose(th: "ไม่มีการทดสอบ “\(name)”", en: "there is no test “\(name)”")
    case .unknownFunction(let name, _):
      Prose(th: "ไม่มีฟังก์ชัน “\(name)”", en: "there is no function “\(name)”")
    case .notCallable:
      Prose(th: "เรียกใช้ค่านี้เป็นฟังก์ชันไม่ได้", en: "this cannot be called")
    case .argumentMissing(let name, let callee):
      Prose(th: "“\(callee)” ต้องการอาร์กิวเมนต์ “\(name)”", en: "“\(callee)” needs the argument “\(name)”")
    case .argumentExtra(let callee, let limit):
      Prose(
        th: limit == 0 ? "“\(callee)” ไม่รับอาร์กิวเมนต์" : "“\(callee)” รับอาร์กิวเมนต์ได้ไม่เกิน \(limit) ตัว",
        en: "“\(callee)” takes \(limit == 0 ? "no" : "at most \(limit)") argument\(limit == 1 ? "" : "s")")
    case .argumentUnknown(let name, let callee, _):
      Prose(th: "“\(callee)” ไม่มีอาร์กิวเมนต์ชื่อ “\(name)”", en: "“\(callee)” has no argument named “\(name)”")
    case .argumentTwice(let name, let callee):
      Prose(th: "ให้อาร์กิวเมนต์ “\(name)” แก่ “\(callee)” สองครั้ง", en: "“\(callee)” is given the argument “\(name)” twice")
    case .argumentType(let name, let callee, let expected, let found):
      Prose(
        th: "อาร์กิวเมนต์ “\(name)” ของ “\(callee)” ต้องเป็น\(expected.prose.thai) ไม่ใช่\(found.prose.thai)",
        en: "“\(callee)” takes \(expected.prose.english) as “\(name)”, not \(found.prose.english)")
    case .argumentLiteral(let name, let callee):
      Prose(
        th: "อาร์กิวเมนต์ “\(name)” ของ “\(callee)” ต้องเขียนเป็นค่าตรง ๆ",
        en: "the argument “\(name)” of “\(callee)” must be written out as a literal")
    case .argumentChoice(let name, let callee, let choices, _):
      Prose(
        th: "อาร์กิวเมนต์ “\(name)” ของ “\(callee)” เป็นได้เพียง \(choices.joined(separator: ", "))",
        en: "“\(name)” of “\(callee)” is one of \(choices.joined(separator: ", "))")
    case .maybeNone(let type):
      type == .nothing
        ? Prose(th: "ค่านี้คือ none", en: "this is none")
        : Prose(
          th: "ค่านี้อาจเป็น none (ชนิดคือ\(type.prose.thai))", en: "this may be none (it is \(type.prose.english))")
    case .notPrintable(let type):
      Prose(th: "พิมพ์\(type.prose.thai)ลงหน้าโดยตรงไม่ได้", en: "\(type.prose.english) cannot be printed as it is")
    case .operandType(let symbol, let type):
      Prose(th: "“\(symbol)” ใช้กับ\(type.prose.thai)ไม่ได้", en: "“\(symbol)” does not work on \(type.prose.english)")
    case .operandTypes(let symbol, let first, let second):
      Prose(
        th: "“\(symbol)” ใช้กับ\(first.prose.thai)และ\(second.prose.thai)ไม่ได้",
        en: "“\(symbol)” does not work between \(first.prose.english) and \(second.prose.english)")
    case .notIterable(let type):
      Prose(th: "วนซ้ำ\(type.prose.thai)ไม่ได้", en: "there is no looping over \(type.prose.english)")
    case .unpacking(let type, let count):
      Prose(
        th: "แยก\(type.prose.thai)เป็น \(count) ส่วนไม่ได้", en: "\(type.prose.english) does not come apart into \(count)")
    case .outputPlace(let place):
      Prose(th: "ค่าอยู่ใน\(place.prose.thai)ไม่ได้", en: "no value may stand in \(place.prose.english)")
    case .branchesDisagree:
      Prose(
        th: "ทางเลือกของ if นี้จบในตำแหน่งของ HTML ที่ต่างกัน",
        en: "the branches of this “if” end in different places of the HTML")
    case .loopDisagrees:
      Prose(
        th: "เนื้อของ for นี้จบในตำแหน่งของ HTML ที่ต่างจากตอนเริ่ม",
        en: "the body of this “for” ends in another place of the HTML than it starts in")
    case .malformedTag(let fault):
      Prose(th: "แท็กนี้เขียนไม่ถูกต้อง: \(fault.prose.thai)", en: "this tag is malformed: \(fault.prose.english)")
    case .callBodyUnused(let macro):
      Prose(
        th: "macro “\(macro)” ไม่ใช้ caller() เนื้อหาระหว่าง call กับ endcall จึงหายไป",
        en: "the macro “\(macro)” never uses caller(), so what stands between “call” and “endcall” would be lost")
    case .markupLeftOpen:
      Prose(
        th: "สิ่งที่เปิดตรงนี้ไม่ปิดภายในบล็อกหรือแม่แบบเดียวกัน",
        en: "what opens here is not closed within its block or its template")
    case .unfinishedMarkup:
      Prose(
        th: "หน้านี้จบกลางแท็ก สคริปต์ สไตล์ หรือความเห็นของ HTML",
        en: "the page ends within a tag, a script, a style or a comment")
    case .macroMarkup:
      Prose(
        th: "macro ที่เรียกตัวเองจบในตำแหน่งของ HTML ที่ต่างจากตอนเริ่ม",
        en: "a macro that calls itself ends in another place of the HTML than it starts in")
    case .unsafeLink(let link):
      Prose(th: "ลิงก์ “\(link)” อาจเป็นอันตราย", en: "the link “\(link)” is not safe")
    case .noValue:
      Prose(th: "ค่านี้คือ none จึงใช้ที่นี่ไม่ได้", en: "this is none, which cannot be used here")
    case .missingKey(let key, _):
      Prose(th: "ไม่มีคีย์ “\(key)” ในข้อมูลนี้", en: "the data has no “\(key)”")
    case .indexOutOfRange(let index, let count):
      Prose(th: "ไม่มีลำดับที่ \(index) เพราะมี \(count) ลำดับ", en: "there is no item \(index), for there are \(count)")
    case .valueType(let expected, let found):
      Prose(
        th: "ค่านี้คือ\(found.prose.thai) ไม่ใช่\(expected.prose.thai)",
        en: "this is \(found.prose.english), not \(expected.prose.english)")
    case .partCount(let count, let expected):
      Prose(
        th: "ค่านี้มี \(count) ส่วน ไม่ใช่ \(expected) ส่วน",
        en: "this has \(count) part\(count == 1 ? "" : "s"), not \(expected)")
    case .itemMissing: Prose(th: "รายการนี้ไม่มีค่านั้น", en: "the list does not hold this item")
    case .stepZero:
      Prose(th: "ก้าวเป็นศูนย์ไม่ได้", en: "a step cannot be zero")
    case .divisionByZero:
      Prose(th: "หารด้วยศูนย์", en: "division by zero")
    case .overflow:
      Prose(th: "จำนวนเต็มใหญ่เกินกว่าจะเก็บได้", en: "the integer is too large to hold")
    case .notFinite:
      Prose(
        th: "ตัวเลขนี้ไม่มีค่าจำกัด หรือใหญ่เกินกว่าจะเก็บได้", en: "this number is not finite, or too large to hold")
    case .conversion(let text, let type):
      Prose(th: "แปลง “\(text)” เป็น\(type.prose.thai)ไม่ได้", en: "“\(text)” cannot be read as \(type.prose.english)")
    case .nestedTooDeep(let limit):
      Prose(th: "ข้อมูลซ้อนกันลึกเกิน \(limit) ชั้น", en: "the data is nested deeper than \(limit) levels")
    case .valueSize(let limit):
      Prose(th: "ค่านี้ใหญ่เกิน \(limit) ไบต์หรือรายการ", en: "this value is larger than \(limit) bytes or items")
    case .outputSize(let limit):
      Prose(th: "หน้านี้ใหญ่เกิน \(limit) ไบต์", en: "the page is larger than \(limit) bytes")
    case .recursion(let limit):
      Prose(th: "macro เรียกซ้อนกันเกิน \(limit) ชั้น", en: "macros call one another more than \(limit) deep")
    case .passes(let limit):
      Prose(
        th: "หน้านี้วนซ้ำและเรียก macro รวมเกิน \(limit) ครั้ง",
        en: "the page takes more than \(limit) passes of loops and calls of macros")
    case .notRoot(let name, _):
      Prose(
        th: "แม่แบบ “\(name)” ไม่ได้โหลดไว้สำหรับแสดงเป็นหน้า", en: "the template “\(name)” was not loaded as that of a page")
    case .modelShape(let expected, let found):
      Prose(
        th: "แม่แบบนี้ตรวจไว้สำหรับ “\(expected)” ไม่ใช่ “\(found)”",
        en: "this template was checked for “\(expected)”, not for “\(found)”")
    }
  }

  private static func quoted(_ found: String) -> Prose {
    found.isEmpty ? Prose(th: "จุดสิ้นสุด", en: "the end") : Prose(th: "“\(found)”", en: "“\(found)”")
  }
}
