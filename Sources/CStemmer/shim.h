// Snowball's libstemmer (Debian: libstemmer-dev). The header needs no shim of its own.
#include <libstemmer.h>
