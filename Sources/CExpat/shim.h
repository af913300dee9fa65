// Expat (Debian: libexpat1-dev). Its functions that limit what entities may swell to are declared only for a library that
// knows of document types, which Debian's does.
#define XML_DTD 1
#include <expat.h>
