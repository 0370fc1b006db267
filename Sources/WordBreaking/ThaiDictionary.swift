import CLinux
import CThai
import Glibc

/// libthai with its dictionary in memory, freed with the value. The only file that calls libthai.
struct ThaiDictionary: ~Copyable {
  private let breaker: OpaquePointer

  /// - Returns: nil where the file is missing or is not a dictionary.
  /// - Complexity: reads the file, about 600 KB, in some 3 ms.
  init?(path: String) {
    guard let breaker = th_brk_new(path) else { return nil }
    self.breaker = breaker
  }

  deinit {
    th_brk_delete(breaker)
  }

  /// The byte offsets in a text of TIS-620 at which libthai would end a line, ascending; neither start nor end.
  borrowing func breaks(in text: ArraySlice<UInt8>) -> [Int] {
    let terminated = Array(text) + [0]
    // One place more in front: libthai looks at the place before the first where it has found none.
    var places = [Int32](repeating: 0, count: terminated.count + 1)
    let count = places.withUnsafeMutableBufferPointer { places in
      th_brk_find_breaks(breaker, terminated, places.baseAddress! + 1, terminated.count)
    }
    return places.dropFirst().prefix(Int(max(0, count))).map(Int.init).filter { 0 < $0 && $0 < text.count }
  }

  /// The file of the library that is loaded, which does not tell its version.
  static var libraryPath: String? {
    phanit_library_of_symbol("th_brk_find_breaks").map { String(cString: $0) }
  }

  /// The dictionary that libthai would find by itself: that of `LIBTHAI_DICTDIR`, else the installed one.
  static var installedPath: String? {
    let folders = [getenv("LIBTHAI_DICTDIR").map { String(cString: $0) }, "/usr/share/libthai"]
    return folders.compactMap { $0.map { $0 + "/thbrk.tri" } }.first { access($0, R_OK) == 0 }
  }
}
