// GitHub's cmark (Debian: libcmark-gfm-dev, libcmark-gfm-extensions-dev). The headers need no shim of their own.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
