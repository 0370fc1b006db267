import CCMark
import CMarkTree
import Glibc
import SourceText

/// libcmark's tree of one Markdown text; freed with the value. The only file that calls libcmark.
struct MarkdownDocument: ~Copyable {
  private let tree: phanit_tree
  private var root: OpaquePointer { tree.root }

  init(_ bytes: ArraySlice<UInt8>) {
    // Without this option the lines of inlines behind a code span that is broken over lines are wrong.
    let options = CMARK_OPT_SOURCEPOS
    tree = bytes.withUnsafeBytes { buffer in
      // An empty slice may have no address; libcmark wants one.
      guard let address = buffer.baseAddress else { return phanit_tree_read("", 0, options) }
      return phanit_tree_read(address.assumingMemoryBound(to: CChar.self), buffer.count, options)
    }
  }

  static var libraryVersion: String { String(cString: cmark_version_string()) }

  deinit {
    phanit_tree_free(tree)
  }

  /// What stands first.
  var firstKind: Node.Kind? {
    cmark_node_first_child(root).map { Node(pointer: $0).kind }
  }

  /// Calls `body` when a node is entered and, for a node that can hold others, when it is left. Iterative, so
  /// nesting costs no stack.
  borrowing func walk(_ body: (Event, Node) -> Void) {
    Node(pointer: root).walk(body)
  }

  enum Event { case enter, exit }

  /// A node, valid while its document lives: never stored.
  struct Node {
    fileprivate let pointer: OpaquePointer?

    enum Kind {
      case document, quote, list(start: Int?), item, code, rawBlock, paragraph, heading(level: Int), rule
      case text, softBreak, hardBreak, codeSpan, rawInline, emphasis, strong, link, image
      case other
    }

    var kind: Kind {
      switch cmark_node_get_type(pointer) {
      case CMARK_NODE_DOCUMENT: .document
      case CMARK_NODE_BLOCK_QUOTE: .quote
      case CMARK_NODE_LIST:
        .list(
          start: cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
        )
      case CMARK_NODE_ITEM: .item
      case CMARK_NODE_CODE_BLOCK: .code
      case CMARK_NODE_HTML_BLOCK: .rawBlock
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(pointer)))
      case CMARK_NODE_THEMATIC_BREAK: .rule
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_LINEBREAK: .hardBreak
      case CMARK_NODE_CODE: .codeSpan
      case CMARK_NODE_HTML_INLINE: .rawInline
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_IMAGE: .image
      default: .other
      }
    }

    /// Calls `body` for the node and all within it: see `MarkdownDocument.walk`.
    func walk(_ body: (Event, Node) -> Void) {
      var node = self
      repeat {
        body(.enter, node)
        if node.canHoldNodes {
          if let child = node.firstChild {
            node = child
            continue
          }
          body(.exit, node)
        }
        while node.pointer != pointer {
          if let next = node.next {
            node = next
            break
          }
          node = Node(pointer: cmark_node_parent(node.pointer))
          body(.exit, node)
        }
      } while node.pointer != pointer
    }

    private var canHoldNodes: Bool {
      switch cmark_node_get_type(pointer) {
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_TEXT,
        CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
        false
      default: true
      }
    }

    /// Tells nodes apart as long as their document lives.
    struct ID: Hashable {
      fileprivate let pointer: OpaquePointer?
    }

    var id: ID { ID(pointer: pointer) }

    /// An image with a title and nothing beside it in its paragraph.
    var isCaptionedImage: Bool {
      guard case .image = kind, !title.isEmpty else { return false }
      let parent = cmark_node_parent(pointer)
      return cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH && cmark_node_first_child(parent) == pointer
        && cmark_node_last_child(parent) == pointer
    }

    var firstChild: Node? { cmark_node_first_child(pointer).map { Node(pointer: $0) } }
    var next: Node? { cmark_node_next(pointer).map { Node(pointer: $0) } }

    var literal: String { Self.string(cmark_node_get_literal(pointer)) }
    /// The bytes of `literal`; valid while the document lives.
    var literalBytes: UnsafeBufferPointer<UInt8> {
      let text = cmark_node_get_literal(pointer)
      return UnsafeRawBufferPointer(start: text, count: text.map { strlen($0) } ?? 0).assumingMemoryBound(
        to: UInt8.self)
    }
    var fenceInfo: String { Self.string(cmark_node_get_fence_info(pointer)) }
    var url: String { Self.string(cmark_node_get_url(pointer)) }
    var title: String { Self.string(cmark_node_get_title(pointer)) }

    /// A paragraph in a tight list has no element of its own.
    var isInTightList: Bool {
      let list = cmark_node_parent(cmark_node_parent(pointer))
      return list != nil && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
    }

    var isTopLevel: Bool {
      let parent = cmark_node_parent(pointer)
      return parent != nil && cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT
    }

    /// Line and column from 1, columns in bytes, within the text that was parsed.
    var start: (line: Int, column: Int) {
      (Int(cmark_node_get_start_line(pointer)), Int(cmark_node_get_start_column(pointer)))
    }
    var end: (line: Int, column: Int) {
      (Int(cmark_node_get_end_line(pointer)), Int(cmark_node_get_end_column(pointer)))
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
      text.map { String(cString: $0) } ?? ""
    }
  }
}
