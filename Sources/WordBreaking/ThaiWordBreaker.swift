import Synchronization

/// Finds where a line of a text may end: between Thai words, which have no spaces, and after spaces, hyphens and
/// slashes.
///
/// Why a lock, the only one: libthai lets several threads use one dictionary, but a pointer to it cannot say so to the
/// compiler, and one dictionary for each thread would be read from its file again. A label holds the lock for some
/// microseconds, and what is found depends on the label and the file alone.
/// - Source: libthai, `th_brk_new`: making and freeing need a lock of the caller, finding does not.
package final class ThaiWordBreaker: Sendable {
  private struct Opening: ~Copyable {
    var wasTried = false
    var dictionary: ThaiDictionary?
  }

  /// The file of the words; nil where none is installed.
  package let dictionaryPath: String?
  private let opening = Mutex(Opening())

  /// Opens the dictionary when the first Thai text is asked about.
  package init(dictionaryPath: String?) {
    self.dictionaryPath = dictionaryPath
  }

  /// The dictionary of this system, also where `LIBTHAI_DICTDIR` names its folder.
  package static var installedDictionaryPath: String? { ThaiDictionary.installedPath }

  /// The file of libthai that is loaded.
  package static var libraryPath: String? { ThaiDictionary.libraryPath }

  /// Whether Thai words can be found. Opens the dictionary.
  package var hasDictionary: Bool {
    withDictionary { _ in true } ?? false
  }

  /// For each grapheme cluster, whether a line may end before it. Without a dictionary no Thai words are found: a
  /// caller then breaks between clusters as `LineBreakRules.mayBreak` allows.
  package func breaks(_ characters: [Character]) -> [Bool] {
    var breaks = LineBreakRules.separatorBreaks(characters)
    for part in ThaiText.parts(of: characters) {
      for offset in offsets(in: part.bytes) {
        // Where libthai ends a line within a cluster, none ends.
        guard let index = part.clusters[offset], index > 0 else { continue }
        if Self.isBetweenWords(characters[index - 1], characters[index]) { breaks[index] = true }
      }
    }
    return breaks
  }

  /// Of libthai's places, those beside a Thai word; a number stays with what it counts, an abbreviation with its name.
  private static func isBetweenWords(_ previous: Character, _ next: Character) -> Bool {
    guard ThaiText.isLetter(previous) || ThaiText.isLetter(next) else { return false }
    return previous != "." && !previous.isNumber && LineBreakRules.mayBreak(before: next, after: previous)
  }

  // MARK: Dictionary

  /// Longer texts take libthai time that grows with their square.
  static let windowInBytes = 512

  private func offsets(in bytes: [UInt8]) -> [Int] {
    withDictionary { dictionary in
      var offsets: [Int] = []
      var start = 0
      while start < bytes.count {
        let end = min(start + Self.windowInBytes, bytes.count)
        var found = dictionary.breaks(in: bytes[start..<end]).map { start + $0 }
        // The end of the window may have cut a word: the last ones are looked for again, from a break.
        if end < bytes.count { found.removeAll { $0 > end - Self.windowInBytes / 4 } }
        offsets += found
        start = end < bytes.count ? found.last ?? end : end
      }
      return offsets
    } ?? []
  }

  private func withDictionary<Value: Sendable>(_ body: (borrowing ThaiDictionary) -> Value) -> Value? {
    opening.withLock { opening in
      if !opening.wasTried {
        opening.wasTried = true
        if let dictionaryPath { opening.dictionary = ThaiDictionary(path: dictionaryPath) }
      }
      switch opening.dictionary {
      case .some(let dictionary): return body(dictionary)
      case .none: return nil
      }
    }
  }
}
