// Two units of one program include everything: it links, each thing is there once, and both find the same numbers.
#include "shared.hpp"

#include <cstdio>
#include <cstring>

namespace {
int failures = 0;
void check(bool good, char const* what) {
    if (!good) {
        std::printf("the units differ in %s\n", what);
        ++failures;
    }
}
} // namespace

int main() {
    auto const b = ask_b();
    check(std::strcmp(alkaloid::version, b.version) == 0, "the version");
    check(&shared::model == b.model, "where their model is");
    check(&alkaloid::mitragynine::model == b.shipped_model, "where the library's model is");
    check(&alkaloid::central == b.compartment, "where a compartment is");

    auto const mine = shared::course()[alkaloid::central], theirs = b.course[alkaloid::central];
    check(mine.size() == 289 && theirs.size() == mine.size(), "the number of samples");
    bool same = true, something = false;
    for (std::size_t i = 0; i < mine.size() && i < theirs.size(); ++i) {
        same = same && mine.values()[i] == theirs.values()[i];
        something = something || mine.values()[i] > 1.0;
    }
    check(same && something, "the amounts");
    return failures;
}
