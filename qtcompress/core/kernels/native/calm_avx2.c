/* calm.c once more, for processors with AVX2; see twins.h. */
#include "twins.h"
#ifdef TWINS
#pragma GCC target("avx2")
#define TWIN
#include "calm.c"
#endif
