#define _GNU_SOURCE
#include "CLinux.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

int phanit_exchange_paths(const char *first, const char *second) {
#ifdef RENAME_EXCHANGE
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#else
  (void)first;
  (void)second;
  return ENOTSUP;
#endif
}

const char *phanit_library_of_symbol(const char *name) {
  void *symbol = dlsym(RTLD_DEFAULT, name);
  Dl_info info;
  return symbol != NULL && dladdr(symbol, &info) != 0 ? info.dli_fname : NULL;
}
