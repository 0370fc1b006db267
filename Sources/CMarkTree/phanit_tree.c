#include "phanit_tree.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct phanit_block {
  struct phanit_block *next;
  size_t size;
  size_t used;
  _Alignas(16) unsigned char bytes[];
};

/// What stands before each piece: its size, for realloc.
enum { HEAD = 16 };

/// The blocks of the tree that this thread reads, the newest first. libcmark's functions of memory take no context.
static _Thread_local struct phanit_block *blocks;

static size_t size_of(void *piece) { return *(size_t *)((unsigned char *)piece - HEAD); }

static void add_block(size_t size) {
  struct phanit_block *block = malloc(sizeof(struct phanit_block) + size);
  if (!block) abort();
  block->next = blocks;
  block->size = size;
  block->used = 0;
  blocks = block;
}

/// The bytes are not cleared.
static void *take(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  size = (size + HEAD + 15) & ~(size_t)15;
  if (size > blocks->size - blocks->used) add_block(size > blocks->size ? size : 2 * blocks->size);
  unsigned char *piece = blocks->bytes + blocks->used + HEAD;
  blocks->used += size;
  *(size_t *)(piece - HEAD) = size - HEAD;
  return piece;
}

static void *take_cleared(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(take(count * size), 0, count * size);
}

static void *take_again(void *piece, size_t size) {
  if (!piece) return take(size);
  if (size <= size_of(piece)) return piece;
  void *larger = take(size);
  return memcpy(larger, piece, size_of(piece));
}

static void leave(void *piece) { (void)piece; }

static cmark_mem memory = {take_cleared, take_again, leave};

phanit_tree phanit_tree_read(const char *bytes, size_t length, int options) {
  blocks = NULL;
  add_block(4096 + 2 * length);
  cmark_parser *parser = cmark_parser_new_with_mem(options, &memory);
  cmark_parser_feed(parser, bytes, length);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  cmark_consolidate_text_nodes(root);
  phanit_tree tree = {root, blocks};
  blocks = NULL;
  return tree;
}

void phanit_tree_free(phanit_tree tree) {
  struct phanit_block *block = tree.memory;
  while (block) {
    struct phanit_block *next = block->next;
    free(block);
    block = next;
  }
}
