// The few calls of the system that Swift's Glibc module does not show.
#ifndef CLINUX_H
#define CLINUX_H

/// Exchanges two paths in one step. Returns 0, or the errno of the failure.
int phanit_exchange_paths(const char *first, const char *second);

/// Whether a file system is mounted at a path. 0 also where that cannot be told.
int phanit_is_mount_point(const char *path);

/// Lets the first SIGINT and the first SIGTERM be noted instead of ending the process; a second ends it.
void phanit_note_signals(void);

/// The signal that was noted last, or 0.
int phanit_noted_signal(void);

/// The path of the loaded library that defines a symbol, or NULL. Not to be freed.
const char *phanit_library_of_symbol(const char *name);

#endif
