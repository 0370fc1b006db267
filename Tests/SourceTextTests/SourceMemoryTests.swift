import Synchronization
import Testing

@testable import SourceText

@Suite("Bytes that are held as far as there is room")
struct SourceMemoryTests {
  /// Files of ten bytes, and how often each was read again.
  private final class Reads: Sendable {
    private let counts = Mutex<[String: Int]>([:])
    func note(_ path: String) { counts.withLock { $0[path, default: 0] += 1 } }
    subscript(path: String) -> Int { counts.withLock { $0[path] ?? 0 } }
  }

  private func file(_ path: String, in memory: SourceMemory, _ reads: Reads, isHeld: Bool = true) -> SourceFile {
    let bytes = Array("0123456789".utf8)
    let item = SourceMemory.Item(isHeld ? bytes : nil, in: memory) {
      reads.note(path)
      return bytes
    }
    return SourceFile(path: path, size: 10, head: Array(bytes.prefix(4)), item: item)
  }

  @Test("what fits is not read again")
  func fits() {
    let (memory, reads) = (SourceMemory(limit: 40), Reads())
    let files = ["a", "b", "c", "d"].map { file($0, in: memory, reads) }
    #expect(files.allSatisfy { $0.bytes == Array("0123456789".utf8) })
    #expect(["a", "b", "c", "d"].allSatisfy { reads[$0] == 0 })
  }

  @Test("beyond the limit all are let go, and what is asked for is read once")
  func letGo() {
    let (memory, reads) = (SourceMemory(limit: 40), Reads())
    let files = ["a", "b", "c", "d", "e"].map { file($0, in: memory, reads) }
    for _ in 0..<3 { for file in files.prefix(2) { #expect(file.bytes.count == 10) } }
    #expect((reads["a"], reads["b"], reads["c"], reads["e"]) == (1, 1, 0, 0))
    #expect(files[4].bytes.count == 10 && reads["e"] == 0)
  }

  @Test("one that takes a large part of the room is read each time")
  func large() {
    let (memory, reads) = (SourceMemory(limit: 39), Reads())
    let file = file("a", in: memory, reads)
    for _ in 0..<3 { #expect(file.bytes.count == 10) }
    #expect(reads["a"] == 3)
  }

  @Test("the first bytes are at hand without it")
  func head() {
    let (memory, reads) = (SourceMemory(limit: 40), Reads())
    let file = file("a", in: memory, reads, isHeld: false)
    #expect(file.size == 10 && file.bytes(upTo: 4) == Array("0123".utf8))
    #expect(file.text(in: SourceRange(1, 3)) == "12")
    #expect(reads["a"] == 0)
    #expect(file.bytes(upTo: 5).count == 10 && reads["a"] == 1)
  }
}
