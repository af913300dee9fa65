// libical (Debian: libical-dev), loaded when a calendar is read and not with the program: with ICU, which it draws in, it
// costs two milliseconds of every start.
#include <dlfcn.h>
#include <libical/ical.h>

// A function of the library, or NULL where the library or the function is missing.
static inline void *ical_function(const char *name) {
    static void *library;
    if (!library) library = dlopen("libical.so.3", RTLD_NOW | RTLD_LOCAL);
    return library ? dlsym(library, name) : 0;
}
