import Datasets
import Localization
import SourceText

extension SiteProblem: Problem {
  package var code: String {
    switch self {
    case .documentLanguage: "page-language"
    case .slug: "page-name"
    case .mergeConflict, .mergeMarker: "merge-marker"
    case .frontMatterMissing: "front-matter-missing"
    case .missingTitle: "title-missing"
    case .unfilledText: "text-unfilled"
    case .placeholder: "placeholder-left"
    case .missingTranslation, .missingStrings: "translation-missing"
    case .unknownLanguage: "language-unknown"
    case .stringsOfNoLanguage: "strings-file"
    case .unknownString: "string-unknown"
    case .missingBlock: "template-block-missing"
    case .stringValue, .unlikeStrings: "string-value"
    case .unusedString: "string-unused"
    case .unknownPage, .pageNotInLanguages: "page-unknown"
    case .unknownTemplate: "page-template-unknown"
    case .pageWithoutRows: "page-without-rows"
    case .unknownProvince, .noAreas(.province, _): "province-unknown"
    case .unknownRegion, .noAreas(.region, _): "region-unknown"
    case .regionBesideProvince: "region-beside-province"
    case .withdrawnPage: "withdrawn-page"
    case .unknownDataset: "dataset-unknown"
    case .unknownSeries: "series-unknown"
    case .seriesFile: "series-file"
    case .unknownTopic: "topic-unknown"
    case .unknownAsset: "asset-unknown"
    case .unknownShareImage: "share-image-unknown"
    case .shareImageFormat: "share-image-format"
    case .unknownAnchor: "link-anchor"
    case .brokenLink, .linkToUnpublished, .emptyLink: "link-broken"
    case .foreignPath: "link-foreign"
    case .inlineInTemplate: "template-inline"
    case .imageInTemplate: "template-image-alt"
    case .alias, .aliasOfRows: "alias-address"
    case .duplicateAddress, .rowAddressTaken, .aliasTaken, .aliasTwice: "address-duplicate"
    case .datasetWithoutKey: "dataset-without-key"
    case .rowWithoutSlug, .rowSlugTwice: "row-slug"
    case .bulletinYear(_, _, nil): "bulletin-year"
    case .bulletinYear: "bulletin-era"
    case .missingDate: "date-missing"
    case .exceptionWithoutEffect: "exception-without-effect"
    case .releaseCancelled: "release-cancelled"
    case .dateOffRhythm: "date-off-rhythm"
    case .bulletinHeld, .bulletinHeldLater, .bulletinWaits: "bulletin-held"
    case .scheduled: "scheduled-error"
    case .datasetWithheld, .codeListWithheld: "dataset-withheld"
    case .embargoWithoutRows: "embargo-empty"
    case .withheldData: "withheld-data"
    case .period, .date: "period-format"
    case .unknownValue: "value-unknown"
    case .unknownMember: "value-member"
    case .valueNotSingle: "value-not-single"
    case .valueMissing: "value-missing"
    case .noComparison: "value-no-comparison"
    case .omittedInHead: "value-omitted"
    case .valueWithoutPeers: "value-without-peers"
    case .shareOfComparison: "value-share"
    case .unknownRowField: "row-field-unknown"
    case .rowOutsideEach: "row-outside-each"
    case .figureID, .figureIDTaken: "figure-id"
    case .duplicateFigureID: "figure-id-duplicate"
    case .datasetFolder: "dataset-folder"
    case .datasetName: "dataset-name"
    case .dataFileMissing: "dataset-file-missing"
    }
  }

  package var severity: Severity {
    switch self {
    case .unknownAnchor, .inlineInTemplate, .unfilledText, .placeholder,
      .unusedString, .stringsOfNoLanguage, .bulletinHeld, .bulletinHeldLater,
      .bulletinWaits,
      .embargoWithoutRows(_, _, isMistaken: false), .scheduled,
      .exceptionWithoutEffect,
      .releaseCancelled, .dateOffRhythm:
      .warning
    case .withheldData(_, _, let severity, _): severity
    default: .error
    }
  }

  package var message: Prose {
    switch self {
    case .documentLanguage(let file, _):
      Prose(th: "ชื่อไฟล์ '\(file)' ไม่บอกภาษา", en: "the name of '\(file)' does not say its language")
    case .slug(let name):
      Prose(th: "ชื่อ '\(name)' ใช้เป็นที่อยู่เว็บไม่ได้", en: "the name '\(name)' cannot be part of an address")
    case .frontMatterMissing: Prose(th: "ไฟล์นี้ไม่มีส่วนหัว", en: "this file has no front matter")
    case .unfilledText, .placeholder: unfinishedMessage
    case .missingTitle: Prose(th: "หน้านี้ไม่มีชื่อเรื่อง", en: "this page has no title")
    case .unknownString(let key, _): Prose(th: "ไม่มีข้อความชื่อ '\(key)'", en: "there is no string '\(key)'")
    case .missingBlock(let name):
      Prose(
        th: "แม่แบบนี้ไม่มีบล็อก '\(name)' ซึ่งแม่แบบในตัวเติมเนื้อหาให้",
        en: "this template has no block '\(name)', which built-in templates fill")
    case .stringValue(let key, isMissing: true):
      Prose(th: "ข้อความ '\(key)' มี {} แต่ไม่ได้ให้ค่า", en: "the string '\(key)' has a {}, and no value is given for it")
    case .stringValue(let key, isMissing: false):
      Prose(th: "ข้อความ '\(key)' ไม่มี {} สำหรับค่าที่ให้", en: "the string '\(key)' has no {} for the value that is given")
    case .unlikeStrings(let key, let with, let without):
      Prose(
        th: "ข้อความ '\(key)' มี {} ในภาษา '\(with.rawValue)' แต่ไม่มีในภาษา '\(without.rawValue)'",
        en: "the string '\(key)' has a {} in '\(with.rawValue)' and none in '\(without.rawValue)'")
    case .unusedString(let key, _):
      Prose(
        th: "ไม่มีแม่แบบใดใช้ข้อความ '\(key)' และไม่มีข้อความในตัวชื่อนี้",
        en: "no template asks for the string '\(key)', and no built-in one has that key")
    case .unknownPage(let name, _): Prose(th: "ไม่มีหน้า '\(name)'", en: "there is no page '\(name)'")
    case .pageWithoutRows(let name, _):
      Prose(
        th: "หน้า '\(name)' ไม่ได้สร้างหน้าจากแถวของชุดข้อมูล",
        en: "the page '\(name)' makes no pages for rows of a dataset")
    case .unknownTemplate(let name, _): Prose(th: "ไม่มีแม่แบบหน้า '\(name)'", en: "there is no page template '\(name)'")
    case .unknownProvince(let text, _): Prose(th: "ไม่รู้จักจังหวัด '\(text)'", en: "unknown province '\(text)'")
    case .unknownRegion(let text, _, _): Prose(th: "ไม่รู้จักภาค '\(text)'", en: "unknown region '\(text)'")
    case .noAreas(let kind, let text):
      Prose(
        th: "ไม่รู้จัก '\(text)' เพราะเว็บไซต์นี้ไม่มีชุดข้อมูล '\(kind.dataset)'",
        en: "'\(text)' cannot be known: the site has no dataset '\(kind.dataset)'")
    case .regionBesideProvince:
      Prose(th: "'region' อยู่คู่กับ 'province' ไม่ได้", en: "'region' cannot stand beside 'province'")
    case .withdrawnPage: Prose(th: "ถอนออกได้เฉพาะข่าวสาร", en: "only a bulletin can be withdrawn")
    case .unknownDataset(let id, _): Prose(th: "ไม่มีชุดข้อมูล '\(id)'", en: "there is no dataset '\(id)'")
    case .unknownSeries(let id, _): Prose(th: "ไม่มีชุดข่าว '\(id)'", en: "there is no series '\(id)'")
    case .seriesFile(let name):
      Prose(th: "'\(name)' ใช้เป็นไฟล์ชุดข่าวไม่ได้", en: "'\(name)' cannot be the file of a series")
    case .unknownTopic(let id, _, _): Prose(th: "ไม่มีหน้าหัวข้อ '\(id)'", en: "no page is the topic '\(id)'")
    case .unknownAsset(let path, _): Prose(th: "ไม่พบไฟล์ '\(path)'", en: "there is no file '\(path)'")
    case .unknownShareImage(let file, _):
      Prose(th: "ไม่พบไฟล์ 'Content/media/\(file)'", en: "there is no file 'Content/media/\(file)'")
    case .shareImageFormat(let file):
      Prose(
        th: "'\(file)' ใช้เป็นภาพประกอบลิงก์ไม่ได้ เพราะเครือข่ายสังคมไม่แสดงไฟล์ชนิดนี้",
        en: "'\(file)' cannot be the picture beside a link: networks do not show files of its kind")
    case .pageNotInLanguages, .unknownAnchor, .brokenLink, .linkToUnpublished, .emptyLink: linkMessage
    case .missingTranslation, .missingStrings, .unknownLanguage, .stringsOfNoLanguage, .mergeConflict, .mergeMarker:
      wordsMessage
    case .foreignPath(let link):
      Prose(th: "'\(link)' ไม่ใช่ที่อยู่ภายในเว็บนี้", en: "'\(link)' is no path of this site")
    case .inlineInTemplate, .imageInTemplate: markupMessage
    case .alias, .aliasOfRows, .duplicateAddress, .rowAddressTaken, .aliasTaken, .aliasTwice: addressMessage
    case .datasetWithoutKey(let id):
      Prose(
        th: "ชุดข้อมูล '\(id)' ไม่มี primaryKey คอลัมน์เดียว จึงสร้างหน้าจากแถวไม่ได้",
        en: "the dataset '\(id)' has no primaryKey of one field, so no page can be made for a row")
    case .rowWithoutSlug(let dataset, let key):
      Prose(
        th: "แถว '\(key)' ของ '\(dataset)' ไม่มีค่า slug ที่ใช้เป็นที่อยู่เว็บได้",
        en: "row '\(key)' of '\(dataset)' has no slug that can be part of an address")
    case .rowSlugTwice(let dataset, let slug, let first, let second):
      Prose(
        th: "แถว '\(first)' และ '\(second)' ของ '\(dataset)' มี slug เดียวกันคือ '\(slug)'",
        en: "rows '\(first)' and '\(second)' of '\(dataset)' have one slug, '\(slug)'")
    case .bulletinYear(let folder, let date, let meant):
      Prose(
        th: "ข่าวอยู่ในโฟลเดอร์ปี '\(folder)' แต่วันที่คือ \(date.iso)" + (meant == nil ? "" : " ต่างกัน 543 ปีพอดี"),
        en: "the bulletin lies in the folder of year '\(folder)' but is dated \(date.iso)"
          + (meant == nil ? "" : ": 543 years apart, as the eras are"))
    case .bulletinHeld(let file, let query, let period):
      Prose(
        th: "'\(file)' ถึงกำหนดแล้วแต่ยังไม่เผยแพร่ เพราะ '\(query)' ยังไม่มีข้อมูลของ \(period?.text(in: .thai) ?? "")",
        en: "'\(file)' is due and held back: '\(query)' has no data for \(period?.text(in: .english) ?? "") yet")
    case .bulletinHeldLater(let file, let query, let period, let instant):
      Prose(
        th: "'\(file)' จะไม่เผยแพร่เมื่อ \(instant) เพราะ '\(query)' ยังไม่มีข้อมูลของ \(period?.text(in: .thai) ?? "")",
        en:
          "'\(file)' would be held back at \(instant): '\(query)' has no data for \(period?.text(in: .english) ?? "") yet"
      )
    case .bulletinWaits, .scheduled, .datasetWithheld, .codeListWithheld, .embargoWithoutRows, .withheldData:
      embargoMessage
    case .missingDate: Prose(th: "ข่าวนี้ไม่มีวันที่", en: "this bulletin has no date")
    case .exceptionWithoutEffect, .releaseCancelled, .dateOffRhythm: exceptionMessage
    case .period(let text): Prose(th: "อ่านช่วงเวลา '\(text)' ไม่ได้", en: "cannot read the period '\(text)'")
    case .date(let text, _): Prose(th: "อ่านวันที่ '\(text)' ไม่ได้", en: "cannot read the date '\(text)'")
    case .unknownValue(let name, _):
      Prose(th: "ไม่มีข้อมูลชื่อ '\(name)' ในหน้านี้", en: "this page has no query named '\(name)'")
    case .unknownMember(let name, _): Prose(th: "ไม่รู้จัก '.\(name)'", en: "a value has no '.\(name)'")
    case .valueNotSingle(let name, let count):
      Prose(
        th: "'\(name)' มี \(count) อนุกรม จึงไม่ใช่ตัวเลขเดียว",
        en: "'\(name)' has \(count) series, so it is not one number")
    case .valueMissing(let name, let period):
      Prose(
        th: "'\(name)' ไม่มีข้อมูล" + (period.map { "สำหรับ \($0.text(in: .thai))" } ?? ""),
        en: "'\(name)' has no data" + (period.map { " for \($0.text(in: .english))" } ?? ""))
    case .noComparison(let name, let lack): lack.message(of: name)
    case .omittedInHead(let name, let key):
      Prose(
        th: "'\(key)' ใช้ '\(name)' ซึ่งระบุ 'ifMissing: omit' ไม่ได้ เพราะ '\(key)' ตัดออกไม่ได้เมื่อยังไม่มีตัวเลข",
        en:
          "'\(key)' cannot show '\(name)', which says 'ifMissing: omit': it is not left out where there is no number yet"
      )
    case .valueWithoutPeers(let name, let member, let choices):
      choices.isEmpty
        ? Prose(
          th: "'\(name)' ไม่ได้เลือกค่าเดียวของมิติใด จึงไม่มี '.\(member)'",
          en: "'\(name)' chooses no single value of a dimension, so it has no '.\(member)'")
        : Prose(
          th: "'\(name)' เลือกค่าเดียวของหลายมิติ '.\(member)' ต้องบอกว่าเทียบในมิติใด",
          en: "'\(name)' chooses one value of several dimensions; '.\(member)' must say among which")
    case .shareOfComparison(let name, let compare):
      Prose(
        th: "'\(name)' เป็นผลเปรียบเทียบ '\(compare)' จึงไม่มีส่วนแบ่ง",
        en: "'\(name)' is a comparison, '\(compare)', of which there is no share")
    case .unknownRowField(let name, _):
      Prose(th: "แถวนี้ไม่มีช่อง '\(name)'", en: "the row of this page has no field '\(name)'")
    case .rowOutsideEach:
      Prose(
        th: "หน้านี้ไม่ได้สร้างจากแถวข้อมูล จึงไม่มี 'row'",
        en: "there is no 'row' on this page: it is not made for rows of a dataset")
    case .figureID(let id): Prose(th: "'\(id)' ใช้เป็น id ไม่ได้", en: "'\(id)' cannot be an id")
    case .figureIDTaken(let id):
      Prose(
        th: "'\(id)' ใช้เป็น id ไม่ได้ เพราะมีไฟล์ชื่อนี้อยู่ข้างหน้าแล้ว",
        en: "'\(id)' cannot be an id: a file beside the page has that name")
    case .duplicateFigureID(let id):
      Prose(th: "มี id '\(id)' ซ้ำในหน้านี้", en: "two figures of this page have the id '\(id)'")
    case .datasetFolder(let file):
      Prose(
        th: "'\(file)' ไม่มีไฟล์ datapackage.yaml อยู่ในโฟลเดอร์เดียวกัน", en: "'\(file)' has no datapackage.yaml in its folder"
      )
    case .datasetName(let name, let folder):
      Prose(
        th: "ชุดข้อมูลชื่อ '\(name)' แต่อยู่ในโฟลเดอร์ '\(folder)'",
        en: "the dataset is named '\(name)' but lies in the folder '\(folder)'")
    case .dataFileMissing(let path, _): Prose(th: "ไม่พบไฟล์ข้อมูล '\(path)'", en: "the data file '\(path)' is missing")
    }
  }

  package var hint: Prose? {
    switch self {
    case .documentLanguage(_, let languages):
      Prose(
        th: "ตั้งชื่อให้ลงท้ายด้วยภาษา คือ \(languages.map { "name.\($0.rawValue).md" }.joined(separator: " หรือ "))",
        en: "end the name with its language: \(languages.map { "name.\($0.rawValue).md" }.joined(separator: " or "))")
    case .slug:
      Prose(
        th: "ใช้ตัวอักษร a-z ตัวเลข และขีดกลาง เช่น rice-prices",
        en: "use the letters a-z, digits and single hyphens, as in rice-prices")
    case .frontMatterMissing:
      Prose(
        th: "เริ่มไฟล์ด้วยบรรทัด '---' ตามด้วย title: และปิดด้วย '---'",
        en: "begin the file with a line '---', then 'title: …', and close with '---'")
    case .unfilledText, .placeholder: unfinishedHint
    case .missingTitle: Prose(th: "เพิ่ม title: ในส่วนหัว", en: "add 'title:' to the front matter")
    case .missingBlock(let name):
      Prose(
        th: "เพิ่ม {% block \(name) %}{% endblock %} ตรงที่จะให้แสดง",
        en: "add {% block \(name) %}{% endblock %} where it is to show")
    case .stringValue(let key, isMissing: true):
      Prose(th: "เขียน t(\"\(key)\", …)", en: "write t(\"\(key)\", …)")
    case .stringValue(let key, isMissing: false):
      Prose(
        th: "เขียน t(\"\(key)\") หรือเพิ่ม {} ในข้อความของทุกภาษา",
        en: "write t(\"\(key)\"), or put {} into the text of every language")
    case .unlikeStrings:
      Prose(th: "เขียน {} ในทุกภาษา หรือไม่เขียนเลย", en: "put {} into the text of every language, or of none")
    // Whoever names the list of areas means it, however near another name is.
    case .unknownDataset(let id, _) where AreaKind(dataset: id) != nil: AreaKind(dataset: id).map(Self.areaListHint)
    case .unknownString(_, let near?), .unusedString(_, let near?), .unknownPage(_, let near?),
      .unknownProvince(_, let near?), .unknownRegion(_, let near?, _),
      .unknownDataset(_, let near?),
      .unknownTopic(_, let near?, _), .unknownSeries(_, let near?), .unknownAsset(_, let near?),
      .unknownShareImage(_, let near?),
      .unknownValue(_, let near?),
      .unknownRowField(_, let near?):
      Self.didYouMean(near)
    case .unknownTopic(_, nil, let known): Self.topics(known)
    case .pageWithoutRows(_, let choices): Self.makers(choices)
    case .unknownTemplate(let name, let choices): Self.template(name, choices)
    case .unknownMember(let name, let choices):
      Suggestion.nearest(to: name, among: choices).map(Self.didYouMean)
        ?? Prose(
          th: "ใช้ค่าใดค่าหนึ่ง: \(choices.joined(separator: ", "))", en: "use one of: \(choices.joined(separator: ", "))")
    case .unknownProvince:
      Prose(
        th: "เขียนเป็นชื่อ slug รหัส หรือรหัส ISO เช่น สุรินทร์ surin 32 หรือ TH-32",
        en: "write its name, slug, code or ISO code: Surin, surin, 32 or TH-32")
    case .unknownRegion(_, nil, let known) where !known.isEmpty:
      Prose(
        th: "เว็บไซต์นี้มีภาค: \(known.map(\.thai).joined(separator: ", "))",
        en: "the regions of this site are: \(known.map(\.english).joined(separator: ", "))")
    case .unknownRegion:
      Prose(th: "เขียนเป็นรหัสหรือชื่อภาค เช่น north หรือ ภาคเหนือ", en: "write its code or its name, such as north or North")
    case .noAreas(let kind, _): Self.areaListHint(kind)
    case .regionBesideProvince:
      Prose(
        th: "ลบ 'region' ออก ข่าวของจังหวัดอยู่ในรายการของภาคนั้นด้วย",
        en: "take 'region' away: a bulletin of a province is among those of its region too")
    case .withdrawnPage:
      Prose(th: "ลบไฟล์ของหน้านี้ หรือระบุ 'draft: true'", en: "remove the file of this page, or say 'draft: true'")
    case .unknownDataset:
      Prose(th: "ชื่อชุดข้อมูลคือชื่อโฟลเดอร์ใน Content/datasets", en: "a dataset is named by its folder in Content/datasets")
    case .unknownSeries(let id, nil):
      Prose(th: "สร้างไฟล์ Content/series/\(id).yaml", en: "make the file Content/series/\(id).yaml")
    case .seriesFile:
      Prose(
        th: "ตั้งชื่อด้วย a-z ตัวเลข และขีดกลาง ลงท้าย .yaml เช่น rice-prices.yaml",
        en: "name it with the letters a-z, digits and hyphens, and .yaml, as in rice-prices.yaml")
    case .unknownValue: Prose(th: "ตั้งชื่อคำค้นใน data: ของส่วนหัว", en: "name the query under 'data:' in the front matter")
    case .valueNotSingle:
      Prose(th: "เลือกอนุกรมเดียวด้วย where และตัด by ออก", en: "choose one series with 'where', without 'by'")
    case .valueMissing:
      Prose(th: "ตรวจข้อมูลและช่วงเวลาของคำค้น", en: "check the data and the period of the query")
    case .omittedInHead:
      Prose(
        th: "ระบุ 'ifMissing: text' หรือ 'ifMissing: hold' ในคำค้นนั้น",
        en: "say 'ifMissing: text' or 'ifMissing: hold' in the query")
    case .noComparison(let name, let lack): lack.hint(of: name)
    case .valueWithoutPeers(let name, let member, let choices):
      choices.isEmpty
        ? Prose(
          th: "เลือกด้วย where เช่น 'where: {province: สุรินทร์}'",
          en: "choose one with 'where', as in 'where: {province: surin}'")
        : Prose(
          th: "เขียน " + choices.map { "[=\(name).\(member).\($0)]" }.joined(separator: " หรือ "),
          en: "write " + choices.map { "[=\(name).\(member).\($0)]" }.joined(separator: " or "))
    case .shareOfComparison:
      Prose(th: "ใช้คำค้นที่ไม่มี 'compare'", en: "name a query without 'compare'")
    case .bulletinYear(_, let date, nil):
      Prose(
        th: "ย้ายไฟล์ไปไว้ในโฟลเดอร์ '\(date.iso.prefix(4))' (ปี ค.ศ.) หรือแก้ 'date'",
        en: "move the file to the folder '\(date.iso.prefix(4))', or correct 'date'")
    case .bulletinYear(_, _, .folder(let name)):
      Prose(
        th: "ย้ายไฟล์ไปไว้ในโฟลเดอร์ '\(name)' เพราะชื่อโฟลเดอร์เป็นปี ค.ศ.",
        en: "move the file to the folder '\(name)': folders are years of the Christian era")
    case .bulletinYear(_, _, .date(let date)):
      Prose(th: "เขียนว่า 'date: \(date)'", en: "write 'date: \(date)'")
    case .bulletinHeld, .bulletinHeldLater:
      Prose(
        th: "เพิ่มข้อมูล หรือระบุ 'ifMissing: omit' หรือ 'ifMissing: text' ในคำค้นนั้น",
        en: "add the data, or say 'ifMissing: omit' or 'ifMissing: text' in the query")
    case .bulletinWaits, .scheduled, .datasetWithheld, .codeListWithheld, .embargoWithoutRows, .withheldData:
      embargoHint
    case .exceptionWithoutEffect, .releaseCancelled, .dateOffRhythm: exceptionHint
    case .missingDate: Prose(th: "เพิ่ม date: 2026-11-20 ในส่วนหัว", en: "add 'date: 2026-11-20' to the front matter")
    case .period:
      Prose(th: "เขียนในรูปแบบ 2026-11-20, 2026-11, 2026-Q4 หรือ 2026", en: "write 2026-11-20, 2026-11, 2026-Q4 or 2026")
    case .date(_, isPeriod: true):
      Prose(th: "เดือน ไตรมาส และปีเขียนด้วย | period", en: "a month, a quarter or a year is written with | period")
    case .date(_, isPeriod: false): Prose(th: "เขียนในรูปแบบ 2026-11-20", en: "write 2026-11-20")
    case .datasetWithoutKey:
      Prose(
        th: "ใช้ชุดข้อมูลที่มีหนึ่งแถวต่อหนึ่งหน้า เช่น provinces หรือเพิ่ม primaryKey: [ชื่อคอลัมน์] ใน schema",
        en: "name a list with one row for each page, such as provinces, or add 'primaryKey: [field]' to its schema")
    case .rowSlugTwice: Prose(th: "แก้ slug ของแถวหนึ่งในสอง", en: "give one of the two rows another slug")
    case .rowWithoutSlug: Prose(th: "เพิ่มคอลัมน์ slug ในไฟล์ข้อมูล", en: "give the data file a column 'slug'")
    case .figureIDTaken(let id):
      Prose(th: "ตั้ง id อื่น เช่น \(id)-1", en: "give it another id, such as \(id)-1")
    case .figureID:
      Prose(th: "ขึ้นต้นด้วยตัวอักษร a-z ตามด้วย a-z 0-9 และขีดกลาง", en: "begin with a letter a-z, then a-z, 0-9 and hyphens")
    case .pageNotInLanguages, .unknownAnchor, .brokenLink, .linkToUnpublished, .emptyLink: linkHint
    case .missingTranslation, .missingStrings, .unknownLanguage, .stringsOfNoLanguage, .mergeConflict, .mergeMarker:
      wordsHint
    case .unknownShareImage:
      Prose(th: "วางไฟล์ไว้ใน Content/media หรือแก้ชื่อไฟล์", en: "put the file into Content/media, or mend its name")
    case .shareImageFormat:
      Prose(
        th: "ใช้ไฟล์ .png .jpg .jpeg .gif หรือ .webp ขนาด 1200 × 630 พิกเซล ชื่อไฟล์เป็น a-z 0-9 และ - . _",
        en: "use a .png, .jpg, .jpeg, .gif or .webp of 1200 × 630 pixels, named with a-z, 0-9 and - . _")
    case .foreignPath: Prose(th: "เขียนลิงก์นั้นโดยไม่ใช้ | url", en: "write the link as it is, without | url")
    case .inlineInTemplate, .imageInTemplate: markupHint
    case .alias, .duplicateAddress, .rowAddressTaken, .aliasTaken, .aliasTwice: addressHint
    case .datasetName(_, let folder):
      Prose(th: "เขียน name: \(folder) หรือเปลี่ยนชื่อโฟลเดอร์", en: "write 'name: \(folder)', or rename the folder")
    case .dataFileMissing(_, let near?) where near.hasSuffix(".xlsx") || near.hasSuffix(".xls"):
      Prose(
        th: "เปิด '\(near)' ใน Excel แล้วบันทึกเป็น 'CSV UTF-8'", en: "open '\(near)' in Excel and save it as 'CSV UTF-8'")
    case .dataFileMissing(_, let near?): Prose(th: "หมายถึง '\(near)' หรือไม่", en: "did you mean '\(near)'?")
    case .dataFileMissing(_, nil):
      Prose(th: "ตรวจ path: ในไฟล์ datapackage.yaml", en: "check 'path:' in datapackage.yaml")
    default: nil
    }
  }

  static func didYouMean(_ name: String) -> Prose {
    Prose(th: "หมายถึง '\(name)' หรือไม่", en: "did you mean '\(name)'?")
  }
}
