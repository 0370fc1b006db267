#ifndef PHANIT_TREE_H
#define PHANIT_TREE_H

#include <cmark.h>
#include <stddef.h>

#if CMARK_VERSION < 0x001E00
#error "libcmark 0.30 or later: the one before asks for memory where a node is read"
#endif

/// A tree of libcmark with the memory it lies in.
typedef struct phanit_tree {
  cmark_node *root;
  struct phanit_block *memory;
} phanit_tree;

/// Reads Markdown and joins texts that stand side by side. All that libcmark asks memory for is taken in order from a few
/// blocks and given back with them: with an allocation of its own for each node, a third of the time of reading goes there.
///
/// The tree must be neither changed nor iterated by libcmark, which would ask for more.
phanit_tree phanit_tree_read(const char *bytes, size_t length, int options);

void phanit_tree_free(phanit_tree tree);

#endif
