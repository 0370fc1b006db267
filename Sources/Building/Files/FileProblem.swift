import Glibc
import SourceText

/// What can go wrong between the build and the disk. Paths are as the person gave them.
package enum FileProblem: Sendable, Hashable, Error {
  /// `nearest`: a site close by, which may be meant.
  case noSite(folder: String, nearest: String?)
  case cannotRead(path: String, errno: Int32)
  case cannotWrite(path: String, errno: Int32)
  case symbolicLink(path: String)
  case fileTooLarge(path: String, limitInMegabytes: Int)
  case outputIsNotFolder(path: String)
  case outputIsNotOurs(path: String, example: String)
  case outputInsideSource(path: String)
  case outputHoldsSite(path: String)
  /// A report of what is withheld, in a folder that is published.
  case reportIsPublic(path: String)
  case siteIsLocked(folder: String)
  case notEmpty(folder: String)
  /// A file that `init --ci` would write.
  case alreadyThere(path: String)
  case foreignFile(path: String)
  case foreignFileRemoved(path: String)
  /// The new site is in place, but something after that failed.
  indirect case leftBehind(FileProblem)
  case foreignFileInTheWay(path: String)
  /// The build before was killed while it wrote into an output that cannot be exchanged.
  case finishedLastBuild(path: String)
  case changedWhileBuilding(path: String)
  /// By Ctrl-C, or by the system.
  case interrupted
}

extension FileProblem {
  static func missingSite(in folder: String) -> FileProblem {
    .noSite(folder: folder, nearest: NearestSite.path(from: folder))
  }
}

extension FileProblem: Problem {
  package var code: String {
    switch self {
    case .noSite: "site-missing"
    case .cannotRead: "file-read"
    case .cannotWrite: "file-write"
    case .symbolicLink: "file-symbolic-link"
    case .fileTooLarge: "file-too-large"
    case .outputIsNotFolder, .outputIsNotOurs, .outputInsideSource, .outputHoldsSite: "output-folder"
    case .reportIsPublic: "report-public"
    case .siteIsLocked: "site-locked"
    case .notEmpty: "init-not-empty"
    case .alreadyThere: "init-file-there"
    case .foreignFile: "output-foreign-file"
    case .foreignFileRemoved: "output-foreign-file-removed"
    case .leftBehind: "output-left-behind"
    case .foreignFileInTheWay: "output-file-in-the-way"
    case .finishedLastBuild: "output-finished"
    case .changedWhileBuilding: "file-changed"
    case .interrupted: "build-interrupted"
    }
  }

  package var severity: Severity {
    switch self {
    case .symbolicLink, .foreignFile, .foreignFileRemoved, .leftBehind, .finishedLastBuild: .warning
    default: .error
    }
  }

  /// Whether it tells of what one build did, which the next does not do again.
  var isOfOneBuild: Bool {
    switch self {
    case .foreignFileRemoved, .leftBehind, .finishedLastBuild: true
    default: false
    }
  }

  package var message: Prose {
    switch self {
    case .noSite(let folder, _):
      Prose(th: "ไม่พบ Content/site.yaml ใน '\(folder)'", en: "there is no Content/site.yaml in '\(folder)'")
    case .cannotRead(let path, let errno):
      Prose(
        th: "อ่าน '\(path)' ไม่ได้: \(Self.reason(errno).thai)",
        en: "cannot read '\(path)': \(Self.reason(errno).english)")
    case .cannotWrite(let path, let errno):
      Prose(
        th: "เขียน '\(path)' ไม่ได้: \(Self.reason(errno).thai)",
        en: "cannot write '\(path)': \(Self.reason(errno).english)")
    case .symbolicLink(let path):
      Prose(th: "'\(path)' เป็นลิงก์สัญลักษณ์ จึงไม่ได้อ่าน", en: "'\(path)' is a symbolic link and was not read")
    case .fileTooLarge(let path, let limit):
      Prose(th: "'\(path)' ใหญ่เกิน \(limit) เมกะไบต์", en: "'\(path)' is larger than \(limit) megabytes")
    case .outputIsNotFolder(let path):
      Prose(th: "'\(path)' ไม่ใช่โฟลเดอร์", en: "the output '\(path)' is not a folder")
    case .outputIsNotOurs(let path, let example):
      Prose(
        th: "'\(path)' มีไฟล์ที่ Phanit ไม่ได้สร้าง เช่น '\(example)'",
        en: "the output '\(path)' holds files that Phanit did not make, '\(example)' among them")
    case .outputInsideSource(let path):
      Prose(th: "โฟลเดอร์ผลลัพธ์ '\(path)' อยู่ในต้นฉบับของเว็บ", en: "the output '\(path)' lies inside the site's sources")
    case .outputHoldsSite(let path):
      Prose(th: "โฟลเดอร์ผลลัพธ์ '\(path)' เป็นโฟลเดอร์ที่มีเว็บอยู่", en: "the output '\(path)' holds the site itself")
    case .reportIsPublic(let path):
      Prose(
        th: "รายงาน '\(path)' บอกชื่อสิ่งที่ยังไม่เผยแพร่ แต่จะอยู่ในโฟลเดอร์ที่เผยแพร่",
        en: "the report '\(path)' names what is withheld, and would lie where the site is published")
    case .siteIsLocked(let folder):
      Prose(th: "กำลังสร้างเว็บใน '\(folder)' อยู่แล้ว", en: "another build is running in '\(folder)'")
    case .notEmpty(let folder):
      Prose(th: "โฟลเดอร์ '\(folder)' ไม่ว่าง", en: "the folder '\(folder)' is not empty")
    case .alreadyThere(let path):
      Prose(th: "มีไฟล์ '\(path)' อยู่แล้ว จึงไม่เขียนทับ", en: "'\(path)' is there already; it is not overwritten")
    case .leftBehind(let problem):
      Prose(
        th: "เว็บใหม่พร้อมแล้ว แต่เก็บกวาดไม่สำเร็จ: \(problem.message.thai)",
        en: "the new site is in place, but clearing up failed: \(problem.message.english)")
    case .foreignFile(let path):
      Prose(
        th: "'\(path)' ในโฟลเดอร์ผลลัพธ์ไม่ได้มาจาก Phanit จึงเก็บไว้",
        en: "'\(path)' in the output was not made by Phanit; it is kept")
    case .foreignFileRemoved(let path):
      Prose(
        th: "ลบ '\(path)' ในโฟลเดอร์ผลลัพธ์แล้ว เพราะไม่ได้มาจาก Phanit",
        en: "'\(path)' in the output was not made by Phanit; it was removed")
    case .foreignFileInTheWay(let path):
      Prose(
        th: "'\(path)' ในโฟลเดอร์ผลลัพธ์ไม่ได้มาจาก Phanit แต่อยู่ตรงที่เว็บต้องเขียนไฟล์",
        en: "'\(path)' in the output was not made by Phanit, and stands where the site has a file of its own")
    case .finishedLastBuild(let path):
      Prose(
        th: "การสร้างครั้งก่อนหยุดกลางคันขณะเขียน '\(path)' จึงเขียนส่วนที่เหลือให้ครบแล้ว",
        en: "the build before was stopped while it wrote into '\(path)'; what was left to do has been done")
    case .changedWhileBuilding(let path):
      Prose(
        th: "'\(path)' ถูกแก้ขณะกำลังสร้างเว็บ ผลลัพธ์ยังเป็นของเดิม",
        en: "'\(path)' was changed while the site was built; the output is as it was")
    case .interrupted:
      Prose(th: "การสร้างถูกสั่งให้หยุด ผลลัพธ์ยังเป็นของเดิม", en: "the build was stopped; the output is as it was")
    }
  }

  package var hint: Prose? {
    switch self {
    case .noSite(_, let nearest?):
      Prose(
        th: "มีเว็บไซต์อยู่ใน '\(nearest)' ให้เพิ่ม --site \(nearest) ท้ายคำสั่ง",
        en: "there is a site in '\(nearest)': add --site \(nearest) to the command")
    case .noSite(_, nil):
      Prose(
        th: "ระบุโฟลเดอร์ของเว็บด้วย --site หรือสร้างเว็บใหม่ด้วย phanit init",
        en: "name the site's folder with --site, or make a new site with 'phanit init DIR'")
    case .outputIsNotOurs:
      Prose(th: "เลือกโฟลเดอร์ว่าง หรือโฟลเดอร์ที่ยังไม่มี", en: "choose an empty folder, or one that does not exist yet")
    case .outputInsideSource, .outputHoldsSite:
      Prose(th: "เลือกโฟลเดอร์อื่นด้วย --output", en: "choose another folder with --output")
    case .reportIsPublic:
      Prose(
        th: "เขียนไว้นอกโฟลเดอร์ผลลัพธ์และนอก Content กับ Templates เช่น ../report.json",
        en: "write it outside of the output, of Content and of Templates, as in ../report.json")
    case .changedWhileBuilding: Prose(th: "สั่งใหม่อีกครั้ง", en: "run the command again")
    case .siteIsLocked: Prose(th: "รอให้เสร็จก่อน แล้วสั่งใหม่", en: "wait until it ends, then try again")
    case .notEmpty: Prose(th: "เลือกโฟลเดอร์ใหม่", en: "choose a new folder")
    case .alreadyThere:
      Prose(
        th: "ถ้าต้องการไฟล์ชุดใหม่ ให้เปลี่ยนชื่อหรือลบไฟล์เดิมก่อน แล้วสั่งอีกครั้ง",
        en: "to have the files anew, rename or remove the one that is there, and run it again")
    case .symbolicLink: Prose(th: "คัดลอกไฟล์จริงมาไว้แทน", en: "put a copy of the file in its place")
    case .foreignFile:
      Prose(th: "ย้ายไปไว้ใน Content/media หากต้องการเผยแพร่", en: "put it into Content/media if it is to be published")
    case .foreignFileRemoved:
      Prose(
        th: "ไฟล์ที่ต้องเผยแพร่ให้ไว้ใน Content/media", en: "a file that is to be published belongs into Content/media")
    case .foreignFileInTheWay:
      Prose(th: "ย้ายออกจากโฟลเดอร์ผลลัพธ์ แล้วสั่งใหม่", en: "move it out of the output, then build again")
    default: nil
    }
  }

  /// As the system says it; what people meet in Thai too.
  private static func reason(_ number: Int32) -> Prose {
    let words = String(cString: strerror(number))
    return switch number {
    case ENOENT: Prose(th: "ไม่มีไฟล์หรือโฟลเดอร์นี้", en: words)
    case EACCES, EPERM, EROFS: Prose(th: "ไม่มีสิทธิ์", en: words)
    case ENOSPC: Prose(th: "พื้นที่เต็ม", en: words)
    case EISDIR: Prose(th: "เป็นโฟลเดอร์", en: words)
    case ENOTDIR: Prose(th: "ไม่ใช่โฟลเดอร์", en: words)
    default: Prose(th: words, en: words)
    }
  }
}
