// How the C library hands out memory, which Swift's own module of it leaves out.
#include <malloc.h>
