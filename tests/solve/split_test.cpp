#include "alkaloid/solve/split.hpp"
#include "alkaloid/solve/rosenbrock4.hpp"

#include "alkaloid/core/pack.hpp"
#include "alkaloid/kinetics/modified.hpp"

#include "stretches.hpp"

#include "catch.hpp"

#include <cmath>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
inline constexpr struct drink final : compartment<"drink"> {} drink;
inline constexpr struct alcohol final : compartment<"alcohol"> {} alcohol;

/// The saturable part first, so that no part keeps the whole's positions.
template <class S>
constexpr auto drinks() {
    return std::tuple{flow(drink, alcohol, first_order(S(3.0) / h)),
                      flow(alcohol, eliminated, michaelis_menten(S(20.0) * (umol / h), S(4.0) * uM, S(1.0) * L))};
}
template <class S>
constexpr auto tablets() {
    return std::tuple{flow(gut, central, first_order(S(1.1) / h)), flow(central, peripheral, first_order(S(0.5) / h)),
                      flow(peripheral, central, first_order(S(0.2) / h)), flow(central, eliminated, first_order(S(0.3) / h))};
}
template <class S>
constexpr auto both() {
    return system_of(std::tuple_cat(drinks<S>(), tablets<S>()));
}
auto const apart = both<double>();
std::array const full{90.0, 5.0, 40.0, 2.0, 1.0}; // drink, alcohol, gut, central, peripheral
std::vector<double> const hours{0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0};
dopri5 const precise{.relative = 1e-12, .absolute = 1e-12 * umol};

template <class Law>
constexpr auto beside(Law const& law) {
    return system_of(std::tuple_cat(drinks<double>(), std::tuple{flow(gut, central, first_order(1.1 / h)), flow(central, eliminated, law)}));
}
template <class System>
constexpr bool falls_apart(System const&) {
    return partly_linear<System>;
}
} // namespace

TEST_CASE("split: groups of compartments that nothing couples are found from the types") {
    STATIC_REQUIRE(falls_apart(both<double>()));
    STATIC_REQUIRE_FALSE(falls_apart(system_of(drinks<double>())));
    STATIC_REQUIRE_FALSE(falls_apart(system_of(tablets<double>())));
    using groups = detail::groups_of<std::remove_const_t<decltype(apart)>>;
    STATIC_REQUIRE(groups::part<false>::size == 3);
    STATIC_REQUIRE(groups::part<false>::linear);
    STATIC_REQUIRE(groups::part<true>::size == 2);
    CHECK(groups::part<false>::compartments::names == std::array<std::string_view, 3>{"gut", "central", "peripheral"});
    CHECK(groups::part<true>::compartments::names == std::array<std::string_view, 2>{"drink", "alcohol"});
}

TEST_CASE("split: a law that reads across couples all that flows reach from it, and a follower is drawn in too") {
    CHECK(falls_apart(beside(first_order(0.3 / h))));
    CHECK_FALSE(falls_apart(beside(inhibited(first_order(0.3 / h), alcohol / (1.0 * L), 5.0 * uM))));
    // What is read may be linear by itself: it drives the law all the same.
    STATIC_REQUIRE_FALSE(falls_apart(system_of(std::tuple{flow(gut, central, first_order(1.0 / h)), flow(central, eliminated, inhibited(first_order(1.0 / h), drink / (1.0 * L), 5.0 * uM)),
                                                          flow(drink, alcohol, first_order(1.0 / h)), flow(alcohol, eliminated, first_order(1.0 / h))})));
    auto const followed = system_of(std::tuple_cat(drinks<double>(), tablets<double>(), std::tuple{follows(effect_compartment, alcohol, 2.0 / h)}));
    using groups = detail::groups_of<std::remove_const_t<decltype(followed)>>;
    STATIC_REQUIRE(groups::part<true>::size == 3);
    // A chain that meets the saturable flow at its far end, listed after it and before it.
    STATIC_REQUIRE_FALSE(falls_apart(system_of(std::tuple{flow(peripheral, gut, first_order(1.0 / h)), flow(gut, central, first_order(1.0 / h)), flow(central, drink, first_order(1.0 / h)),
                                                          flow(drink, eliminated, michaelis_menten(1.0 * (umol / h), 1.0 * uM, 1.0 * L))})));
}

TEST_CASE("split: what solves it has a name, and models of one part are bound as ever") {
    using one = std::remove_const_t<decltype(apart)>;
    CHECK(split<>::name_for<one>() == "exact + dopri5");
    CHECK(split<rosenbrock4>::name_for<one>() == "exact + rosenbrock4");
    auto const linear = system_of(tablets<double>());
    auto const saturable = system_of(drinks<double>());
    CHECK(split<>::name_for<std::remove_const_t<decltype(linear)>>() == "exact");
    CHECK(split<>::name_for<std::remove_const_t<decltype(saturable)>>() == "dopri5");
    STATIC_REQUIRE(std::same_as<decltype(split<>{}.bind(linear)), decltype(exact{}.bind(linear))>);
    STATIC_REQUIRE(std::same_as<decltype(split<>{}.bind(saturable)), decltype(dopri5{}.bind(saturable))>);
}

TEST_CASE("split: each part is, to the bit, that part alone, on a grid and off it, with an inflow and without") {
    for (double const step : {0.0, 0.5}) {
        auto together = split<>{}.bind(apart);
        auto linear = exact{}.bind(system_of(tablets<double>()));
        auto saturable = dopri5{}.bind(system_of(drinks<double>()));
        for (double const inflow : {0.0, 2.5}) {
            auto const all = seen(together, full, 0.0, 5.0, hours, {inflow, 0.0, 0.0, inflow, 0.0}, step, step != 0.0);
            auto const tablet = seen(linear, std::array{40.0, 2.0, 1.0}, 0.0, 5.0, hours, {0.0, inflow, 0.0}, step, step != 0.0);
            auto const drunk = seen(saturable, std::array{90.0, 5.0}, 0.0, 5.0, hours, {inflow, 0.0}, step, step != 0.0);
            for (std::size_t i = 0; i < all.size(); ++i) {
                CAPTURE(i, step, inflow);
                CHECK(all[i] == std::array{drunk[i][0], drunk[i][1], tablet[i][0], tablet[i][1], tablet[i][2]});
            }
        }
        CHECK(together.spent().steps == linear.spent().steps + saturable.spent().steps);
        CHECK(together.spent().evaluations == linear.spent().evaluations + saturable.spent().evaluations);
        CHECK(together.spent().rejected == saturable.spent().rejected);
    }
}

TEST_CASE("split: the whole integrated is the same to tolerance") {
    auto together = split<>{precise}.bind(apart);
    auto whole = precise.bind(apart);
    auto const a = seen(together, full, 0.0, 5.0, hours), b = seen(whole, full, 0.0, 5.0, hours);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t c = 0; c < 5; ++c)
            CHECK(a[i][c] == Approx(b[i][c]).epsilon(1e-9).margin(1e-9));
}

TEST_CASE("split: dual event times move both parts along their flows") {
    using gradient = dual<2>;
    auto together = split<>{precise}.bind(both<gradient>());
    std::array<gradient, 5> x;
    for (std::size_t i = 0; i < 5; ++i)
        x[i] = gradient(full[i]);
    auto const end = carried(together, x, gradient::variable(0.0, 0), gradient::variable(2.0, 1));
    auto plain = split<>{precise}.bind(apart);
    double const d = 1e-5;
    auto const later = carried(plain, full, 0.0, 2.0 + d), sooner = carried(plain, full, 0.0, 2.0 - d);
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(end[i].gradient[1] == Approx((later[i] - sooner[i]) / (2.0 * d)).epsilon(1e-6).margin(1e-8));
        CHECK(end[i].gradient[0] == Approx(-end[i].gradient[1]).epsilon(1e-8).margin(1e-8)); // autonomous
    }
}

TEST_CASE("split: lanes are the courses of their numbers") {
    using lanes = pack<4>;
    auto together = split<>{precise}.bind(both<lanes>());
    std::array<lanes, 5> x;
    for (std::size_t i = 0; i < 5; ++i)
        x[i] = lanes(std::array{full[i], 0.5 * full[i], 2.0 * full[i], 0.0});
    auto const end = carried(together, x, 0.0, 3.0);
    for (std::size_t lane = 0; lane < 4; ++lane) {
        auto alone = split<>{precise}.bind(apart);
        std::array<double, 5> mine;
        for (std::size_t i = 0; i < 5; ++i)
            mine[i] = x[i][lane];
        auto const expected = carried(alone, mine, 0.0, 3.0);
        for (std::size_t i = 0; i < 5; ++i)
            CHECK(end[i][lane] == Approx(expected[i]).epsilon(1e-10).margin(1e-10));
    }
}

TEST_CASE("split: what is switched off stays empty in either part") {
    std::array const off{false, true, false, false, true}; // alcohol, peripheral
    switched const dark(apart, off);
    using dark_system = std::remove_const_t<decltype(dark)>;
    STATIC_REQUIRE(partly_linear<dark_system>);
    auto together = split<>{precise}.bind(dark);
    auto whole = precise.bind(dark);
    auto x = full;
    x[1] = x[4] = 0.0;
    auto const a = carried(together, x, 0.0, 3.0), b = carried(whole, x, 0.0, 3.0);
    CHECK(a[1] == 0.0);
    CHECK(a[4] == 0.0);
    for (std::size_t i = 0; i < 5; ++i)
        CHECK(a[i] == Approx(b[i]).epsilon(1e-9).margin(1e-9));
}

TEST_CASE("split: tolerances by name reach the integrated part; foreign and repeated names are refused") {
    auto coarse = split<>{{.relative = 1e-3, .absolute = 1.0 * umol}}.bind(apart);
    auto fine = split<>{{.relative = 1e-3, .absolute = 1.0 * umol, .absolute_in = {{"alcohol", 1e-12 * umol}, {"central", 1e-15 * umol}}}}.bind(apart);
    auto const a = carried(coarse, full, 0.0, 30.0), b = carried(fine, full, 0.0, 30.0);
    CHECK(fine.spent().steps > coarse.spent().steps);
    CHECK(a[3] == b[3]);
    CHECK_THROWS_AS((split<>{{.absolute_in = {{"brain", 1.0 * umol}}}}.bind(apart)), invalid_input);
    CHECK_THROWS_AS((split<>{{.absolute_in = {{"gut", 1.0 * umol}, {"gut", 1.0 * umol}}}}.bind(apart)), invalid_input);
    CHECK_THROWS_WITH((split<>{{.absolute_in = {{"gut", -1.0 * umol}}}}.bind(apart)), Catch::ContainsSubstring("absolute_in gut"));
}

TEST_CASE("split: a part that gives up says so with its own compartments") {
    auto together = split<>{{.max_steps = 2}}.bind(apart);
    try {
        carried(together, full, 0.0, 30.0);
        FAIL("it reached the end");
    } catch (integration_error const& failure) {
        CHECK_THAT(failure.what(), Catch::ContainsSubstring("dopri5") && Catch::ContainsSubstring("alcohol") && !Catch::ContainsSubstring("central"));
        CHECK(failure.state().size() == 2);
    }
}
