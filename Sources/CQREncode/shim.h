// libqrencode (Debian: libqrencode-dev). Its header needs no shim of its own.
#include <qrencode.h>
