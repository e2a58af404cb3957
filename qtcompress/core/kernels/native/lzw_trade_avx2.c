/* lzw_trade.c once more, for processors with AVX2; see twins.h. */
#include "twins.h"
#ifdef TWINS
#pragma GCC target("avx2,bmi,bmi2")
#define TWIN
#include "lzw_trade.c"
#endif
