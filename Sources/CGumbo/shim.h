// Gumbo, which parses HTML as browsers do (Debian: libgumbo-dev). Its header needs no shim of its own.
#include <gumbo.h>
