#include "alkaloid/core/dual.hpp"
#include "alkaloid/dynamics/unbound.hpp"

#include "catch.hpp"

using namespace alkaloid;

namespace {
curve<dims::amount - dims::volume> const total({0.0, 1.0}, {2.0, 4.0}, {{1, 1.0}});
}

TEST_CASE("The unbound part is the unbound fraction of the total, before doses and after") {
    auto const free = unbound(total, 0.05);
    CHECK(free.values()[0] == 0.05 * 2.0);
    CHECK(free.values()[1] == 0.05 * 4.0);
    CHECK(free.before_base(1) == 0.05 * 1.0);
}

TEST_CASE("The unbound part has the total as its slope by the unbound fraction") {
    auto const free = unbound(total, dual<1>::variable(0.05, 0));
    CHECK(free.values()[1].gradient[0] == 4.0);
    CHECK(free.before_base(1).gradient[0] == 1.0);
}

TEST_CASE("An unbound fraction outside (0, 1] is refused") {
    CHECK_NOTHROW(unbound(total, 1));
    for (double const fu : {0.0, -0.1, 1.0001, 1.0 / 0.0})
        CHECK_THROWS_WITH(unbound(total, fu), ContainsSubstring("fu = ") && ContainsSubstring("must be in (0, 1]"));
    CHECK_THROWS_AS(unbound(total, dual<1>(0.0)), invalid_input);
}
