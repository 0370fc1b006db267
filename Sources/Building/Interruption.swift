import CLinux

/// Whether this process was asked to end: by Ctrl-C (`SIGINT`) or by the system (`SIGTERM`).
package enum Interruption {
  /// From here on such a signal is noted, so that a build ends in good order; a second one ends the process.
  package static func note() { phanit_note_signals() }

  /// The number of the signal that came; nil for none.
  package static var signal: Int32? {
    let number = phanit_noted_signal()
    return number == 0 ? nil : number
  }
}
