#define _GNU_SOURCE
#include "CLinux.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

int phanit_exchange_paths(const char *first, const char *second) {
#ifdef RENAME_EXCHANGE
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#else
  (void)first;
  (void)second;
  return ENOTSUP;
#endif
}

int phanit_is_mount_point(const char *path) {
#ifdef STATX_ATTR_MOUNT_ROOT
  struct statx status;
  return statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, 0, &status) == 0 &&
         (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
  (void)path;
  return 0;
#endif
}

const char *phanit_library_of_symbol(const char *name) {
  void *symbol = dlsym(RTLD_DEFAULT, name);
  Dl_info info;
  return symbol != NULL && dladdr(symbol, &info) != 0 ? info.dli_fname : NULL;
}
