#include <alkaloid/alkaloid.hpp>

#include <cstring>

char const* version_seen_by_b();

int main() {
    return std::strcmp(alkaloid::version, version_seen_by_b()) == 0 ? 0 : 1;
}
