// The few system calls that Swift's Glibc module does not show.
#ifndef CLINUX_H
#define CLINUX_H

/// Exchanges two paths in one step. Returns 0, or the errno of the failure.
int phanit_exchange_paths(const char *first, const char *second);

#endif
