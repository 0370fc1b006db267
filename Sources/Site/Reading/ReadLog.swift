import Fingerprints
import Templating

/// What a page has read so far, and for which fields of its models.
///
/// What was read to fill a field counts once a template reads the field; of pages that a template lists, the facts that it
/// reads. So a page does not come out differently, and is not rendered again, for what it does not show.
struct ReadLog {
  /// A field of a model of the page.
  struct Field: Hashable {
    let reads: FieldReads
    let name: String

    var isRead: Bool { reads.contains(name) }

    static func == (first: Field, second: Field) -> Bool { first.reads === second.reads && first.name == second.name }

    func hash(into hasher: inout Hasher) {
      hasher.combine(ObjectIdentifier(reads))
      hasher.combine(name)
    }
  }

  /// Whom an answer is for: nobody in particular, or fields that may turn out not to be read.
  private struct Readers {
    var isAlways = false
    var fields: Set<Field> = []

    var isAny: Bool { isAlways || fields.contains(where: \.isRead) }

    mutating func add(_ field: Field?) {
      if let field { fields.insert(field) } else { isAlways = true }
    }
  }

  private final class PagesRead {
    let groups: [PageGroup]
    /// The facts asked for, by whom.
    var facts: [PageFacts: Readers] = [:]
    /// What templates read of the models made of the pages.
    var models: [ListedPageReads] = []

    init(_ groups: [PageGroup]) { self.groups = groups }
  }

  /// Where reads are noted; nil where nobody will ask for them.
  private let table: ReadTable?
  private var answers: [ReadTable.Number: Readers] = [:]
  private var pages: [PageRequest: PagesRead] = [:]
  private var demonstration = Readers()
  /// The field for which is read now; nil for what is read in any case.
  var field: Field?

  init(in table: ReadTable?) { self.table = table }

  mutating func note<Value: Fingerprintable>(_ key: ReadKey, _ value: Value) {
    note(key, fingerprint: value.fingerprint)
  }

  /// - Parameter fingerprint: worked out where nobody asked yet.
  mutating func note(_ key: ReadKey, fingerprint: @autoclosure () -> Fingerprint) {
    guard let table else { return }
    answers[table.number(of: key, fingerprint), default: Readers()].add(field)
  }

  /// Notes that a number is made up.
  mutating func noteDemonstration() { demonstration.add(field) }

  /// Whether any number that counts is made up.
  var showsDemonstration: Bool { demonstration.isAny }

  /// - Parameter answer: asked for where the request is a new one.
  mutating func note(_ request: PageRequest, _ facts: PageFacts, _ answer: () -> [PageGroup]) -> [PageGroup] {
    let read: PagesRead
    if let known = pages[request] {
      read = known
    } else {
      read = PagesRead(answer())
      pages[request] = read
    }
    read.facts[facts, default: Readers()].add(field)
    return read.groups
  }

  /// Where models that are made of the pages note which of their fields are read.
  mutating func fieldReads<Model: ListedPageModel>(of request: PageRequest, _ model: Model.Type) -> FieldReads {
    let reads = ListedPageReads(model)
    pages[request]?.models.append(reads)
    return reads.fields
  }

  /// What counts by now, by number in the table, in order.
  var reads: [ReadTable.Number] {
    guard let table else { return [] }
    var numbers = answers.filter(\.value.isAny).map(\.key)
    for (request, read) in pages {
      let asked = read.facts.filter(\.value.isAny).keys
      if asked.isEmpty { continue }
      let facts = read.models.reduce(PageFacts(asked)) { $0.union($1.facts) }
      numbers.append(
        table.number(of: .pages(request, facts)) { PagesAnswer(groups: read.groups, facts: facts).fingerprint })
    }
    return numbers.sorted()
  }
}

/// A model made of a page that is listed.
protocol ListedPageModel: TemplateModel {
  /// What each field tells of the page beside where it lies.
  static var facts: [String: PageFacts] { get }
}

/// What was read of some such models.
struct ListedPageReads {
  let fields: FieldReads
  private let factsOfFields: [String: PageFacts]

  init<Model: ListedPageModel>(_ model: Model.Type) {
    fields = FieldReads(of: model)
    factsOfFields = model.facts
  }

  var facts: PageFacts { PageFacts(factsOfFields.filter { fields.contains($0.key) }.values) }
}
