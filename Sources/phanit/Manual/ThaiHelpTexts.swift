import SourceText

/// The help of commands and options in Thai, by the English that the parser of arguments has.
enum ThaiHelpTexts {
  static let texts = site.merging(data) { first, _ in first }

  /// The Thai of a help text; the text itself where there is none.
  static func text(for words: String) -> String { texts[words.replacing("\n", with: " ")] ?? words }

  /// What an argument is for, and in brackets the values it takes and the one it has where it is not given.
  static func sentence(on argument: CommandArgument) -> String {
    let notes = ManualText.notes(on: argument).map(\.thai)
    return text(for: argument.abstract) + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
  }

  /// Of the program, of options that all commands have, and of commands on sites.
  private static let site: [String: String] = [
    "Turns a folder of datasets and bulletins into a website of trade dashboards.":
      "สร้างเว็บไซต์แดชบอร์ดการค้าจากโฟลเดอร์ของชุดข้อมูลและข่าวสาร",
    "A site is a folder with Content/site.yaml. Start one with 'phanit init my-office', then run 'phanit build' or 'phanit serve' in it.":
      "เว็บไซต์คือโฟลเดอร์ที่มีไฟล์ Content/site.yaml เริ่มด้วย 'phanit init my-office' แล้วสั่ง 'phanit build' หรือ 'phanit serve' ในโฟลเดอร์นั้น",
    "Build the site into a folder that can be deployed as it is.":
      "สร้างเว็บไซต์ลงในโฟลเดอร์ที่นำไปเผยแพร่ได้ทันที",
    "Where the content has errors, all of them are printed and the folder stays as it was.":
      "ถ้าเนื้อหามีข้อผิดพลาด จะแสดงทั้งหมด และโฟลเดอร์ผลลัพธ์ยังเป็นของเดิม",
    "The site's folder: the one that holds Content.":
      "โฟลเดอร์ของเว็บไซต์ คือโฟลเดอร์ที่มี Content",
    "How problems are printed.":
      "รูปแบบการแสดงปัญหา",
    "The language of messages: th or en. Without it, Thai where the terminal is set to Thai.":
      "ภาษาของข้อความ th หรือ en ถ้าไม่ระบุ เป็นภาษาไทยเมื่อเทอร์มินัลตั้งเป็นภาษาไทย",
    "Print problems only.":
      "แสดงเฉพาะปัญหา",
    "Print what is done to each page.":
      "แสดงสิ่งที่ทำกับแต่ละหน้า",
    "Build as if it were this instant: 2026-11-20T09:00.":
      "สร้างเสมือนว่าเป็นเวลานี้ เช่น 2026-11-20T09:00",
    "How many pages are rendered at a time.":
      "จำนวนหน้าที่สร้างพร้อมกัน",
    "Where the site is written. (default: Public in the site)":
      "โฟลเดอร์สำหรับเก็บเว็บไซต์ที่สร้าง ถ้าไม่ระบุ คือ Public ในเว็บไซต์",
    "Where the site will stand, in place of baseURL in site.yaml.":
      "ที่อยู่ของเว็บไซต์เมื่อเผยแพร่ ใช้แทน baseURL ใน site.yaml",
    "Publish drafts and what is withheld too.":
      "เผยแพร่ฉบับร่างและสิ่งที่ยังไม่ถึงเวลาเผยแพร่ด้วย",
    "Put a smaller copy beside each text file, index.html.gz; as 'compress: gzip' in site.yaml does.":
      "วางสำเนาที่บีบอัดไว้ข้างไฟล์ข้อความแต่ละไฟล์ เช่น index.html.gz เหมือน 'compress: gzip' ใน site.yaml",
    "Render every page again, whatever the last build left.":
      "สร้างทุกหน้าใหม่ ไม่ใช้ผลของครั้งก่อน",
    "Remove files in the folder that Phanit did not make, and tell which; hidden ones stay.":
      "ลบไฟล์ในโฟลเดอร์ผลลัพธ์ที่ Phanit ไม่ได้สร้าง และบอกว่าลบไฟล์ใด ไม่ลบไฟล์ซ่อน",
    "Write what is withheld, and when the site changes next, to a JSON file; never in the output.":
      "เขียนสิ่งที่ยังไม่เผยแพร่ และเวลาที่เว็บไซต์จะเปลี่ยนครั้งต่อไป ลงในไฟล์ JSON ที่อยู่นอกโฟลเดอร์ผลลัพธ์",
    "List what is new, changed or gone since the build of this build-manifest.json.":
      "แสดงไฟล์ที่เพิ่ม เปลี่ยน หรือหายไป เทียบกับการสร้างครั้งที่ได้ build-manifest.json นี้",
    "How --changed-since prints its list.":
      "รูปแบบของรายการที่ --changed-since แสดง",
    "Say why this page or file was rendered, or was not.":
      "บอกเหตุที่สร้างหน้าหรือไฟล์นี้ใหม่ หรือไม่สร้าง",
    "Say where the time goes: phases, the slowest pages and templates, what was known already.":
      "บอกว่าใช้เวลาไปกับอะไร ได้แก่ ขั้นตอน หน้าและแม่แบบที่ช้าที่สุด และสิ่งที่ใช้จากครั้งก่อน",
    "Show the site on this computer while it is written.":
      "แสดงเว็บไซต์บนเครื่องนี้ระหว่างที่เขียน",
    "Pages follow every change. Drafts and what is withheld are shown too. The output folder is left as it is.":
      "หน้าเว็บเปลี่ยนตามทุกการแก้ไข แสดงฉบับร่างและสิ่งที่ยังไม่เผยแพร่ด้วย ไม่แตะต้องโฟลเดอร์เว็บที่สร้างไว้",
    "Show the site as if it were this instant: 2026-11-20T09:00.":
      "แสดงเว็บไซต์เสมือนว่าเป็นเวลานี้ เช่น 2026-11-20T09:00",
    "The port; the next free one is taken where it is in use.":
      "พอร์ต ถ้าไม่ว่างจะใช้พอร์ตถัดไปที่ว่าง",
    "The address to listen on; with 0.0.0.0 others see the preview too.":
      "หมายเลขที่อยู่ที่รับการเชื่อมต่อ ถ้าเป็น 0.0.0.0 เครื่องอื่นจะเปิดดูได้ด้วย",
    "Make a new site: small, complete, in Thai and English.":
      "สร้างเว็บไซต์ใหม่ขนาดเล็กที่ครบทั้งภาษาไทยและภาษาอังกฤษ",
    "The folder of the new site: one that is empty or does not exist yet.":
      "โฟลเดอร์ของเว็บไซต์ใหม่ ต้องว่างหรือยังไม่มี",
    "With --ci, a folder that holds a site already is given the files of the code host alone.":
      "ถ้าใช้ --ci กับโฟลเดอร์ที่มีเว็บไซต์อยู่แล้ว จะเพิ่มเฉพาะไฟล์ของผู้ให้บริการเก็บซอร์สโค้ด",
    "Add what this code host runs: it opens, checks, records and publishes bulletins.":
      "เพิ่มไฟล์ที่ให้ผู้ให้บริการเก็บซอร์สโค้ดเปิดข่าวสาร ตรวจ เก็บหลักฐาน และเผยแพร่ให้",
    "Look at the whole site as a reader would, before it is published.":
      "ตรวจเว็บไซต์ทั้งหมดอย่างที่ผู้อ่านจะเห็น ก่อนเผยแพร่",
    "Tells what a build tells, and more: links, anchors, images, headings and labels of every page, data that is late, and what is withheld. Nothing is written, but for the answers of other servers with --external.":
      "บอกทุกอย่างที่การสร้างเว็บบอก และตรวจเพิ่ม คือ ลิงก์ จุดเชื่อมโยงภายในหน้า ภาพ หัวข้อ และคำกำกับของทุกหน้า ข้อมูลที่ล่าช้า และสิ่งที่ยังไม่เผยแพร่ ไม่เขียนไฟล์ใด เว้นแต่คำตอบของเซิร์ฟเวอร์อื่นเมื่อใช้ --external",
    "Look at drafts and what is withheld too.":
      "ตรวจฉบับร่างและสิ่งที่ยังไม่ถึงเวลาเผยแพร่ด้วย",
    "Take warnings for errors.":
      "ถือว่าคำเตือนเป็นข้อผิดพลาด",
    "Ask other servers whether the pages that links lead to are there.":
      "ถามเซิร์ฟเวอร์อื่นว่าหน้าที่ลิงก์ไปยังมีอยู่หรือไม่",
    "How many days an answer of another server is believed. (default: 7)":
      "จำนวนวันที่ใช้คำตอบเดิมของเซิร์ฟเวอร์อื่นได้ ถ้าไม่ระบุ คือ 7",
    "Begin a bulletin, a dataset or a page.":
      "เริ่มข่าวสาร ชุดข้อมูล หรือหน้าใหม่",
    "Begin a dataset: look at its CSV file and write down what the columns are.":
      "เริ่มชุดข้อมูล โดยอ่านไฟล์ CSV แล้วเขียนคำอธิบายของแต่ละคอลัมน์ให้",
    "The file is copied as it is; datapackage.yaml beside it says what was found, and in brackets what you have to say. On a terminal you are asked for the name, titles and units.":
      "คัดลอกไฟล์ตามเดิมทุกไบต์ และเขียน datapackage.yaml ไว้ข้างกัน ซึ่งบอกสิ่งที่พบ ส่วนที่อยู่ใน [ ] ต้องเขียนเอง เมื่อใช้บนเทอร์มินัล โปรแกรมจะถามชื่อในที่อยู่เว็บ ชื่อ และหน่วย",
    "A CSV file; several of one layout become one table.":
      "ไฟล์ CSV ถ้ามีหลายไฟล์ที่จัดวางเหมือนกัน จะรวมเป็นตารางเดียว",
    "The name of the dataset and of its folder; else that of the file.":
      "ชื่อของชุดข้อมูลและโฟลเดอร์ ถ้าไม่ระบุใช้ชื่อไฟล์",
    "The title in Thai.":
      "ชื่อภาษาไทย",
    "The title in English.":
      "ชื่อภาษาอังกฤษ",
    "Ask nothing.":
      "ไม่ต้องถาม",
    "On a terminal you are asked for the titles.":
      "เมื่อใช้บนเทอร์มินัล โปรแกรมจะถามชื่อหน้า",
    "Begin a page: a file for each language, with an example of a chart.":
      "เริ่มหน้าใหม่ ได้ไฟล์ภาษาละหนึ่งไฟล์ พร้อมตัวอย่างแผนภูมิ",
    "Its path below Content/pages, without language and ending: topics/eggs.":
      "ตำแหน่งใต้ Content/pages โดยไม่มีภาษาและนามสกุลไฟล์ เช่น topics/eggs",
    "Make it the page of this topic.":
      "ให้เป็นหน้าของหัวข้อนี้",
    "Begin a bulletin: with the structure of the last one of its series.":
      "เริ่มข่าวสารฉบับใหม่ตามโครงของฉบับล่าสุดในชุดเดียวกัน",
    "Headings, figures and sentences with live values stay, moved to the period of the new bulletin; paragraphs of words are to be written. Without a series, and on a terminal, you are asked.":
      "หัวข้อ แผนภูมิ และประโยคที่มีค่าจากข้อมูลยังอยู่ โดยเลื่อนไปยังช่วงเวลาของฉบับใหม่ ย่อหน้าข้อความให้เขียนเอง ถ้าไม่ระบุชุด โปรแกรมจะถามเมื่อใช้บนเทอร์มินัล",
    "The series, by the name of its file in Content/series.":
      "ชุดของข่าวสาร ตามชื่อไฟล์ใน Content/series",
    "The title; else that of the last bulletin, to be mended.":
      "ชื่อเรื่อง ถ้าไม่ระบุใช้ของฉบับล่าสุดไว้ให้แก้",
    "Its date; else the next day on which the series is due.":
      "วันที่ของฉบับ ถ้าไม่ระบุใช้วันถัดไปที่ชุดนั้นถึงกำหนดออก",
    "The last part of its address.":
      "ส่วนท้ายของที่อยู่",
    "Begin it as if it were this instant: 2026-11-20T09:00.":
      "เริ่มเสมือนว่าเป็นเวลานี้ เช่น 2026-11-20T09:00",
  ]

  /// Of commands on data, drawings, templates, texts and records.
  private static let data: [String: String] = [
    "Check, describe, query and compare datasets.":
      "ตรวจ อธิบาย ถาม และเปรียบเทียบชุดข้อมูล",
    "Check datasets against what their descriptors say.":
      "ตรวจชุดข้อมูลกับคำอธิบายของชุดข้อมูล",
    "Every problem is counted; of each kind in a file the first 20 are printed.":
      "นับทุกปัญหา แต่แสดงปัญหาชนิดเดียวกันในไฟล์หนึ่งเพียง 20 จุดแรก",
    "How the summary is printed.":
      "รูปแบบของสรุป",
    "A site, a folder with datapackage.yaml, .yml or .json, or such a file. (default: the site)":
      "เว็บไซต์ โฟลเดอร์ที่มี datapackage.yaml, .yml หรือ .json หรือไฟล์นั้นเอง ถ้าไม่ระบุคือเว็บไซต์นี้",
    "Show what a dataset holds: fields, ranges, gaps, values, totals.":
      "แสดงสิ่งที่อยู่ในชุดข้อมูล ได้แก่ ฟิลด์ ช่วงของค่า ช่วงที่ขาด ค่าที่พบ และยอดรวม",
    "Describe the measures for each value of this field, which may lie in a code list: province.region.":
      "อธิบายตัวชี้วัดแยกตามค่าของฟิลด์นี้ ซึ่งอาจอยู่ในรายการรหัส เช่น province.region",
    "How the description is printed.":
      "รูปแบบของคำอธิบาย",
    "A dataset of the site, or the path of a package.":
      "ชุดข้อมูลของเว็บไซต์ หรือตำแหน่งของแพ็กเกจ",
    "Ask a dataset for numbers, as a page does.":
      "ถามตัวเลขจากชุดข้อมูลแบบเดียวกับที่หน้าเว็บถาม",
    "The options are the keys of a query. A value that begins with { or [ is YAML: --where 'province=[31, 32]'.":
      "ตัวเลือกคือคีย์ของคำค้น ค่าที่ขึ้นต้นด้วย { หรือ [ เป็น YAML เช่น --where 'province=[31, 32]'",
    "The dataset.":
      "ชุดข้อมูล",
    "Only rows with this value; several of one field are alternatives.":
      "เฉพาะแถวที่มีค่านี้ ถ้าระบุหลายค่าของฟิลด์เดียวกัน ตรงค่าใดค่าหนึ่งก็ใช้",
    "latest, 'last 52 weeks', 'since 2567', 2025-01..2026-10, 2026-W47, 2026-10, 2026-Q4, FY2026.":
      "ช่วงเวลา เช่น latest, 'last 52 weeks', 'since 2567', 2025-01..2026-10, 2026-W47, 2026-10, 2026-Q4, FY2026",
    "One series for each value of this field.":
      "แยกหนึ่งชุดต่อหนึ่งค่าของฟิลด์นี้",
    "The field to read.":
      "ฟิลด์ที่อ่านค่า",
    "The length of the periods: day, week, month, quarter, half, year or fiscalYear.":
      "ความยาวของช่วงเวลา day, week, month, quarter, half, year หรือ fiscalYear",
    "How rows become one number: sum, mean, last, none.":
      "วิธีรวมหลายแถวเป็นตัวเลขเดียว sum, mean, last หรือ none",
    "previous, year-ago, previous-difference, year-ago-difference, 'index 2567-01' or share.":
      "เทียบกับ previous, year-ago, previous-difference, year-ago-difference, 'index 2567-01' หรือ share",
    "A dimension whose values a mean combines; once for each of several.":
      "มิติที่ค่าเฉลี่ยรวมเข้าด้วยกัน ถ้ามีหลายมิติให้ระบุทีละครั้ง",
    "calendar: show every day, also those without a row.":
      "calendar คือแสดงทุกวัน แม้วันที่ไม่มีแถวข้อมูล",
    "The unit of a formula: '{th: ล้านบาท, en: million baht}'.":
      "หน่วยของสูตร เช่น '{th: ล้านบาท, en: million baht}'",
    "Digits behind the point.":
      "จำนวนตำแหน่งทศนิยม",
    "value, -value, label or -label.":
      "เรียงตาม value, -value, label หรือ -label",
    "How many series are kept.":
      "จำนวนชุดที่เก็บไว้",
    "Read the query from a YAML file, or from standard input: -.":
      "อ่านคำค้นจากไฟล์ YAML หรือจากอินพุตมาตรฐานด้วย -",
    "Ask this package in place of the site.":
      "ถามจากแพ็กเกจนี้แทนเว็บไซต์",
    "How the answer is printed.":
      "รูปแบบของคำตอบ",
    "Compare two editions of a dataset, the largest changes first.":
      "เปรียบเทียบชุดข้อมูลสองรุ่น เรียงจากการเปลี่ยนแปลงมากที่สุด",
    "Rows are the same where their primaryKey is. OLD and NEW are packages; with --descriptor they are CSV files that one descriptor describes.":
      "แถวเดียวกันคือแถวที่มี primaryKey เดียวกัน OLD และ NEW เป็นแพ็กเกจ หรือเป็นไฟล์ CSV ที่ใช้คำอธิบายเดียวกันเมื่อระบุ --descriptor",
    "A datapackage.yaml, by which both files are read as CSV.":
      "ไฟล์ datapackage.yaml ที่ใช้อ่านไฟล์ CSV ทั้งสอง",
    "Compare only this dataset of the two packages.":
      "เปรียบเทียบเฉพาะชุดข้อมูลนี้ของทั้งสองแพ็กเกจ",
    "Which changes of numbers stand first: the largest in percent, or in their unit (difference).":
      "ตัวเลขที่เปลี่ยนมากที่สุดอยู่ก่อน โดยคิดเป็นร้อยละ หรือตามหน่วย (difference)",
    "How the comparison is printed.":
      "รูปแบบของผลเปรียบเทียบ",
    "How many rows of each list are printed. (default: 20 in text, else all)":
      "จำนวนแถวที่แสดงของแต่ละรายการ ถ้าไม่ระบุ แสดง 20 แถวแบบ text นอกนั้นแสดงทั้งหมด",
    "Exit with 1 where the two differ.":
      "จบด้วยรหัส 1 ถ้าสองรุ่นต่างกัน",
    "The edition before: a package, or a CSV file.":
      "รุ่นก่อน เป็นแพ็กเกจหรือไฟล์ CSV",
    "The edition now.":
      "รุ่นปัจจุบัน",
    "Draw charts from YAML files.":
      "วาดแผนภูมิจากไฟล์ YAML",
    "A file holds the keys of a chart block, or the items of a kpi block, and 'language' where it is not that of --language. The datasets of the site can be asked; where there is none, the data stands in the file.":
      "ไฟล์มีคีย์ของบล็อก chart หรือ items ของบล็อก kpi และ 'language' ถ้าไม่ใช่ภาษาของ --language ถามชุดข้อมูลของเว็บไซต์ได้ ถ้าไม่มีเว็บไซต์ ให้เขียนข้อมูลไว้ในไฟล์",
    "The file to write; one chart only.":
      "ไฟล์ที่เขียน ใช้กับแผนภูมิเดียว",
    "The folder for the drawings, each called like its file.":
      "โฟลเดอร์ของภาพ แต่ละภาพใช้ชื่อเดียวกับไฟล์ต้นทาง",
    "The colours of the drawing: light, dark or print.":
      "สีของภาพ light, dark หรือ print",
    "Pixels from the left edge to the right: 280 to 4000.":
      "ความกว้างเป็นพิกเซล 280 ถึง 4000",
    "A YAML file for each chart.":
      "ไฟล์ YAML หนึ่งไฟล์ต่อหนึ่งแผนภูมิ",
    "List and show the built-in templates, render one with data, check those of a site.":
      "แสดงรายชื่อและเนื้อหาของแม่แบบในโปรแกรม ลองใช้แม่แบบกับข้อมูล และตรวจแม่แบบของเว็บไซต์",
    "List the built-in templates, and which of them the site replaces.":
      "แสดงรายชื่อแม่แบบในโปรแกรม และแม่แบบที่เว็บไซต์ใช้ของตนเองแทน",
    "A file of the same name in Templates of the site takes the place of a built-in one.":
      "ไฟล์ชื่อเดียวกันใน Templates ของเว็บไซต์ใช้แทนแม่แบบในโปรแกรม",
    "How the list is printed.":
      "รูปแบบของรายการ",
    "Print a built-in template, to be copied into the site and changed.":
      "แสดงแม่แบบในโปรแกรม เพื่อคัดลอกไปแก้ในเว็บไซต์",
    "phanit template show partials/footer.html > Templates/partials/footer.html":
      "phanit template show partials/footer.html > Templates/partials/footer.html",
    "A name that phanit template list prints.":
      "ชื่อที่ phanit template list แสดง",
    "Print what a template makes of data.":
      "แสดงผลของแม่แบบเมื่อใช้กับข้อมูล",
    "The keys of the data are the names that the template may use. Templates that it extends, includes or imports are looked for beside it, then in the site, then among the built-in ones. --language is that of the page too.":
      "คีย์ของข้อมูลคือชื่อที่แม่แบบใช้ได้ แม่แบบที่ถูกเรียกใช้ต่อ จะหาจากโฟลเดอร์เดียวกัน แล้วจึงหาในเว็บไซต์ และในโปรแกรมตามลำดับ --language เป็นภาษาของหน้าด้วย",
    "A file of JSON or YAML, or standard input: -.":
      "ไฟล์ JSON หรือ YAML หรืออินพุตมาตรฐานด้วย -",
    "The template.":
      "แม่แบบ",
    "Check every template of the site against what its pages can print.":
      "ตรวจแม่แบบทุกไฟล์ของเว็บไซต์กับสิ่งที่หน้าเว็บแสดงได้",
    "The built-in templates that the site does not replace are checked with it.":
      "แม่แบบในโปรแกรมที่เว็บไซต์ใช้อยู่จะถูกตรวจด้วย",
    "Print the JSON Schema of a file or a block, for editors.":
      "แสดง JSON Schema ของไฟล์หรือบล็อก สำหรับโปรแกรมแก้ไขข้อความ",
    "Without a name it lists the schemas. phanit schema site > .vscode/schemas/site.schema.json":
      "ถ้าไม่ระบุชื่อ จะแสดงรายชื่อสคีมาทั้งหมด ตัวอย่าง: phanit schema site > .vscode/schemas/site.schema.json",
    "A name that phanit schema lists.":
      "ชื่อที่ phanit schema แสดง",
    "Print the HTML of Markdown files.":
      "แสดง HTML ของไฟล์ Markdown",
    "Front matter is passed over. Live values and blocks of charts stand as code, for only a site can fill them in.":
      "ข้ามส่วนหัวของไฟล์ ค่าจากข้อมูลและบล็อกแผนภูมิแสดงเป็นโค้ด เพราะต้องมีเว็บไซต์จึงเติมได้",
    "Read CommonMark alone: no tables, footnotes or values, and any HTML and any link.":
      "อ่านตาม CommonMark เท่านั้น ไม่มีตาราง เชิงอรรถ และค่าจากข้อมูล และรับ HTML กับลิงก์ทุกแบบ",
    "Let HTML stand in the text, as a site may.":
      "ยอมให้มี HTML ในข้อความ เหมือนที่เว็บไซต์ตั้งค่าได้",
    "html, or json with an object a line for each file.":
      "html หรือ json ที่มีหนึ่งออบเจ็กต์ต่อบรรทัดสำหรับแต่ละไฟล์",
    "Markdown files; without any, standard input.":
      "ไฟล์ Markdown ถ้าไม่ระบุ อ่านจากอินพุตมาตรฐาน",
    "Keep every number that a bulletin publishes, with the rows behind it.":
      "เก็บทุกตัวเลขที่ข่าวสารเผยแพร่ พร้อมแถวข้อมูลที่เป็นที่มา",
    "A record lies beside the texts of its bulletin and is kept with them. From then on the bulletin is drawn from it, and 'phanit trace' tells where its numbers came from. It may be made before the bulletin is published.":
      "บันทึกอยู่ข้างไฟล์ข้อความของข่าวสารและเก็บไว้ด้วยกัน จากนั้นข่าวสารจะแสดงตามบันทึก และ 'phanit trace' บอกที่มาของตัวเลขได้ ทำก่อนเผยแพร่ก็ได้",
    "Record as if it were this instant: 2026-11-20T09:00.":
      "บันทึกเสมือนว่าเป็นเวลานี้ เช่น 2026-11-20T09:00",
    "Make a record anew that is there already.":
      "บันทึกใหม่แทนบันทึกเดิม",
    "With --replace: also that of a bulletin that is published; the old record is kept beside it.":
      "ใช้กับ --replace ทำบันทึกของข่าวสารที่เผยแพร่แล้วใหม่ด้วย โดยเก็บบันทึกเดิมไว้ข้างกัน",
    "Bulletins by name (2026/rice-46) or file; without any, all that use data and have no record.":
      "ข่าวสารตามชื่อ (2026/rice-46) หรือไฟล์ ถ้าไม่ระบุ คือทุกฉบับที่ใช้ข้อมูลและยังไม่มีบันทึก",
    "Tell where a published number came from, and whether today's data still says so.":
      "บอกที่มาของตัวเลขที่เผยแพร่แล้ว และบอกว่าข้อมูลวันนี้ยังให้ค่าเดิมหรือไม่",
    "The address is that of the page with the id of a number or a figure: /bulletins/2026/rice-46/#value-rice. Without an id, all that the page shows of the data is traced.":
      "ที่อยู่คือที่อยู่ของหน้า ต่อด้วย id ของตัวเลขหรือแผนภูมิ เช่น /bulletins/2026/rice-46/#value-rice ถ้าไม่มี id จะบอกที่มาของทุกอย่างที่หน้านั้นแสดงจากข้อมูล",
    "Trace as if it were this instant: 2026-11-20T09:00.":
      "หาที่มาเสมือนว่าเป็นเวลานี้ เช่น 2026-11-20T09:00",
    "The address of the number.":
      "ที่อยู่ของตัวเลข",
    "Tell what a message means, and how to mend it.":
      "บอกความหมายของข้อความแจ้งปัญหา และวิธีแก้",
    "Every message ends with its code in brackets: phanit explain csv-type. The beginning of codes lists those that begin so: phanit explain csv. Without a code, all of them are listed.":
      "ข้อความแจ้งปัญหาลงท้ายด้วยรหัสในวงเล็บ เช่น phanit explain csv-type ถ้าระบุส่วนต้นของรหัส เช่น phanit explain csv จะแสดงรายการที่ขึ้นต้นแบบนั้น ถ้าไม่ระบุรหัส จะแสดงทั้งหมด",
    "The code of a message, or the beginning of some.":
      "รหัสของข้อความ หรือส่วนต้นของรหัส",
    "Print the version.":
      "แสดงรุ่นของโปรแกรม",
  ]
}
