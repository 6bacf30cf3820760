// expects: alkaloid: deprecated since 0\.2, removed in 0\.4; instead: cmax
#ifdef ALKALOID_CONTROL
#define ALKALOID_SILENT_DEPRECATIONS
#endif
#include <alkaloid/core/deprecated.hpp>

#pragma GCC diagnostic error "-Wdeprecated-declarations"
ALKALOID_DEPRECATED("0.2", "0.4", "cmax") inline int highest() { return 1; }
int main() { return highest(); }
