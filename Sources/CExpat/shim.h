// Expat (Debian: libexpat1-dev). Its header needs no shim of its own.
#include <expat.h>
