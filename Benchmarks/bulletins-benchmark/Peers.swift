import CCMark
import CYAML
import Glibc

/// What the libraries do by themselves: the least that reading and writing a bulletin with them can take.
enum Peers {
  /// The HTML of a body by libcmark, read with the option with which Phanit reads.
  static func html(_ body: ArraySlice<UInt8>) -> [UInt8] {
    body.withUnsafeBytes { buffer in
      let address = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let document = cmark_parse_document(address, buffer.count, CMARK_OPT_SOURCEPOS)
      defer { cmark_node_free(document) }
      guard let html = cmark_render_html(document, CMARK_OPT_DEFAULT) else { return [] }
      defer { free(html) }
      return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
    }
  }

  /// Reads front matter by libyaml to its last event.
  /// - Returns: how many events there were.
  static func events(_ matter: ArraySlice<UInt8>) -> Int {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return 0 }
    defer { yaml_parser_delete(&parser) }
    return matter.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      var count = 0
      var event = yaml_event_t()
      while yaml_parser_parse(&parser, &event) == 1 {
        count += 1
        let type = event.type
        yaml_event_delete(&event)
        if type == YAML_STREAM_END_EVENT { break }
      }
      return count
    }
  }
}
