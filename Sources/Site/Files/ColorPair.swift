/// Which of the two colours of `light-dark()` holds.
enum ColorScheme: Sendable, Hashable, CaseIterable {
  case light, dark
}

/// Two colours that the style sheets put on each other, by the names of their custom properties.
///
/// The same table stands in the reference of formats, "Colours", and a test compares them.
struct ColorPair: Sendable, Hashable {
  let front: String
  let ground: String
  /// The contrast that they need.
  let least: Double

  /// - Source: WCAG 2.2, 1.4.3 for text and 1.4.11 for lines and marks that carry meaning.
  static let all: [ColorPair] =
    text("--ink", on: "--paper", "--surface", "--tint")
    + text("--muted", on: "--paper", "--surface", "--tint")
    + text("--link", on: "--paper", "--surface", "--tint")
    + text("--link-hover", on: "--paper", "--surface", "--tint")
    + text("--band-ink", on: "--band") + text("--band-muted", on: "--band")
    + text("--button-ink", on: "--button", "--button-hover")
    + text("--notice-ink", on: "--notice") + text("--ink", on: "--notice")
    + text("--alert", on: "--paper")
    + marks("--accent", on: "--paper", "--surface") + marks("--focus", on: "--paper")
    + text("--ph-ink", on: "--ph-paper") + text("--ph-muted", on: "--ph-paper")
    + ["s1", "s2", "s3", "s4", "s5", "s6", "rest"].flatMap { marks("--ph-\($0)", on: "--ph-paper") }
    + text("--ph-pale", on: "--ph-q1", "--ph-n1", "--ph-p1")
    + text("--ph-strong", on: "--ph-q2", "--ph-q3", "--ph-q4", "--ph-q5", "--ph-n2", "--ph-p2")

  private static func text(_ front: String, on grounds: String...) -> [ColorPair] {
    grounds.map { ColorPair(front: front, ground: $0, least: 4.5) }
  }

  private static func marks(_ front: String, on grounds: String...) -> [ColorPair] {
    grounds.map { ColorPair(front: front, ground: $0, least: 3) }
  }
}
