// The few calls of the system that Swift's Glibc module does not show.
#ifndef CLINUX_H
#define CLINUX_H

/// Exchanges two paths in one step. Returns 0, or the errno of the failure.
int phanit_exchange_paths(const char *first, const char *second);

/// Whether a file system is mounted at a path. 0 also where that cannot be told.
int phanit_is_mount_point(const char *path);

/// The path of the loaded library that defines a symbol, or NULL. Not to be freed.
const char *phanit_library_of_symbol(const char *name);

#endif
