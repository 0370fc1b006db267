import SourceText

/// The blocks of a template and of all it extends.
struct BlockChain {
  struct Definition {
    let block: BlockStatement
    let frame: Index
  }

  /// Of each name the definitions, that of the template furthest down first: it is the one that shows.
  var definitions: [String: [Definition]] = [:]
  /// How many scopes a block sees that is not `scoped`.
  var scopeCount = 0
  /// How far up `super()` has led, by block.
  var reachedLevels: [String: Int] = [:]
}
