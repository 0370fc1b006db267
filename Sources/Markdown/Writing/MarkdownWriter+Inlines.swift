import SourceText

extension MarkdownWriter {
  mutating func lineBreak(_ tag: StaticString) {
    openHeading?.text += " "
    html.append(tag)
  }

  mutating func text(_ node: MarkdownDocument.Node) {
    let bytes = node.literalBytes
    guard places.text.isUTF8, options.isCommonMark || bytes.firstIndex(ofByte: UInt8(ascii: "[")) == nil else {
      return text(node, node.literal)
    }
    // Most texts hold none of these and are not worth a string.
    if openHeading != nil { openHeading?.text += node.literal }
    Escaping.escape(bytes, into: &html)
  }

  /// Text, in which `[=name]` is a live value and `[^label]` refers to a footnote, but not `\[=name]`.
  mutating func text(_ node: MarkdownDocument.Node, _ literal: String) {
    guard !options.isCommonMark, literal.utf8.contains(UInt8(ascii: "[")) else { return plain(literal) }
    var rest = Substring(literal)
    while let mark = rest.firstMark {
      plain(String(rest[..<mark.startIndex]))
      let range = places.locate(String(mark), in: node)
      let inner = mark.unicodeScalars.dropFirst(2).dropLast()
      if places.text.isEscaped(range.lowerBound) {
        plain(String(mark))
      } else if mark.utf8.dropFirst().first == UInt8(ascii: "^") {
        noteReference(Substring(inner), at: range)
      } else {
        value(String(inner), at: range)
      }
      rest = rest[mark.endIndex...]
    }
    plain(String(rest))
  }

  mutating func plain(_ text: String) {
    openHeading?.text += text
    Escaping.escape(text, into: &html)
  }

  mutating func codeSpan(_ node: MarkdownDocument.Node) {
    let literal = node.literal
    if !options.isCommonMark, literal.utf8.first == UInt8(ascii: "=") {
      return value(String(literal.unicodeScalars.dropFirst()), at: places.locateCode(literal, in: node))
    }
    // What only looks like a live value or a footnote must not be found in the place of one that follows.
    if literal.utf8.contains(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "^") }) {
      _ = places.locateCode(literal, in: node)
    }
    html.append("<code>")
    plain(literal)
    html.append("</code>")
  }

  mutating func value(_ written: String, at range: SourceRange) {
    let expression = String(written.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    guard !expression.isEmpty else { return report(.emptyValue, at: range) }
    append(MarkdownBody.LiveValue(expression: expression, range: range))
  }

  mutating func link(_ entering: Bool, _ node: MarkdownDocument.Node) {
    guard entering else {
      places.goOn(behind: linkEnd)
      return html.append("</a>")
    }
    html.append("<a href=\"")
    let (target, end) = places.target(of: node, isImage: false)
    linkEnd = end
    append(target)
    html.append("\"")
    title(node.title)
    html.append(">")
  }

  mutating func image(_ node: MarkdownDocument.Node) {
    let (target, end) = places.target(of: node, isImage: true)
    let isCaptioned = !options.isCommonMark && node.isCaptionedImage
    openImage = OpenImage(target: target, title: node.title, isCaptioned: isCaptioned, end: end)
  }

  /// Takes what stands inside an image, its end included.
  mutating func visitInsideImage(_ entering: Bool, _ node: MarkdownDocument.Node) {
    switch node.kind {
    case .text, .codeSpan: openImage?.text += node.literal
    case .softBreak, .hardBreak: openImage?.text += " "
    case .rawInline where !options.allowsRawHTML: rawHTML(node)
    case .image where entering: openImage?.imagesInside += 1
    case .image where openImage?.imagesInside != 0: openImage?.imagesInside -= 1
    case .image:
      guard let image = openImage else { return }
      openImage = nil
      places.goOn(behind: image.end)
      if !options.isCommonMark, image.text.allSatisfy(\.isWhitespace) {
        report(.imageWithoutText(image.target.destination), at: image.target.range)
      }
      html.append("<img src=\"")
      append(image.target)
      html.append("\" alt=\"")
      Escaping.escape(image.text, into: &html)
      html.append("\"")
      // That of an image by itself is the caption below it.
      if !image.isCaptioned { title(image.title) }
      html.append(options.isCommonMark ? " />" : ">")
    default: break
    }
  }

  mutating func title(_ title: String) {
    guard !title.isEmpty else { return }
    html.append(" title=\"")
    Escaping.escape(title, into: &html)
    html.append("\"")
  }

  private mutating func append(_ target: MarkdownBody.LinkTarget) {
    guard options.isCommonMark || Escaping.isSafeLink(target.destination) else {
      return report(.unsafeLink(target.destination), at: target.range)
    }
    if !options.isCommonMark {
      if target.destination.isWebAddressWithoutHost { report(.linkWithoutHost(target.destination), at: target.range) }
      if target.isImage, target.destination.leadsElsewhere {
        report(.foreignImage(target.destination), at: target.range)
      }
    }
    // An address of the web is the same on every page.
    if Escaping.isPlainAddress(target.destination) { return Escaping.escape(target.destination, into: &html) }
    append(.link(target))
  }
}

extension String {
  /// Whether it begins with a scheme, or with `//` and a host.
  fileprivate var leadsElsewhere: Bool {
    hasPrefix("//") || utf8.prefix { !"/?#".utf8.contains($0) }.contains(UInt8(ascii: ":"))
  }

  /// Whether it is an address of the web, which has `//` and a host behind its scheme, without these.
  fileprivate var isWebAddressWithoutHost: Bool {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), ["http", "https"].contains(self[..<colon].lowercased())
    else { return false }
    let rest = self[utf8.index(after: colon)...]
    guard rest.hasPrefix("//"), let first = rest.utf8.dropFirst(2).first else { return true }
    return "/?#:".utf8.contains(first)
  }
}

extension Substring {
  /// The first `[=…]` or `[^…]`.
  fileprivate var firstMark: Substring? {
    var rest = utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[rest.index(after: open)...]
      guard let sign = rest.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "^") else { continue }
      let isLabel = sign == UInt8(ascii: "^")
      // A label is one word: what ends it is not searched behind it.
      let end = rest.firstIndex {
        $0 == UInt8(ascii: "]") || isLabel && ($0 <= 0x20 || $0 == UInt8(ascii: "["))
      }
      guard let close = end else {
        if isLabel { continue }
        return nil
      }
      if isLabel, rest[close] != UInt8(ascii: "]") || rest.index(after: rest.startIndex) == close { continue }
      // Not `open...close`: that would take in a mark which stands on the bracket.
      return self[open..<utf8.index(after: close)]
    }
    return nil
  }
}
