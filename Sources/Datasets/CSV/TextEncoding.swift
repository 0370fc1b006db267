/// The encodings of text that a resource may declare.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case ascii = "us-ascii"
  case tis620 = "tis-620"
  case iso8859Part11 = "iso-8859-11"
  case windows874 = "windows-874"
  case iso8859Part1 = "iso-8859-1"
  case windows1252 = "windows-1252"
}
