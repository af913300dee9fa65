// libcrypt (Debian: libcrypt-dev, part of every C library), loaded when a code is made or checked and not with the program.
#include <crypt.h>
#include <dlfcn.h>

// The hash of a text under a setting: the algorithm with its salt, or a hash that was made before; NULL where there is none.
static inline const char *sto_crypt(const char *text, const char *setting, struct crypt_data *data) {
    static void *library;
    if (!library) library = dlopen("libcrypt.so.1", RTLD_NOW | RTLD_LOCAL);
    if (!library) return 0;
    __typeof__(&crypt_r) hash = (__typeof__(&crypt_r))dlsym(library, "crypt_r");
    const char *made = hash ? hash(text, setting, data) : 0;
    return made && made[0] != '*' ? made : 0;
}
