#pragma once
/// @file How a name leaves the library: it warns from one version on, and names the version that will be without it.

/// Before a declaration that will go: `ALKALOID_DEPRECATED("0.2", "0.4", "cmax") inline auto highest(...)`. Versions are text,
/// as is what to write instead. With ALKALOID_SILENT_DEPRECATIONS defined nothing is said.
#if defined(ALKALOID_SILENT_DEPRECATIONS)
#define ALKALOID_DEPRECATED(since, removal, instead)
#else
#define ALKALOID_DEPRECATED(since, removal, instead) \
    [[deprecated("alkaloid: deprecated since " since ", removed in " removal "; instead: " instead)]]
#endif
