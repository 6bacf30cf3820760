#include <alkaloid/alkaloid.hpp>

char const* version_seen_by_b();
char const* version_seen_by_b() {
    return alkaloid::version;
}
