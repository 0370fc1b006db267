import Foundation

/// Seconds on the wall and on the processor of each run of a task.
struct Timings {
  private var seconds: [Double] = []
  private var cpu: [Double] = []

  mutating func measure<Value>(_ task: () -> Value) -> Value {
    let wallStart = Self.clock(CLOCK_MONOTONIC)
    let cpuStart = Self.clock(CLOCK_PROCESS_CPUTIME_ID)
    let value = task()
    seconds.append(Self.clock(CLOCK_MONOTONIC) - wallStart)
    cpu.append(Self.clock(CLOCK_PROCESS_CPUTIME_ID) - cpuStart)
    return value
  }

  /// The most memory this process has held at once.
  static var peakBytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
  }

  func json(peak: Int, check: [(String, Double)]) -> String {
    let members = check.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
    return "{\"seconds\": \(seconds), \"cpu\": \(cpu), \"peak\": \(peak), \"check\": {\(members)}}"
  }

  private static func clock(_ id: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(id, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
